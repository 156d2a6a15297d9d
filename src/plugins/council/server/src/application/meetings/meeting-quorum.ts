import { presentSeats } from '../../domain/attendance/presence';
import { type Quorum, quorumOf } from '../../domain/quorum';
import { type QuorumBase, type Seat, fixQuorumBase } from '../../domain/seats/seat';
import type { Ports } from '../ports';
import type { MeetingRow, SeatRow } from '../rows';

export const toSeat = ({
  id,
  agencyId,
  agencyName,
  validFrom,
  validTo,
  suspendedFrom,
  suspendedTo,
}: SeatRow): Seat => ({
  seatId: id,
  agencyId,
  agencyName,
  validity: { from: validFrom, to: validTo },
  suspensions: suspendedFrom === null ? [] : [{ from: suspendedFrom, to: suspendedTo }],
});

/** The seats that a meeting reckons with: fixed once it opened, before that those that would count if it opened now. */
export async function baseOfMeeting({ tables, now }: Ports, meeting: MeetingRow): Promise<QuorumBase> {
  const fixed = meeting.quorumBase as Readonly<{ fixedAt: string; seats: QuorumBase['seats'] }> | null;
  if (fixed !== null) return { fixedAt: new Date(fixed.fixedAt), seats: fixed.seats };
  const at = now() < meeting.startsAt ? meeting.startsAt : now();
  return fixQuorumBase((await tables.seats.list({ councilId: meeting.councilId })).map(toSeat), at);
}

export type Attendance = Readonly<{ base: QuorumBase; present: ReadonlySet<string>; isTaken: boolean; quorum: Quorum }>;

/** Who is there now, and whether they are enough (I19, I20). */
export async function attendanceOf(ports: Ports, meeting: MeetingRow): Promise<Attendance> {
  const [base, log, laws] = await Promise.all([
    baseOfMeeting(ports, meeting),
    ports.tables.attendance.list({ meetingId: meeting.id }),
    ports.byLawsOf(meeting.councilId),
  ]);
  const there = presentSeats(log, ports.now());
  const present = new Set(base.seats.map(({ seatId }) => seatId).filter((seatId) => there.has(seatId)));
  const quorum = quorumOf({
    rule: laws.quorum,
    policy: laws.quorumPolicy,
    base: base.seats.length,
    present: present.size,
    represented: 0,
    recusedInRoom: 0,
  });
  return { base, present, isTaken: log.length > 0, quorum };
}
