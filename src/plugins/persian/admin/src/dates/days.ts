import {
  FIRST_YEAR,
  type JalaliDate,
  LAST_YEAR,
  compareJalali,
  daysInMonth,
  fromIsoDay,
  toGregorian,
  zonedParts,
} from '../../../core/src';

/** The first and the last day that may be chosen. */
export type Limits = Readonly<{ first: JalaliDate; last: JalaliDate }>;

const FIRST: JalaliDate = { year: FIRST_YEAR, month: 1, day: 1 };
const LAST: JalaliDate = { year: LAST_YEAR, month: 12, day: daysInMonth(LAST_YEAR, 12) };

const isDate = (value: Date | null | undefined): value is Date => value instanceof Date && !isNaN(value.getTime());

/** `2025-07-23` of the day that a `Date` stands for in UTC, as the design system reads its pickers' values. */
export const isoOfValue = (value: Date | null | undefined): string =>
  isDate(value) ? (value.toISOString().split('T')[0] ?? '') : '';

export const dayOfValue = (value: Date | null | undefined): JalaliDate | null => fromIsoDay(isoOfValue(value));

/** The `Date` that the design system's pickers answer for a day: local midnight, since the forms read local parts of it. */
export function valueOfDay(day: JalaliDate): Date {
  const { year, month, day: dayOfMonth } = toGregorian(day);
  return new Date(year, month - 1, dayOfMonth);
}

/**
 * The day of a `minDate` or `maxDate`. Strapi's forms make them at local midnight (`new Date(2099, 11, 31)`), other places
 * from an ISO day: where it is midnight here, the day is the local one.
 */
function dayOfLimit(limit: Date | undefined): JalaliDate | null {
  if (!isDate(limit)) return null;
  const isLocalMidnight = limit.getHours() === 0 && limit.getMinutes() === 0 && limit.getSeconds() === 0;
  if (!isLocalMidnight) return dayOfValue(limit);
  return dayOfValue(new Date(Date.UTC(limit.getFullYear(), limit.getMonth(), limit.getDate())));
}

export const limitsOf = (minDate?: Date, maxDate?: Date): Limits => {
  const first = dayOfLimit(minDate) ?? FIRST;
  const last = dayOfLimit(maxDate) ?? LAST;
  return compareJalali(first, last) > 0 ? { first, last: LAST } : { first, last };
};

export const isWithin = (day: JalaliDate, { first, last }: Limits): boolean =>
  compareJalali(day, first) >= 0 && compareJalali(day, last) <= 0;

export function clampedDay(day: JalaliDate, { first, last }: Limits): JalaliDate {
  if (compareJalali(day, first) < 0) return first;
  return compareJalali(day, last) > 0 ? last : day;
}

export const isSameDay = (a: JalaliDate | null, b: JalaliDate | null): boolean =>
  a !== null && b !== null && compareJalali(a, b) === 0;

export const todayIn = (timeZone: string): JalaliDate => zonedParts(new Date(), timeZone).jalali;
