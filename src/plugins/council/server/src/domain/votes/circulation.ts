import { type Result, err, ok } from '@hamresan/kit';

import { isGiven } from '../given';
import type { CountedKind } from '../numbering';
import { DEFAULT_QUORUM_POLICY, type Quorum, type QuorumRule, quorumOf } from '../quorum';
import type { QuorumBase } from '../seats/seat';
import { columnsOf } from './columns';
import { type Choice, type Counts, tallyOf } from './counts';
import { ENGINE_VERSION, type PollOutcome, type VoteResult, type VoteRule, resultOf } from './tally';

/** Sent, counted, heard of by a meeting; or taken back before anybody answered. */
export type CirculationState = 'open' | 'closed' | 'noted' | 'withdrawn';

/** A question that is put to the seats between two meetings, in writing (I31). */
export type Circulation = Readonly<{
  circulationId: string;
  openedAt: Date;
  /** Answers come before it. */
  deadline: Date;
  /** The seats that were entitled when it was sent. */
  base: QuorumBase;
  recused: readonly string[];
  rule: VoteRule;
  /** How many have to answer. */
  quorumRule: QuorumRule;
}>;

export type Answer = Readonly<{ seatId: string; choice: Choice; answeredBy: string; at: Date }>;

export type CirculationRefusal =
  | Readonly<{ code: 'deadline-not-after-opening' }>
  | Readonly<{ code: 'not-yet-open' }>
  | Readonly<{ code: 'deadline-passed'; deadline: Date }>
  | Readonly<{ code: 'seat-not-entitled' }>
  | Readonly<{ code: 'seat-recused' }>
  | Readonly<{ code: 'already-answered' }>
  | Readonly<{ code: 'deadline-not-reached'; deadline: Date }>
  | Readonly<{ code: 'not-closed-before-meeting' }>
  | Readonly<{ code: 'already-noted'; meetingId: string }>
  | Readonly<{ code: 'circulation-over'; state: CirculationState }>
  | Readonly<{ code: 'reason-required' }>;

/** Whether a question may be sent (I31): there is time to answer it. */
export const openCirculation = (circulation: Circulation): Result<Circulation, CirculationRefusal> =>
  circulation.openedAt < circulation.deadline ? ok(circulation) : err({ code: 'deadline-not-after-opening' });

/** Takes an answer (I31): in time, of a seat that was asked and is not recused, and once. */
export function answerCirculation(
  { openedAt, deadline, base, recused }: Circulation,
  answers: readonly Answer[],
  answer: Answer,
): Result<readonly Answer[], CirculationRefusal> {
  if (answer.at < openedAt) return err({ code: 'not-yet-open' });
  if (answer.at >= deadline) return err({ code: 'deadline-passed', deadline });
  if (!base.seats.some(({ seatId }) => seatId === answer.seatId)) return err({ code: 'seat-not-entitled' });
  if (recused.includes(answer.seatId)) return err({ code: 'seat-recused' });
  const isAnswered = answers.some(({ seatId }) => seatId === answer.seatId);
  return isAnswered ? err({ code: 'already-answered' }) : ok([...answers, answer]);
}

/** What a circulation came to. It is reported to the next meeting, which notes it; what it adopts is numbered by its kind. */
export type CirculationReport = Readonly<{
  circulationId: string;
  closedAt: Date;
  counts: Counts;
  quorum: Quorum;
  result: VoteResult | null;
  outcome: PollOutcome;
  engineVersion: string;
  numberedAs: CountedKind;
  /** The meeting that noted it; null until one did. */
  notedAt: string | null;
}>;

/**
 * Closes a circulation (I31): at its deadline, or as soon as everybody who was asked has answered. Its quorum is of those
 * who answered. Nobody is present at it, so whoever did not answer is absent.
 */
export function closeCirculation(
  { circulationId, deadline, base, recused, rule, quorumRule }: Circulation,
  answers: readonly Answer[],
  now: Date,
): Result<CirculationReport, CirculationRefusal> {
  const voted = answers.map(({ seatId }) => seatId);
  const isAwaited = base.seats.some(({ seatId }) => ![...voted, ...recused].includes(seatId));
  if (now < deadline && isAwaited) return err({ code: 'deadline-not-reached', deadline });
  const seats = base.seats.map(({ seatId }) => ({
    seatId,
    standing: recused.includes(seatId) ? ('recused' as const) : ('absent' as const),
  }));
  const counts = columnsOf(seats, {
    voted,
    tally: tallyOf(answers.map(({ choice }) => choice)),
  });
  const respondents = { base: seats.length, present: answers.length, represented: 0, recusedInRoom: 0 };
  const quorum = quorumOf({ rule: quorumRule, policy: DEFAULT_QUORUM_POLICY, ...respondents });
  const result = quorum.isMet ? resultOf(rule, counts) : null;
  return ok({
    circulationId,
    closedAt: now,
    counts,
    quorum,
    result,
    outcome: result?.outcome ?? 'void-no-quorum',
    engineVersion: ENGINE_VERSION,
    numberedAs: 'circulated-resolution',
    notedAt: null,
  });
}

/** Notes a circulation at a meeting (I31): at one that opens after it closed, and at one alone. */
export function noteCirculation(
  report: CirculationReport,
  meeting: Readonly<{ meetingId: string; openedAt: Date }>,
): Result<CirculationReport, CirculationRefusal> {
  if (report.notedAt !== null) return err({ code: 'already-noted', meetingId: report.notedAt });
  if (meeting.openedAt < report.closedAt) return err({ code: 'not-closed-before-meeting' });
  return ok({ ...report, notedAt: meeting.meetingId });
}

/** Takes a question back (I31): with a reason, and only while nobody has answered. After that it is counted. */
export function withdrawCirculation(
  { state, reason }: Readonly<{ state: CirculationState; reason: string }>,
  answers: readonly Answer[],
): Result<'withdrawn', CirculationRefusal> {
  if (state !== 'open') return err({ code: 'circulation-over', state });
  if (!isGiven(reason)) return err({ code: 'reason-required' });
  return answers.length > 0 ? err({ code: 'already-answered' }) : ok('withdrawn');
}
