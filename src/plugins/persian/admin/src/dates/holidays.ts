import {
  type JalaliDate,
  type WorkCalendar,
  compareJalali,
  dayOffOn,
  isKnownYear,
  isWeekend,
  solarHolidaysOf,
} from '../../../core/src';

/** A day off: its name in Persian, or null for a mere weekend. */
export type Holiday = Readonly<{ name: string | null }>;

const ESTIMATED = 'تخمینی';

/** Whether offices are closed on a day, and why. Of years that the calendar does not know, what the law fixes. */
export function holidayOn(day: JalaliDate, calendar: WorkCalendar): Holiday | null {
  if (!isKnownYear(day.year, calendar)) return fixedOn(day, calendar);
  const off = dayOffOn(day, calendar);
  if (off === null) return null;
  const { title, isEstimated = false } = off.holiday ?? {};
  return { name: title === undefined ? null : isEstimated ? `${title.fa} (${ESTIMATED})` : title.fa };
}

function fixedOn(day: JalaliDate, { weekends }: WorkCalendar): Holiday | null {
  const fixed = solarHolidaysOf(day.year).find(({ date }) => compareJalali(date, day) === 0);
  if (fixed !== undefined) return { name: fixed.title.fa };
  return isWeekend(day, weekends) ? { name: null } : null;
}
