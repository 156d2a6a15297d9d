import { dayAfterKey } from '../../../src/plugins/persian/admin/src/dates/calendar-keys';
import { dayOfValue, isoOfValue, limitsOf, valueOfDay } from '../../../src/plugins/persian/admin/src/dates/days';
import { holidayOn } from '../../../src/plugins/persian/admin/src/dates/holidays';
import { chosenInstant, partsOf, zoneName } from '../../../src/plugins/persian/admin/src/dates/zoned-value';
import { jalali } from '../../builders/jalali.builder';
import { someCalendar, someDecidedDay } from '../../builders/work-calendar.builder';

const TEHRAN = 'Asia/Tehran';
const TODAY = { year: 1405, month: 9, day: 2 };
const IN_TEHRAN = { timeZone: TEHRAN, today: TODAY };

describe('the day of a value', () => {
  it('[D15] is the calendar day in UTC, in every zone of a browser', () => {
    expect(dayOfValue(new Date('2025-07-23'))).toEqual({ year: 1404, month: 5, day: 1 });
  });

  it('[D15] goes out as local midnight, of which the forms read the local parts', () => {
    const value = valueOfDay({ year: 1404, month: 5, day: 1 });

    expect([value.getFullYear(), value.getMonth(), value.getDate(), value.getHours()]).toEqual([2025, 6, 23, 0]);
  });

  it('a value that is none is no day', () => {
    expect([dayOfValue(undefined), dayOfValue(null), dayOfValue(new Date(NaN)), isoOfValue(null)]).toEqual([
      null,
      null,
      null,
      '',
    ]);
  });

  it('[D20] a limit at local midnight is the local day', () => {
    expect(limitsOf(undefined, new Date(2099, 11, 31)).last).toEqual({ year: 1478, month: 10, day: 11 });
  });

  it('[D20] a last day before the first one limits nothing', () => {
    expect(limitsOf(new Date('2025-07-23'), new Date('2020-01-01')).last.year).toBe(1500);
  });
});

describe('keys of the calendar', () => {
  const from = { year: 1404, month: 6, day: 31 };
  const press = (key: string, shiftKey = false) => dayAfterKey(from, { key, shiftKey }, limitsOf());

  it('[D21] run from right to left, weeks begin on Saturday', () => {
    expect(press('ArrowLeft')).toEqual({ year: 1404, month: 7, day: 1 });
    expect(press('ArrowRight')).toEqual({ year: 1404, month: 6, day: 30 });
    expect(press('Home')).toEqual({ year: 1404, month: 6, day: 29 });
    expect(press('End')).toEqual({ year: 1404, month: 7, day: 4 });
  });

  it('[D25] pages are months and years, to the last day where a month is shorter', () => {
    expect(press('PageDown')).toEqual({ year: 1404, month: 7, day: 30 });
    expect(press('PageUp')).toEqual({ year: 1404, month: 5, day: 31 });
    expect(press('PageDown', true)).toEqual({ year: 1405, month: 6, day: 31 });
  });

  it('other keys lead nowhere, and nothing leads past the limits or the last year', () => {
    const limits = limitsOf(new Date('2025-07-23'), new Date('2025-09-22'));
    const last = { year: 1500, month: 12, day: 1 };

    expect(press('a')).toBeNull();
    expect(dayAfterKey(from, { key: 'ArrowLeft', shiftKey: false }, limits)).toEqual(from);
    expect(dayAfterKey(last, { key: 'PageDown', shiftKey: true }, limitsOf())).toEqual(last);
  });
});

describe('an instant', () => {
  const stored = new Date('2025-07-22T20:29:59.999Z');

  it('[D10] is shown in the zone', () => {
    expect(partsOf(stored, TEHRAN)).toMatchObject({ jalali: { year: 1404, month: 4, day: 31 }, hour: 23, minute: 59 });
  });

  it('[D23] another day keeps hour, minute, second and millisecond', () => {
    const answer = chosenInstant(stored, { day: { year: 1404, month: 5, day: 1 } }, IN_TEHRAN);

    expect(answer).toEqual({ kind: 'instant', instant: new Date('2025-07-23T20:29:59.999Z') });
  });

  it('[D23] the same choice is the very instant that was there', () => {
    const time = { hour: 23, minute: 59, second: 59, millisecond: 0 };

    expect(chosenInstant(stored, { time }, IN_TEHRAN)).toEqual({ kind: 'instant', instant: stored });
  });

  it('[D13] of two passes the earlier is taken, but a stored later one stays', () => {
    const later = new Date('2021-09-21T19:45:00.000Z');
    const choice = { day: { year: 1400, month: 6, day: 30 } };
    const time = { hour: 23, minute: 15, second: 0, millisecond: 0 };

    expect(chosenInstant(null, { ...choice, time }, IN_TEHRAN)).toEqual({
      kind: 'instant',
      instant: new Date('2021-09-21T18:45:00.000Z'),
    });
    expect(chosenInstant(later, choice, IN_TEHRAN)).toEqual({ kind: 'instant', instant: later });
  });

  it('[D12] a time that the clock jumps over is told, with the next one', () => {
    const day = { year: 1400, month: 1, day: 2 };

    expect(chosenInstant(null, { day }, IN_TEHRAN)).toEqual({
      kind: 'gap',
      day,
      time: { hour: 0, minute: 0, second: 0, millisecond: 0 },
      next: new Date('2021-03-21T20:30:00.000Z'),
    });
  });

  it('a time without a day is of today', () => {
    const time = { hour: 8, minute: 0, second: 0, millisecond: 0 };

    expect(chosenInstant(null, { time }, IN_TEHRAN)).toEqual({
      kind: 'instant',
      instant: new Date('2026-11-23T04:30:00.000Z'),
    });
  });

  it('[D22] the zone has a name', () => {
    expect([zoneName(TEHRAN), zoneName('Europe/Berlin'), zoneName('UTC')]).toEqual([
      'به وقت تهران',
      expect.stringMatching(/^به وقت /),
      expect.stringMatching(/^به وقت /),
    ]);
  });
});

describe('holidays in the calendars of the panel', () => {
  it('[W12] are those of the calendar, by name, and mere weekends without one', () => {
    const calendar = someCalendar({
      '1405/09/07': someDecidedDay(),
      '1405/09/08': someDecidedDay({ title: { fa: 'عید فطر', en: 'Eid' }, isEstimated: true }),
      '1405/11/22': someDecidedDay({ isOff: false }),
    });
    const shown = ['1405/09/05', '1405/09/06', '1405/09/07', '1405/09/08', '1405/11/22'].map((day) =>
      holidayOn(jalali(day), calendar),
    );

    expect(shown).toEqual([null, { name: null }, { name: 'تعطیلی اضطراری' }, { name: 'عید فطر (تخمینی)' }, null]);
  });

  it('[W12] of a year that it does not know are those that the law fixes', () => {
    const shown = ['1410/01/13', '1410/01/14', '1410/01/15', '1410/02/01'].map((day) =>
      holidayOn(jalali(day), someCalendar()),
    );

    expect(shown).toEqual([{ name: 'روز طبیعت' }, null, { name: null }, null]);
  });
});
