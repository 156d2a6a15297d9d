import { DAY_IN_MS, fromDayNumber, isSupportedDayNumber, toDayNumber } from './day-number';
import type { JalaliDate } from './jalali-date';

/** A day of the Gregorian calendar: month 1 (January) to 12, day 1 to 31. */
export type GregorianDate = Readonly<{ year: number; month: number; day: number }>;

/** @throws RangeError for a Jalali day that does not exist: validate what people typed before (`parseJalali`). */
export const toGregorian = (date: JalaliDate): GregorianDate => gregorianOf(toDayNumber(date));

/** @throws RangeError for a Gregorian day that does not exist, or lies outside of 1206/01/01 to 1500/12/29. */
export function fromGregorian(date: GregorianDate): JalaliDate {
  const dayNumber = gregorianDayNumber(date);
  if (dayNumber === null) {
    throw new RangeError(`No such Gregorian day: ${[date.year, date.month, date.day].join('-')}`);
  }
  return fromDayNumber(dayNumber);
}

/** The Jalali date of a Gregorian one, or null where the day does not exist or is outside of the supported years. */
export function jalaliOf(date: GregorianDate): JalaliDate | null {
  const dayNumber = gregorianDayNumber(date);
  return dayNumber !== null && isSupportedDayNumber(dayNumber) ? fromDayNumber(dayNumber) : null;
}

export function gregorianOf(dayNumber: number): GregorianDate {
  const midnight = new Date(dayNumber * DAY_IN_MS);
  return { year: midnight.getUTCFullYear(), month: midnight.getUTCMonth() + 1, day: midnight.getUTCDate() };
}

function gregorianDayNumber({ year, month, day }: GregorianDate): number | null {
  const dayNumber = Date.UTC(year, month - 1, day) / DAY_IN_MS;
  const back = gregorianOf(dayNumber);
  return back.year === year && back.month === month && back.day === day ? dayNumber : null;
}
