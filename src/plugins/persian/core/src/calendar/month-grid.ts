import { fromDayNumber, isSupportedDayNumber, toDayNumber } from './day-number';
import { type JalaliDate, daysInMonth } from './jalali-date';
import { dayOfWeekOf } from './week';

/** Null stands for a day outside of the supported years. */
export type MonthWeek = readonly (JalaliDate | null)[];

/**
 * The weeks that a calendar shows for a month: 4 to 6 rows of 7 days, Saturday first. The first and the last row are
 * filled with days of the neighbouring months (compare their `month`).
 *
 * @throws RangeError for a month that does not exist or is outside of the supported years.
 */
export function monthGrid(year: number, month: number): readonly MonthWeek[] {
  const length = daysInMonth(year, month);
  const first = toDayNumber({ year, month, day: 1 });
  const saturday = first - dayOfWeekOf(first);
  const weeks = Math.ceil((first + length - saturday) / 7);
  return Array.from({ length: weeks }, (_row, week) =>
    Array.from({ length: 7 }, (_cell, weekday) => dayOrNull(saturday + week * 7 + weekday)),
  );
}

const dayOrNull = (dayNumber: number): JalaliDate | null =>
  isSupportedDayNumber(dayNumber) ? fromDayNumber(dayNumber) : null;
