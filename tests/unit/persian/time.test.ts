import {
  MIDNIGHT,
  type TimeOfDay,
  formatTime,
  isValidTime,
  parseTime,
  toIsoTime,
} from '../../../src/plugins/persian/core/src';
import { clock, counterExamples } from '../../builders/jalali.builder';
import { Choices } from '../../support/random';

describe('a typed time', () => {
  it.each([
    ['14:30', '14:30'],
    ['۱۴:۳۰', '14:30'],
    ['١٤:٣٠', '14:30'],
    ['۹:۰۵', '9:05'],
    ['09:05', '9:05'],
    ['0:00', '0:00'],
    ['23:59:59', '23:59:59'],
    [' \u200F14:30:15\u200E ', '14:30:15'],
    ['14:30:15.250', '14:30:15.250'],
    ['۱۴:۳۰:۱۵٫۲۵۰', '14:30:15.250'],
  ])('[D23] %p is %s, to the millisecond', (text, expected) => {
    expect(parseTime(text)).toEqual({ ok: true, time: clock(expected) });
  });

  it('[D23] a fraction of a second is one, not a number of milliseconds', () => {
    expect(parseTime('14:30:15.2')).toEqual({ ok: true, time: clock('14:30:15.200') });
    expect(parseTime('14:30:15.02')).toEqual({ ok: true, time: clock('14:30:15.020') });
  });

  it.each(['24:00', '12:60', '12:30:60', '99:99'])('[D23] %s is no time', (text) => {
    expect(parseTime(text)).toEqual({ ok: false, fault: 'no-such-time' });
  });

  it.each([
    'x',
    '9',
    '930',
    '9:5',
    '9:30:5',
    '9:30:',
    '۹ و ۳۰',
    '9:30 pm',
    '14:30:15.2501',
    '-9:30',
    '9:30'.padEnd(65),
  ])('[D23] %p is not read as a time', (text) => {
    expect(parseTime(text)).toEqual({ ok: false, fault: 'not-a-time' });
  });

  it('[D20] nothing is empty', () => {
    expect(parseTime(' ')).toEqual({ ok: false, fault: 'empty' });
  });
});

describe('a time', () => {
  it('[D23] is stored to the millisecond', () => {
    expect(toIsoTime(clock('9:05:07.030'))).toBe('09:05:07.030');
    expect(toIsoTime(MIDNIGHT)).toBe('00:00:00.000');
  });

  it('[D24] is written without a leading zero of the hour', () => {
    expect(formatTime(clock('0:15'))).toBe('۰:۱۵');
    expect(formatTime(clock('9:05:07'), { seconds: true })).toBe('۹:۰۵:۰۷');
    expect(formatTime(clock('14:30'), { digits: 'ascii' })).toBe('14:30');
  });

  it.each(['24:00', '-1:00', '0:60', '0:00:60', '0:00:00.1000', 'x:00'])('%s does not exist', (text) => {
    expect(isValidTime(clock(text))).toBe(false);
    expect(() => toIsoTime(clock(text))).toThrow(RangeError);
    expect(() => formatTime(clock(text))).toThrow(RangeError);
  });

  it('has whole parts', () => {
    expect(isValidTime({ ...MIDNIGHT, hour: 1.5 })).toBe(false);
  });

  it('[D23] comes back from its stored form', () => {
    const choices = new Choices(24);
    const below = (limit: number) => Math.floor(choices.next() * limit);
    const times = Array.from({ length: 5000 }, () => ({
      hour: below(24),
      minute: below(60),
      second: below(60),
      millisecond: below(1000),
    }));
    const comesBack = (time: TimeOfDay) => {
      const read = parseTime(toIsoTime(time));
      return read.ok && toIsoTime(read.time) === toIsoTime(time);
    };

    expect(counterExamples(times, comesBack)).toEqual([]);
  });
});
