/** A day of the Solar Hijri (Jalali) calendar: month 1 (Farvardin) to 12 (Esfand), day 1 to 31. */
export type JalaliDate = Readonly<{ year: number; month: number; day: number }>;

/** The years for which this library answers; outside of them it refuses instead of guessing. */
export const FIRST_YEAR = 1206;
export const LAST_YEAR = 1500;

/**
 * Whether Esfand has 30 days, by the 33-year rule: the leap years are those that leave 1, 5, 9, 13, 17, 22, 26 or 30
 * when divided by 33. (K. M. Borkowski, "The Persian calendar for 3000 years", Earth, Moon and Planets 74, 1996: from
 * 1210 to 1635 the astronomical calendar runs in cycles of 33 years. The cycle of 2820 years errs in 1404 and 1437.)
 *
 * @throws RangeError outside of the supported years.
 */
export function isLeapYear(year: number): boolean {
  assertSupportedYear(year);
  return (25 * year + 11) % 33 < 8;
}

/** @throws RangeError for a year outside of the supported ones, or a month that is not 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  const isLeap = isLeapYear(year);
  if (!isMonth(month)) throw new RangeError(`No such Jalali month: ${month.toString()}`);
  if (month <= 6) return 31;
  return month <= 11 || isLeap ? 30 : 29;
}

export const isSupportedYear = (year: number): boolean => isWholeWithin(year, FIRST_YEAR, LAST_YEAR);

export const isMonth = (month: number): boolean => isWholeWithin(month, 1, 12);

/** Whether the calendar has this day, and the library answers for its year. */
export function isValidJalali({ year, month, day }: JalaliDate): boolean {
  if (!isSupportedYear(year) || !isMonth(month)) return false;
  return isWholeWithin(day, 1, daysInMonth(year, month));
}

/** For `sort`: negative when `a` comes before `b`, 0 when they are the same day. */
export const compareJalali = (a: JalaliDate, b: JalaliDate): number =>
  a.year - b.year || a.month - b.month || a.day - b.day;

export function assertSupportedYear(year: number): void {
  if (isSupportedYear(year)) return;
  throw new RangeError(
    `Jalali years are supported from ${FIRST_YEAR.toString()} to ${LAST_YEAR.toString()}: ${year.toString()}`,
  );
}

export function assertJalali(date: JalaliDate): void {
  if (isValidJalali(date)) return;
  throw new RangeError(`No such Jalali day: ${[date.year, date.month, date.day].join('/')}`);
}

const isWholeWithin = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;
