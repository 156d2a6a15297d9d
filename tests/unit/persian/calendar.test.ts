import { PersianCalendar, parseDate, toCalendar } from '@internationalized/date';

import {
  type JalaliDate,
  compareJalali,
  daysInMonth,
  fromGregorian,
  fromIsoDay,
  isLeapYear,
  isValidJalali,
  toGregorian,
  toIsoDay,
} from '../../../src/plugins/persian/core/src';
import { counterExamples, everyDay, jalali } from '../../builders/jalali.builder';

const DAY = 86_400_000;
const asText = ({ year, month, day }: JalaliDate): string => [year, month, day].join('/');

describe('the calendar', () => {
  it.each([
    ['D1', '1403/12/30', '2025-03-20'],
    ['D3', '1408/12/30', '2030-03-20'],
    ['D3', '1409/01/01', '2030-03-21'],
    ['D5', '1404/01/01', '2025-03-21'],
    ['D5', '1405/01/01', '2026-03-21'],
    ['D5', '1406/01/01', '2027-03-21'],
    ['D5', '1408/01/01', '2029-03-20'],
  ])('[%s] %s is %s, in both directions', (_rule, text, isoDay) => {
    const [year, month, day] = isoDay.split('-').map(Number) as [number, number, number];

    expect(toIsoDay(jalali(text))).toBe(isoDay);
    expect(fromIsoDay(isoDay)).toEqual(jalali(text));
    expect(toGregorian(jalali(text))).toEqual({ year, month, day });
    expect(fromGregorian({ year, month, day })).toEqual(jalali(text));
  });

  it('[D1] 1403/12/30 is a day', () => {
    expect(isValidJalali(jalali('1403/12/30'))).toBe(true);
  });

  it('[D2] 1404/12/30 is not a day, and nothing makes one of it', () => {
    expect(isValidJalali(jalali('1404/12/30'))).toBe(false);
    expect(() => toGregorian(jalali('1404/12/30'))).toThrow(new RangeError('No such Jalali day: 1404/12/30'));
    expect(() => toIsoDay(jalali('1404/12/30'))).toThrow(RangeError);
  });

  it('[D3] 1407 has no leap day and 1408 has one', () => {
    expect(isValidJalali(jalali('1407/12/30'))).toBe(false);
    expect(isValidJalali(jalali('1408/12/30'))).toBe(true);
  });

  it('[D4] 1436 is a leap year and 1437 is not', () => {
    expect(isValidJalali(jalali('1436/12/30'))).toBe(true);
    expect(isValidJalali(jalali('1437/12/30'))).toBe(false);
  });

  it('[D5] the year begins on its Nowruz', () => {
    expect(['1404', '1405', '1406', '1408', '1409'].map((year) => toIsoDay(jalali(`${year}/01/01`)))).toEqual([
      '2025-03-21',
      '2026-03-21',
      '2027-03-21',
      '2029-03-20',
      '2030-03-21',
    ]);
  });

  it('[D6] months have their lengths', () => {
    const lengths = (year: number) => Array.from({ length: 12 }, (_month, index) => daysInMonth(year, index + 1));

    expect(lengths(1404)).toEqual([31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 29]);
    expect(lengths(1403)).toEqual([31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30]);
  });

  it.each([
    '1404/07/31',
    '1404/06/32',
    '1404/00/01',
    '1404/13/01',
    '1404/01/00',
    '1404/01/-1',
    '1404/1.5/1',
    '1404/1/x',
  ])('[D6] %s is not a day', (text) => {
    expect(isValidJalali(jalali(text))).toBe(false);
    expect(() => toGregorian(jalali(text))).toThrow(RangeError);
  });

  it('[D6] 1404/06/31 is a day', () => {
    expect(isValidJalali(jalali('1404/06/31'))).toBe(true);
  });

  it.each([1354, 1358, 1370, 1375, 1379, 1387, 1391, 1395, 1399])('[D7] %d had a leap day', (year) => {
    expect(isLeapYear(year)).toBe(true);
    expect(isValidJalali({ year, month: 12, day: 30 })).toBe(true);
  });

  it('[D7] the leap years of a century are the ones that were', () => {
    const years = Array.from({ length: 60 }, (_year, index) => 1390 + index);

    expect(years.filter(isLeapYear)).toEqual([
      1391, 1395, 1399, 1403, 1408, 1412, 1416, 1420, 1424, 1428, 1432, 1436, 1441, 1445, 1449,
    ]);
  });

  it('refuses years that it does not know, and days that no calendar has', () => {
    expect(isValidJalali(jalali('1205/12/29'))).toBe(false);
    expect(isValidJalali(jalali('1501/01/01'))).toBe(false);
    expect(() => isLeapYear(1205)).toThrow(RangeError);
    expect(() => daysInMonth(1501, 1)).toThrow(RangeError);
    expect(() => daysInMonth(1404, 13)).toThrow(RangeError);
    expect(() => fromGregorian({ year: 2025, month: 2, day: 29 })).toThrow(RangeError);
    expect(() => fromGregorian({ year: 25, month: 1, day: 1 })).toThrow(RangeError);
    expect(() => fromGregorian({ year: 1827, month: 3, day: 21 })).toThrow(RangeError);
    expect(() => fromGregorian({ year: 2122, month: 3, day: 21 })).toThrow(RangeError);
  });

  it('sorts days by time', () => {
    const days = ['1405/01/01', '1404/02/10', '1404/02/09', '1404/01/31'].map(jalali);

    expect([...days].sort(compareJalali)).toEqual([...days].reverse());
    expect(compareJalali(jalali('1404/02/10'), jalali('1404/02/10'))).toBe(0);
  });
});

describe('every day from 1206 to 1500', () => {
  const formatter = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const inIntl = (isoDay: string): string => {
    const parts = formatter.formatToParts(Date.parse(isoDay));
    const valueOf = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
    return [valueOf('year'), valueOf('month'), valueOf('day')].join('/');
  };
  const calendar = new PersianCalendar();
  const inOtherLibrary = (isoDay: string): string => asText(toCalendar(parseDate(isoDay), calendar));
  const days = [...everyDay()];

  it('[D4] follows the one before it and comes back from its Gregorian day', () => {
    const first = Date.parse(toIsoDay(jalali('1206/01/01'))) / DAY;
    const counted = days.map((day, index) => ({
      day,
      isoDay: new Date((first + index) * DAY).toISOString().slice(0, 10),
    }));

    expect(counted.length).toBe(107_746);
    expect(counterExamples(counted, ({ day, isoDay }) => toIsoDay(day) === isoDay)).toEqual([]);
    expect(
      counterExamples(counted, ({ day, isoDay }) => asText(fromIsoDay(isoDay) ?? jalali('')) === asText(day)),
    ).toEqual([]);
  });

  it('[D4] is the same in Intl', () => {
    expect(counterExamples(days, (day) => inIntl(toIsoDay(day)) === asText(day))).toEqual([]);
  });

  it('[D4] is the same in another library', () => {
    expect(counterExamples(days, (day) => inOtherLibrary(toIsoDay(day)) === asText(day))).toEqual([]);
  });

  it('[D4] ends on 1500/12/29, in Intl as well', () => {
    expect(days.at(-1)).toEqual(jalali('1500/12/29'));
    expect(inIntl('2122-03-21')).toBe('1501/1/1');
  });
});
