import {
  compareJalali,
  fromIsoDay,
  monthIsoRange,
  toIsoDay,
  yearIsoRange,
} from '../../../src/plugins/persian/core/src';
import { counterExamples, everyDay, jalali } from '../../builders/jalali.builder';

describe('calendar days as they are stored', () => {
  it('[D9] a month of days is half-open', () => {
    expect(monthIsoRange(1404, 5)).toEqual({ from: '2025-07-23', before: '2025-08-23' });
  });

  it('[D9] the last month of a leap year, and the last one of all', () => {
    expect(monthIsoRange(1403, 12)).toEqual({ from: '2025-02-19', before: '2025-03-21' });
    expect(monthIsoRange(1500, 12)).toEqual({ from: '2122-02-20', before: '2122-03-21' });
  });

  it('[D9] a year of days is half-open', () => {
    expect(yearIsoRange(1403)).toEqual({ from: '2024-03-20', before: '2025-03-21' });
    expect(yearIsoRange(1500)).toEqual({ from: '2121-03-21', before: '2122-03-21' });
  });

  it('[D9] refuses a month or a year that is none', () => {
    expect(() => monthIsoRange(1404, 13)).toThrow(RangeError);
    expect(() => yearIsoRange(2025)).toThrow(RangeError);
  });

  it.each([
    ['1404/05/01', '2025-07-23'],
    ['1357/11/22', '1979-02-11'],
    ['1206/01/01', '1827-03-22'],
    ['1500/12/29', '2122-03-20'],
  ])('[D15] %s is stored as %s', (text, isoDay) => {
    expect(toIsoDay(jalali(text))).toBe(isoDay);
    expect(fromIsoDay(isoDay)).toEqual(jalali(text));
  });

  it.each([
    '',
    '2025-7-23',
    '2025-07-23T00:00:00.000Z',
    ' 2025-07-23',
    '2025/07/23',
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '0025-01-01',
    '1404-05-01',
    '1827-03-21',
    '2122-03-21',
    '۲۰۲۵-۰۷-۲۳',
  ])('[D15] %p is no stored day', (text) => {
    expect(fromIsoDay(text)).toBeNull();
  });

  it('[D20] stored days have the order of their Jalali days, so limits can be compared as stored', () => {
    const days = [...everyDay(1400, 1410)];
    const pairs = days.flatMap((day, index) => [1, 30, 400].map((step) => [day, days[index + step] ?? day] as const));

    expect(
      counterExamples(pairs, ([a, b]) => Math.sign(compareJalali(a, b)) === (toIsoDay(a) < toIsoDay(b) ? -1 : 0)),
    ).toEqual([]);
  });
});
