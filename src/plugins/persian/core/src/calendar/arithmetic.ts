import { fromDayNumber, toDayNumber } from './day-number';
import { type JalaliDate, assertJalali, assertSupportedYear, daysInMonth } from './jalali-date';

/** Every function here throws a RangeError for a day that does not exist, for a part of a day, and for a result
 *  outside of the supported years. */

export const addDays = (date: JalaliDate, days: number): JalaliDate => fromDayNumber(toDayNumber(date) + days);

/** The same day of another month, or that month's last day where it is shorter: 1404/06/31 and one month is 1404/07/30. */
export function addMonths(date: JalaliDate, months: number): JalaliDate {
  assertJalali(date);
  const count = date.year * 12 + (date.month - 1) + months;
  return withinMonth(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1, date.day);
}

/** The same day of another year; 30 Esfand becomes the 29th where that year has no leap day. */
export const addYears = (date: JalaliDate, years: number): JalaliDate => {
  assertJalali(date);
  return withinMonth(date.year + years, date.month, date.day);
};

/** Days from `from` to `to`: negative when `to` lies before. */
export const daysBetween = (from: JalaliDate, to: JalaliDate): number => toDayNumber(to) - toDayNumber(from);

/** Whole months from `from` to `to`, as a person counts age: towards zero. */
export function monthsBetween(from: JalaliDate, to: JalaliDate): number {
  const backwards = daysBetween(from, to) < 0;
  const months = (to.year - from.year) * 12 + to.month - from.month;
  const reached = daysBetween(addMonths(from, months), to);
  if (backwards) return reached > 0 ? months + 1 : months;
  return reached < 0 ? months - 1 : months;
}

export const startOfMonth = (date: JalaliDate): JalaliDate => {
  assertJalali(date);
  return { ...date, day: 1 };
};

export const endOfMonth = (date: JalaliDate): JalaliDate => {
  assertJalali(date);
  return { ...date, day: daysInMonth(date.year, date.month) };
};

function withinMonth(year: number, month: number, day: number): JalaliDate {
  assertSupportedYear(year);
  return { year, month, day: Math.min(day, daysInMonth(year, month)) };
}
