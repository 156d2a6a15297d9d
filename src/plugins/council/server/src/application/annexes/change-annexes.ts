import { type Result, err, ok } from '@hamresan/kit';

import { rolesIn } from '../../domain/actor';
import { acceptedFile, fitsBeside, mayChangeAnnexes } from '../../domain/annexes/annex.policy';
import type { Refusal } from '../../domain/refusal';
import { entityOf } from '../move';
import type { Answer, Ports } from '../ports';
import { refreshPublications } from '../publication/publish';
import type { AgendaItemRow, AnnexRow } from '../rows';
import { seesAnnexesOf } from './annex-sight';
import { type AnnexInList, annexesOf, inList } from './read-annexes';

export type NewAnnex = Readonly<{ itemId: string; name: string; bytes: Uint8Array }>;

/** Hangs a file on an item: looked at, cleaned in its name, and kept in the database, where no address leads to it. */
export async function addAnnex(ports: Ports, { itemId, name, bytes }: NewAnnex): Answer<AnnexInList> {
  const item = await itemSeen(ports, itemId);
  if (item === null) return err({ code: 'not-found' });
  const file = acceptedFile(name, bytes);
  if (!file.ok) return file;
  const sums = ports.bytes.sums(bytes);
  const about = { name: file.value.name, mime: file.value.type, size: bytes.length, ...sums };
  return changed(ports, item, async (row) => {
    const fits = fitsBeside(await annexesOf(ports, [itemId]), sums.sha256);
    if (!fits.ok) return fits;
    const content = await ports.tables.annexContents.add({ content: ports.bytes.toText(bytes) });
    const added = { itemId, contentId: content.id, addedBy: ports.actor.label, addedAt: ports.now() };
    const annex = await ports.tables.annexes.add({ ...about, ...added });
    await ports.record({ action: 'add-annex', entity: entityOf('item', row.id), reason: about.name });
    return ok(inList(annex));
  });
}

type Removal = Readonly<{ itemId: string; annexId: string }>;

/**
 * Takes an annex off. What it was called, its sums and who did it stay; its bytes go, unless an item that this one goes
 * on for has them as well. What the public was shown is not taken off (I45).
 */
export async function removeAnnex(ports: Ports, { itemId, annexId }: Removal): Answer<Readonly<{ id: string }>> {
  const item = await itemSeen(ports, itemId);
  if (item === null) return err({ code: 'not-found' });
  return changed(ports, item, async (row) => {
    const annex = (await annexesOf(ports, [itemId])).find(({ id }) => id === annexId);
    if (annex === undefined) return err({ code: 'not-found' });
    if (annex.shownAt !== null) return err({ code: 'annex-published' });
    await ports.tables.annexes.change(annexId, { removedAt: ports.now(), removedBy: ports.actor.label });
    await forgetContent(ports, annex);
    await ports.record({ action: 'remove-annex', entity: entityOf('item', row.id), reason: annex.name });
    return ok({ id: annexId });
  });
}

async function itemSeen(ports: Ports, itemId: string): Promise<AgendaItemRow | null> {
  const item = await ports.tables.items.find(itemId);
  return item !== null && (await seesAnnexesOf(ports, item)) ? item : null;
}

/** In the council's turn, where the item's annexes may be changed now; what is public of the meeting follows. */
function changed<Value>(
  ports: Ports,
  { id, councilId }: AgendaItemRow,
  change: (row: AgendaItemRow) => Promise<Result<Value, Refusal>>,
): Answer<Value> {
  return ports.inTurn(councilId, async () => {
    const row = await ports.tables.items.find(id);
    if (row === null) return err({ code: 'not-found' });
    const meeting = row.meetingId === null ? null : await ports.tables.meetings.find(row.meetingId);
    const roles = rolesIn(ports.actor, [row.agencyId]);
    const may = mayChangeAnnexes({ item: row, meetingState: meeting?.state ?? null, roles });
    if (!may.ok) return may;
    const result = await change(row);
    if (result.ok && meeting !== null)
      await refreshPublications(ports.asHouse(), [{ kind: 'meeting', id: meeting.id }]);
    return result;
  });
}

async function forgetContent({ tables }: Ports, { contentId }: AnnexRow): Promise<void> {
  if ((await tables.annexes.count({ contentId, removedAt: null })) === 0) {
    await tables.annexContents.change(contentId, { content: null });
  }
}
