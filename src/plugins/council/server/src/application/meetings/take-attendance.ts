import { err, ok } from '@hamresan/kit';

import { type AttendanceEvent } from '../../domain/attendance/presence';
import { recordAttendance } from '../../domain/attendance/record-attendance';
import { seesAll } from '../../domain/actor';
import type { Quorum } from '../../domain/quorum';
import { entityOf } from '../move';
import type { Answer, Ports } from '../ports';
import type { MeetingRow } from '../rows';
import { castingsIn } from '../polls/castings';
import { followQuorum } from '../polls/follow-quorum';
import { attendanceOf } from './meeting-quorum';

export const ATTENDANCE_TYPES = ['arrive', 'leave', 'excuse', 'replace'] as const;

type Line = Readonly<{
  meetingId: string;
  seatId: string;
  type: AttendanceEvent['type'];
  /** When it happened, if not just now. */
  at: Date | null;
  personId: string | null;
  note: string | null;
}>;

/** From the day's first arrival to the end; excuses come before. */
const STATES_WITH_ATTENDANCE = ['convoked', 'agenda-frozen', 'open', 'suspended'];

/** Adds a line to the attendance book (I16), and lets an open vote follow the quorum (I20). */
export async function takeAttendance(ports: Ports, line: Line): Answer<Readonly<{ quorum: Quorum }>> {
  const known = await ports.tables.meetings.find(line.meetingId);
  if (known === null) return err({ code: 'not-found' });
  if (!seesAll(ports.actor)) return err({ code: 'role-required', roles: ['secretary', 'chair'] });
  return ports.inTurn(known.councilId, async () => {
    const meeting = await ports.tables.meetings.find(line.meetingId);
    if (meeting === null) return err({ code: 'not-found' });
    const before = await attendanceOf(ports, meeting);
    const wrong = faultIn(line, { meeting, now: ports.now(), seats: before.base.seats.map(({ seatId }) => seatId) });
    if (wrong !== null) return err({ code: 'field-invalid', field: wrong });
    const event = toEvent(line, ports);
    const recorded = recordAttendance(
      await ports.tables.attendance.list({ meetingId: meeting.id }),
      event,
      await castingsIn(ports, meeting.id),
    );
    if (!recorded.ok) return recorded;
    await ports.tables.attendance.add({ ...event, meetingId: meeting.id, note: line.note });
    await ports.record({ action: line.type, entity: entityOf('meeting', meeting.id), asSeat: line.seatId });
    const after = await attendanceOf(ports, meeting);
    await followQuorum(ports, meeting, { before: before.quorum, after: after.quorum });
    return ok({ quorum: after.quorum });
  });
}

const toEvent = ({ seatId, type, at, personId }: Line, { now, actor }: Ports): AttendanceEvent => ({
  seatId,
  type,
  at: at ?? now(),
  recordedBy: actor.label,
  personId,
});

type Surroundings = Readonly<{ meeting: MeetingRow; now: Date; seats: readonly string[] }>;

function faultIn({ seatId, at }: Line, { meeting, now, seats }: Surroundings): string | null {
  if (!STATES_WITH_ATTENDANCE.includes(meeting.state)) return 'meeting';
  if (!seats.includes(seatId)) return 'seatId';
  return at !== null && at > now ? 'at' : null;
}
