import type { BaseKind } from '../../../../src/plugins/council/server/src/domain/votes/bases';
import type { Majority } from '../../../../src/plugins/council/server/src/domain/votes/majority';
import { resultOf, withCastingVote } from '../../../../src/plugins/council/server/src/domain/votes/tally';
import { someCounts, someRule, someTie } from '../../../builders/council-votes.builder';

const UNANIMOUS: Majority = { kind: 'unanimous' };
const CONSENSUS: Majority = { kind: 'consensus-no-objection' };
const ABSOLUTE: Majority = { kind: 'absolute' };

describe('the result of a vote', () => {
  it('[I26] follows from its rule and its counts', () => {
    const counts = someCounts({ yes: 3, no: 1, abstain: 1 });

    const result = resultOf(someRule(), counts);

    expect(result).toEqual({ outcome: 'adopted', base: 4, isTied: false, castingVote: null });
  });

  it.each<[BaseKind, string, number]>([
    ['cast', 'adopted', 7],
    ['cast-with-abstain', 'adopted', 7],
    ['present', 'rejected', 8],
    ['entitled', 'rejected', 9],
  ])('[I27] of the same counts depends on the base: by %s it is %s', (base, outcome, size) => {
    const counts = someCounts({ yes: 4, no: 3, presentNotVoting: 1, absent: 1, recused: 1 });

    const result = resultOf(someRule({ majority: ABSOLUTE, base }), counts);

    expect(result).toEqual({ outcome, base: size, isTied: false, castingVote: null });
  });

  it.each<[BaseKind, string]>([
    ['cast', 'adopted'],
    ['cast-with-abstain', 'rejected'],
    ['present', 'rejected'],
    ['entitled', 'rejected'],
  ])('[I26] an abstention breaks unanimity where the base counts it: by %s it is %s', (base, outcome) => {
    const result = resultOf(someRule({ majority: UNANIMOUS, base }), someCounts({ yes: 4, abstain: 1 }));

    expect(result.outcome).toBe(outcome);
  });

  it.each<[string, Majority, BaseKind, object, string]>([
    ['one yes and silence are consensus', CONSENSUS, 'present', { yes: 1, presentNotVoting: 4 }, 'adopted'],
    ['silence alone is not', CONSENSUS, 'present', { presentNotVoting: 5 }, 'no-result'],
    ['abstaining alone is not', CONSENSUS, 'present', { abstain: 5 }, 'rejected'],
    ['one objection is enough', CONSENSUS, 'present', { yes: 4, no: 1 }, 'rejected'],
  ])('[I26] %s', (_title, majority, base, columns, outcome) => {
    const result = resultOf(someRule({ majority, base }), someCounts(columns));

    expect(result.outcome).toBe(outcome);
  });

  it.each<[string, object, BaseKind, string, number]>([
    ['nobody voted', { presentNotVoting: 5 }, 'present', 'no-result', 5],
    ['nobody was there', { absent: 5 }, 'entitled', 'no-result', 5],
    ['all are recused', { recused: 5 }, 'entitled', 'no-result', 0],
    ['there are no seats', {}, 'entitled', 'no-result', 0],
    ['all abstained, and abstaining does not count', { abstain: 5 }, 'cast', 'no-result', 0],
    ['all abstained, and abstaining counts', { abstain: 5 }, 'cast-with-abstain', 'rejected', 5],
  ])('[I26] is none, and never "adopted", where nothing was said: %s', (_title, columns, base, outcome, size) => {
    const result = resultOf(someRule({ base }), someCounts(columns));

    expect(result).toEqual({ outcome, base: size, isTied: false, castingVote: null });
  });

  it('[I27] of counts that do not add up is a fault', () => {
    const counts = { ...someCounts({ yes: 3 }), entitled: 4 };

    expect(() => resultOf(someRule(), counts)).toThrow('counts-do-not-add-up');
  });
});

describe('a tie', () => {
  const even = someCounts({ yes: 2, no: 2, abstain: 1 });

  it('[I26] is a rejection by default', () => {
    const result = resultOf(someRule({ tie: 'rejected' }), even);

    expect(result).toEqual({ outcome: 'rejected', base: 4, isTied: true, castingVote: null });
  });

  it('[I26] awaits the casting vote where the by-laws have one', () => {
    const result = resultOf(someRule({ tie: 'casting-vote' }), even);

    expect(result).toEqual({ outcome: 'tie', base: 4, isTied: true, castingVote: null });
  });

  it.each([
    ['yes', 'adopted'],
    ['no', 'rejected'],
  ] as const)('[I26] is broken by a decision of its own: %s makes it %s', (choice, outcome) => {
    const tie = someTie();

    const broken = withCastingVote(tie, choice);

    expect(broken).toEqual({ ok: true, value: { ...tie, outcome, castingVote: choice } });
    expect(tie).toEqual(someTie());
  });

  it('[I26] is broken once', () => {
    const broken = withCastingVote(someTie({ outcome: 'adopted', castingVote: 'yes' }), 'no');

    expect(broken).toEqual({ ok: false, error: { code: 'casting-vote-given', choice: 'yes' } });
  });

  it.each(['adopted', 'rejected', 'no-result'] as const)('[I26] is not there to be broken: %s', (outcome) => {
    const broken = withCastingVote(someTie({ outcome }), 'yes');

    expect(broken).toEqual({ ok: false, error: { code: 'no-tie-to-break' } });
  });
});
