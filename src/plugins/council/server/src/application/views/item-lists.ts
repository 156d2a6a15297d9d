import { writeItemNumber } from '../../domain/agenda/item-numbers';
import type { PollSnapshot } from '../../domain/votes/poll-snapshot';
import { pool } from '../agenda/carry';
import { type WithAnnexes, withAnnexes } from '../annexes/read-annexes';
import type { Ports } from '../ports';
import type { AgendaItemRow, MeetingRow, PollRow } from '../rows';
import { STATES_BEFORE_POOL, seesItem } from './visible';

/** A poll as it is shown while it runs: who voted, not what; the counts when it is over (I28). */
type PollInView = Omit<PollRow, 'snapshot'> &
  Readonly<{ voted: readonly string[]; snapshot: Pick<PollSnapshot, 'counts' | 'quorum'> | null }>;

type ItemInList = AgendaItemRow & WithAnnexes;
type ItemInView = ItemInList & Readonly<{ label: string; polls: readonly PollInView[] }>;

export type ItemLists = Readonly<{
  items: readonly ItemInView[];
  pool: readonly ItemInList[];
  /** On their way to the pool: those that the asker may see. */
  proposals: readonly ItemInList[];
}>;

/** The items of a meeting, those that wait for one, and those on their way, as far as the asker sees them. */
export async function listsOf(
  ports: Ports,
  meeting: MeetingRow,
  onAgenda: readonly AgendaItemRow[],
): Promise<ItemLists> {
  const seen = (items: readonly AgendaItemRow[]) => items.filter((item) => seesItem(ports, item));
  const [items, waiting, proposed] = [
    seen(onAgenda),
    seen(await pool(ports, meeting.councilId)),
    seen(await proposalsIn(ports, meeting)),
  ];
  const [polls, ofAgenda, ofOthers] = await Promise.all([
    pollsOf(ports, items),
    withAnnexes(ports, items, meeting.state),
    withAnnexes(ports, [...waiting, ...proposed], null),
  ]);
  const inList = (item: AgendaItemRow): ItemInList => ({ ...item, ...(ofOthers.get(item.id) ?? NOTHING) });
  return {
    items: items.map((item) => ({
      ...item,
      label: labelOf(item),
      polls: polls.get(item.id) ?? [],
      ...(ofAgenda.get(item.id) ?? NOTHING),
    })),
    pool: waiting.map(inList),
    proposals: proposed.map(inList),
  };
}

const NOTHING: WithAnnexes = { annexes: [], mayAnnex: false };

function proposalsIn(ports: Ports, { councilId }: MeetingRow): Promise<readonly AgendaItemRow[]> {
  const state = { $in: STATES_BEFORE_POOL };
  return ports.tables.items.list({ councilId, meetingId: null, state }, { orderBy: { submittedAt: 'asc' } });
}

const labelOf = ({ numberMain, numberSub }: AgendaItemRow): string =>
  numberMain === null ? '' : writeItemNumber({ main: numberMain, sub: numberSub });

/** The polls of these items in their order, by item. */
async function pollsOf(
  ports: Ports,
  items: readonly AgendaItemRow[],
): Promise<ReadonlyMap<string, readonly PollInView[]>> {
  const where = { itemId: { $in: items.map(({ id }) => id) } };
  const polls = await ports.tables.polls.list(where, { orderBy: { order: 'asc' } });
  const voted = await votersIn(ports, polls);
  const byItem = new Map<string, PollInView[]>();
  for (const poll of polls) {
    const shown = { ...poll, snapshot: countedIn(poll), voted: [...new Set(voted.get(poll.id))].sort() };
    byItem.set(poll.itemId, [...(byItem.get(poll.itemId) ?? []), shown]);
  }
  return byItem;
}

const countedIn = ({ snapshot }: PollRow): PollInView['snapshot'] => {
  const taken = snapshot as PollSnapshot | null;
  return taken && { counts: taken.counts, quorum: taken.quorum };
};

/** Which seats have voted, by poll: asked of those that are not counted yet; who did is in the others' counts. */
async function votersIn({ tables }: Ports, polls: readonly PollRow[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const running = polls.filter(({ snapshot }) => snapshot === null);
  const of = (isSecret: boolean) => ({
    pollId: { $in: running.filter((poll) => poll.isSecret === isSecret).map(({ id }) => id) },
  });
  const [secret, named] = await Promise.all([
    tables.pollVoters.pick(of(true), ['pollId', 'seatId']),
    tables.ballots.pick(of(false), ['pollId', 'seatId']),
  ]);
  const voted = new Map<string, string[]>();
  for (const { pollId, seatId } of [...secret, ...named]) voted.set(pollId, [...(voted.get(pollId) ?? []), seatId]);
  return voted;
}
