import {
  ANNOUNCED_CALENDAR,
  type JalaliDate,
  addDays,
  addWorkingDays,
  compareJalali,
  dayOfWeek,
  dayOffOn,
  daysBetween,
  holidaysOfMonth,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDaysBetween,
} from '../../../../src/plugins/persian/core/src';
import { counterExamples, everyDay, jalali } from '../../../builders/jalali.builder';
import { someCalendar, someDecidedDay, written } from '../../../builders/work-calendar.builder';
import { Choices } from '../../../support/random';

const CALENDAR = ANNOUNCED_CALENDAR;
const choices = new Choices(Number(process.env['SEED'] ?? 1405));
const DAYS = [...everyDay(1401, 1404)];
/** Days with a number of working days to go, both ways. */
const STEPS = Array.from({ length: 600 }, () => ({
  date: choices.oneOf(DAYS),
  count: Math.floor(choices.next() * 81) - 40,
}));

/** As a clerk with a wall calendar does it: a list of all working days, and a place in it. */
const WORKED = [...everyDay(1400, 1405)].filter((day) => isWorkingDay(day, CALENDAR));
function counted(date: JalaliDate, count: number): JalaliDate | undefined {
  const firstAfter = WORKED.findIndex((day) => compareJalali(day, date) > 0);
  const firstFrom = WORKED.findIndex((day) => compareJalali(day, date) >= 0);
  return count > 0 ? WORKED[firstAfter + count - 1] : WORKED[firstFrom + count];
}

describe('a working day', () => {
  it('[W1] is no weekend and no holiday', () => {
    const calendar = someCalendar({ '1405/09/07': someDecidedDay() });

    const off = ['1405/09/05', '1405/09/06', '1405/09/07', '1405/09/08'].map((date) =>
      dayOffOn(jalali(date), calendar),
    );

    expect(off).toEqual([
      null,
      { holiday: null },
      { holiday: { title: { fa: 'تعطیلی اضطراری', en: 'Closure' }, kind: 'closure', isEstimated: false } },
      null,
    ]);
  });

  it('[W1] can be a holiday or a Friday on which people were told to work', () => {
    const calendar = someCalendar({
      '1405/09/06': someDecidedDay({ isOff: false }),
      '1405/11/22': someDecidedDay({ isOff: false, kind: 'solar' }),
    });

    expect([jalali('1405/09/06'), jalali('1405/11/22')].map((day) => isWorkingDay(day, calendar))).toEqual([
      true,
      true,
    ]);
  });

  it('[W9] a weekend that changes leaves the weeks before it as they were', () => {
    const calendar = someCalendar(
      {},
      {
        weekends: [
          { from: null, days: [6] },
          { from: '2026-12-03', days: [5, 6] },
        ],
      },
    );
    const thursdays = ['1405/08/28', '1405/09/05', '1405/09/12'].map(jalali);

    expect(thursdays.map(dayOfWeek)).toEqual([5, 5, 5]);
    expect(thursdays.map((day) => isWorkingDay(day, calendar))).toEqual([true, true, false]);
  });
});

describe('counting working days', () => {
  const calendar = someCalendar({ '1405/09/07': someDecidedDay() });

  it.each([
    // Thursday the 5th; Friday the 6th and Saturday the 7th are off.
    ['1405/09/05', 1, '1405/9/8'],
    ['1405/09/05', 3, '1405/9/10'],
    ['1405/09/06', 1, '1405/9/8'],
    ['1405/09/08', -1, '1405/9/5'],
    ['1405/09/07', -1, '1405/9/5'],
    ['1405/09/10', -3, '1405/9/5'],
  ])('[W2] leaves out the day itself: %s and %d is %s', (date, count, expected) => {
    expect(written(addWorkingDays(jalali(date), count, calendar))).toBe(expected);
  });

  it.each([
    ['1405/09/05', '1405/9/5'],
    ['1405/09/06', '1405/9/8'],
    ['1405/09/07', '1405/9/8'],
  ])('[W2] nothing added to %s is %s: the day, or where it is off the next that is not', (date, expected) => {
    expect(written(addWorkingDays(jalali(date), 0, calendar))).toBe(expected);
  });

  it('[W2] the next and the previous working day are other days', () => {
    expect([nextWorkingDay, previousWorkingDay].map((step) => written(step(jalali('1405/09/09'), calendar)))).toEqual([
      '1405/9/10',
      '1405/9/8',
    ]);
  });

  it('[W2] is as on a wall calendar', () => {
    const wrong = counterExamples(
      STEPS,
      ({ date, count }) => written(addWorkingDays(date, count, CALENDAR)) === written(counted(date, count) ?? date),
    );

    expect(wrong).toEqual([]);
  });

  it('[W2] from a working day there and back is the same day', () => {
    const wrong = counterExamples(STEPS, ({ date, count }) => {
      const start = addWorkingDays(date, 0, CALENDAR);
      return compareJalali(addWorkingDays(addWorkingDays(start, count, CALENDAR), -count, CALENDAR), start) === 0;
    });

    expect(wrong).toEqual([]);
  });

  it('[W2] a later day and a greater number never end earlier', () => {
    const wrong = counterExamples(STEPS, ({ date, count }) => {
      const end = addWorkingDays(date, count, CALENDAR);
      return [
        compareJalali(end, addWorkingDays(addDays(date, 1), count, CALENDAR)) <= 0,
        compareJalali(end, addWorkingDays(date, count + 1, CALENDAR)) <= 0,
        isWorkingDay(end, CALENDAR),
      ].every(Boolean);
    });

    expect(wrong).toEqual([]);
  });

  it('[W2] the working days between two are what has to be added', () => {
    const wrong = counterExamples(STEPS, ({ date, count }) => {
      const start = addWorkingDays(date, 0, CALENDAR);
      const end = addWorkingDays(start, count, CALENDAR);
      return (
        workingDaysBetween(start, end, CALENDAR) === count && workingDaysBetween(end, start, CALENDAR) + count === 0
      );
    });

    expect(wrong).toEqual([]);
  });

  it('[W2] between two days lie as many as are neither weekend nor holiday', () => {
    const [from, to] = [jalali('1405/01/01'), jalali('1405/01/31')];

    // 30 days after the 1st: 4 Fridays; 2 to 4, 12, 13 and 25 Farvardin are off as well, and none of them is a Friday.
    expect(daysBetween(from, to)).toBe(30);
    expect(workingDaysBetween(from, to, CALENDAR)).toBe(20);
    expect(workingDaysBetween(from, from, CALENDAR)).toBe(0);
  });

  it.each([1.5, NaN, Infinity])('[W2] %d days cannot be counted', (count) => {
    expect(() => addWorkingDays(jalali('1405/09/05'), count, calendar)).toThrow(RangeError);
  });
});

describe('what is not known', () => {
  const thirteenth = jalali('1406/01/13');

  it.each([
    ['a day', () => isWorkingDay(thirteenth, CALENDAR)],
    ['a deadline that would reach it', () => addWorkingDays(jalali('1405/12/28'), 5, CALENDAR)],
    ['a deadline that begins in it', () => addWorkingDays(thirteenth, -1, CALENDAR)],
    ['a deadline that no year reaches', () => addWorkingDays(jalali('1400/01/05'), Number.MAX_SAFE_INTEGER, CALENDAR)],
    ['a count that ends in it', () => workingDaysBetween(jalali('1405/12/28'), thirteenth, CALENDAR)],
    ['a list', () => holidaysOfMonth(1406, 1, CALENDAR)],
    ['a search where every day is off', () => nextWorkingDay(jalali('1405/09/05'), ALWAYS_OFF)],
  ])('[W3] is not guessed: %s', (_what, reckon) => {
    expect(reckon).toThrow('are not known');
  });

  const ALWAYS_OFF = someCalendar({}, { weekends: [{ from: null, days: [0, 1, 2, 3, 4, 5, 6] }] });

  it('[W3] a deadline that ends before it is reckoned', () => {
    expect(written(addWorkingDays(jalali('1405/12/25'), 2, CALENDAR))).toBe('1405/12/27');
  });
});

describe('the holidays of a month', () => {
  it('[W4] are in order, with the Fridays among them and without mere Fridays', () => {
    const listed = holidaysOfMonth(1405, 3, CALENDAR).map(({ date, holiday }) => [written(date), holiday.title.fa]);

    expect(listed).toEqual([
      ['1405/3/6', 'عید قربان'],
      ['1405/3/14', 'رحلت امام خمینی؛ عید غدیر خم'],
      ['1405/3/15', 'قیام ۱۵ خرداد'],
    ]);
  });
});
