import { type Result, err, ok } from '@hamresan/kit';

import { type Interval, hasDuration, isWithin, overlap } from './interval';

/** A seat as papers name it: with the agency's name of that day. A later name is another one (I40). */
export type SeatSnapshot = Readonly<{ seatId: string; agencyId: string; agencyName: string }>;

/** The place of one agency in the council: what votes (I17). Who sits on it is another matter: `mandate.ts`. */
export type Seat = SeatSnapshot & Readonly<{ validity: Interval; suspensions: readonly Interval[] }>;

/** The seats that a meeting reckons with, from its opening to its end (I18). */
export type QuorumBase = Readonly<{ fixedAt: Date; seats: readonly SeatSnapshot[] }>;

export type SeatRefusal =
  Readonly<{ code: 'validity-not-valid' }> | Readonly<{ code: 'agency-already-seated'; seatId: string }>;

/** Whether a seat counts at an instant (I18): it is valid then, and not suspended. */
export const isEntitled = ({ validity, suspensions }: Seat, at: Date): boolean =>
  isWithin(validity, at) && !suspensions.some((suspension) => isWithin(suspension, at));

/**
 * Whether an agency may get this place (I17): never two at once, or it would have two votes. Refuses a validity that
 * ends before it begins.
 */
export function grantSeat(seats: readonly Seat[], seat: Seat): Result<Seat, SeatRefusal> {
  if (!hasDuration(seat.validity)) return err({ code: 'validity-not-valid' });
  const taken = seats.find(
    ({ seatId, agencyId, validity }) =>
      agencyId === seat.agencyId && seatId !== seat.seatId && overlap(validity, seat.validity),
  );
  return taken === undefined ? ok(seat) : err({ code: 'agency-already-seated', seatId: taken.seatId });
}

/**
 * The base of quorum and votes, fixed when a meeting opens and stored with it (I18). It holds copies: what becomes of
 * seats and agencies later (ended, merged, suspended, renamed) does not reach it. An agency with two seats at once is a
 * fault: `grantSeat` refuses it.
 */
export function fixQuorumBase(seats: readonly Seat[], openedAt: Date): QuorumBase {
  const entitled = seats.filter((seat) => isEntitled(seat, openedAt));
  if (new Set(entitled.map(({ agencyId }) => agencyId)).size !== entitled.length) {
    throw new RangeError('An agency has two seats at once');
  }
  return {
    fixedAt: openedAt,
    seats: entitled.map(({ seatId, agencyId, agencyName }) => ({ seatId, agencyId, agencyName })),
  };
}
