import {
  MONTH_NAMES,
  TEHRAN,
  WEEKDAY_NAMES,
  dayOfWeek,
  formatJalali,
  formatJalaliDateTime,
  formatNumber,
  formatRelative,
  toAsciiDigits,
  toIsoDay,
  toPersianDigits,
} from '../../../src/plugins/persian/core/src';
import { counterExamples, everyDay, jalali } from '../../builders/jalali.builder';
import { Choices } from '../../support/random';

describe('a written day', () => {
  it.each([
    ['numeric', '۱۴۰۵/۰۹/۰۲'],
    ['medium', '۲ آذر ۱۴۰۵'],
    ['long', '۲ آذرماه ۱۴۰۵'],
    ['full', 'دوشنبه ۲ آذر ۱۴۰۵'],
  ] as const)('[D24] %s is %s', (style, expected) => {
    expect(formatJalali(jalali('1405/09/02'), style)).toBe(expected);
  });

  it('[D24] can have ASCII digits', () => {
    expect(formatJalali(jalali('1405/09/02'), 'numeric', 'ascii')).toBe('1405/09/02');
    expect(formatJalali(jalali('1405/09/02'), 'full', 'ascii')).toBe('دوشنبه 2 آذر 1405');
  });

  it('[D2] is not written when it does not exist', () => {
    expect(() => formatJalali(jalali('1404/12/30'), 'medium')).toThrow(RangeError);
  });

  it('[D24] has the names of months and weekdays that Intl has', () => {
    const month = new Intl.DateTimeFormat('fa-IR', { month: 'long', timeZone: 'UTC' });
    const weekday = new Intl.DateTimeFormat('fa-IR', { weekday: 'long', timeZone: 'UTC' });
    const at = (day: ReturnType<typeof jalali>) => Date.parse(toIsoDay(day));
    const hasNamesOfIntl = (day: ReturnType<typeof jalali>) =>
      month.format(at(day)) === MONTH_NAMES[day.month - 1] && weekday.format(at(day)) === WEEKDAY_NAMES[dayOfWeek(day)];

    expect(counterExamples(everyDay(1404, 1405), hasNamesOfIntl)).toEqual([]);
  });
});

describe('a written instant', () => {
  const instant = new Date('2026-11-23T20:45:07.250Z');

  it('[D24] has the weekday first, then day, month, year and time of the zone', () => {
    expect(formatJalaliDateTime(instant, { timeZone: TEHRAN })).toBe('سه‌شنبه ۳ آذر ۱۴۰۵، ۰:۱۵');
  });

  it('[D24] can be of another zone and style, with seconds and ASCII digits', () => {
    expect(formatJalaliDateTime(instant, { timeZone: 'UTC', style: 'medium' })).toBe('۲ آذر ۱۴۰۵، ۲۰:۴۵');
    expect(formatJalaliDateTime(instant, { timeZone: TEHRAN, style: 'numeric', seconds: true, digits: 'ascii' })).toBe(
      '1405/09/03، 0:15:07',
    );
  });
});

describe('a distance in time', () => {
  const now = new Date('2026-11-23T20:45:00Z');

  it.each([
    ['2026-11-23T20:44:30Z', 'هم‌اکنون'],
    ['2026-11-23T20:45:59Z', 'هم‌اکنون'],
    ['2026-11-23T20:44:00Z', '۱ دقیقه پیش'],
    ['2026-11-23T19:45:01Z', '۵۹ دقیقه پیش'],
    ['2026-11-23T19:45:00Z', '۱ ساعت پیش'],
    ['2026-11-24T06:45:00Z', '۱۰ ساعت دیگر'],
    ['2026-11-22T20:45:00Z', 'دیروز'],
    ['2026-11-24T20:45:00Z', 'فردا'],
    ['2026-11-22T20:20:00Z', '۲ روز پیش'],
    ['2026-11-25T20:45:00Z', '۲ روز دیگر'],
    ['2026-10-25T20:45:00Z', '۲۹ روز پیش'],
    ['2026-10-24T20:45:00Z', '۱ ماه پیش'],
    ['2027-02-21T20:45:00Z', '۳ ماه دیگر'],
    ['2025-11-24T20:45:00Z', '۱۱ ماه پیش'],
    ['2025-11-23T20:45:00Z', '۱ سال پیش'],
    ['2029-11-23T20:45:00Z', '۳ سال دیگر'],
  ])('[D25] %s is said as %s', (then, expected) => {
    expect(formatRelative(new Date(then), { now, timeZone: TEHRAN })).toBe(expected);
  });

  it('[D25] a month is as long as it is', () => {
    const said = (from: string, to: string) => formatRelative(new Date(to), { now: new Date(from), timeZone: TEHRAN });

    expect(said('2026-05-01T12:00:00Z', '2026-05-31T12:00:00Z')).toBe('۳۰ روز دیگر');
    expect(said('2026-05-01T12:00:00Z', '2026-06-01T12:00:00Z')).toBe('۱ ماه دیگر');
    expect(said('2026-03-01T12:00:00Z', '2026-03-30T12:00:00Z')).toBe('۱ ماه دیگر');
  });

  it('[D25] can have ASCII digits', () => {
    const then = new Date('2026-11-20T20:45:00Z');

    expect(formatRelative(then, { now, timeZone: TEHRAN, digits: 'ascii' })).toBe('3 روز پیش');
  });
});

describe('digits', () => {
  it('become Persian or ASCII, and leave the rest alone', () => {
    expect(toPersianDigits('۱2٣ a٪٫')).toBe('۱۲۳ a٪٫');
    expect(toAsciiDigits('۱2٣ ۰۹٠٩ a٪٫')).toBe('123 0909 a٪٫');
    expect(toAsciiDigits(toPersianDigits('0123456789'))).toBe('0123456789');
  });

  it('are grouped in a number as in CLDR', () => {
    const inIntl = new Intl.NumberFormat('fa-IR');
    const choices = new Choices(7);
    const numbers = Array.from({ length: 2000 }, () => (choices.next() - 0.5) * 10 ** Math.floor(choices.next() * 12));

    expect(formatNumber(-1_234_567.5)).toBe('\u200E−۱٬۲۳۴٬۵۶۷٫۵');
    expect(counterExamples(numbers, (value) => formatNumber(value) === inIntl.format(value))).toEqual([]);
  });
});
