import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import {
  type JalaliDate,
  MONTH_NAMES,
  TEHRAN,
  formatJalali,
  formatJalaliDateTime,
  fromIsoDay,
  toGregorian,
  toPersianDigits,
  zonedParts,
} from 'strapi-plugin-persian/core';

/** How days, times and numbers are written for a reader. The council counts by the Jalali calendar in every language. */
export type Days = Readonly<{
  month: (month: number) => string;
  /** A number without groups, as of years. */
  count: (value: number) => string;
  /** A label of the registry (`12/1405`). */
  label: (text: string) => string;
  /** `دوشنبه ۱۶ آذر ۱۴۰۵`; in other languages with the Gregorian day behind it. */
  day: (date: JalaliDate) => string;
  isoDay: (day: string) => string;
  instant: (at: string, zone: string) => string;
  /** The day of the week and of the month alone. */
  dayInMonth: (at: string, zone: string) => string;
  time: (at: string, zone: string) => string;
}>;

export const todayIn = (zone: string): JalaliDate => zonedParts(new Date(), zone).jalali;

export function useDays(): Days {
  const { locale } = useIntl();
  return useMemo(() => (locale.startsWith('fa') ? PERSIAN : foreign(locale)), [locale]);
}

const isoOr = (day: string, write: (date: JalaliDate) => string): string => {
  const date = fromIsoDay(day);
  return date === null ? day : write(date);
};

const timeIn = (locale: string, at: string, zone: string): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone || TEHRAN }).format(new Date(at));

const persianDay = (date: JalaliDate): string => formatJalali(date, 'full');

const PERSIAN: Days = {
  month: (month) => MONTH_NAMES[month - 1] ?? '',
  count: (value) => toPersianDigits(String(value)),
  label: toPersianDigits,
  day: persianDay,
  isoDay: (day) => isoOr(day, (date) => formatJalali(date, 'medium')),
  instant: (at, timeZone) => formatJalaliDateTime(new Date(at), { timeZone }),
  dayInMonth: (at, zone) =>
    persianDay(zonedParts(new Date(at), zone).jalali)
      .split(' ')
      .slice(0, 2)
      .join(' '),
  time: (at, zone) => timeIn('fa', at, zone),
};

const utcOf = (date: JalaliDate): Date => {
  const { year, month, day } = toGregorian(date);
  return new Date(Date.UTC(year, month - 1, day));
};

/** Latin digits, the Jalali day, and behind it the Gregorian one. */
function foreign(locale: string): Days {
  const jalali = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(`${locale}-u-ca-persian-nu-latn`, { ...options, timeZone: 'UTC' });
  const gregorian = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const weekday = jalali({ weekday: 'long' });
  const month = jalali({ month: 'long' });
  const medium = (date: JalaliDate): string =>
    `${String(date.day)} ${month.format(utcOf(date))} ${String(date.year)} (${gregorian.format(utcOf(date))})`;
  const full = (date: JalaliDate): string => `${weekday.format(utcOf(date))} ${medium(date)}`;
  return {
    month: (number) => month.format(utcOf({ year: 1404, month: number, day: 1 })),
    count: String,
    label: (text) => text,
    day: full,
    isoDay: (day) => isoOr(day, medium),
    instant: (at, zone) => `${full(zonedParts(new Date(at), zone).jalali)}, ${timeIn(locale, at, zone)}`,
    dayInMonth: (at, zone) => {
      const date = zonedParts(new Date(at), zone).jalali;
      return `${weekday.format(utcOf(date))} ${String(date.day)}`;
    },
    time: (at, zone) => timeIn(locale, at, zone),
  };
}

const KILO = 1024;

/** The size of a file in the unit that suits it: `۲۴۰ کیلوبایت`. */
export function useSize(): (bytes: number) => string {
  const formatNumber = useNumber();
  const write = (value: number, unit: string, digits: number) =>
    formatNumber(value, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: digits });
  return (bytes) => {
    if (bytes < KILO) return write(bytes, 'byte', 0);
    return bytes < KILO * KILO ? write(bytes / KILO, 'kilobyte', 0) : write(bytes / KILO / KILO, 'megabyte', 1);
  };
}

/** Writes numbers in the reader's digits. */
export function useNumber(): (value: number, options?: Intl.NumberFormatOptions) => string {
  const { locale } = useIntl();
  return useMemo(() => (value, options) => new Intl.NumberFormat(locale, options).format(value), [locale]);
}
