import {
  WEEKDAY_LETTERS,
  WEEKDAY_NAMES,
  addDays,
  compareJalali,
  dayOfWeek,
  dayOfYear,
  monthGrid,
  toIsoDay,
  weekOfYear,
} from '../../../src/plugins/persian/core/src';
import { counterExamples, everyDay, jalali } from '../../builders/jalali.builder';

describe('weeks', () => {
  it('[D21] begin on Saturday, in names and letters', () => {
    expect([WEEKDAY_NAMES[0], WEEKDAY_NAMES[6]]).toEqual(['شنبه', 'جمعه']);
    expect(WEEKDAY_LETTERS).toEqual(['ش', 'ی', 'د', 'س', 'چ', 'پ', 'ج']);
    expect(WEEKDAY_NAMES.map((name) => name.charAt(0))).toEqual(WEEKDAY_LETTERS);
  });

  it.each([
    ['1404/01/01', 6],
    ['1404/01/02', 0],
    ['1405/09/03', 3],
    ['1348/10/11', 5],
    ['1206/01/01', 5],
  ])('[D21] %s is day %d of its week', (text, weekday) => {
    expect(dayOfWeek(jalali(text))).toBe(weekday);
  });

  it('[D21] every day has the weekday of its Gregorian day', () => {
    const weekdayInIso = (isoDay: string) => (new Date(`${isoDay}T00:00:00Z`).getUTCDay() + 1) % 7;

    expect(counterExamples(everyDay(), (day) => dayOfWeek(day) === weekdayInIso(toIsoDay(day)))).toEqual([]);
  });

  it.each([
    ['1404/01/01', 1, 1],
    ['1404/01/02', 2, 2],
    ['1404/12/29', 365, 53],
    ['1403/12/30', 366, 53],
    ['1403/01/03', 3, 1],
    ['1403/01/04', 4, 2],
    ['1375/12/30', 366, 53],
    ['1370/12/30', 366, 53],
  ])('[D21] %s is day %d and in week %d of its year', (text, day, week) => {
    expect({ day: dayOfYear(jalali(text)), week: weekOfYear(jalali(text)) }).toEqual({ day, week });
  });

  it('[D21] a leap year that begins on Friday has 54 weeks', () => {
    expect(dayOfWeek(jalali('1399/01/01'))).toBe(6);
    expect(weekOfYear(jalali('1399/12/29'))).toBe(53);
    expect(weekOfYear(jalali('1399/12/30'))).toBe(54);
  });

  it('[D21] the number of the week grows on Saturdays, and begins anew with the year', () => {
    const next = (day: ReturnType<typeof jalali>) => addDays(day, 1);
    const expected = (day: ReturnType<typeof jalali>) =>
      next(day).year > day.year ? 1 : weekOfYear(day) + (dayOfWeek(next(day)) === 0 ? 1 : 0);

    expect(counterExamples(everyDay(1206, 1499), (day) => weekOfYear(next(day)) === expected(day))).toEqual([]);
  });
});

describe('the grid of a month', () => {
  const texts = (year: number, month: number) =>
    monthGrid(year, month).map((week) =>
      week.map((day) => (day ? `${day.month.toString()}/${day.day.toString()}` : null)),
    );

  it('[D21] has whole weeks from Saturday on, with days of the neighbours', () => {
    expect(texts(1404, 5)).toEqual([
      ['4/28', '4/29', '4/30', '4/31', '5/1', '5/2', '5/3'],
      ['5/4', '5/5', '5/6', '5/7', '5/8', '5/9', '5/10'],
      ['5/11', '5/12', '5/13', '5/14', '5/15', '5/16', '5/17'],
      ['5/18', '5/19', '5/20', '5/21', '5/22', '5/23', '5/24'],
      ['5/25', '5/26', '5/27', '5/28', '5/29', '5/30', '5/31'],
    ]);
  });

  it('[D21] crosses the year', () => {
    expect(texts(1403, 12).at(-1)).toEqual(['12/25', '12/26', '12/27', '12/28', '12/29', '12/30', '1/1']);
  });

  it('[D21] leaves out what lies outside of the supported years', () => {
    expect(texts(1206, 1)[0]).toEqual([null, null, null, null, null, '1/1', '1/2']);
    expect(texts(1500, 12).at(-1)).toEqual(['12/23', '12/24', '12/25', '12/26', '12/27', '12/28', '12/29']);
  });

  it('[D21] holds every day of its month once, in order, for every month', () => {
    const months = [...everyDay(1207, 1499)].filter(({ day }) => day === 1);
    const isRight = ({ year, month }: { year: number; month: number }) => {
      const days = monthGrid(year, month)
        .flat()
        .filter((day) => day !== null);
      const own = days.filter((day) => day.month === month);
      const isInOrder = days.every((day, index) => index === 0 || compareJalali(days[index - 1] ?? day, day) < 0);
      return isInOrder && days.length % 7 === 0 && own.length === new Set(own.map(({ day }) => day)).size;
    };

    expect(counterExamples(months, isRight)).toEqual([]);
  });

  it('[D21] refuses a month that is none', () => {
    expect(() => monthGrid(1404, 0)).toThrow(RangeError);
    expect(() => monthGrid(1501, 1)).toThrow(RangeError);
  });
});
