import { toDayNumber } from './day-number';
import type { JalaliDate } from './jalali-date';

/** 0 is Saturday, the first day of the Iranian week, and 6 is Friday. */
export type DayOfWeek = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** @throws RangeError for a day that does not exist. */
export const dayOfWeek = (date: JalaliDate): DayOfWeek => dayOfWeekOf(toDayNumber(date));

/** 1 for 1 Farvardin up to 365, or 366 in a leap year. */
export const dayOfYear = (date: JalaliDate): number => toDayNumber(date) - startOfYearOf(date.year) + 1;

/**
 * Weeks begin on Saturday, and week 1 is the one with 1 Farvardin, however short it is (as in CLDR for Iran: first day
 * Saturday, at least one day). A year has 53 weeks, or 54.
 */
export function weekOfYear(date: JalaliDate): number {
  const daysBeforeTheYear = dayOfWeek({ year: date.year, month: 1, day: 1 });
  return Math.floor((dayOfYear(date) - 1 + daysBeforeTheYear) / 7) + 1;
}

/** Day 0, 1 January 1970, was a Thursday. */
export const dayOfWeekOf = (dayNumber: number): DayOfWeek => ((((dayNumber + 5) % 7) + 7) % 7) as DayOfWeek;

const startOfYearOf = (year: number): number => toDayNumber({ year, month: 1, day: 1 });
