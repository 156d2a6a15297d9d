import { type Result, err, ok } from '@hamresan/kit';

import type { Span } from './zone';

/** The times of a meeting that is made or moved. `id` is null before it exists; so is `convokeBy` before it is known. */
export type MeetingTimes = Span & Readonly<{ id: string | null; convokeBy: Date | null }>;

/** A meeting of the same council. */
export type OtherMeeting = Span & Readonly<{ id: string; isCancelled: boolean }>;

export type TimeRefusal =
  | Readonly<{ code: 'end-not-after-start'; startsAt: Date; endsAt: Date }>
  | Readonly<{ code: 'convocation-not-before-start'; convokeBy: Date; startsAt: Date }>
  | Readonly<{ code: 'meetings-overlap'; meetings: readonly string[] }>;

/**
 * [I3] Whether a meeting can be at these times: it ends after it starts, is convoked before, and takes no time of
 * another one. One may begin at the instant at which another ends; a cancelled one takes no time.
 */
export function checkTimes(times: MeetingTimes, council: readonly OtherMeeting[]): Result<MeetingTimes, TimeRefusal> {
  const { id, startsAt, endsAt, convokeBy } = times;
  if (!(startsAt < endsAt)) return err({ code: 'end-not-after-start', startsAt, endsAt });
  if (convokeBy !== null && !(convokeBy < startsAt)) {
    return err({ code: 'convocation-not-before-start', convokeBy, startsAt });
  }
  const overlapping = council.filter((other) => other.id !== id && !other.isCancelled && overlap(times, other));
  return overlapping.length === 0
    ? ok(times)
    : err({ code: 'meetings-overlap', meetings: overlapping.map((other) => other.id) });
}

const overlap = (a: Span, b: Span): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;
