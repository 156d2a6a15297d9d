import { writeItemNumber } from '../../domain/agenda/item-numbers';
import { pool } from '../agenda/carry';
import { type WithAnnexes, withAnnexes } from '../annexes/read-annexes';
import type { Ports } from '../ports';
import type { AgendaItemRow, MeetingRow, PollRow } from '../rows';
import { STATES_BEFORE_POOL, seesItem } from './visible';

/** A poll as it is shown while it runs: who voted, not what; the counts when it is over (I28). */
type PollInView = Omit<PollRow, 'snapshot'> & Readonly<{ voted: readonly string[]; snapshot: unknown }>;

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
  const [ofAgenda, ofOthers] = await Promise.all([
    withAnnexes(ports, items, meeting.state),
    withAnnexes(ports, [...waiting, ...proposed], null),
  ]);
  const inList = (item: AgendaItemRow): ItemInList => ({ ...item, ...(ofOthers.get(item.id) ?? NOTHING) });
  return {
    items: await Promise.all(
      items.map(async (item) => ({ ...(await itemInView(ports, item)), ...(ofAgenda.get(item.id) ?? NOTHING) })),
    ),
    pool: waiting.map(inList),
    proposals: proposed.map(inList),
  };
}

const NOTHING: WithAnnexes = { annexes: [], mayAnnex: false };

function proposalsIn(ports: Ports, { councilId }: MeetingRow): Promise<readonly AgendaItemRow[]> {
  const state = { $in: STATES_BEFORE_POOL };
  return ports.tables.items.list({ councilId, meetingId: null, state }, { orderBy: { submittedAt: 'asc' } });
}

async function itemInView(ports: Ports, item: AgendaItemRow): Promise<Omit<ItemInView, keyof WithAnnexes>> {
  const polls = await ports.tables.polls.list({ itemId: item.id }, { orderBy: { order: 'asc' } });
  const { numberMain, numberSub } = item;
  return {
    ...item,
    label: numberMain === null ? '' : writeItemNumber({ main: numberMain, sub: numberSub }),
    polls: await Promise.all(polls.map((poll) => pollInView(ports, poll))),
  };
}

async function pollInView({ tables }: Ports, poll: PollRow): Promise<PollInView> {
  const rows = await (poll.isSecret ? tables.pollVoters : tables.ballots).list({ pollId: poll.id });
  return { ...poll, voted: [...new Set(rows.map(({ seatId }) => seatId))].sort() };
}
