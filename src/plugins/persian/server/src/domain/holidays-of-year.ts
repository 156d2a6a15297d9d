import { type Holiday, type WorkCalendar, holidaysOfMonth, toIsoDay } from '../../../core/src';
import { jalaliText } from './holiday-year-file';

/** A holiday as it is told: the Gregorian ISO day, the same day in the Jalali calendar, and what it is. */
export type HolidayOfYear = Readonly<{ date: string; jalali: string }> & Holiday;

const MONTHS = Array.from({ length: 12 }, (_month, index) => index + 1);

/** @throws RangeError for a year whose holidays are not known. */
export const holidaysOfYear = (year: number, calendar: WorkCalendar): readonly HolidayOfYear[] =>
  MONTHS.flatMap((month) => holidaysOfMonth(year, month, calendar)).map(({ date, holiday }) => ({
    date: toIsoDay(date),
    jalali: jalaliText(date),
    ...holiday,
  }));
