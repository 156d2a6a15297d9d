import { planMeetings } from '../../../../src/plugins/council/server/src/domain/schedule/plan-meetings';
import { checkRegularDate } from '../../../../src/plugins/council/server/src/domain/schedule/regular-meetings';
import { ANNOUNCED_CALENDAR } from '../../../../src/plugins/persian/core/src';
import { dayOfMonth, monthOf, someMeeting, someRule } from '../../../builders/council-schedule.builder';
import { jalali } from '../../../builders/jalali.builder';
import { written } from '../../../builders/work-calendar.builder';

type PlanRequest = Parameters<typeof planMeetings>[0];

/** The second Mondays from Ordibehesht to Mordad 1404, with none planned yet. */
const someRequest = (overrides: Partial<PlanRequest> = {}): PlanRequest => ({
  rule: someRule(),
  policy: 'next-working-day',
  calendar: ANNOUNCED_CALENDAR,
  meetings: [],
  from: jalali('1404/02/01'),
  months: 3,
  ...overrides,
});

const plannedDays = (request: PlanRequest): readonly string[] =>
  planMeetings(request).meetings.map(({ day }) => written(day.date));
const openMonths = (request: PlanRequest): readonly string[] =>
  planMeetings(request).questions.map(({ period }) => monthOf(period));

describe('the regular meetings of a council', () => {
  it('[I1] belong to Jalali months: of the second Mondays June 2025 has two, May and July 2025 have none', () => {
    const { meetings } = planMeetings(someRequest());

    const days = meetings.map(({ period, startsAt }) => [monthOf(period), startsAt.toISOString()]);
    expect(days).toEqual([
      ['1404/2', '2025-04-28T06:30:00.000Z'],
      ['1404/3', '2025-06-02T06:30:00.000Z'],
      ['1404/4', '2025-06-30T06:30:00.000Z'],
      ['1404/5', '2025-08-04T06:30:00.000Z'],
    ]);
  });

  it('[I1] have their month beside their instants, and their day beside both', () => {
    const plan = planMeetings(someRequest({ from: jalali('1404/03/01'), months: 0 }));

    expect(plan).toEqual({
      meetings: [
        {
          period: { year: 1404, month: 3 },
          day: { outcome: 'kept', date: jalali('1404/03/12'), dayOff: null },
          startsAt: new Date('2025-06-02T06:30:00.000Z'),
          endsAt: new Date('2025-06-02T08:30:00.000Z'),
        },
      ],
      questions: [],
    });
  });

  it('[I1] are of the month that their own zone shows', () => {
    const rule = someRule({ day: dayOfMonth(1), startTime: { hour: 1, minute: 0, second: 0, millisecond: 0 } });

    const { meetings } = planMeetings(someRequest({ rule, policy: 'keep', from: jalali('1404/03/01'), months: 0 }));

    expect(meetings).toMatchObject([
      // In UTC it is still the 31st of Ordibehesht.
      { period: { year: 1404, month: 3 }, startsAt: new Date('2025-05-21T21:30:00.000Z') },
    ]);
  });

  it('[I7] are at the instants of the day to which they moved', () => {
    const rule = someRule({ day: dayOfMonth(14) });

    const { meetings } = planMeetings(someRequest({ rule, from: jalali('1404/03/01'), months: 0 }));

    expect(meetings).toMatchObject([
      { day: { outcome: 'moved', date: jalali('1404/03/17') }, startsAt: new Date('2025-06-07T06:30:00.000Z') },
    ]);
  });

  it('[I5] are none in a month whose day is skipped', () => {
    const rule = someRule({ day: dayOfMonth(31, 'skip') });

    const days = plannedDays(someRequest({ rule, from: jalali('1404/05/01'), months: 2, policy: 'keep' }));

    expect(days).toEqual(['1404/5/31', '1404/6/31']);
  });
});

describe('what the planner leaves alone', () => {
  const KHORDAD = { year: 1404, month: 3 };

  it('[I2] a month that has its regular meeting', () => {
    const days = plannedDays(someRequest({ meetings: [someMeeting({ period: KHORDAD })] }));

    expect(days).toEqual(['1404/2/8', '1404/4/9', '1404/5/13']);
  });

  it('[I2] a month whose regular meeting was cancelled: people replace it, or they do not', () => {
    const days = plannedDays(someRequest({ meetings: [someMeeting({ period: KHORDAD, isCancelled: true })] }));

    expect(days).toEqual(['1404/2/8', '1404/4/9', '1404/5/13']);
  });

  it('[I2] but not a month that has an extraordinary meeting alone', () => {
    const days = plannedDays(someRequest({ meetings: [someMeeting({ period: KHORDAD, isRegular: false })] }));

    expect(days).toEqual(['1404/2/8', '1404/3/12', '1404/4/9', '1404/5/13']);
  });

  it('[I2] the same month of another year is another month', () => {
    const days = plannedDays(someRequest({ meetings: [someMeeting({ period: { year: 1403, month: 3 } })] }));

    expect(days).toContain('1404/3/12');
  });

  it.each([
    ['1404/03/12', ['1404/3/12']],
    ['1404/03/13', []],
  ])('[I2] seen from %s the month has still to come: %j', (from, expected) => {
    const days = plannedDays(someRequest({ from: jalali(from), months: 0 }));

    expect(days).toEqual(expected);
  });

  it('[I7] it does not move a meeting to a day that is over', () => {
    const rule = someRule({ day: dayOfMonth(14) });

    const plan = planMeetings(
      someRequest({ rule, policy: 'previous-working-day', from: jalali('1404/03/14'), months: 0 }),
    );

    expect(plan).toMatchObject({
      meetings: [],
      questions: [{ day: { reason: 'no-working-day-left', candidates: { previous: null } } }],
    });
  });
});

describe('the months that the planner asks about', () => {
  it('[I7] are those that it would have to leave, and no meeting is made for them', () => {
    const request = someRequest({ rule: someRule({ day: dayOfMonth(31) }), from: jalali('1404/12/01'), months: 1 });

    expect(openMonths(request)).toEqual(['1404/12']);
    expect(plannedDays(request)).toEqual(['1405/1/31']);
  });

  it('[I7] are those of a year whose holidays are not known', () => {
    const request = someRequest({ from: jalali('1405/12/01'), months: 2 });

    expect(openMonths(request)).toEqual(['1406/1', '1406/2']);
    expect(plannedDays(request)).toEqual(['1405/12/10']);
  });
});

describe('a regular meeting that people add or move', () => {
  const khordad = { year: 1404, month: 3 };
  const standing = someMeeting({ id: 'standing', period: khordad });

  it('[I2] takes a month that has none', () => {
    const checked = checkRegularDate(jalali('1404/03/20'), { meetings: [] });

    expect(checked).toEqual({ ok: true, value: khordad });
  });

  it('[I2] replaces one that was cancelled', () => {
    const meetings = [someMeeting({ id: 'cancelled', period: khordad, isCancelled: true })];

    const checked = checkRegularDate(jalali('1404/03/20'), { meetings });

    expect(checked).toEqual({ ok: true, value: khordad });
  });

  it('[I2] stands beside extraordinary ones', () => {
    const meetings = [someMeeting({ period: khordad, isRegular: false })];

    const checked = checkRegularDate(jalali('1404/03/20'), { meetings });

    expect(checked).toEqual({ ok: true, value: khordad });
  });

  it('[I2] is never the second one of its month', () => {
    const meetings = [someMeeting({ id: 'cancelled', period: khordad, isCancelled: true }), standing];

    const checked = checkRegularDate(jalali('1404/03/20'), { meetings });

    expect(checked).toEqual({
      ok: false,
      error: { code: 'month-has-regular-meeting', period: khordad, meeting: 'standing' },
    });
  });

  it('[I2] is not in its own way', () => {
    const checked = checkRegularDate(jalali('1404/03/20'), { meetings: [standing], moved: standing });

    expect(checked).toEqual({ ok: true, value: khordad });
  });

  it('[I2] is not moved out of its month', () => {
    const checked = checkRegularDate(jalali('1404/04/01'), { meetings: [standing], moved: standing });

    expect(checked).toEqual({
      ok: false,
      error: { code: 'meeting-leaves-its-month', from: khordad, to: { year: 1404, month: 4 } },
    });
  });
});
