import { type DayOfWeek, type JalaliDate, dayOfWeek, toIsoDay } from '../calendar';

/** `solar` and `lunar`: of the official calendar, by the sun or by the moon. `closure`: decided for this once. */
export type HolidayKind = 'solar' | 'lunar' | 'closure';

export type HolidayTitle = Readonly<{ fa: string; en: string }>;

export type Holiday = Readonly<{
  title: HolidayTitle;
  kind: HolidayKind;
  /** Reckoned in advance: the moon may still move it by a day. */
  isEstimated: boolean;
}>;

/** What is known about one day, whatever its day of the week: `isOff` false is a holiday on which people work. */
export type DecidedDay = Holiday & Readonly<{ isOff: boolean }>;

/** The days off of every week, from a day on (an ISO day; null is "always"), until the next period begins. */
export type WeekendPeriod = Readonly<{ from: string | null; days: readonly DayOfWeek[] }>;

/**
 * When people work. Plain data, so that it can be stored, sent and compared: the years whose holidays are known, the
 * weekends in the order in which they begin, and by ISO day what is known about single days.
 */
export type WorkCalendar = Readonly<{
  years: readonly number[];
  weekends: readonly WeekendPeriod[];
  days: Readonly<Record<string, DecidedDay>>;
}>;

/** Why nobody works: a holiday, or the weekend alone (null). */
export type DayOff = Readonly<{ holiday: Holiday | null }>;

/** Whether the holidays of a Jalali year are known. Of other years nothing is said: they are not guessed. */
export const isKnownYear = (year: number, calendar: WorkCalendar): boolean => calendar.years.includes(year);

/** @throws RangeError for a day that does not exist. */
export const isWeekend = (date: JalaliDate, weekends: readonly WeekendPeriod[]): boolean => {
  const isoDay = toIsoDay(date);
  const inForce = weekends.filter(({ from }) => from === null || from <= isoDay).at(-1);
  return inForce?.days.includes(dayOfWeek(date)) ?? false;
};

/**
 * The day off that a date is, or null for a working day.
 *
 * @throws RangeError for a day that does not exist, and for a year whose holidays are not known.
 */
export function dayOffOn(date: JalaliDate, calendar: WorkCalendar): DayOff | null {
  assertKnown(date.year, calendar);
  const decided = calendar.days[toIsoDay(date)];
  if (decided !== undefined) {
    const { isOff, ...holiday } = decided;
    return isOff ? { holiday } : null;
  }
  return isWeekend(date, calendar.weekends) ? { holiday: null } : null;
}

export function assertKnown(year: number, calendar: WorkCalendar): void {
  if (isKnownYear(year, calendar)) return;
  throw new RangeError(`The holidays of the year ${year.toString()} are not known`);
}
