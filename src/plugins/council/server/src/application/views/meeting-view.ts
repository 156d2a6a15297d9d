import { err, ok } from '@hamresan/kit';

import { agenciesOf, seesAll } from '../../domain/actor';
import type { AgendaChange } from '../../domain/agenda/agenda-version';
import { presenceAt } from '../../domain/attendance/presence';
import type { Quorum } from '../../domain/quorum';
import { sentChanges, unsentChanges } from '../meetings/agenda-versions';
import { attendanceOf } from '../meetings/meeting-quorum';
import { MEETING_MOVES } from '../meetings/move-meeting';
import { type Offer, entityOf, movesOf } from '../move';
import type { Answer, History, Ports } from '../ports';
import { remembering } from '../remember';
import type { ConsentRow, MeetingRow, ResolutionRow } from '../rows';
import { type AnswerInView, type InvitationInView, answersIn } from './answers-view';
import { type ItemLists, listsOf } from './item-lists';
import { belongs, seesMeeting } from './visible';

type SeatInRoom = Readonly<{
  seatId: string;
  agencyId: string;
  agencyName: string;
  state: 'present' | 'absent' | 'excused';
  since: Date | null;
  isMine: boolean;
}> &
  AnswerInView;

/** Who has agreed to a move of the meeting that was not made yet. */
type ConsentInView = Pick<ConsentRow, 'action' | 'role'> & Readonly<{ isMine: boolean }>;

export type MeetingView = ItemLists &
  Readonly<{
    meeting: MeetingRow;
    seats: readonly SeatInRoom[];
    invitation: InvitationInView | null;
    quorum: Quorum;
    resolutions: readonly ResolutionRow[];
    /** What became of the agenda since people were invited (I11). */
    changes: readonly AgendaChange[];
    /** For the staff: what of it nobody was sent yet. */
    unsent: readonly AgendaChange[];
    offers: readonly Offer[];
    consents: readonly ConsentInView[];
    history: readonly History[];
  }>;

/** Everything that the page of a meeting shows, for whoever may see it. */
export async function meetingView(asker: Ports, id: string): Answer<MeetingView> {
  const ports = remembering(asker);
  const meeting = await ports.tables.meetings.find(id);
  if (meeting === null || !(await mayLook(ports, meeting))) return err({ code: 'not-found' });
  const [items, resolutions, moves] = await Promise.all([
    ports.tables.items.list({ meetingId: id }, { orderBy: { order: 'asc' } }),
    ports.tables.resolutions.list({ meetingId: id }),
    movesOf(ports, MEETING_MOVES, id),
  ]);
  const [room, lists] = [await roomOf(ports, meeting), await listsOf(ports, meeting, items)];
  return ok({
    meeting,
    ...lists,
    ...room,
    resolutions,
    changes: await sentChanges(ports, meeting),
    unsent: seesAll(ports.actor) ? await unsentChanges(ports, meeting) : [],
    offers: moves?.offers ?? [],
    consents: await consentsIn(ports, meeting),
    history: historyFor(ports, moves?.history),
  });
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
