import { err, ok } from '@hamresan/kit';

import { agenciesOf, seesAll, writesFor } from '../../domain/actor';
import {
  AGENDA_ITEM,
  type AgendaItemState,
  ITEM_KINDS,
  type ItemKind,
  STATES_WITH_AGENCY,
} from '../../domain/agenda-item.workflow';
import { isGiven } from '../../domain/given';
import { entityOf } from '../move';
import type { Answer, Ports } from '../ports';
import type { AgendaItemRow } from '../rows';

/** What somebody writes into an item; `null` where they leave it. */
export type ItemTexts = Readonly<{
  kind: string;
  title: string;
  text: string | null;
  motion: string | null;
  isConfidential: boolean;
  needsAction: boolean;
  leadSeat: string | null;
  dueDay: string | null;
}>;

/**
 * A new item, as a draft of an agency: of one's own, or for staff of any (`null`: of the council itself). The council's
 * own items begin as accepted: nobody has to hand them in.
 */
export async function proposeItem(
  ports: Ports,
  { councilId, agencyId, texts }: Readonly<{ councilId: string; agencyId: string | null; texts: ItemTexts }>,
): Answer<AgendaItemRow> {
  const wrong = faultIn(texts);
  if (wrong !== null) return err({ code: 'field-invalid', field: wrong });
  const own = agenciesOf(ports.actor).filter((agency) => writesFor(ports.actor, agency));
  const isStaff = seesAll(ports.actor);
  const agency = agencyId ?? (isStaff ? null : (own[0] ?? null));
  if (!isStaff && (agency === null || !own.includes(agency))) return err({ code: 'role-required', roles: ['agency'] });
  return ports.inTurn(councilId, async () => {
    const [seat] = agency === null ? [] : await ports.tables.seats.list({ councilId, agencyId: agency });
    if (agency !== null && seat === undefined) return err({ code: 'field-invalid', field: 'agency' });
    const state = agency === null ? 'accepted' : AGENDA_ITEM.initial;
    const item = await ports.tables.items.add({
      ...texts,
      kind: texts.kind as ItemKind,
      councilId,
      agencyId: agency,
      agencyName: seat?.agencyName ?? null,
      state,
      ...(agency === null && { submittedAt: ports.now() }),
    });
    await ports.record({ action: 'propose', entity: entityOf('item', item.id), to: state });
    return ok(item);
  });
}

/** The secretary puts a title right until people are invited with it. */
const EDITABLE_BY_STAFF: readonly AgendaItemState[] = [...STATES_WITH_AGENCY, 'submitted', 'accepted', 'on-agenda'];

/** Changes the texts of an item that is still its agency's, or for staff one that nobody was invited with yet. */
export async function editItem(
  ports: Ports,
  { id, expectedVersion, texts }: Readonly<{ id: string; expectedVersion: number; texts: Partial<ItemTexts> }>,
): Answer<AgendaItemRow> {
  const known = await ports.tables.items.find(id);
  const isTheirs = known !== null && writesFor(ports.actor, known.agencyId);
  if (known === null || (!seesAll(ports.actor) && !isTheirs)) return err({ code: 'not-found' });
  const wrong = faultIn({ ...known, ...texts });
  if (wrong !== null) return err({ code: 'field-invalid', field: wrong });
  return ports.inTurn(known.councilId, async () => {
    const row = await ports.tables.items.find(id);
    if (row === null) return err({ code: 'not-found' });
    if (row.version !== expectedVersion) return err({ code: 'stale-version', current: row.version });
    const isOpen = (seesAll(ports.actor) ? EDITABLE_BY_STAFF : STATES_WITH_AGENCY).includes(row.state);
    if (!isOpen || row.numberMain !== null) return err({ code: 'item-locked', state: row.state });
    const change = { ...texts, version: row.version + 1 } as Partial<AgendaItemRow>;
    await ports.tables.items.change(id, change);
    await ports.record({ action: 'edit', entity: entityOf('item', id) });
    return ok({ ...row, ...change });
  });
}

/** What the column takes on every database. */
const LONGEST_TITLE = 255;
const faultIn = ({ kind, title, dueDay }: Pick<ItemTexts, 'kind' | 'title' | 'dueDay'>): string | null => {
  if (!ITEM_KINDS.some((each) => each === kind)) return 'kind';
  if (!isGiven(title) || title.length > LONGEST_TITLE) return 'title';
  return dueDay !== null && !/^\d{4}-\d{2}-\d{2}$/.test(dueDay) ? 'dueDay' : null;
};
