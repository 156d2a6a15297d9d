import { type JalaliDate, compareJalali, daysInMonth } from 'strapi-plugin-persian/core';

/** A month of the Jalali calendar: what a regular meeting belongs to, whatever Gregorian month it falls into. */
export type Period = Readonly<{ year: number; month: number }>;

export const periodOf = ({ year, month }: JalaliDate): Period => ({ year, month });

/** Oldest first. */
export const comparePeriods = (a: Period, b: Period): number => a.year - b.year || a.month - b.month;

export const isSamePeriod = (a: Period, b: Period): boolean => comparePeriods(a, b) === 0;

/** The month that is `count` months later (earlier where negative). */
export function addToPeriod({ year, month }: Period, count: number): Period {
  const months = year * 12 + (month - 1) + count;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

export const isInPeriod = (date: JalaliDate, period: Period): boolean =>
  compareJalali(date, { ...period, day: 1 }) >= 0 &&
  compareJalali(date, { ...period, day: daysInMonth(period.year, period.month) }) <= 0;
