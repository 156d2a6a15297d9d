import {
  type HolidayPolicy,
  settleDate,
} from '../../../../src/plugins/council/server/src/domain/schedule/holiday-policy';
import { ANNOUNCED_CALENDAR, type DayOff } from '../../../../src/plugins/persian/core/src';
import { jalali } from '../../../builders/jalali.builder';
import { someCalendar, someDecidedDay } from '../../../builders/work-calendar.builder';

const POLICIES: readonly HolidayPolicy[] = ['keep', 'next-working-day', 'previous-working-day', 'ask'];

/** 14 Khordad 1404 is a Wednesday; the 15th and 16th are off as well. */
const KHORDAD_14 = jalali('1404/03/14');
const DEATH_OF_THE_IMAM: DayOff = {
  holiday: { title: { fa: 'رحلت امام خمینی', en: 'Death of Imam Khomeini' }, kind: 'solar', isEstimated: false },
};
const AROUND = { previous: jalali('1404/03/13'), next: jalali('1404/03/17') };

describe('a meeting on a day off', () => {
  it('[I7] stays there by `keep`, and it is said what the day is', () => {
    const settled = settleDate(KHORDAD_14, { policy: 'keep', calendar: ANNOUNCED_CALENDAR });

    expect(settled).toEqual({ outcome: 'kept', date: KHORDAD_14, dayOff: DEATH_OF_THE_IMAM });
  });

  it.each([
    ['next-working-day', AROUND.next],
    ['previous-working-day', AROUND.previous],
  ] as const)('[I7] goes by `%s`, and it is said from where and for which holiday', (policy, date) => {
    const settled = settleDate(KHORDAD_14, { policy, calendar: ANNOUNCED_CALENDAR });

    expect(settled).toEqual({ outcome: 'moved', date, from: KHORDAD_14, dayOff: DEATH_OF_THE_IMAM });
  });

  it('[I7] is asked about by `ask`, with the working days around it', () => {
    const settled = settleDate(KHORDAD_14, { policy: 'ask', calendar: ANNOUNCED_CALENDAR });

    expect(settled).toEqual({
      outcome: 'ask',
      date: KHORDAD_14,
      reason: 'policy-asks',
      dayOff: DEATH_OF_THE_IMAM,
      candidates: AROUND,
    });
  });

  it('[I7] makes way for a mere Friday as for a holiday', () => {
    const friday = jalali('1405/09/06');

    const settled = settleDate(friday, { policy: 'next-working-day', calendar: someCalendar() });

    expect(settled).toEqual({
      outcome: 'moved',
      date: jalali('1405/09/07'),
      from: friday,
      dayOff: { holiday: null },
    });
  });

  it('[I7] stays on a Friday on which people were told to work', () => {
    const friday = jalali('1405/09/06');
    const calendar = someCalendar({ '1405/09/06': someDecidedDay({ isOff: false }) });

    const settled = settleDate(friday, { policy: 'next-working-day', calendar });

    expect(settled).toEqual({ outcome: 'kept', date: friday, dayOff: null });
  });

  it('[I7] tells that the moon may still move the holiday', () => {
    const settled = settleDate(jalali('1405/12/09'), { policy: 'next-working-day', calendar: ANNOUNCED_CALENDAR });

    expect(settled).toMatchObject({ outcome: 'moved', dayOff: { holiday: { kind: 'lunar', isEstimated: true } } });
  });

  it.each(POLICIES)('[I7] by `%s` a working day stays what it is', (policy) => {
    const date = jalali('1404/03/13');

    const settled = settleDate(date, { policy, calendar: ANNOUNCED_CALENDAR });

    expect(settled).toEqual({ outcome: 'kept', date, dayOff: null });
  });
});

describe('the month of a meeting', () => {
  it.each([
    // Esfand 1404 ends on a Friday that is a holiday; 1405 begins with four days off.
    ['next-working-day', '1404/12/29', { previous: jalali('1404/12/28'), next: null }],
    ['previous-working-day', '1405/01/01', { previous: null, next: jalali('1405/01/05') }],
    ['previous-working-day', '1405/01/04', { previous: null, next: jalali('1405/01/05') }],
  ] as const)('[I7] is not left by `%s` from %s: somebody is asked', (policy, given, candidates) => {
    const date = jalali(given);

    const settled = settleDate(date, { policy, calendar: ANNOUNCED_CALENDAR });

    expect(settled).toMatchObject({ outcome: 'ask', date, reason: 'no-working-day-left', candidates });
  });

  it('[I7] is not left by `ask` either', () => {
    const settled = settleDate(jalali('1404/12/29'), { policy: 'ask', calendar: ANNOUNCED_CALENDAR });

    expect(settled).toMatchObject({
      reason: 'policy-asks',
      candidates: { previous: jalali('1404/12/28'), next: null },
    });
  });

  it('[I7] ends the search, though nothing is known of the next one', () => {
    const calendar = someCalendar({ '1405/12/29': someDecidedDay() });

    const settled = settleDate(jalali('1405/12/29'), { policy: 'next-working-day', calendar });

    expect(settled).toMatchObject({
      reason: 'no-working-day-left',
      candidates: { previous: jalali('1405/12/27'), next: null },
    });
  });

  it('[I7] is open from a day on: nothing before it is chosen or offered', () => {
    const settled = settleDate(KHORDAD_14, {
      policy: 'previous-working-day',
      calendar: ANNOUNCED_CALENDAR,
      earliest: KHORDAD_14,
    });

    expect(settled).toMatchObject({
      outcome: 'ask',
      reason: 'no-working-day-left',
      candidates: { previous: null, next: AROUND.next },
    });
  });
});

describe('a year whose holidays are not known', () => {
  it.each(['next-working-day', 'previous-working-day', 'ask'] as const)(
    '[I7] is not guessed by `%s`, not even a Wednesday of it',
    (policy) => {
      const date = jalali('1406/03/04');

      const settled = settleDate(date, { policy, calendar: ANNOUNCED_CALENDAR });

      expect(settled).toEqual({
        outcome: 'ask',
        date,
        reason: 'holidays-not-known',
        dayOff: null,
        candidates: { previous: null, next: null },
      });
    },
  );

  it('[I7] does not matter to `keep`, which says that it does not know', () => {
    const date = jalali('1406/03/04');

    const settled = settleDate(date, { policy: 'keep', calendar: ANNOUNCED_CALENDAR });

    expect(settled).toEqual({ outcome: 'kept', date, dayOff: 'not-known' });
  });
});
