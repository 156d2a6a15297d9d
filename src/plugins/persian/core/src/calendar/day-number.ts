import { FIRST_YEAR, type JalaliDate, LAST_YEAR, assertJalali, isLeapYear } from './jalali-date';

/**
 * Days are counted from 1970-01-01 (day 0), so that the day number times 86 400 000 is midnight UTC. All conversion
 * and arithmetic goes through these numbers and never through local time.
 */
export const DAY_IN_MS = 86_400_000;

/** The number of 1 Farvardin of the year 1, counted back by the 33-year rule. */
const FIRST_DAY = -492_268;
const DAYS_IN_SUMMER_HALF = 6 * 31;

/** The day number of 1 Farvardin; each year before it had 365 days, and 8 years of every 33 one more. */
const startOfYear = (year: number): number => FIRST_DAY + 365 * (year - 1) + Math.floor((8 * year + 21) / 33);

const startOfMonth = (month: number): number => (month - 1) * 30 + Math.min(month - 1, 6);

export const FIRST_DAY_NUMBER = startOfYear(FIRST_YEAR);
export const LAST_DAY_NUMBER = startOfYear(LAST_YEAR + 1) - 1;

/** @throws RangeError for a day that does not exist or lies outside of the supported years. */
export function toDayNumber(date: JalaliDate): number {
  assertJalali(date);
  return startOfYear(date.year) + startOfMonth(date.month) + date.day - 1;
}

/** @throws RangeError for a number that is not whole or lies outside of the supported years. */
export function fromDayNumber(dayNumber: number): JalaliDate {
  if (!isSupportedDayNumber(dayNumber)) {
    throw new RangeError(`Outside of ${FIRST_YEAR.toString()} to ${LAST_YEAR.toString()}: day ${dayNumber.toString()}`);
  }
  const year = yearOf(dayNumber);
  const dayOfYear = dayNumber - startOfYear(year);
  const month =
    dayOfYear < DAYS_IN_SUMMER_HALF
      ? Math.floor(dayOfYear / 31) + 1
      : Math.floor((dayOfYear - DAYS_IN_SUMMER_HALF) / 30) + 7;
  return { year, month, day: dayOfYear - startOfMonth(month) + 1 };
}

/** Counting years of 365 days comes out at the year or at the one after it, so it steps back at most once. */
function yearOf(dayNumber: number): number {
  const most = Math.floor((dayNumber - FIRST_DAY) / 365) + 1;
  return startOfYear(most) > dayNumber ? most - 1 : most;
}

export const isSupportedDayNumber = (dayNumber: number): boolean =>
  Number.isInteger(dayNumber) && dayNumber >= FIRST_DAY_NUMBER && dayNumber <= LAST_DAY_NUMBER;

export const daysInYear = (year: number): 365 | 366 => (isLeapYear(year) ? 366 : 365);
