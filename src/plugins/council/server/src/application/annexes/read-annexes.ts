import { err, ok } from '@hamresan/kit';

import { rolesIn } from '../../domain/actor';
import { mayChangeAnnexes } from '../../domain/annexes/annex.policy';
import type { AnnexType } from '../../domain/annexes/file-type';
import type { MeetingState } from '../../domain/meeting.workflow';
import type { Answer, Ports } from '../ports';
import type { AgendaItemRow, AnnexRow } from '../rows';
import { type AnnexSight, annexSight, seesAnnexesOf } from './annex-sight';

/** An annex as it stands in lists: what it is called and how large it is, without its bytes. */
export type AnnexInList = Pick<AnnexRow, 'id' | 'name' | 'mime' | 'size' | 'sha256' | 'addedAt'> &
  Readonly<{ isPublished: boolean }>;
export type AnnexFile = Readonly<{ name: string; mime: AnnexType; sha256: string; bytes: Uint8Array }>;

export const inList = ({ shownAt, ...annex }: AnnexRow): AnnexInList => {
  const { id, name, mime, size, sha256, addedAt } = annex;
  return { id, name, mime, size, sha256, addedAt, isPublished: shownAt !== null };
};

/** The annexes that hang on these items now, in the order in which they were added. */
export async function annexesOf({ tables }: Ports, itemIds: readonly string[]): Promise<readonly AnnexRow[]> {
  return itemIds.length === 0 ? [] : tables.annexes.list({ itemId: { $in: itemIds }, removedAt: null });
}

export async function listAnnexes(ports: Ports, itemId: string): Answer<readonly AnnexInList[]> {
  const item = await ports.tables.items.find(itemId);
  if (item === null || !(await seesAnnexesOf(ports, item))) return err({ code: 'not-found' });
  return ok((await annexesOf(ports, [itemId])).map(inList));
}

/** The bytes of an annex, for whoever sees its item. */
export async function readAnnex(
  ports: Ports,
  { itemId, annexId }: Readonly<{ itemId: string; annexId: string }>,
): Answer<AnnexFile> {
  const [item, annex] = await Promise.all([ports.tables.items.find(itemId), ports.tables.annexes.find(annexId)]);
  if (item === null || annex?.itemId !== itemId || !(await seesAnnexesOf(ports, item))) {
    return err({ code: 'not-found' });
  }
  return annexFile(ports, annex);
}

/** What is kept of an annex that hangs on its item still. Who may see it, the caller knows. */
export async function annexFile({ tables, bytes }: Ports, annex: AnnexRow): Answer<AnnexFile> {
  const kept = annex.removedAt === null ? await tables.annexContents.find(annex.contentId) : null;
  if (kept?.content == null) return err({ code: 'not-found' });
  const { name, mime, sha256 } = annex;
  return ok({ name, mime, sha256, bytes: bytes.fromText(kept.content) });
}

/** Items with what hangs on them, and whether the asker may add to that; of what they may not see there is nothing. */
export type WithAnnexes = Readonly<{ annexes: readonly AnnexInList[]; mayAnnex: boolean }>;

export async function withAnnexes(
  ports: Ports,
  items: readonly AgendaItemRow[],
  meetingState: MeetingState | null,
): Promise<ReadonlyMap<string, WithAnnexes>> {
  const [first] = items;
  if (first === undefined) return new Map();
  const sees: AnnexSight = await annexSight(ports, first.councilId);
  const seen = items.filter(sees).map(({ id }) => id);
  const rows = await annexesOf(ports, seen);
  return new Map(
    items.map((item) => [
      item.id,
      {
        annexes: rows.filter(({ itemId }) => itemId === item.id).map(inList),
        mayAnnex: seen.includes(item.id) && mayAnnex(ports, item, meetingState),
      },
    ]),
  );
}

const mayAnnex = ({ actor }: Ports, item: AgendaItemRow, meetingState: MeetingState | null): boolean =>
  mayChangeAnnexes({ item, meetingState, roles: rolesIn(actor, [item.agencyId]) }).ok;
