import {
  type JalaliDate,
  addDays,
  addMonths,
  addYears,
  compareJalali,
  daysBetween,
  daysInMonth,
  endOfMonth,
  isValidJalali,
  monthsBetween,
  startOfMonth,
} from '../../../src/plugins/persian/core/src';
import { counterExamples, everyDay, jalali } from '../../builders/jalali.builder';
import { Choices } from '../../support/random';

const isSame = (a: JalaliDate, b: JalaliDate): boolean => compareJalali(a, b) === 0;

describe('reckoning with days', () => {
  it.each([
    ['1404/06/31', 1, '1404/07/30'],
    ['1404/06/31', -1, '1404/05/31'],
    ['1404/11/30', 1, '1404/12/29'],
    ['1403/11/30', 1, '1403/12/30'],
    ['1404/12/29', 1, '1405/01/29'],
    ['1404/01/31', -1, '1403/12/30'],
    ['1404/05/10', 24, '1406/05/10'],
    ['1404/05/10', -5, '1403/12/10'],
    ['1404/05/10', 0, '1404/05/10'],
  ])('[D25] %s and %d months is %s', (text, months, expected) => {
    expect(addMonths(jalali(text), months)).toEqual(jalali(expected));
  });

  it.each([
    ['1403/12/30', 1, '1404/12/29'],
    ['1403/12/30', 5, '1408/12/30'],
    ['1404/12/29', -1, '1403/12/29'],
    ['1404/06/31', 1, '1405/06/31'],
  ])('[D25] %s and %d years is %s', (text, years, expected) => {
    expect(addYears(jalali(text), years)).toEqual(jalali(expected));
  });

  it.each([
    ['1403/12/30', 1, '1404/01/01'],
    ['1404/12/29', 1, '1405/01/01'],
    ['1404/01/01', -1, '1403/12/30'],
    ['1404/01/01', 365, '1405/01/01'],
    ['1206/01/01', 107_745, '1500/12/29'],
  ])('[D25] %s and %d days is %s', (text, days, expected) => {
    expect(addDays(jalali(text), days)).toEqual(jalali(expected));
    expect(daysBetween(jalali(text), jalali(expected))).toBe(days);
  });

  it('[D25] a month has a first and a last day', () => {
    expect(startOfMonth(jalali('1403/12/17'))).toEqual(jalali('1403/12/01'));
    expect(endOfMonth(jalali('1403/12/17'))).toEqual(jalali('1403/12/30'));
    expect(endOfMonth(jalali('1404/12/17'))).toEqual(jalali('1404/12/29'));
  });

  it.each([
    ['1404/01/31', '1404/02/31', 1],
    ['1404/06/31', '1404/07/30', 1],
    ['1404/06/31', '1404/07/29', 0],
    ['1404/05/10', '1405/05/09', 11],
    ['1404/05/10', '1405/05/10', 12],
    ['1405/05/10', '1404/05/11', -11],
    ['1405/05/10', '1404/05/10', -12],
    ['1404/05/10', '1404/05/10', 0],
    ['1404/07/30', '1404/06/31', 0],
  ])('[D25] from %s to %s it is %d whole months', (from, to, months) => {
    expect(monthsBetween(jalali(from), jalali(to))).toBe(months);
  });

  it('[D2] no reckoning starts from, or ends on, a day that does not exist', () => {
    const gone = jalali('1404/12/30');

    expect(() => addDays(gone, 1)).toThrow(RangeError);
    expect(() => addMonths(gone, 1)).toThrow(RangeError);
    expect(() => addYears(gone, 1)).toThrow(RangeError);
    expect(() => startOfMonth(gone)).toThrow(RangeError);
    expect(() => endOfMonth(gone)).toThrow(RangeError);
    expect(() => addDays(jalali('1404/01/01'), 0.5)).toThrow(RangeError);
    expect(() => addMonths(jalali('1404/01/01'), 0.5)).toThrow(RangeError);
    expect(() => addYears(jalali('1404/01/01'), NaN)).toThrow(RangeError);
    expect(() => addDays(jalali('1500/12/29'), 1)).toThrow(RangeError);
    expect(() => addMonths(jalali('1206/01/31'), -1)).toThrow(RangeError);
    expect(() => addYears(jalali('1404/01/01'), 97)).toThrow(RangeError);
  });
});

describe('laws of reckoning', () => {
  const choices = new Choices(1404);
  const someStep = (most: number): number => Math.floor(choices.next() * (2 * most + 1)) - most;
  const days = [...everyDay(1300, 1410)];
  const cases = Array.from({ length: 20_000 }, () => ({
    day: choices.oneOf(days),
    other: choices.oneOf(days),
    step: someStep(30_000),
    months: someStep(900),
    years: someStep(80),
  }));

  it('[D25] days added are days between, and can be taken away again', () => {
    expect(
      counterExamples(cases, ({ day, step }) => {
        const moved = addDays(day, step);
        return daysBetween(day, moved) === step && isSame(addDays(moved, -step), day);
      }),
    ).toEqual([]);
    expect(counterExamples(cases, ({ day, other }) => isSame(addDays(day, daysBetween(day, other)), other))).toEqual(
      [],
    );
  });

  it('[D25] months added end on a day that exists, of the wanted month, on the same day or the last one', () => {
    expect(
      counterExamples(cases, ({ day, months }) => {
        const moved = addMonths(day, months);
        const monthsApart = (moved.year - day.year) * 12 + moved.month - day.month;
        const last = daysInMonth(moved.year, moved.month);
        return isValidJalali(moved) && monthsApart === months && moved.day === Math.min(day.day, last);
      }),
    ).toEqual([]);
  });

  it('[D25] a year is twelve months', () => {
    expect(
      counterExamples(cases, ({ day, years }) => isSame(addYears(day, years), addMonths(day, years * 12))),
    ).toEqual([]);
  });

  it('[D25] reckoning keeps the order', () => {
    expect(
      counterExamples(
        cases,
        ({ day, other, months }) =>
          compareJalali(day, other) * compareJalali(addMonths(day, months), addMonths(other, months)) >= 0,
      ),
    ).toEqual([]);
  });

  it('[D25] whole months between are the most that fit', () => {
    expect(
      counterExamples(cases, ({ day, other }) => {
        const [from, to] = [day, other].sort(compareJalali) as [JalaliDate, JalaliDate];
        const months = monthsBetween(from, to);
        return compareJalali(addMonths(from, months), to) <= 0 && compareJalali(addMonths(from, months + 1), to) > 0;
      }),
    ).toEqual([]);
  });
});
