import { type Result, err, ok } from '@hamresan/kit';

import { agenciesOf, rolesIn } from '../../domain/actor';
import type { Refusal } from '../../domain/refusal';
import type { Answer, Ports } from '../ports';
import type { MeetingRow, SeatRow } from '../rows';
import { belongs, seesMeeting } from '../views/visible';
import type { InvitationAnswerRow } from './answer-row';
import { type Given, writeAnswer } from './write-answer';
import { isSeated } from '../seats/seat-rows';

type Wanted = Given &
  Readonly<{
    meetingId: string;
    /** `null`: the only seat of whoever asks. */
    seatId: string | null;
  }>;

/** Answers an invitation: for one's own seat, or as the secretary for any that said so on the telephone (I47). */
export async function answerInvitation(ports: Ports, wanted: Wanted): Answer<InvitationAnswerRow> {
  const known = await ports.tables.meetings.find(wanted.meetingId);
  if (known === null || !(await belongs(ports, known.councilId))) return err({ code: 'not-found' });
  return ports.inTurn(known.councilId, async () => {
    const meeting = await ports.tables.meetings.find(wanted.meetingId);
    if (meeting === null || !seesMeeting(ports, meeting)) return err({ code: 'not-found' });
    const seat = seatIn(ports, await invitedSeats(ports, meeting), wanted.seatId);
    return seat.ok ? writeAnswer(ports, { meeting, seat: seat.value }, wanted) : seat;
  });
}

/** The seats that are there on the day of a meeting. */
export const invitedSeats = async (
  { tables }: Ports,
  { councilId, startsAt }: MeetingRow,
): Promise<readonly SeatRow[]> =>
  (await tables.seats.list({ councilId }, { orderBy: { order: 'asc' } })).filter((seat) => isSeated(seat, startsAt));

/** Whether the asker speaks for a seat in a letter or its answer. */
export const speaksFor = ({ actor }: Ports, { agencyId }: Pick<SeatRow, 'agencyId'>): boolean =>
  rolesIn(actor, [agencyId]).some((role) => role === 'representative' || role === 'secretary');

const NOBODYS = { code: 'role-required', roles: ['representative', 'secretary'] } as const;

function seatIn(ports: Ports, seats: readonly SeatRow[], seatId: string | null): Result<SeatRow, Refusal> {
  const own = agenciesOf(ports.actor);
  const meant = seats.filter(({ id, agencyId }) => (seatId === null ? own.includes(agencyId) : id === seatId));
  const [seat] = meant;
  // Of several seats of one's own it has to be said which.
  if (seat === undefined || meant.length > 1) return err({ code: 'field-invalid', field: 'seatId' });
  return speaksFor(ports, seat) ? ok(seat) : err(NOBODYS);
}
