import { err, ok } from '@hamresan/kit';

import { RESOLUTION } from '../../domain/resolution.workflow';
import { type MoveRequest, entityOf, move } from '../move';
import type { Answer, Ports } from '../ports';
import { publishedAmong } from '../publication/published';
import type { AgendaItemRow, ResolutionRow } from '../rows';
import { leadIs, seatOf } from './leads';
import { RESOLUTION_MOVES } from './move-resolution';

type Texts = Pick<ResolutionRow, 'title' | 'text' | 'needsAction' | 'dueDay' | 'isConfidential'>;
type Origin = Pick<ResolutionRow, 'councilId' | 'kind' | 'meetingId' | 'itemId' | 'isTask'>;
export type NewResolution = Texts & Origin & Readonly<{ leadSeat: string | null }>;

const now = (id: string, action: string, more: Partial<MoveRequest> = {}): MoveRequest => ({
  id,
  action,
  expectedVersion: null,
  reason: '',
  input: {},
  ...more,
});

/**
 * Writes a resolution and adopts it, or neither (I38): what is to be done without one lead and a date is refused, and
 * takes with it whatever asked for it. The lead is named as it is named today (I40).
 */
export async function adoptNew(ports: Ports, wanted: NewResolution): Answer<ResolutionRow> {
  const house = ports.asHouse();
  return ports.inTurn(wanted.councilId, async () => {
    const lead = leadIs(await seatOf(ports, wanted.councilId, wanted.leadSeat));
    const { id } = await ports.tables.resolutions.add({ ...wanted, ...lead, state: RESOLUTION.initial });
    return move(house, RESOLUTION_MOVES, now(id, 'adopt'));
  });
}

const originIn = ({ councilId, meetingId, id, title, isConfidential }: AgendaItemRow) =>
  ({ councilId, meetingId, itemId: id, title, isConfidential, kind: 'resolution' }) as const;

/** The resolution that an item led to: what was given up, or was only a task, is not it. */
async function outcomeOf({ tables }: Ports, itemId: string): Promise<ResolutionRow | null> {
  const known = await tables.resolutions.list({ itemId });
  return known.find(({ isTask, state }) => !isTask && state !== 'not-feasible') ?? null;
}

/**
 * What an adopted item becomes (I38): one resolution with the text that was voted for. A revised outcome mends the text
 * of the one that there is, as long as it was not published (AI20, AI21). Standing items lead to none (I15).
 */
export async function adoptFromItem(ports: Ports, item: AgendaItemRow, amended: string | null): Answer<true> {
  if (item.standing !== null) return ok(true);
  // The resolution is compared with what its item says, so the item says it first.
  await ports.tables.items.change(item.id, { amendedText: amended });
  const text = amended ?? item.motion ?? '';
  const known = await outcomeOf(ports, item.id);
  if (known !== null) return reword(ports, known, text);
  const { needsAction, leadSeat, dueDay } = item;
  const adopted = await adoptNew(ports, { ...originIn(item), text, needsAction, leadSeat, dueDay, isTask: false });
  return adopted.ok ? ok(true) : adopted;
}

async function reword(ports: Ports, { id, version, state }: ResolutionRow, text: string): Answer<true> {
  if ((await publishedAmong(ports, [id])) > 0) return err({ code: 'item-locked', state });
  await ports.tables.resolutions.change(id, { text, version: version + 1 });
  await ports.record({ action: 'reword', entity: entityOf('resolution', id) });
  return ok(true);
}

/** A task for the seat that something is referred to (AI17): it is followed like a resolution, and decides nothing. */
export async function referToSeat(
  ports: Ports,
  item: AgendaItemRow,
  { leadSeat, dueDay, wish }: Readonly<{ leadSeat: string; dueDay: string; wish: string }>,
): Answer<true> {
  const text = [wish, item.motion, item.text, item.title].find((each) => (each ?? '').trim() !== '') ?? '';
  const task = { ...originIn(item), text, needsAction: true, leadSeat, dueDay, isTask: true };
  const adopted = await adoptNew(ports, task);
  return adopted.ok ? ok(true) : adopted;
}

const REVISED = 'رأی بازنگری شد.';

/** A revised outcome that is a no gives up what a yes had made; its number stays its own (I4, AI22). */
export async function giveUpOutcome(ports: Ports, item: AgendaItemRow, reason: string): Answer<true> {
  const known = await outcomeOf(ports, item.id);
  if (known === null) return ok(true);
  const decided = { reason: reason || REVISED, input: { decidedIn: item.meetingId ?? '' } };
  const given = await move(ports, RESOLUTION_MOVES, now(known.id, 'declare-not-feasible', decided));
  return given.ok ? ok(true) : given;
}
