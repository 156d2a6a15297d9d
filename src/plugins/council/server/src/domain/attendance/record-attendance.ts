import { type Result, err, ok } from '@hamresan/kit';

import type { Interval } from '../seats/interval';
import { type AttendanceEvent, presenceAt, presenceDuring } from './presence';

/** A vote that counts, as far as the attendance book is concerned. */
export type Casting = Readonly<{
  itemId: string;
  seatId: string;
  /** The seat that was in the room to cast it: the same, or the holder of its proxy. */
  inRoomSeatId: string;
  /** Null where the ballot was secret: its time is not kept (I28), only that it came while the poll was open. */
  castAt: Date | null;
  poll: Interval;
}>;

export type AttendanceRefusal =
  Readonly<{ code: 'person-required' }> | Readonly<{ code: 'seat-has-voted'; itemId: string }>;

/**
 * Adds a line to the attendance book (I16). Refuses one by which a seat would have been away when it voted (I21): the vote
 * is corrected first, with a reason. Leaving after the vote is nobody's to refuse. Somebody who replaces somebody is named.
 */
export function recordAttendance(
  log: readonly AttendanceEvent[],
  event: AttendanceEvent,
  castings: readonly Casting[],
): Result<readonly AttendanceEvent[], AttendanceRefusal> {
  if (event.type === 'replace' && event.personId === null) return err({ code: 'person-required' });
  const next = [...log, event];
  const denied = castings.find((casting) => couldCast(log, casting) && !couldCast(next, casting));
  return denied === undefined ? ok(next) : err({ code: 'seat-has-voted', itemId: denied.itemId });
}

const couldCast = (log: readonly AttendanceEvent[], { inRoomSeatId, castAt, poll }: Casting): boolean =>
  castAt === null
    ? presenceDuring(log, inRoomSeatId, poll) !== 'not-at-all'
    : presenceAt(log, inRoomSeatId, castAt).state === 'present';
