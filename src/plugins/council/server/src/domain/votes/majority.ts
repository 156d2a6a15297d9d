import { type Result, err, ok } from '@hamresan/kit';

/** How much agreement a matter needs (I26). */
export type Majority =
  | Readonly<{ kind: 'simple' | 'absolute' | 'two-thirds' | 'unanimous' | 'consensus-no-objection' }>
  | Readonly<{ kind: 'fraction'; num: number; den: number }>;

export type MajorityRefusal = Readonly<{ code: 'fraction-not-valid' }>;

/** Whether a majority of the by-laws makes sense (I26): a fraction is of whole numbers, above nothing, at most the whole. */
export function checkMajority(majority: Majority): Result<Majority, MajorityRefusal> {
  return majority.kind !== 'fraction' || isFraction(majority) ? ok(majority) : err({ code: 'fraction-not-valid' });
}

const isFraction = ({ num, den }: Readonly<{ num: number; den: number }>): boolean =>
  [num, den].every((each) => Number.isSafeInteger(each) && each > 0) && num <= den;

export type Votes = Readonly<{ yes: number; no: number; base: number }>;

/**
 * Whether the majority is reached (I26), in whole numbers: both sides are multiplied, nothing is divided. Without a
 * single yes nothing is. Unanimous is everybody in the base: whether an abstention breaks it, the base says. Consensus
 * asks for no `no`, whatever the base. A fraction that makes no sense is a fault.
 */
export function isReached(majority: Majority, { yes, no, base }: Votes): boolean {
  if (yes === 0) return false;
  switch (majority.kind) {
    case 'simple':
      return yes > no;
    case 'absolute':
      return 2 * yes > base;
    case 'two-thirds':
      return 3 * yes >= 2 * base;
    case 'fraction':
      return reachesFraction(majority, { yes, base });
    case 'unanimous':
      return yes === base;
    case 'consensus-no-objection':
      return no === 0;
  }
}

function reachesFraction(
  fraction: Readonly<{ num: number; den: number }>,
  { yes, base }: Pick<Votes, 'yes' | 'base'>,
): boolean {
  if (!isFraction(fraction)) throw new RangeError(`Not a fraction: ${JSON.stringify(fraction)}`);
  return fraction.den * yes >= fraction.num * base;
}

/**
 * Whether a vote stands even (I26): as many yes as no, and one more yes would carry it. Only where half decides: a
 * qualified majority that is missed is missed, and no chair makes two thirds out of a half.
 */
export const isTie = (majority: Majority, { yes, no, base }: Votes): boolean =>
  (majority.kind === 'simple' || majority.kind === 'absolute') &&
  yes > 0 &&
  yes === no &&
  isReached(majority, { yes: yes + 1, no, base });
