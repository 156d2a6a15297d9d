import { type Result, err, ok } from '@hamresan/kit';
import {
  type JalaliDate,
  type WorkCalendar,
  addWorkingDays,
  isKnownYear,
  isValidJalali,
  isWorkingDay,
} from 'strapi-plugin-persian/core';

/** Reckoning came to a year whose holidays are not known: once somebody imports them it can go on. */
export type HolidaysNotKnown = Readonly<{ code: 'holidays-not-known'; year: number }>;

/**
 * `addWorkingDays`, with a refusal where the known years end.
 *
 * @throws RangeError still for a day that does not exist and a count that is not whole: those are faults.
 */
export function workingDayAfter(
  date: JalaliDate,
  count: number,
  calendar: WorkCalendar,
): Result<JalaliDate, HolidaysNotKnown> {
  if (!isValidJalali(date) || !Number.isInteger(count)) throw new RangeError('No such day, or no such number of days');
  try {
    return ok(addWorkingDays(date, count, calendar));
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    return err({ code: 'holidays-not-known', year: firstUnknownYear(date.year, count, calendar) });
  }
}

/** The same backwards. For 0 it is the date, or where that is off the working day before it, never the one after. */
export function workingDayBefore(
  date: JalaliDate,
  count: number,
  calendar: WorkCalendar,
): Result<JalaliDate, HolidaysNotKnown> {
  const isOff = isKnownYear(date.year, calendar) && !isWorkingDay(date, calendar);
  return workingDayAfter(date, count === 0 && isOff ? -1 : -count, calendar);
}

function firstUnknownYear(from: number, count: number, calendar: WorkCalendar): number {
  let year = from;
  while (isKnownYear(year, calendar)) year += count < 0 ? -1 : 1;
  return year;
}
