import { gregorianOf, jalaliOf } from './gregorian';
import { toDayNumber } from './day-number';
import type { JalaliDate } from './jalali-date';

/**
 * Calendar days as `YYYY-MM-DD` in the Gregorian calendar: the form in which Strapi stores the type `date`. They have
 * no time zone, and none is read here.
 *
 * @throws RangeError for a day that does not exist.
 */
export const toIsoDay = (date: JalaliDate): string => isoDayOf(toDayNumber(date));

/** Null for what is not `YYYY-MM-DD` to the letter, for a day that does not exist, and outside of the supported years. */
export function fromIsoDay(text: string): JalaliDate | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return null;
  return jalaliOf({ year: Number(year), month: Number(month), day: Number(day) });
}

export function isoDayOf(dayNumber: number): string {
  const { year, month, day } = gregorianOf(dayNumber);
  return [year.toString().padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-');
}

const twoDigits = (value: number): string => value.toString().padStart(2, '0');
