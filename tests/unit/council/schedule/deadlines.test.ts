import {
  type DeadlineSettings,
  type Deadlines,
  deadlinesOf,
  dueDateAfter,
  hasPassed,
  moveDeadlines,
} from '../../../../src/plugins/council/server/src/domain/schedule/deadlines';
import { ANNOUNCED_CALENDAR, TEHRAN } from '../../../../src/plugins/persian/core/src';
import { clock, jalali } from '../../../builders/jalali.builder';
import { someCalendar, someDecidedDay } from '../../../builders/work-calendar.builder';

const someSettings = (overrides: Partial<DeadlineSettings> = {}): DeadlineSettings => ({
  proposalDays: 10,
  freezeDays: 3,
  conveneDays: 5,
  timeOfDay: clock('16:00'),
  ...overrides,
});

const startingAt = (instant: string) => ({ startsAt: new Date(instant), timeZone: TEHRAN });
const byLaws = (overrides: Partial<DeadlineSettings> = {}) => ({
  settings: someSettings(overrides),
  calendar: ANNOUNCED_CALENDAR,
});

/** Ten o'clock on Monday, 19 Khordad 1404. The 14th to 16th before it are off, and so is Friday the 9th. */
const KHORDAD_19 = startingAt('2025-06-09T06:30:00.000Z');

describe('the deadlines of a meeting', () => {
  it('[I8] are counted back from its day in working days', () => {
    const deadlines = deadlinesOf(KHORDAD_19, byLaws());

    expect(deadlines).toEqual({
      ok: true,
      value: {
        // 5, 13 and 11 Khordad.
        proposalDeadline: new Date('2025-05-26T12:30:00.000Z'),
        agendaFreezeAt: new Date('2025-06-03T12:30:00.000Z'),
        convokeBy: new Date('2025-06-01T12:30:00.000Z'),
      },
    });
  });

  it('[I8] come earlier where a day before the meeting is declared off', () => {
    const calendar = someCalendar({ '1405/09/08': someDecidedDay() });
    const settings = someSettings({ proposalDays: 3, conveneDays: 2, freezeDays: 1 });

    // Ten o'clock on Monday, 9 Azar 1405.
    const deadlines = deadlinesOf(startingAt('2026-11-30T06:30:00.000Z'), { settings, calendar });

    expect(deadlines).toEqual({
      ok: true,
      value: {
        // 4, 7 and 5 Azar.
        proposalDeadline: new Date('2026-11-25T12:30:00.000Z'),
        agendaFreezeAt: new Date('2026-11-28T12:30:00.000Z'),
        convokeBy: new Date('2026-11-26T12:30:00.000Z'),
      },
    });
  });

  it('[I8] are counted from the day that the zone of the meeting shows', () => {
    // Half past midnight on the 19th; in UTC it is still the 18th.
    const deadlines = deadlinesOf(startingAt('2025-06-08T21:00:00.000Z'), byLaws({ freezeDays: 1 }));

    expect(deadlines).toMatchObject({ value: { agendaFreezeAt: new Date('2025-06-08T12:30:00.000Z') } });
  });

  it('[I8] by no days are on the day itself', () => {
    const deadlines = deadlinesOf(KHORDAD_19, byLaws({ freezeDays: 0, timeOfDay: clock('8:00') }));

    expect(deadlines).toMatchObject({ value: { agendaFreezeAt: new Date('2025-06-09T04:30:00.000Z') } });
  });

  it('[I8] by no days before a meeting on a day off are on the working day before it', () => {
    // Ten o'clock on the 15th, which is off like the 14th.
    const deadlines = deadlinesOf(startingAt('2025-06-05T06:30:00.000Z'), byLaws({ freezeDays: 0 }));

    expect(deadlines).toMatchObject({ value: { agendaFreezeAt: new Date('2025-06-03T12:30:00.000Z') } });
  });

  it.each([
    ['proposalDeadline', { proposalDays: 0 }],
    ['agendaFreezeAt', { freezeDays: 0 }],
    ['convokeBy', { conveneDays: 0 }],
  ])('[I8] are over before it starts, or they are refused: %s', (deadline, overrides) => {
    const deadlines = deadlinesOf(KHORDAD_19, byLaws(overrides));

    expect(deadlines).toEqual({
      ok: false,
      error: {
        code: 'deadline-not-before-start',
        deadline,
        at: new Date('2025-06-09T12:30:00.000Z'),
        startsAt: KHORDAD_19.startsAt,
      },
    });
  });

  it('[I8] at the very start are refused as well', () => {
    const deadlines = deadlinesOf(KHORDAD_19, byLaws({ freezeDays: 0, timeOfDay: clock('10:00') }));

    expect(deadlines).toMatchObject({ error: { code: 'deadline-not-before-start', deadline: 'agendaFreezeAt' } });
  });

  it.each([
    ['itself', '2027-06-07T06:30:00.000Z', 1406],
    ['before it', '2021-03-28T05:30:00.000Z', 1399],
  ])('[I8] are not guessed where the year %s has no known holidays', (_which, start, year) => {
    const deadlines = deadlinesOf(startingAt(start), byLaws());

    expect(deadlines).toEqual({ ok: false, error: { code: 'holidays-not-known', year } });
  });

  it('[I8] by half days are a fault of whoever asks', () => {
    expect(() => deadlinesOf(KHORDAD_19, byLaws({ freezeDays: 1.5 }))).toThrow(RangeError);
  });
});

describe('a meeting that moves', () => {
  const at = (day: string): Date => new Date(`2025-${day}T12:30:00.000Z`);
  const CURRENT: Deadlines = { proposalDeadline: at('05-26'), convokeBy: at('06-01'), agendaFreezeAt: at('06-03') };
  const LATER: Deadlines = { proposalDeadline: at('06-02'), convokeBy: at('06-09'), agendaFreezeAt: at('06-11') };
  const EARLIER: Deadlines = { proposalDeadline: at('05-19'), convokeBy: at('05-25'), agendaFreezeAt: at('05-27') };

  it('[I8] takes the deadlines that lie ahead with it', () => {
    const { deadlines } = moveDeadlines(CURRENT, { derived: LATER, now: at('05-20') });

    expect(deadlines).toEqual(LATER);
  });

  it('[I8] re-opens no deadline that has passed, and says so', () => {
    const moved = moveDeadlines(CURRENT, { derived: LATER, now: at('05-28') });

    expect(moved).toEqual({
      deadlines: { ...LATER, proposalDeadline: CURRENT.proposalDeadline },
      moves: [
        {
          deadline: 'proposalDeadline',
          outcome: 'not-reopened',
          before: CURRENT.proposalDeadline,
          derived: LATER.proposalDeadline,
        },
        { deadline: 'agendaFreezeAt', outcome: 'moved', before: CURRENT.agendaFreezeAt, derived: LATER.agendaFreezeAt },
        { deadline: 'convokeBy', outcome: 'moved', before: CURRENT.convokeBy, derived: LATER.convokeBy },
      ],
    });
  });

  it('[I8] does not re-open it by a second move either', () => {
    const first = moveDeadlines(CURRENT, { derived: EARLIER, now: at('05-28') });
    const second = moveDeadlines(first.deadlines, { derived: LATER, now: at('05-29') });

    expect(second.deadlines.proposalDeadline).toEqual(CURRENT.proposalDeadline);
  });

  it('[I8] tells which deadlines its move has ended', () => {
    const { deadlines, moves } = moveDeadlines(CURRENT, { derived: EARLIER, now: at('05-26') });

    expect(deadlines).toEqual({ ...EARLIER, proposalDeadline: CURRENT.proposalDeadline });
    expect(moves.map(({ deadline, outcome }) => [deadline, outcome])).toEqual([
      ['proposalDeadline', 'unchanged'],
      ['agendaFreezeAt', 'moved'],
      ['convokeBy', 'moved-into-the-past'],
    ]);
  });

  it('[I8] by nothing changes nothing', () => {
    const { deadlines, moves } = moveDeadlines(CURRENT, { derived: { ...CURRENT }, now: at('05-28') });

    expect(deadlines).toEqual(CURRENT);
    expect(moves.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  it.each([
    ['2025-06-03T12:29:59.999Z', false],
    ['2025-06-03T12:30:00.000Z', true],
    ['2025-06-03T12:30:00.001Z', true],
  ])('[I8] a deadline at 12:30 has passed at %s: %s', (now, expected) => {
    const passed = hasPassed(at('06-03'), new Date(now));

    expect(passed).toBe(expected);
  });
});

describe('the due date of a resolution', () => {
  it.each([
    [0, '1404/03/12', '1404/03/12'],
    [0, '1404/03/14', '1404/03/17'],
    [1, '1404/03/12', '1404/03/13'],
    [2, '1404/03/12', '1404/03/17'],
    [10, '1404/03/12', '1404/03/27'],
  ])('[I8] %d working days after %s is %s', (days, from, expected) => {
    const due = dueDateAfter(jalali(from), days, ANNOUNCED_CALENDAR);

    expect(due).toEqual({ ok: true, value: jalali(expected) });
  });

  it.each([
    ['1405/12/28', 1406],
    ['1406/01/20', 1406],
  ])('[I8] after %s is not guessed: the holidays of %d are not known', (from, year) => {
    const due = dueDateAfter(jalali(from), 5, ANNOUNCED_CALENDAR);

    expect(due).toEqual({ ok: false, error: { code: 'holidays-not-known', year } });
  });

  it.each([-1, 1.5, NaN])('[I8] is not %d days away', (days) => {
    const due = dueDateAfter(jalali('1404/03/12'), days, ANNOUNCED_CALENDAR);

    expect(due).toEqual({ ok: false, error: { code: 'due-days-not-valid', days } });
  });

  it('[I8] counts from a day that exists', () => {
    expect(() => dueDateAfter(jalali('1404/12/30'), 5, ANNOUNCED_CALENDAR)).toThrow(RangeError);
  });
});
