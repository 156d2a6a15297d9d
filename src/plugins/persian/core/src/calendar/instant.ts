import { DAY_IN_MS, toDayNumber } from './day-number';
import type { JalaliDate } from './jalali-date';
import { type TimeOfDay, msOfDay } from './time-of-day';
import { wallClockAt } from './zone';

/**
 * `isRepeated`: the clock showed this time twice that day (it was put back), and `instant` is the pass that was asked
 * for. `next`: the clock jumped over this time (it was put forward), and this is the first instant after the jump.
 */
export type InstantAnswer =
  | Readonly<{ ok: true; instant: Date; isRepeated: boolean }>
  | Readonly<{ ok: false; fault: 'no-such-time'; next: Date }>;

/**
 * The instant at which the clocks of a zone show this day and time.
 *
 * @throws RangeError for a day or a time that does not exist in any zone, and for an unknown zone.
 */
export function instantAt(
  date: JalaliDate,
  time: TimeOfDay,
  timeZone: string,
  which: 'earlier' | 'later' = 'earlier',
): InstantAnswer {
  const wall = toDayNumber(date) * DAY_IN_MS + msOfDay(time);
  const found = instantsShowing(wall, timeZone);
  const instant = which === 'earlier' ? found[0] : found.at(-1);
  if (instant === undefined) return { ok: false, fault: 'no-such-time', next: new Date(firstAfter(wall, timeZone)) };
  return { ok: true, instant: new Date(instant), isRepeated: found.length > 1 };
}

/** The first instant of a day, by its number: midnight, or later where the clock jumps over midnight. */
export function firstInstantOf(dayNumber: number, timeZone: string): number {
  const wall = dayNumber * DAY_IN_MS;
  return instantsShowing(wall, timeZone)[0] ?? firstAfter(wall, timeZone);
}

/**
 * Every instant at which the clock shows this: none, one or two, in their order. The offsets that can be in force are
 * those of a day before and a day after, since no zone lies a day from UTC and none changes twice in two days.
 */
function instantsShowing(wall: number, timeZone: string): readonly number[] {
  const offsets = [wall - DAY_IN_MS, wall + DAY_IN_MS].map((instant) => wallClockAt(instant, timeZone) - instant);
  return [...new Set(offsets)]
    .map((offset) => wall - offset)
    .filter((instant) => wallClockAt(instant, timeZone) === wall)
    .sort((a, b) => a - b);
}

/** The first instant at which the clock shows more than `wall`, for a `wall` that it jumps over. */
function firstAfter(wall: number, timeZone: string): number {
  let [before, after] = [wall - DAY_IN_MS, wall + DAY_IN_MS];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (wallClockAt(middle, timeZone) > wall) after = middle;
    else before = middle;
  }
  return after;
}
