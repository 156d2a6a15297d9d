import type { AttendanceEvent } from '../../src/plugins/council/server/src/domain/attendance/presence';
import type { Casting } from '../../src/plugins/council/server/src/domain/attendance/record-attendance';
import type { Recusal } from '../../src/plugins/council/server/src/domain/attendance/recusal';
import {
  type RollBook,
  type RollCall,
  type RollEntry,
  type Standing,
} from '../../src/plugins/council/server/src/domain/attendance/roll-call';
import { DEFAULT_QUORUM_POLICY, MORE_THAN_HALF } from '../../src/plugins/council/server/src/domain/quorum';
import type { Mandate, Representative } from '../../src/plugins/council/server/src/domain/seats/mandate';
import { DEFAULT_PROXY_RULES, type Proxy } from '../../src/plugins/council/server/src/domain/seats/proxy';
import type { QuorumBase, Seat, SeatSnapshot } from '../../src/plugins/council/server/src/domain/seats/seat';
import type { Ballot } from '../../src/plugins/council/server/src/domain/votes/ballots';
import type { Answer, Circulation } from '../../src/plugins/council/server/src/domain/votes/circulation';
import type { Counts } from '../../src/plugins/council/server/src/domain/votes/counts';
import type { ItemPoll } from '../../src/plugins/council/server/src/domain/votes/poll-order';
import type { Closing } from '../../src/plugins/council/server/src/domain/votes/poll-snapshot';
import type { VoteResult, VoteRule } from '../../src/plugins/council/server/src/domain/votes/tally';

/** An instant of the day on which the meeting of these tests is held, from nine o'clock on. */
export const at = (time: string): Date => new Date(`2026-12-01T${time}:00.000Z`);

/** From the beginning of a year to the beginning of another one; `null` has no end. */
export const years = (from: number, to: number | null) => ({
  from: new Date(`${String(from)}-01-01T00:00:00.000Z`),
  to: to === null ? null : new Date(`${String(to)}-01-01T00:00:00.000Z`),
});

/** `times('09:30', '10:00')`, on the day of the meeting. */
export const times = (from: string, to: string) => ({ from: at(from), to: at(to) });

const ALL_SEATS = ['health', 'police', 'roads', 'schools', 'water'] as const;

export const someSeatSnapshot = (seatId = 'roads'): SeatSnapshot => ({
  seatId,
  agencyId: `agency-${seatId}`,
  agencyName: `Directorate of ${seatId}`,
});

/** In force since 2025, never suspended. */
export const someSeat = (overrides: Partial<Seat> = {}): Seat => ({
  ...someSeatSnapshot(overrides.seatId),
  validity: years(2025, null),
  suspensions: [],
  ...overrides,
});

export const someBase = (seatIds: readonly string[] = ALL_SEATS): QuorumBase => ({
  fixedAt: at('09:00'),
  seats: seatIds.map(someSeatSnapshot),
});

/** Somebody who speaks for the roads by office. */
export const someRepresentative = (overrides: Partial<Representative> = {}): Representative => ({
  seatId: 'roads',
  userId: 'head-of-roads',
  validity: years(2025, null),
  ...overrides,
});

/** A letter by which the roads send their deputy for the year of the meeting. */
export const someMandate = (overrides: Partial<Mandate> = {}): Mandate => ({
  mandateId: 'mandate-1',
  seatId: 'roads',
  userId: 'deputy-of-roads',
  letter: '12/405',
  validity: { from: new Date('2026-01-01T00:00:00.000Z'), to: new Date('2027-01-01T00:00:00.000Z') },
  ...overrides,
});

/** A letter by which the roads let the water authority vote for them on the day of the meeting. */
export const someProxy = (overrides: Partial<Proxy> = {}): Proxy => ({
  proxyId: 'proxy-1',
  giverSeatId: 'roads',
  holderSeatId: 'water',
  letter: '12/406',
  validity: times('08:00', '18:00'),
  ...overrides,
});

export const WITH_PROXIES = { areAllowed: true, maxPerHolder: 2 };

export const someEvent = (overrides: Partial<AttendanceEvent> = {}): AttendanceEvent => ({
  seatId: 'roads',
  type: 'arrive',
  at: at('09:00'),
  recordedBy: 'secretary',
  personId: 'head-of-roads',
  ...overrides,
});

/** Lines of the book about one seat: `line('09:00 arrive')`, `line('10:00 leave', 'water')`. */
export function line(written: string, seatId = 'roads'): AttendanceEvent {
  const [time = '', type = ''] = written.split(' ');
  const personId = ['arrive', 'replace'].includes(type) ? `head-of-${seatId}` : null;
  return someEvent({ seatId, type: type as AttendanceEvent['type'], at: at(time), personId });
}

export const someRecusal = (overrides: Partial<Recusal> = {}): Recusal => ({
  seatId: 'roads',
  itemId: 'item-4',
  reason: 'The offer is their own',
  at: at('09:40'),
  recordedBy: 'secretary',
  ...overrides,
});

/** A vote of the roads at 09:50, in a poll from 09:45 to 10:00. */
export const someCasting = (overrides: Partial<Casting> = {}): Casting => ({
  itemId: 'item-4',
  seatId: 'roads',
  inRoomSeatId: 'roads',
  castAt: at('09:50'),
  poll: times('09:45', '10:00'),
  ...overrides,
});

/** Everybody is there since nine o'clock. */
export const someRollBook = (overrides: Partial<RollBook> = {}): RollBook => ({
  base: someBase(),
  log: ALL_SEATS.map((seatId) => line('09:00 arrive', seatId)),
  recusals: [],
  proxies: [],
  proxyRules: DEFAULT_PROXY_RULES,
  ...overrides,
});

const someEntry = (seatId: string, standing: Standing): RollEntry => ({
  ...someSeatSnapshot(seatId),
  standing,
  isInRoom: standing === 'present' || standing === 'recused',
  holderSeatId: standing === 'represented' ? 'water' : null,
});

/** Everybody present at ten o'clock, but those of whom something else is said: `someRoll({ roads: 'recused' })`. */
export const someRoll = (standings: Readonly<Record<string, Standing>> = {}): RollCall => ({
  itemId: 'item-4',
  at: at('10:00'),
  seats: ALL_SEATS.map((seatId) => someEntry(seatId, standings[seatId] ?? 'present')),
});

export const someBallot = (overrides: Partial<Ballot> = {}): Ballot => ({
  seatId: 'roads',
  choice: 'yes',
  castBy: 'head-of-roads',
  right: { as: 'representative' },
  castAt: at('09:50'),
  ...overrides,
});

/** Nought in every column of which nothing is said; as many entitled seats as that makes. */
export const someCounts = (columns: Partial<Omit<Counts, 'entitled'>> = {}): Counts => {
  const counts = { yes: 0, no: 0, abstain: 0, presentNotVoting: 0, absent: 0, recused: 0, ...columns };
  return { ...counts, entitled: Object.values(counts).reduce((sum, count) => sum + count, 0) };
};

export const someRule = (overrides: Partial<VoteRule> = {}): VoteRule => ({
  majority: { kind: 'simple' },
  base: 'cast',
  tie: 'rejected',
  ...overrides,
});

/** An even vote that awaits the casting vote. */
export const someTie = (overrides: Partial<VoteResult> = {}): VoteResult => ({
  outcome: 'tie',
  base: 4,
  isTied: true,
  castingVote: null,
  ...overrides,
});

/** Three seats say yes, one no, one does not vote. */
export const someClosing = (overrides: Partial<Closing> = {}): Closing => ({
  taken: null,
  pollId: 'poll-1',
  itemId: 'item-4',
  openedAt: at('09:45'),
  roll: someRoll(),
  received: {
    method: 'named',
    ballots: [
      someBallot({ seatId: 'roads' }),
      someBallot({ seatId: 'health' }),
      someBallot({ seatId: 'water', choice: 'no' }),
      someBallot({ seatId: 'police' }),
    ],
  },
  rule: someRule(),
  quorumRule: MORE_THAN_HALF,
  quorumPolicy: DEFAULT_QUORUM_POLICY,
  ...overrides,
});

/** The final poll of an item, not yet asked. */
export const someItemPoll = (overrides: Partial<ItemPoll> = {}): ItemPoll => ({
  pollId: 'final',
  about: 'final',
  order: 1,
  state: 'draft',
  outcome: null,
  supersedes: null,
  ...overrides,
});

/** Sent at nine, to be answered before noon, by more than half of five seats. */
export const someCirculation = (overrides: Partial<Circulation> = {}): Circulation => ({
  circulationId: 'circulation-1',
  openedAt: at('09:00'),
  deadline: at('12:00'),
  base: someBase(),
  recused: [],
  rule: someRule(),
  quorumRule: MORE_THAN_HALF,
  ...overrides,
});

export const someAnswer = (overrides: Partial<Answer> = {}): Answer => ({
  seatId: 'roads',
  choice: 'yes',
  answeredBy: 'head-of-roads',
  at: at('10:00'),
  ...overrides,
});
