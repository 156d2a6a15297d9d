import { type JalaliDate, addDays, compareJalali, daysInMonth } from '../calendar';
import { type Holiday, type WorkCalendar, assertKnown, dayOffOn } from './work-calendar';

/**
 * Reckoning in working days. Every function here throws a RangeError for a day that does not exist and as soon as it
 * would have to look at a year whose holidays are not known: a deadline is never guessed. That also bounds every search.
 */

export const isWorkingDay = (date: JalaliDate, calendar: WorkCalendar): boolean => dayOffOn(date, calendar) === null;

/**
 * The `count`-th working day after a date, or before it where `count` is negative; the date itself is not counted,
 * whether people work on it or not. For 0: the date itself where people work on it, else the next working day. So the
 * answer is always a working day.
 *
 * @throws RangeError also for a count that is not whole.
 */
export function addWorkingDays(date: JalaliDate, count: number, calendar: WorkCalendar): JalaliDate {
  if (!Number.isInteger(count)) throw new RangeError(`Not a number of days: ${count.toString()}`);
  if (count === 0 && isWorkingDay(date, calendar)) return date;
  assertKnown(date.year, calendar);
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.max(1, Math.abs(count)); left > 0; left -= isWorkingDay(day, calendar) ? 1 : 0) {
    day = addDays(day, step);
  }
  return day;
}

/** The first working day after a date, never the date itself. */
export const nextWorkingDay = (date: JalaliDate, calendar: WorkCalendar): JalaliDate =>
  addWorkingDays(date, 1, calendar);

/** The last working day before a date, never the date itself. */
export const previousWorkingDay = (date: JalaliDate, calendar: WorkCalendar): JalaliDate =>
  addWorkingDays(date, -1, calendar);

/**
 * How many working days lie after `from`, up to and with `to`; negative, without `from` and with `to`, where `to` lies
 * before. So `addWorkingDays(from, workingDaysBetween(from, to))` is `to`, where both are working days.
 */
export function workingDaysBetween(from: JalaliDate, to: JalaliDate, calendar: WorkCalendar): number {
  const step = compareJalali(to, from) < 0 ? -1 : 1;
  assertKnown(from.year, calendar);
  assertKnown(to.year, calendar);
  let count = 0;
  for (let day = from; compareJalali(day, to) !== 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day, calendar)) count += step;
  }
  return count;
}

/** The holidays of a month in their order, weekends or not; mere weekends and holidays on which people work are none. */
export function holidaysOfMonth(
  year: number,
  month: number,
  calendar: WorkCalendar,
): readonly Readonly<{ date: JalaliDate; holiday: Holiday }>[] {
  assertKnown(year, calendar);
  return Array.from({ length: daysInMonth(year, month) }, (_day, index) => ({ year, month, day: index + 1 })).flatMap(
    (date) => {
      const holiday = dayOffOn(date, calendar)?.holiday ?? null;
      return holiday === null ? [] : [{ date, holiday }];
    },
  );
}
