import { type JalaliDate, type TimeOfDay, instantAt } from 'strapi-plugin-persian/core';

/** The time that a meeting takes, half-open: at `endsAt` the next one may begin. */
export type Span = Readonly<{ startsAt: Date; endsAt: Date }>;

/** What people agree on: a day, what the clocks of the place show on it, and for how long. */
export type Appointment = Readonly<{ date: JalaliDate; startTime: TimeOfDay; minutes: number; timeZone: string }>;

/**
 * The instant at which the clocks of the zone show this: the first one where they show it twice, the first one after
 * the jump where they jump over it.
 *
 * @throws RangeError for a day or a time that does not exist, and for an unknown zone.
 */
export function instantOf(date: JalaliDate, time: TimeOfDay, timeZone: string): Date {
  const answer = instantAt(date, time, timeZone);
  return answer.ok ? answer.instant : answer.next;
}

/** The instants of an appointment, by the zone rules of today. The minutes are those that pass, whatever clocks do. */
export function spanOf({ date, startTime, minutes, timeZone }: Appointment): Span {
  const startsAt = instantOf(date, startTime, timeZone);
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
}

/**
 * [I6] The instants of a stored meeting once zone rules may have changed: what was agreed stays, and the instants follow
 * the clocks. A meeting that has begun by its stored instants keeps them.
 */
export function recomputedSpan(stored: Appointment & Span, now: Date): Readonly<{ span: Span; isChanged: boolean }> {
  const kept = { startsAt: stored.startsAt, endsAt: stored.endsAt };
  const fresh = stored.startsAt <= now ? kept : spanOf(stored);
  return { span: fresh, isChanged: !isSameSpan(kept, fresh) };
}

const isSameSpan = (a: Span, b: Span): boolean =>
  a.startsAt.getTime() === b.startsAt.getTime() && a.endsAt.getTime() === b.endsAt.getTime();
