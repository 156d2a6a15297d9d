import { BASE_KINDS, baseOf } from '../../../../src/plugins/council/server/src/domain/votes/bases';
import { checkCounts } from '../../../../src/plugins/council/server/src/domain/votes/counts';
import {
  type Majority,
  checkMajority,
  isReached,
  isTie,
} from '../../../../src/plugins/council/server/src/domain/votes/majority';
import { someCounts } from '../../../builders/council-votes.builder';

const kind = (name: Exclude<Majority['kind'], 'fraction'>): Majority => ({ kind: name });
const fraction = (num: number, den: number): Majority => ({ kind: 'fraction', num, den });

describe('the base of a majority', () => {
  const counts = someCounts({ yes: 32, no: 16, abstain: 8, presentNotVoting: 4, absent: 2, recused: 1 });

  it('[I26] [I27] [I22] says which columns count, and recused seats never do', () => {
    const bases = BASE_KINDS.map((base) => [base, baseOf(base, counts)]);

    expect(bases).toEqual([
      ['cast', 48],
      ['cast-with-abstain', 56],
      ['present', 60],
      ['entitled', 62],
    ]);
  });
});

describe('the columns of a vote', () => {
  it('[I27] add up to the entitled seats', () => {
    const counts = { yes: 3, no: 1, abstain: 1, presentNotVoting: 2, absent: 2, recused: 1, entitled: 10 };

    expect(checkCounts(counts)).toEqual({ ok: true, value: counts });
  });

  it.each([
    ['one seat too few', { entitled: 6 }, { code: 'counts-do-not-add-up', entitled: 6, counted: 5 }],
    ['one seat too many', { yes: 4, entitled: 5 }, { code: 'counts-do-not-add-up', entitled: 5, counted: 6 }],
    ['less than nothing', { no: -1, absent: 1 }, { code: 'count-not-valid', column: 'no' }],
    ['half a seat', { yes: 2.5, absent: 0.5 }, { code: 'count-not-valid', column: 'yes' }],
    ['no number', { recused: Number.NaN }, { code: 'count-not-valid', column: 'recused' }],
  ])('[I27] are refused with %s', (_title, overrides, error) => {
    const checked = checkCounts({ ...someCounts({ yes: 3, no: 1, abstain: 1 }), ...overrides });

    expect(checked).toEqual({ ok: false, error });
  });
});

describe('a majority', () => {
  it.each([
    ['simple: one more yes', kind('simple'), { yes: 5, no: 4, base: 20 }, true],
    ['simple: even', kind('simple'), { yes: 5, no: 5, base: 10 }, false],
    ['absolute: more than half', kind('absolute'), { yes: 6, no: 0, base: 10 }, true],
    ['absolute: half', kind('absolute'), { yes: 5, no: 0, base: 10 }, false],
    ['absolute: half of an odd number, and more', kind('absolute'), { yes: 6, no: 5, base: 11 }, true],
    ['two thirds: exactly', kind('two-thirds'), { yes: 6, no: 3, base: 9 }, true],
    ['two thirds: one less', kind('two-thirds'), { yes: 5, no: 3, base: 9 }, false],
    ['two thirds of ten are seven', kind('two-thirds'), { yes: 6, no: 4, base: 10 }, false],
    ['three quarters: exactly', fraction(3, 4), { yes: 9, no: 3, base: 12 }, true],
    ['three quarters: one less', fraction(3, 4), { yes: 8, no: 3, base: 12 }, false],
    ['half as a fraction is at least half', fraction(1, 2), { yes: 5, no: 5, base: 10 }, true],
    ['unanimous: everybody in the base', kind('unanimous'), { yes: 7, no: 0, base: 7 }, true],
    ['unanimous: an abstention in the base', kind('unanimous'), { yes: 6, no: 0, base: 7 }, false],
    ['consensus: nobody objects', kind('consensus-no-objection'), { yes: 1, no: 0, base: 7 }, true],
    ['consensus: somebody does', kind('consensus-no-objection'), { yes: 6, no: 1, base: 7 }, false],
  ])('[I26] %s', (_title, majority, votes, expected) => {
    const reached = isReached(majority, votes);

    expect(reached).toBe(expected);
  });

  it.each([
    kind('simple'),
    kind('absolute'),
    kind('two-thirds'),
    kind('unanimous'),
    kind('consensus-no-objection'),
    fraction(1, 3),
  ])('[I26] $kind is reached by nobody without a yes, not even where nobody was asked', (majority) => {
    const reached = [0, 3].map((base) => isReached(majority, { yes: 0, no: 0, base }));

    expect(reached).toEqual([false, false]);
  });

  it.each([
    ['nothing', 0, 3],
    ['more than the whole', 4, 3],
    ['half a number', 1.5, 3],
    ['a denominator of nothing', 1, 0],
  ])('[I26] a fraction of %s is refused, and a fault where it is used', (_title, num, den) => {
    const checked = checkMajority(fraction(num, den));

    expect(checked).toEqual({ ok: false, error: { code: 'fraction-not-valid' } });
    expect(() => isReached(fraction(num, den), { yes: 1, no: 0, base: 1 })).toThrow(RangeError);
  });

  it.each([kind('simple'), fraction(1, 1), fraction(2, 3)])('[I26] %o makes sense', (majority) => {
    expect(checkMajority(majority)).toEqual({ ok: true, value: majority });
  });
});

describe('an even vote', () => {
  it.each([
    ['simple', kind('simple'), { yes: 3, no: 3, base: 6 }, true],
    ['absolute, of those who voted', kind('absolute'), { yes: 3, no: 3, base: 6 }, true],
    ['absolute, with one who abstained', kind('absolute'), { yes: 3, no: 3, base: 7 }, true],
    ['absolute, that one more yes would not carry', kind('absolute'), { yes: 3, no: 3, base: 8 }, false],
    ['two thirds', kind('two-thirds'), { yes: 1, no: 1, base: 2 }, false],
    ['half as a fraction, which is reached', fraction(1, 2), { yes: 3, no: 3, base: 6 }, false],
    ['unanimous', kind('unanimous'), { yes: 1, no: 1, base: 2 }, false],
    ['not even', kind('simple'), { yes: 3, no: 2, base: 5 }, false],
    ['nobody said anything', kind('simple'), { yes: 0, no: 0, base: 5 }, false],
  ])('[I26] is a tie only where half decides: %s', (_title, majority, votes, expected) => {
    const tied = isTie(majority, votes);

    expect(tied).toBe(expected);
  });
});
