import {
  DEFAULT_QUORUM_POLICY,
  MORE_THAN_HALF,
  type QuorumPolicy,
  type QuorumRule,
  afterQuorumChange,
  checkQuorumRule,
  quorumOf,
  seatsNeeded,
  secondCallRule,
} from '../../../../src/plugins/council/server/src/domain/quorum';
import { at } from '../../../builders/council-votes.builder';
import { counterExamples } from '../../../builders/jalali.builder';

const fraction = (num: number, den: number, strict: boolean): QuorumRule => ({ type: 'fraction', num, den, strict });
const absolute = (num: number, strict = false): QuorumRule => ({ type: 'absolute', num, den: 1, strict });

describe('the seats that a quorum needs', () => {
  it.each([
    [10, 'more than half', 6, fraction(1, 2, true)],
    [10, 'at least half', 5, fraction(1, 2, false)],
    [11, 'more than half', 6, fraction(1, 2, true)],
    [11, 'at least half', 6, fraction(1, 2, false)],
    [9, 'at least two thirds', 6, fraction(2, 3, false)],
    [9, 'more than two thirds', 7, fraction(2, 3, true)],
    [10, 'at least two thirds', 7, fraction(2, 3, false)],
    [7, 'all', 7, fraction(1, 1, false)],
    [12, 'five seats', 5, absolute(5)],
    [12, 'more than five seats', 6, absolute(5, true)],
    [3, 'five seats', 5, absolute(5)],
    [0, 'at least half', 1, fraction(1, 2, false)],
    [1, 'more than half', 1, fraction(1, 2, true)],
  ])('[I19] of %d, %s: %d', (base, _words, expected, rule) => {
    const needed = seatsNeeded(rule, base);

    expect(needed).toBe(expected);
  });

  it.each([
    ['a fraction of nothing', fraction(0, 2, true)],
    ['more than all', fraction(2, 2, true)],
    ['more than the whole', fraction(3, 2, false)],
    ['a half number', fraction(0.5, 1, false)],
    ['no denominator', fraction(1, 0, false)],
    ['a negative one', fraction(-1, -2, false)],
    ['a number of seats with a denominator', { ...absolute(5), den: 2 }],
    ['no seats', absolute(0)],
  ])('[I19] a rule that makes no sense is refused, and a fault where it is used: %s', (_title, rule) => {
    const checked = checkQuorumRule(rule);

    expect(checked).toEqual({ ok: false, error: { code: 'quorum-rule-not-valid' } });
    expect(() => seatsNeeded(rule, 10)).toThrow(RangeError);
  });

  it.each([fraction(1, 2, true), fraction(2, 2, false), absolute(5)])('[I19] %o is a rule', (rule) => {
    expect(checkQuorumRule(rule)).toEqual({ ok: true, value: rule });
  });
});

/** As a clerk finds it: one more chair at a time until the rule holds. Whole numbers of any size. */
function countedUp({ type, num, den, strict }: QuorumRule, base: number): number {
  const share = type === 'absolute' ? BigInt(num) : BigInt(num) * BigInt(base);
  const parts = type === 'absolute' ? 1n : BigInt(den);
  let seats = 1n;
  while (strict ? !(seats * parts > share) : seats * parts < share) seats += 1n;
  return Number(seats);
}

const RULES = [
  ...Array.from({ length: 12 }, (_den, index) => index + 1).flatMap((den) =>
    Array.from({ length: den }, (_num, index) => index + 1).flatMap((num) =>
      num === den ? [fraction(num, den, false)] : [fraction(num, den, false), fraction(num, den, true)],
    ),
  ),
  ...[1, 2, 7, 40].flatMap((num) => [absolute(num), absolute(num, true)]),
];
const CASES = RULES.flatMap((rule) => Array.from({ length: 101 }, (_seats, base) => ({ rule, base })));

describe('for every rule and every council of up to a hundred', () => {
  it('[I19] the seats needed are those that a clerk counts up to', () => {
    const wrong = counterExamples(CASES, ({ rule, base }) => seatsNeeded(rule, base) === countedUp(rule, base));

    expect(CASES.length).toBeGreaterThan(15_000);
    expect(wrong).toEqual([]);
  });

  it('[I19] the quorum is met from those seats on, and what is missing makes it', () => {
    const wrong = counterExamples(CASES, ({ rule, base }) => {
      const needed = countedUp(rule, base);
      const of = (present: number) =>
        quorumOf({ rule, policy: DEFAULT_QUORUM_POLICY, base, present, represented: 0, recusedInRoom: 0 });
      const short = of(needed - 1);
      return [!short.isMet, short.missing === 1, of(needed).isMet, of(needed + 1).missing === 0].every(Boolean);
    });

    expect(wrong).toEqual([]);
  });
});

describe('a quorum', () => {
  const headcount = { base: 10, present: 4, represented: 3, recusedInRoom: 1 };

  it.each<[string, QuorumPolicy, object]>([
    [
      'recused seats and no proxies',
      DEFAULT_QUORUM_POLICY,
      { base: 10, present: 5, needed: 6, isMet: false, missing: 1 },
    ],
    [
      'proxies as well',
      { proxyCountsForQuorum: true, recusedCountsForQuorum: true },
      { base: 10, present: 8, needed: 6, isMet: true, missing: 0 },
    ],
    [
      'neither',
      { proxyCountsForQuorum: false, recusedCountsForQuorum: false },
      { base: 10, present: 4, needed: 6, isMet: false, missing: 2 },
    ],
    [
      'proxies alone',
      { proxyCountsForQuorum: true, recusedCountsForQuorum: false },
      { base: 10, present: 7, needed: 6, isMet: true, missing: 0 },
    ],
  ])('[I20] counts beside those who are there, by the by-laws: %s', (_title, policy, expected) => {
    const quorum = quorumOf({ rule: MORE_THAN_HALF, policy, ...headcount });

    expect(quorum).toEqual(expected);
  });

  it('[I17] does not count proxies unless the by-laws say so', () => {
    expect(DEFAULT_QUORUM_POLICY).toEqual({ proxyCountsForQuorum: false, recusedCountsForQuorum: true });
  });
});

describe('a second call', () => {
  const secondCall = { minHours: 2, rule: fraction(1, 3, false) };
  const adjournedAt = at('09:00');

  it.each(['11:00', '18:00'])('[I20] opens with its easier rule once its hours are over, at %s', (time) => {
    const rule = secondCallRule(secondCall, { adjournedAt, now: at(time) });

    expect(rule).toEqual({ ok: true, value: fraction(1, 3, false) });
  });

  it('[I20] does not open before', () => {
    const rule = secondCallRule(secondCall, { adjournedAt, now: at('10:59') });

    expect(rule).toEqual({ ok: false, error: { code: 'second-call-too-early', notBefore: at('11:00') } });
  });

  it('[I20] is none where the by-laws have none', () => {
    const rule = secondCallRule(null, { adjournedAt, now: at('18:00') });

    expect(rule).toEqual({ ok: false, error: { code: 'second-call-not-foreseen' } });
  });
});

describe('when somebody comes or goes', () => {
  it.each([
    ['the quorum is lost during a vote', true, false, true, 'suspend-poll'],
    ['the quorum is lost during a talk', true, false, false, 'none'],
    ['the quorum is there again', false, true, false, 'restore'],
    ['it is there again, and a poll was opened', false, true, true, 'restore'],
    ['it stays met during a vote', true, true, true, 'none'],
    ['it stays met', true, true, false, 'none'],
    ['it stays lost', false, false, false, 'none'],
    ['it stays lost, and a poll is open all the same', false, false, true, 'suspend-poll'],
  ])('[I20] and %s', (_title, before, after, hasOpenPoll, expected) => {
    const consequence = afterQuorumChange({ before: { isMet: before }, after: { isMet: after }, hasOpenPoll });

    expect(consequence).toBe(expected);
  });
});
