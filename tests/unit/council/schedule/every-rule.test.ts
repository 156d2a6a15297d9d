import {
  type Period,
  addToPeriod,
  comparePeriods,
  isInPeriod,
  isSamePeriod,
} from '../../../../src/plugins/council/server/src/domain/period';
import type { HolidayPolicy } from '../../../../src/plugins/council/server/src/domain/schedule/holiday-policy';
import { planMeetings } from '../../../../src/plugins/council/server/src/domain/schedule/plan-meetings';
import { type DayRule, dateInPeriod } from '../../../../src/plugins/council/server/src/domain/schedule/recurrence';
import type { MeetingOnRecord } from '../../../../src/plugins/council/server/src/domain/schedule/regular-meetings';
import { type DayOfWeek, dayOfWeek, daysInMonth, isWorkingDay } from '../../../../src/plugins/persian/core/src';
import { dayOfMonth, monthOf, someMeeting, someRule, solarCalendar } from '../../../builders/council-schedule.builder';
import { counterExamples, jalali } from '../../../builders/jalali.builder';

const WEEKDAYS: readonly DayOfWeek[] = [0, 1, 2, 3, 4, 5, 6];
type NthWeekday = Extract<DayRule, { kind: 'nth-weekday' }>;
const BY_WEEKDAY: readonly NthWeekday[] = WEEKDAYS.flatMap((weekday) =>
  ([1, 2, 3, 4, -1] as const).map((nth) => ({ kind: 'nth-weekday', weekday, nth }) as const),
);
const DAYS = Array.from({ length: 31 }, (_day, index) => index + 1);
const EVERY_MONTH = [...BY_WEEKDAY, ...DAYS.map((day) => dayOfMonth(day, 'clamp'))];
const SKIPPING = DAYS.map((day) => ({ day, rule: dayOfMonth(day, 'skip') }));
const ALL = [...EVERY_MONTH, ...SKIPPING.map(({ rule }) => rule)];

const CALENDAR = solarCalendar(1400, 1420);
const PERIODS = Array.from({ length: 21 * 12 }, (_period, index) => addToPeriod({ year: 1400, month: 1 }, index));
const MOVING = ['next-working-day', 'previous-working-day', 'ask'] as const;

/** All such weekdays of the month in a row, and a place in it. */
function onTheWall({ weekday, nth }: NthWeekday, { year, month }: Period): number | undefined {
  const those = DAYS.filter((day) => day <= daysInMonth(year, month) && dayOfWeek({ year, month, day }) === weekday);
  return those.at(nth === -1 ? -1 : nth - 1);
}

type Plan = ReturnType<typeof planMeetings>;

const planOf = (day: DayRule, policy: HolidayPolicy, meetings: readonly MeetingOnRecord[] = []): Plan =>
  planMeetings({
    rule: someRule({ day }),
    policy,
    calendar: CALENDAR,
    meetings,
    from: jalali('1400/01/01'),
    months: PERIODS.length - 1,
  });

/** A plan of 21 years is made once for each rule and policy, when a test first asks for it. */
const made = new Map<string, Plan>();
function firstPlan(day: DayRule, policy: HolidayPolicy): Plan {
  const key = JSON.stringify([day, policy]);
  const plan = made.get(key) ?? planOf(day, policy);
  made.set(key, plan);
  return plan;
}

const inWords = (periods: readonly Period[]): string => periods.map(monthOf).join(' ');
/** The months of a plan in their order, whether a meeting is made or somebody asked. */
const monthsOf = ({ meetings, questions }: Plan): string =>
  inWords([...meetings, ...questions].map(({ period }) => period).sort(comparePeriods));
const asked = ({ questions }: Plan): string => inWords(questions.map(({ period }) => period));

describe('from 1400 to 1420', () => {
  it('[I5] there are 35 rules by the weekday, and 31 days with either policy', () => {
    expect([BY_WEEKDAY.length, EVERY_MONTH.length, ALL.length, PERIODS.length]).toEqual([35, 66, 97, 252]);
    expect(PERIODS.at(-1)).toEqual({ year: 1420, month: 12 });
  });

  it('[I1] [I2] every rule has exactly one regular meeting in each Jalali month', () => {
    const wrong = counterExamples(
      EVERY_MONTH,
      (day) => inWords(firstPlan(day, 'keep').meetings.map(({ period }) => period)) === inWords(PERIODS),
    );

    expect(wrong).toEqual([]);
  });

  it('[I5] the day of a rule by the weekday is the one that a wall calendar shows', () => {
    const asked = BY_WEEKDAY.flatMap((rule) => PERIODS.map((period) => ({ rule, period })));

    const wrong = counterExamples(
      asked,
      ({ rule, period }) => dateInPeriod(rule, period)?.day === onTheWall(rule, period),
    );

    expect(wrong).toEqual([]);
  });

  it('[I5] a rule that skips has one in each month that has its day, and no other', () => {
    const wrong = counterExamples(SKIPPING, ({ day, rule }) => {
      const having = PERIODS.filter(({ year, month }) => daysInMonth(year, month) >= day);
      return inWords(firstPlan(rule, 'keep').meetings.map(({ period }) => period)) === inWords(having);
    });

    expect(wrong).toEqual([]);
  });

  it.each(MOVING)('[I7] by `%s` each month has one meeting or one question, where it has one by `keep`', (policy) => {
    const wrong = counterExamples(ALL, (day) => monthsOf(firstPlan(day, policy)) === monthsOf(firstPlan(day, 'keep')));

    expect(wrong).toEqual([]);
  });

  it.each(['keep', ...MOVING] as const)('[I1] by `%s` every meeting lies inside its month', (policy) => {
    const wrong = counterExamples(ALL, (day) =>
      firstPlan(day, policy).meetings.every((meeting) => isInPeriod(meeting.day.date, meeting.period)),
    );

    expect(wrong).toEqual([]);
  });

  it.each(MOVING)('[I7] by `%s` nobody meets on a day off', (policy) => {
    const wrong = counterExamples(ALL, (day) =>
      firstPlan(day, policy).meetings.every((meeting) => isWorkingDay(meeting.day.date, CALENDAR)),
    );

    expect(wrong).toEqual([]);
  });

  it.each(MOVING)('[I7] by `%s` what is offered instead is a working day of the month', (policy) => {
    const offered = ALL.flatMap((day) => firstPlan(day, policy).questions).flatMap(({ period, day: { candidates } }) =>
      [candidates.previous, candidates.next].flatMap((date) => (date === null ? [] : [{ period, date }])),
    );

    const wrong = counterExamples(
      offered,
      ({ period, date }) => isInPeriod(date, period) && isWorkingDay(date, CALENDAR),
    );

    expect(offered.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  it.each([false, true])('[I2] planning twice plans nothing new, with meetings cancelled: %s', (isCancelled) => {
    const wrong = counterExamples(ALL, (day) => {
      const first = firstPlan(day, 'next-working-day');
      const meetings = first.meetings.map(({ period }) => someMeeting({ period, isCancelled }));
      const second = planOf(day, 'next-working-day', meetings);
      return second.meetings.length === 0 && asked(second) === asked(first);
    });

    expect(wrong).toEqual([]);
  });

  it('[I2] one month without its meeting is the only one that is planned', () => {
    const lost = { year: 1410, month: 7 };
    const others = PERIODS.filter((period) => !isSamePeriod(period, lost)).map((period) => someMeeting({ period }));

    const wrong = counterExamples(EVERY_MONTH, (day) => monthsOf(planOf(day, 'keep', others)) === inWords([lost]));

    expect(wrong).toEqual([]);
  });
});
