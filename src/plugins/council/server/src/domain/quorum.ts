import { type Result, err, ok } from '@hamresan/kit';

/**
 * How many seats have to be there (I19), in whole numbers: num/den of the base, or `num` seats whatever the base
 * (`absolute`, with den 1). `strict` is "more than", otherwise "at least".
 */
export type QuorumRule = Readonly<{ type: 'fraction' | 'absolute'; num: number; den: number; strict: boolean }>;

export const MORE_THAN_HALF: QuorumRule = { type: 'fraction', num: 1, den: 2, strict: true };

/** Who counts as there besides those who are present: switches of the by-laws (I17, I22). */
export type QuorumPolicy = Readonly<{ proxyCountsForQuorum: boolean; recusedCountsForQuorum: boolean }>;

export const DEFAULT_QUORUM_POLICY: QuorumPolicy = { proxyCountsForQuorum: false, recusedCountsForQuorum: true };

/** `present`: how many were counted. `missing`: how many more it would take. */
export type Quorum = Readonly<{ base: number; present: number; needed: number; isMet: boolean; missing: number }>;

export type QuorumRuleRefusal = Readonly<{ code: 'quorum-rule-not-valid' }>;

/**
 * Whether a rule of the by-laws makes sense (I19): whole numbers, a fraction of at most the whole, and one that a full
 * council reaches ("more than all" is never met).
 */
export function checkQuorumRule(rule: QuorumRule): Result<QuorumRule, QuorumRuleRefusal> {
  return isSensible(rule) ? ok(rule) : err({ code: 'quorum-rule-not-valid' });
}

function isSensible({ type, num, den, strict }: QuorumRule): boolean {
  const areWhole = [num, den].every((each) => Number.isSafeInteger(each) && each > 0);
  if (type === 'absolute') return areWhole && den === 1;
  return areWhole && (strict ? num < den : num <= den);
}

/**
 * The least number of seats that meets the rule (I19): of 10 seats, "more than half" is 6 and "at least half" is 5.
 * Never fewer than one: a council without seats has no quorum. A rule that makes no sense is a fault.
 */
export function seatsNeeded(rule: QuorumRule, base: number): number {
  if (!isSensible(rule)) throw new RangeError(`Not a rule for a quorum: ${JSON.stringify(rule)}`);
  const { type, num, den, strict } = rule;
  const share = type === 'absolute' ? num : num * base;
  const rest = share % den;
  // Whole numbers all the way: the division leaves nothing over.
  const whole = (share - rest) / den;
  return Math.max(1, strict || rest > 0 ? whole + 1 : whole);
}

/**
 * Whether there is a quorum (I19, I20). The base stays what it was when the meeting opened (I18); who is recused or
 * represented is counted where the policy says so.
 */
export function quorumOf({
  rule,
  policy,
  base,
  present,
  represented,
  recusedInRoom,
}: Readonly<{
  rule: QuorumRule;
  policy: QuorumPolicy;
  base: number;
  present: number;
  represented: number;
  recusedInRoom: number;
}>): Quorum {
  const counted =
    present + (policy.proxyCountsForQuorum ? represented : 0) + (policy.recusedCountsForQuorum ? recusedInRoom : 0);
  const needed = seatsNeeded(rule, base);
  return { base, present: counted, needed, isMet: counted >= needed, missing: Math.max(0, needed - counted) };
}

/** A second call after a meeting that had no quorum: so many hours later, with an easier rule (I20). */
export type SecondCall = Readonly<{ minHours: number; rule: QuorumRule }>;

export type SecondCallRefusal =
  Readonly<{ code: 'second-call-not-foreseen' }> | Readonly<{ code: 'second-call-too-early'; notBefore: Date }>;

const HOUR = 3_600_000;

/** The rule by which a second call opens (I20), if the by-laws have one (null: they have not) and its hours are over. */
export function secondCallRule(
  secondCall: SecondCall | null,
  { adjournedAt, now }: Readonly<{ adjournedAt: Date; now: Date }>,
): Result<QuorumRule, SecondCallRefusal> {
  if (secondCall === null) return err({ code: 'second-call-not-foreseen' });
  const notBefore = new Date(adjournedAt.getTime() + secondCall.minHours * HOUR);
  return now < notBefore ? err({ code: 'second-call-too-early', notBefore }) : ok(secondCall.rule);
}

/**
 * What follows when somebody comes or goes (I20). Without a quorum an open poll is suspended, not lost: its ballots wait.
 * When the quorum is there again the meeting decides again, and such a poll goes on. Losing it while nothing is voted on
 * asks for nothing: that the council cannot decide is read from the quorum itself.
 */
export function afterQuorumChange({
  before,
  after,
  hasOpenPoll,
}: Readonly<{ before: Pick<Quorum, 'isMet'>; after: Pick<Quorum, 'isMet'>; hasOpenPoll: boolean }>):
  'suspend-poll' | 'restore' | 'none' {
  if (!after.isMet) return hasOpenPoll ? 'suspend-poll' : 'none';
  return before.isMet ? 'none' : 'restore';
}
