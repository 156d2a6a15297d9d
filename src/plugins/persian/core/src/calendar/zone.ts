import { DAY_IN_MS, FIRST_DAY_NUMBER, LAST_DAY_NUMBER, fromDayNumber } from './day-number';
import { type GregorianDate, gregorianOf } from './gregorian';
import type { JalaliDate } from './jalali-date';
import { type TimeOfDay, timeOf } from './time-of-day';

export const TEHRAN = 'Asia/Tehran';

/** What calendars and clocks of a zone show at an instant. */
export type ZonedParts = TimeOfDay &
  Readonly<{
    jalali: JalaliDate;
    gregorian: GregorianDate;
    /** How far the zone is ahead of UTC. Seconds, since old local times are not whole minutes (Tehran: 12 344). */
    offsetSeconds: number;
  }>;

/**
 * Reads an instant in a zone, with the offsets that the tz database has for that day.
 *
 * @throws RangeError for an instant outside of the supported years (or an invalid `Date`), and for an unknown zone.
 */
export function zonedParts(instant: Date, timeZone: string): ZonedParts {
  const wall = wallClockAt(instant.getTime(), timeZone);
  const dayNumber = Math.floor(wall / DAY_IN_MS);
  return {
    jalali: fromDayNumber(dayNumber),
    gregorian: gregorianOf(dayNumber),
    ...timeOf(wall - dayNumber * DAY_IN_MS),
    offsetSeconds: (wall - instant.getTime()) / 1000,
  };
}

const FIRST_INSTANT = (FIRST_DAY_NUMBER - 3) * DAY_IN_MS;
const LAST_INSTANT = (LAST_DAY_NUMBER + 4) * DAY_IN_MS;

/** What the zone's clock shows, in milliseconds, as though it were UTC: the difference is the zone's offset. */
export function wallClockAt(instant: number, timeZone: string): number {
  if (!(instant >= FIRST_INSTANT && instant <= LAST_INSTANT)) {
    throw new RangeError(`Not an instant of the supported years: ${instant.toString()}`);
  }
  const second = Math.floor(instant / 1000) * 1000;
  const shown: Record<string, number> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(second)) shown[type] = Number(value);
  const { year = NaN, month = NaN, day, hour, minute, second: seconds } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, seconds) + (instant - second);
}

/** Making a formatter costs more than a thousand readings, so they are kept: a bounded number of them. */
const clocks = new Map<string, Intl.DateTimeFormat>();
const MOST_CLOCKS = 64;

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const kept = clocks.get(timeZone);
  if (kept) return kept;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  if (clocks.size >= MOST_CLOCKS) clocks.clear();
  clocks.set(timeZone, clock);
  return clock;
}
