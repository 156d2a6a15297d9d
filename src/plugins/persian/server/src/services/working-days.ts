import type { Core } from '@strapi/strapi';

import {
  type JalaliDate,
  type WorkCalendar,
  addWorkingDays,
  fromIsoDay,
  isWorkingDay,
  toIsoDay,
  workingDaysBetween,
} from '../../../core/src';
import { workingCalendar } from '../adapters/working-calendar';
import { type HolidayOfYear, holidaysOfYear } from '../domain/holidays-of-year';

/**
 * For the code of the project: deadlines in working days. Days are Gregorian ISO days, as Strapi stores the type `date`.
 * Everything here throws a RangeError for what is no day, and where it would have to know the holidays of a year that
 * nobody has told it.
 */
export const createWorkingDaysService = ({ strapi }: { strapi: Core.Strapi }) => {
  const calendar = () => workingCalendar(strapi).calendar();
  return {
    async isWorkingDay(isoDay: string): Promise<boolean> {
      return isWorkingDay(dayIn(isoDay), await calendar());
    },
    /** The `count`-th working day after (before, where negative) a day; for 0 the day itself or the next working day. */
    async addWorkingDays(isoDay: string, count: number): Promise<string> {
      return toIsoDay(addWorkingDays(dayIn(isoDay), count, await calendar()));
    },
    /** The working days after `from`, up to and with `to`; negative where `to` lies before. */
    async between(from: string, to: string): Promise<number> {
      return workingDaysBetween(dayIn(from), dayIn(to), await calendar());
    },
    /** The holidays of a Jalali year. */
    async holidays(year: number): Promise<readonly HolidayOfYear[]> {
      return holidaysOfYear(year, await calendar());
    },
    /** The calendar itself, for the pure functions of `strapi-plugin-persian/core`; of these Jalali years alone where told. */
    async calendar(years?: Readonly<{ first: number; last: number }>): Promise<WorkCalendar> {
      const whole = await calendar();
      if (years === undefined) return whole;
      const isWanted = (year: number) => year >= years.first && year <= years.last;
      return {
        years: whole.years.filter(isWanted),
        weekends: whole.weekends,
        days: Object.fromEntries(Object.entries(whole.days).filter(([isoDay]) => isWanted(dayIn(isoDay).year))),
      };
    },
  };
};

function dayIn(isoDay: string): JalaliDate {
  const day = fromIsoDay(isoDay);
  if (day === null) throw new RangeError(`No ISO day: ${isoDay}`);
  return day;
}
