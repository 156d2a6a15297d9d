import { err, ok } from '@hamresan/kit';

import { agenciesOf, seesAll } from '../../domain/actor';
import { type AgendaChange, agendaDiff } from '../../domain/agenda/agenda-version';
import { writeItemNumber } from '../../domain/agenda/item-numbers';
import { presenceAt } from '../../domain/attendance/presence';
import type { Quorum } from '../../domain/quorum';
import { pool } from '../agenda/carry';
import { attendanceOf } from '../meetings/meeting-quorum';
import { MEETING_MOVES } from '../meetings/move-meeting';
import { type Offer, entityOf, movesOf } from '../move';
import type { Answer, History, Ports } from '../ports';
import type { AgendaItemRow, AgendaVersionRow, ConsentRow, MeetingRow, PollRow, ResolutionRow } from '../rows';
import { type AnswerInView, type InvitationInView, answersIn } from './answers-view';
import { STATES_BEFORE_POOL, belongs, seesItem, seesMeeting } from './visible';

type SeatInRoom = Readonly<{
  seatId: string;
  agencyId: string;
  agencyName: string;
  state: 'present' | 'absent' | 'excused';
  since: Date | null;
  isMine: boolean;
}> &
  AnswerInView;

/** A poll as it is shown while it runs: who voted, not what; the counts when it is over (I28). */
type PollInView = Omit<PollRow, 'snapshot'> & Readonly<{ voted: readonly string[]; snapshot: unknown }>;

type ItemInView = AgendaItemRow & Readonly<{ label: string; polls: readonly PollInView[] }>;

/** Who has agreed to a move of the meeting that was not made yet. */
type ConsentInView = Pick<ConsentRow, 'action' | 'role'> & Readonly<{ isMine: boolean }>;

export type MeetingView = Readonly<{
  meeting: MeetingRow;
  items: readonly ItemInView[];
  pool: readonly AgendaItemRow[];
  /** On their way to the pool: those that the asker may see. */
  proposals: readonly AgendaItemRow[];
  seats: readonly SeatInRoom[];
  invitation: InvitationInView | null;
  quorum: Quorum;
  resolutions: readonly ResolutionRow[];
  /** What became of the agenda since people were invited (I11). */
  changes: readonly AgendaChange[];
  offers: readonly Offer[];
  consents: readonly ConsentInView[];
  history: readonly History[];
}>;

/** Everything that the page of a meeting shows, for whoever may see it. */
export async function meetingView(ports: Ports, id: string): Answer<MeetingView> {
  const meeting = await ports.tables.meetings.find(id);
  if (meeting === null || !(await mayLook(ports, meeting))) return err({ code: 'not-found' });
  const [items, resolutions, moves] = await Promise.all([
    ports.tables.items.list({ meetingId: id }, { orderBy: { order: 'asc' } }),
    ports.tables.resolutions.list({ meetingId: id }),
    movesOf(ports, MEETING_MOVES, id),
  ]);
  const room = await roomOf(ports, meeting);
  return ok({
    meeting,
    items: await Promise.all(items.filter((item) => seesItem(ports, item)).map((item) => itemInView(ports, item))),
    pool: (await pool(ports, meeting.councilId)).filter((item) => seesItem(ports, item)),
    proposals: await proposalsIn(ports, meeting),
    ...room,
    resolutions,
    changes: await changesOf(ports, meeting),
    offers: moves?.offers ?? [],
    consents: await consentsIn(ports, meeting),
    history: historyFor(ports, moves?.history),
  });
}

async function proposalsIn(ports: Ports, { councilId }: MeetingRow): Promise<readonly AgendaItemRow[]> {
  const state = { $in: STATES_BEFORE_POOL };
  const items = await ports.tables.items.list(
    { councilId, meetingId: null, state },
    { orderBy: { submittedAt: 'asc' } },
  );
  return items.filter((item) => seesItem(ports, item));
}

async function consentsIn({ tables, actor }: Ports, { id }: MeetingRow): Promise<readonly ConsentInView[]> {
  const given = await tables.consents.list({ entity: entityOf('meeting', id), usedAt: null });
  return given.map(({ action, role, account }) => ({ action, role, isMine: account === actor.label }));
}

const mayLook = async (ports: Ports, meeting: MeetingRow): Promise<boolean> =>
  (await belongs(ports, meeting.councilId)) && seesMeeting(ports, meeting);

/** Who did what is for the staff. */
const historyFor = ({ actor }: Ports, history: readonly History[] = []): readonly History[] =>
  seesAll(actor) ? history : [];

async function roomOf(
  ports: Ports,
  meeting: MeetingRow,
): Promise<Pick<MeetingView, 'seats' | 'quorum' | 'invitation'>> {
  const { base, quorum } = await attendanceOf(ports, meeting);
  const log = await ports.tables.attendance.list({ meetingId: meeting.id });
  const mine = agenciesOf(ports.actor);
  const { invitation, answerOf } = await answersIn(ports, meeting, base.seats);
  const seats = base.seats.map((seat) => {
    const { seatId, agencyId, agencyName } = seat;
    const { state, since } = presenceAt(log, seatId, ports.now());
    const isMine = mine.includes(agencyId);
    return { seatId, agencyId, agencyName, state, since, isMine, ...answerOf(seat) };
  });
  return { seats, quorum, invitation };
}

async function itemInView(ports: Ports, item: AgendaItemRow): Promise<ItemInView> {
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

async function changesOf({ tables }: Ports, { id, agendaVersion }: MeetingRow): Promise<readonly AgendaChange[]> {
  if (agendaVersion < 2) return [];
  const versions = await tables.agendaVersions.list({ meetingId: id }, { orderBy: { version: 'asc' } });
  const [first, last] = [versions[0], versions.at(-1)];
  return first === undefined || last === undefined ? [] : agendaDiff(toVersion(first), toVersion(last));
}

const toVersion = ({ version, entries }: AgendaVersionRow) => ({
  version,
  entries: entries as Parameters<typeof agendaDiff>[0]['entries'],
});
