import { type JalaliDate, type WorkCalendar, compareJalali } from 'strapi-plugin-persian/core';

import { type Period, addToPeriod, periodOf } from '../period';
import { type HolidayPolicy, type OpenDay, type SettledDay, settleDate } from './holiday-policy';
import { type MeetingRule, dateInPeriod } from './recurrence';
import { type MeetingOnRecord, regularMeetingsIn } from './regular-meetings';
import { type Span, spanOf } from './zone';

/** A regular meeting to be made. The month stands beside the instants and is never read from them (I1). */
type PlannedMeeting = Readonly<{ period: Period; day: SettledDay }> & Span;

/** A month whose day somebody must choose before its meeting can be made. */
type OpenPeriod = Readonly<{ period: Period; day: OpenDay }>;

export type Plan = Readonly<{ meetings: readonly PlannedMeeting[]; questions: readonly OpenPeriod[] }>;

type PlanRequest = Readonly<{
  rule: MeetingRule;
  policy: HolidayPolicy;
  calendar: WorkCalendar;
  meetings: readonly MeetingOnRecord[];
  /** The first day on which a meeting may still be planned. */
  from: JalaliDate;
  /** How many months after the month of `from` are planned. */
  months: number;
}>;

/**
 * [I1] [I2] The regular meetings that are missing, one for each Jalali month, oldest first. A month that has one is left
 * alone, and so is a month whose regular meeting was cancelled: people replace it if they want to, the planner does not.
 * So is a month in which the day of the rule lies before `from`.
 */
export function planMeetings(request: PlanRequest): Plan {
  const days = missingDates(request).map((date) => ({ period: periodOf(date), day: settledFor(date, request) }));
  return {
    meetings: days.flatMap(({ period, day }) =>
      day.outcome === 'ask' ? [] : [{ period, day, ...spanOf({ ...request.rule, date: day.date }) }],
    ),
    questions: days.flatMap(({ period, day }) => (day.outcome === 'ask' ? [{ period, day }] : [])),
  };
}

function missingDates({ rule, meetings, from, months }: PlanRequest): readonly JalaliDate[] {
  return Array.from({ length: months + 1 }, (_month, count) => addToPeriod(periodOf(from), count))
    .filter((period) => regularMeetingsIn(period, meetings).length === 0)
    .flatMap((period) => dateInPeriod(rule.day, period) ?? [])
    .filter((date) => compareJalali(date, from) >= 0);
}

const settledFor = (date: JalaliDate, { policy, calendar, from }: PlanRequest): SettledDay | OpenDay =>
  settleDate(date, { policy, calendar, earliest: from });
