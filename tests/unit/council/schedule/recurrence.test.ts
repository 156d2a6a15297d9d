import {
  type DayRule,
  type MeetingRule,
  checkRule,
  dateInPeriod,
} from '../../../../src/plugins/council/server/src/domain/schedule/recurrence';
import { type DayOfWeek, toIsoDay } from '../../../../src/plugins/persian/core/src';
import { dayOfMonth, someRule } from '../../../builders/council-schedule.builder';
import { jalali } from '../../../builders/jalali.builder';

const [SATURDAY, MONDAY, TUESDAY, FRIDAY]: readonly DayOfWeek[] = [0, 2, 3, 6];
const ESFAND = 12;

describe('the day of a rule', () => {
  it.each([
    // Khordad 1404 begins on a Thursday and ends on a Saturday.
    [SATURDAY, 1, '1404/03/03'],
    [SATURDAY, 4, '1404/03/24'],
    [SATURDAY, -1, '1404/03/31'],
    [MONDAY, 2, '1404/03/12'],
    [FRIDAY, 1, '1404/03/02'],
    [FRIDAY, -1, '1404/03/30'],
  ])('[I5] weekday %s of Khordad 1404, number %s, is %s', (weekday, nth, expected) => {
    const rule = { kind: 'nth-weekday', weekday, nth } as DayRule;

    const date = dateInPeriod(rule, { year: 1404, month: 3 });

    expect(date).toEqual(jalali(expected));
  });

  it('[I1] the last Tuesday of Farvardin 1405 is 2026-04-14, a fortnight before the last one of April', () => {
    const rule = { kind: 'nth-weekday', weekday: TUESDAY, nth: -1 } as DayRule;

    const date = dateInPeriod(rule, { year: 1405, month: 1 });

    expect(date).toEqual(jalali('1405/01/25'));
    expect(toIsoDay(jalali('1405/01/25'))).toBe('2026-04-14');
  });

  it.each([
    [1403, '1403/12/30', '2025-03-20'],
    [1404, '1404/12/29', '2026-03-20'],
    [1408, '1408/12/30', '2030-03-20'],
  ])('[I5] the 30th of Esfand %s, or the last day before it, is %s and %s', (year, expected, isoDay) => {
    const date = dateInPeriod(dayOfMonth(30, 'clamp'), { year, month: ESFAND });

    expect(date).toEqual(jalali(expected));
    expect(toIsoDay(jalali(expected))).toBe(isoDay);
  });

  it.each([
    [30, 1403, 12, '1403/12/30'],
    [31, 1404, 6, '1404/06/31'],
    [29, 1404, 12, '1404/12/29'],
  ])('[I5] day %d is not skipped in %d/%d, which has it', (day, year, month, expected) => {
    const date = dateInPeriod(dayOfMonth(day, 'skip'), { year, month });

    expect(date).toEqual(jalali(expected));
  });

  it.each([
    [30, 1404, 12],
    [31, 1403, 12],
    [31, 1404, 7],
  ])('[I5] day %d is skipped in %d/%d, which lacks it', (day, year, month) => {
    const date = dateInPeriod(dayOfMonth(day, 'skip'), { year, month });

    expect(date).toBeNull();
  });

  it('[I5] the 31st is the 30th in Mehr, where the rule keeps to the last day', () => {
    const date = dateInPeriod(dayOfMonth(31, 'clamp'), { year: 1404, month: 7 });

    expect(date).toEqual(jalali('1404/07/30'));
  });
});

describe('a rule as it was typed', () => {
  it.each([
    ['the second Monday', someRule()],
    ['the last Friday', someRule({ day: { kind: 'nth-weekday', weekday: 6, nth: -1 } })],
    ['the 31st', someRule({ day: dayOfMonth(31) })],
    ['in UTC', someRule({ timeZone: 'UTC' })],
    ['for a whole day', someRule({ minutes: 1440 })],
  ])('[I5] holds: %s', (_what, rule) => {
    const checked = checkRule(rule);

    expect(checked).toEqual({ ok: true, value: rule });
  });

  it.each([
    ['weekday', { day: { kind: 'nth-weekday', weekday: 7, nth: 1 } }],
    ['nth', { day: { kind: 'nth-weekday', weekday: 2, nth: 5 } }],
    ['nth', { day: { kind: 'nth-weekday', weekday: 2, nth: 0 } }],
    ['day', { day: { kind: 'day-of-month', day: 0, missing: 'clamp' } }],
    ['day', { day: { kind: 'day-of-month', day: 32, missing: 'clamp' } }],
    ['day', { day: { kind: 'day-of-month', day: 1.5, missing: 'clamp' } }],
    ['missing', { day: { kind: 'day-of-month', day: 31 } }],
    ['startTime', { startTime: { hour: 24, minute: 0, second: 0, millisecond: 0 } }],
    ['minutes', { minutes: 0 }],
    ['minutes', { minutes: 1441 }],
    ['timeZone', { timeZone: 'Asia/Maku' }],
  ])('[I5] is refused by its %s: %j', (field, overrides) => {
    const checked = checkRule({ ...someRule(), ...overrides } as MeetingRule);

    expect(checked).toEqual({ ok: false, error: { code: 'meeting-rule-not-valid', field } });
  });
});
