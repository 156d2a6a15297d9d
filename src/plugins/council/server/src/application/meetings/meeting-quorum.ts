import { type RollBook, headcount, rollCall } from '../../domain/attendance/roll-call';
import { type Quorum, type QuorumRule, quorumOf, secondCallRule } from '../../domain/quorum';
import { type QuorumBase, type Seat, fixQuorumBase } from '../../domain/seats/seat';
import type { Ports } from '../ports';
import type { MeetingRow, SeatRow } from '../rows';
import { proxiesOf } from '../seats/delegations';

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

/**
 * By which rule a meeting has a quorum (I19). Where one was adjourned before it could open, the meeting that goes on for
 * it is its second call: with the easier rule, if the by-laws have one and its hours are over (I20).
 */
export async function quorumRuleOf(ports: Ports, meeting: MeetingRow): Promise<QuorumRule> {
  const laws = await ports.byLawsOf(meeting.councilId);
  const first = meeting.continues === null ? null : await ports.tables.meetings.find(meeting.continues);
  if (first?.openedAt !== null || first.endedAt === null) return laws.quorum;
  const now = meeting.openedAt ?? ports.now();
  const easier = secondCallRule(laws.secondCall, { adjournedAt: first.endedAt, now });
  return easier.ok ? easier.value : laws.quorum;
}

/** What a meeting knows of its seats: enough to call the roll for the meeting or for an item (I16). */
export async function rollBookOf(ports: Ports, meeting: MeetingRow): Promise<Omit<RollBook, 'recusals'>> {
  const [base, log, laws, proxies] = await Promise.all([
    baseOfMeeting(ports, meeting),
    ports.tables.attendance.list({ meetingId: meeting.id }),
    ports.byLawsOf(meeting.councilId),
    proxiesOf(ports, meeting.councilId),
  ]);
  return { base, log, proxies, proxyRules: laws.proxies };
}

export type Attendance = Readonly<{ base: QuorumBase; present: ReadonlySet<string>; isTaken: boolean; quorum: Quorum }>;

/** Who is there, now or at an instant, and whether they are enough (I19, I20). */
export async function attendanceOf(ports: Ports, meeting: MeetingRow, at: Date = ports.now()): Promise<Attendance> {
  const [book, rule, { quorumPolicy }] = await Promise.all([
    rollBookOf(ports, meeting),
    quorumRuleOf(ports, meeting),
    ports.byLawsOf(meeting.councilId),
  ]);
  const roll = rollCall({ ...book, recusals: [] }, { itemId: null, at });
  const present = new Set(roll.seats.filter(({ isInRoom }) => isInRoom).map(({ seatId }) => seatId));
  const quorum = quorumOf({ rule, policy: quorumPolicy, ...headcount(roll) });
  return { base: book.base, present, isTaken: book.log.length > 0, quorum };
}
