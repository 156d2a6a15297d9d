import type { DayRule, MeetingRule } from '../../src/plugins/council/server/src/domain/schedule/recurrence';
import type { MeetingOnRecord } from '../../src/plugins/council/server/src/domain/schedule/regular-meetings';
import {
  FRIDAYS_OFF,
  type JalaliDate,
  TEHRAN,
  type WorkCalendar,
  daysOfYears,
  solarHolidaysOf,
} from '../../src/plugins/persian/core/src';
import { clock } from './jalali.builder';

const MONDAY = 2;

/** The second Monday of the month. */
const someDayRule: DayRule = { kind: 'nth-weekday', weekday: MONDAY, nth: 2 };

export const dayOfMonth = (day: number, missing: 'clamp' | 'skip' = 'clamp'): DayRule => ({
  kind: 'day-of-month',
  day,
  missing,
});

/** The second Monday of the month in Tehran, from ten to twelve. */
export const someRule = (overrides: Partial<MeetingRule> = {}): MeetingRule => ({
  day: someDayRule,
  startTime: clock('10:00'),
  minutes: 120,
  timeZone: TEHRAN,
  ...overrides,
});

/** A regular meeting that will be held. */
export const someMeeting = (overrides: Partial<MeetingOnRecord> = {}): MeetingOnRecord => ({
  id: 'meeting-1',
  isRegular: true,
  isCancelled: false,
  period: { year: 1404, month: 3 },
  ...overrides,
});

/** These years with Fridays and the holidays that the law fixes in the solar year: made up, but the same every time. */
export function solarCalendar(first: number, last: number): WorkCalendar {
  const years = Array.from({ length: last - first + 1 }, (_year, index) => first + index);
  return {
    years,
    weekends: FRIDAYS_OFF,
    days: daysOfYears(years.map((year) => ({ year, occasions: solarHolidaysOf(year) }))),
  };
}

/** `1404/3`. */
export const monthOf = ({ year, month }: Pick<JalaliDate, 'year' | 'month'>): string =>
  `${String(year)}/${String(month)}`;
