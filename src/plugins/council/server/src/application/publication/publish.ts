import { err, ok } from '@hamresan/kit';

import { isGiven } from '../../domain/given';
import { mayBeNamed } from '../../domain/publication/public-resolution';
import type { FullMeeting, FullResolution } from '../../domain/publication/full-record';
import { looksAlike } from '../../domain/publication/public-meeting';
import { noteShownAnnexes } from '../annexes/shown-annexes';
import type { Answer, Ports } from '../ports';
import type { MeetingRow, PublicationRow, ResolutionRow } from '../rows';
import { frozenMeeting, frozenResolution } from './freeze';
import { SECRETARY, isSecretary } from '../staff';

export type Publishable = Readonly<{ kind: PublicationRow['kind']; id: string }>;

/** The newest publication of a thing, or `null` where there was none. */
async function newestPublication({ tables }: Ports, { kind, id }: Publishable): Promise<PublicationRow | null> {
  const where = { kind, entityId: id };
  const [newest] = await tables.publications.list(where, { orderBy: { version: 'desc' }, limit: 1 });
  return newest ?? null;
}

/**
 * Shows something to the public (I45): as it is now, frozen. From here on its moves show what becomes of it, until
 * somebody withdraws it. A meeting that is only planned, and what is confidential, is nobody's news.
 */
export async function publish(ports: Ports, thing: Publishable): Answer<Readonly<{ version: number }>> {
  if (!isSecretary(ports)) return err(SECRETARY);
  const known = await councilOf(ports, thing);
  if (known === null) return err({ code: 'not-found' });
  return ports.inTurn(known, async () => {
    if (!(await isPublishable(ports, thing))) return err({ code: 'not-publishable' });
    const version = await freeze(ports, thing, { isWithdrawn: false, reason: null });
    await ports.record({ action: 'publish', entity: `${thing.kind}:${thing.id}` });
    return ok({ version });
  });
}

/** Takes it back, for a reason; a trace stays that there was something (I45). */
export async function withdraw(
  ports: Ports,
  thing: Publishable,
  reason: string,
): Answer<Readonly<{ version: number }>> {
  if (!isSecretary(ports)) return err(SECRETARY);
  if (!isGiven(reason)) return err({ code: 'reason-required' });
  const newest = await newestPublication(ports, thing);
  if (newest === null || newest.isWithdrawn) return err({ code: 'not-found' });
  return ports.inTurn(newest.councilId, async () => {
    const version = await freeze(ports, thing, { isWithdrawn: true, reason });
    await ports.record({ action: 'withdraw', entity: `${thing.kind}:${thing.id}`, reason });
    return ok({ version });
  });
}

/** After a move: what is public shows what became of it. */
export async function refreshPublications(ports: Ports, things: readonly Publishable[] = []): Promise<void> {
  for (const thing of things) {
    const newest = await newestPublication(ports, thing);
    if (newest === null || newest.isWithdrawn) continue;
    const frozen = await frozenThing(ports, thing);
    if (!looksTheSame(newest, frozen)) await add(ports, { thing, newest, frozen, isWithdrawn: false, reason: null });
  }
}

/** Most moves in a meeting are seen with its minutes alone; what looks as before is not published again. */
const looksTheSame = ({ kind, record }: PublicationRow, frozen: Frozen): boolean =>
  kind === 'meeting' && looksAlike(record as FullMeeting, frozen.record as FullMeeting);

async function councilOf({ tables }: Ports, { kind, id }: Publishable): Promise<string | null> {
  const row = await (kind === 'meeting' ? tables.meetings : tables.resolutions).find(id);
  return row?.councilId ?? null;
}

async function isPublishable(ports: Ports, { kind, id }: Publishable): Promise<boolean> {
  if (kind === 'meeting') {
    const meeting = await ports.tables.meetings.find(id);
    return meeting !== null && meeting.state !== 'planned';
  }
  const row = await ports.tables.resolutions.find(id);
  if (row === null) return false;
  const full: FullResolution = { ...(await frozenResolution(ports, row)), publication: { state: 'unpublished' } };
  return mayBeNamed(full);
}

async function freeze(ports: Ports, thing: Publishable, standing: Standing): Promise<number> {
  const [newest, frozen] = [await newestPublication(ports, thing), await frozenThing(ports, thing)];
  return add(ports, { thing, newest, frozen, ...standing });
}

type Standing = Pick<PublicationRow, 'isWithdrawn' | 'reason'>;
type Frozen = Awaited<ReturnType<typeof frozenThing>>;
type NewPublication = Standing & Readonly<{ thing: Publishable; newest: PublicationRow | null; frozen: Frozen }>;

/** Writes the next publication of a thing, behind the newest one. */
async function add(ports: Ports, { thing, newest, frozen, ...standing }: NewPublication): Promise<number> {
  const version = (newest?.version ?? 0) + 1;
  const about = { ...frozen, kind: thing.kind, entityId: thing.id, version };
  await ports.tables.publications.add({ ...about, ...standing, at: ports.now(), by: ports.actor.label });
  if (!standing.isWithdrawn && 'items' in frozen.record) await noteShownAnnexes(ports, frozen.record.items);
  return version;
}

/** A thing as it is now: it is there as long as it is published. */
async function frozenThing(ports: Ports, { kind, id }: Publishable) {
  const row = await (kind === 'meeting' ? ports.tables.meetings : ports.tables.resolutions).find(id);
  if (row === null) throw new Error(`council: there is no ${kind} ${id} to publish.`);
  const record =
    kind === 'meeting' ? frozenMeeting(ports, row as MeetingRow) : frozenResolution(ports, row as ResolutionRow);
  return { councilId: row.councilId, record: await record };
}
