import { type Result, err, ok } from '@hamresan/kit';

import { isGiven } from '../given';
import { type Interval, hasDuration, isWithin, overlap } from './interval';

/** Somebody who speaks for a seat by office: no letter is asked of them. */
export type Representative = Readonly<{ seatId: string; userId: string; validity: Interval }>;

/** A letter by which a seat sends somebody else, from a day to a day (I17). It ends: letters without an end are forgotten. */
export type Mandate = Readonly<{
  mandateId: string;
  seatId: string;
  userId: string;
  /** Number or annex of the letter. */
  letter: string;
  validity: Readonly<{ from: Date; to: Date }>;
}>;

/** Who may speak for which seat, as it is written down. */
export type Delegations = Readonly<{ representatives: readonly Representative[]; mandates: readonly Mandate[] }>;

export type Capacity = Readonly<{ as: 'representative' }> | Readonly<{ as: 'alternate'; mandateId: string }>;

export type MandateRefusal =
  | Readonly<{ code: 'letter-required' }>
  | Readonly<{ code: 'validity-not-valid' }>
  | Readonly<{ code: 'acts-for-another-seat'; seatId: string }>;

export type CapacityRefusal =
  Readonly<{ code: 'mandate-required' }> | Readonly<{ code: 'mandate-not-in-force'; mandateId: string }>;

/**
 * Whether a mandate may be written down (I17): with its letter, for a time, and for nobody who speaks for another seat
 * meanwhile. A person with two seats would be a proxy between agencies by another name.
 */
export function recordMandate(
  { representatives, mandates }: Delegations,
  mandate: Mandate,
): Result<Mandate, MandateRefusal> {
  if (!isGiven(mandate.letter)) return err({ code: 'letter-required' });
  if (!hasDuration(mandate.validity)) return err({ code: 'validity-not-valid' });
  const elsewhere = [...representatives, ...mandates].find(
    ({ seatId, userId, validity }) =>
      userId === mandate.userId && seatId !== mandate.seatId && overlap(validity, mandate.validity),
  );
  return elsewhere === undefined ? ok(mandate) : err({ code: 'acts-for-another-seat', seatId: elsewhere.seatId });
}

/** In which capacity somebody speaks for a seat at an instant (I17): by office, or by a mandate that is in force. */
export function capacityOf(
  { userId, seatId, at }: Readonly<{ userId: string; seatId: string; at: Date }>,
  { representatives, mandates }: Delegations,
): Result<Capacity, CapacityRefusal> {
  const isTheirs = (each: Representative | Mandate): boolean => each.userId === userId && each.seatId === seatId;
  if (representatives.some((each) => isTheirs(each) && isWithin(each.validity, at))) {
    return ok({ as: 'representative' });
  }
  const theirs = mandates.filter(isTheirs);
  const inForce = theirs.find(({ validity }) => isWithin(validity, at));
  if (inForce !== undefined) return ok({ as: 'alternate', mandateId: inForce.mandateId });
  const newest = theirs.at(-1);
  return err(
    newest === undefined ? { code: 'mandate-required' } : { code: 'mandate-not-in-force', mandateId: newest.mandateId },
  );
}
