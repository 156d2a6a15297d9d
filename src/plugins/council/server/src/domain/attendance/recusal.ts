import { type Result, err, ok } from '@hamresan/kit';

import { isGiven } from '../given';
import type { Casting } from './record-attendance';

/** A seat that keeps out of one item because the item concerns it too closely (I22). The minutes list it. */
export type Recusal = Readonly<{ seatId: string; itemId: string; reason: string; at: Date; recordedBy: string }>;

export type RecusalRefusal =
  Readonly<{ code: 'reason-required' }> | Readonly<{ code: 'seat-has-voted'; itemId: string }>;

/**
 * Records a seat as out of an item (I22). Refuses it without a reason, and for a seat that has already voted in it, for
 * itself or by a proxy: the vote is corrected first, with a reason (I21). Said twice, it is recorded once.
 */
export function recuse(
  recusals: readonly Recusal[],
  recusal: Recusal,
  castings: readonly Casting[],
): Result<readonly Recusal[], RecusalRefusal> {
  if (!isGiven(recusal.reason)) return err({ code: 'reason-required' });
  const { seatId, itemId } = recusal;
  const hasVoted = castings.some(
    (casting) => casting.itemId === itemId && [casting.seatId, casting.inRoomSeatId].includes(seatId),
  );
  if (hasVoted) return err({ code: 'seat-has-voted', itemId });
  const isKnown = recusedSeats(recusals, itemId).has(seatId);
  return ok(isKnown ? recusals : [...recusals, recusal]);
}

export type RecusalWithdrawalRefusal =
  | Readonly<{ code: 'reason-required' }>
  | Readonly<{ code: 'recusal-not-found' }>
  | Readonly<{ code: 'vote-was-opened' }>;

/**
 * Takes a recusal back (I22): with a reason, and only until the first vote of the item opens. From then on its base was
 * counted without the seat.
 */
export function withdrawRecusal(
  recusals: readonly Recusal[],
  {
    seatId,
    itemId,
    reason,
    voteWasOpened,
  }: Readonly<Pick<Recusal, 'seatId' | 'itemId' | 'reason'> & { voteWasOpened: boolean }>,
): Result<readonly Recusal[], RecusalWithdrawalRefusal> {
  if (!isGiven(reason)) return err({ code: 'reason-required' });
  if (!recusedSeats(recusals, itemId).has(seatId)) return err({ code: 'recusal-not-found' });
  if (voteWasOpened) return err({ code: 'vote-was-opened' });
  return ok(recusals.filter((recusal) => recusal.itemId !== itemId || recusal.seatId !== seatId));
}

/** The seats that keep out of an item (I22); out of the meeting itself (null) none does. */
export const recusedSeats = (recusals: readonly Recusal[], itemId: string | null): ReadonlySet<string> =>
  new Set(recusals.filter((recusal) => recusal.itemId === itemId).map(({ seatId }) => seatId));

/**
 * The seat that presides over an item (I22): the first of `order`, which begins with the chair, that is there and not
 * recused. Null: nobody is left, and the item cannot be dealt with.
 */
export const presidingSeat = (
  order: readonly string[],
  { present, recused }: Readonly<{ present: ReadonlySet<string>; recused: ReadonlySet<string> }>,
): string | null => order.find((seatId) => present.has(seatId) && !recused.has(seatId)) ?? null;
