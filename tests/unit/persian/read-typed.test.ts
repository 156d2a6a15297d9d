import { limitsOf } from '../../../src/plugins/persian/admin/src/dates/days';
import { readDay } from '../../../src/plugins/persian/admin/src/dates/read-day';
import { clockText, readTime, timesOfDay } from '../../../src/plugins/persian/admin/src/dates/read-time';

const TODAY = { year: 1405, month: 9, day: 2 };
const ANY = limitsOf();
const MORDAD = limitsOf(new Date('2025-07-23'), new Date('2025-08-22'));

const read = (text: string, limits = ANY) => readDay(text, limits, TODAY);
const faultOf = (key: string, values: Record<string, string>) => ({
  kind: 'fault',
  fault: { sentence: { key, values } },
});

describe('a typed Jalali day', () => {
  it.each(['1404/5/3', '۱۴۰۴-۰۵-۰۳', '١٤٠٤/٠٥/٠٣', '۳ مرداد ۱۴۰۴', ' جمعه ۳ مرداد ۱۴۰۴ '])('%s is a day', (text) => {
    expect(read(text)).toEqual({ kind: 'value', value: { year: 1404, month: 5, day: 3 } });
  });

  it('nothing is empty', () => {
    expect(read('  ')).toEqual({ kind: 'empty' });
  });

  it.each(['1404/12/30', '۳۰ اسفند ۱۴۰۴'])('[D2] %s: the length of the month is said', (text) => {
    expect(read(text)).toEqual(faultOf('short-month', { month: 'اسفند', year: '۱۴۰۴', days: '۲۹' }));
  });

  it('[D6] a month that no year has is no day', () => {
    expect(read('1404/13/01')).toEqual({ kind: 'fault', fault: { sentence: { key: 'no-such-day' } } });
  });

  it('a weekday that is not the day’s own is told, and the day offered', () => {
    expect(read('شنبه ۱ مرداد ۱۴۰۴')).toEqual({
      kind: 'fault',
      fault: {
        sentence: { key: 'other-weekday', values: { weekday: 'چهارشنبه' } },
        suggestion: { year: 1404, month: 5, day: 1 },
      },
    });
  });

  it('[D18] a year of two digits is never taken, its century is offered', () => {
    expect(read('04/05/01')).toEqual({
      kind: 'fault',
      fault: { sentence: { key: 'two-digit-year' }, suggestion: { year: 1404, month: 5, day: 1 } },
    });
  });

  it('[D19] a Gregorian date is never taken, its Jalali day is offered', () => {
    expect(read('2025-07-23')).toEqual({
      kind: 'fault',
      fault: { sentence: { key: 'gregorian-year' }, suggestion: { year: 1404, month: 5, day: 1 } },
    });
  });

  it('a Gregorian date that does not exist offers nothing', () => {
    expect(read('2025-02-30')).toEqual({ kind: 'fault', fault: { sentence: { key: 'gregorian-year' } } });
  });

  it('a year that the calendar does not cover is told with the years that it does', () => {
    expect(read('1100/01/01')).toEqual(faultOf('out-of-range', { first: '۱۲۰۶', last: '۱۵۰۰' }));
  });

  it('[D20] limits are Gregorian days, and both of them are allowed', () => {
    expect(read('1404/05/01', MORDAD).kind).toBe('value');
    expect(read('1404/05/31', MORDAD).kind).toBe('value');
    expect(read('1404/04/31', MORDAD)).toEqual(faultOf('too-early', { date: '۱ مرداد ۱۴۰۴' }));
    expect(read('1404/06/01', MORDAD)).toEqual(faultOf('too-late', { date: '۳۱ مرداد ۱۴۰۴' }));
  });

  it('[D20] what lies outside of the limits is not offered either', () => {
    expect(read('2024-01-01', MORDAD)).toEqual(faultOf('too-early', { date: '۱ مرداد ۱۴۰۴' }));
  });
});

describe('a typed time', () => {
  it.each(['9:05', '۹:۰۵', '٠٩:٠٥'])('%s is a time', (text) => {
    expect(readTime(text, false)).toEqual({
      kind: 'value',
      value: { hour: 9, minute: 5, second: 0, millisecond: 0 },
    });
  });

  it.each([
    ['9', 'not-a-time'],
    ['24:00', 'no-such-time'],
    ['14:30:15', 'no-seconds'],
  ])('%s is refused: %s', (text, key) => {
    expect(readTime(text, false)).toEqual({ kind: 'fault', fault: { sentence: { key } } });
  });

  it('seconds are taken where they are kept, and written only where there are any', () => {
    expect(readTime('14:30:15', true).kind).toBe('value');
    expect(clockText({ hour: 9, minute: 5, second: 7, millisecond: 1 })).toBe('09:05:07');
    expect(clockText({ hour: 9, minute: 5, second: 0, millisecond: 1 })).toBe('09:05');
  });

  it('a list offers a day in steps, and a step that makes no sense is a quarter', () => {
    expect(timesOfDay(30)).toHaveLength(48);
    expect(timesOfDay(0)).toHaveLength(96);
    expect(timesOfDay(15).map(clockText).slice(0, 5)).toEqual(['00:00', '00:15', '00:30', '00:45', '01:00']);
  });
});
