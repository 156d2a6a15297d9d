import { type DecidedDay, isWorkingDay } from '../../../../src/plugins/persian/core/src';
import { readDay, readDecision } from '../../../../src/plugins/persian/server/src/domain/decision';
import {
  changesOf,
  livedYear,
  officialYears,
  workCalendarOf,
} from '../../../../src/plugins/persian/server/src/domain/holiday-state';
import { readWeekend, toPeriod, withWeekend } from '../../../../src/plugins/persian/server/src/domain/weekend';
import {
  faultOfWorkingDaySettings,
  weekendOf,
} from '../../../../src/plugins/persian/server/src/domain/working-day-settings';
import { jalali } from '../../../builders/jalali.builder';
import { someDecidedDay, written } from '../../../builders/work-calendar.builder';

const EID: DecidedDay = { title: { fa: 'عید فطر', en: 'Eid' }, kind: 'lunar', isEstimated: true, isOff: true };
const STORM = { fa: 'تعطیلی اضطراری', en: 'Closure' };

describe('what can be decided about a day', () => {
  it('[W6] a closure, for a reason', () => {
    expect(readDecision({ isOff: true, title: STORM, reason: ' برف ' }, null)).toEqual({
      ok: true,
      value: { title: STORM, kind: 'closure', isEstimated: false, isOff: true, reason: 'برف' },
    });
  });

  it('[W6] that people work on a holiday, which keeps its name', () => {
    expect(readDecision({ isOff: false, reason: 'هلال دیده نشد' }, EID)).toEqual({
      ok: true,
      value: { ...EID, isOff: false, reason: 'هلال دیده نشد' },
    });
  });

  it('[W5] that an estimate is confirmed, without more words', () => {
    expect(readDecision({ isOff: true, isEstimated: false }, EID)).toEqual({
      ok: true,
      value: { ...EID, isEstimated: false, reason: null },
    });
  });

  it('[W6] that people work on an ordinary day off', () => {
    expect(readDecision({ isOff: false, reason: 'جبران' }, null)).toEqual({
      ok: true,
      value: {
        title: { fa: 'روز کاری', en: 'Working day' },
        kind: 'closure',
        isEstimated: false,
        isOff: false,
        reason: 'جبران',
      },
    });
  });

  it.each([
    ['nothing', undefined, null, 'isOff'],
    ['a list', [], null, 'isOff'],
    ['a word for yes', { isOff: 'yes' }, EID, 'isOff'],
    ['a closure without a name', { isOff: true, reason: 'برف' }, null, 'title'],
    ['a name in one language', { isOff: true, title: { fa: 'برف' }, reason: 'برف' }, null, 'title'],
    ['an empty name', { isOff: true, title: { fa: ' ', en: 'x' }, reason: 'برف' }, null, 'title'],
    ['a closure without a reason', { isOff: true, title: STORM }, null, 'reason'],
    ['work on a holiday without a reason', { isOff: false, reason: ' ' }, EID, 'reason'],
    ['a reason without end', { isOff: true, reason: 'x'.repeat(501) }, EID, 'reason'],
    ['a kind of its own', { isOff: true, title: STORM, kind: 'solar' }, null, 'reason'],
    ['an estimate that is none', { isOff: true, isEstimated: 1 }, EID, 'isEstimated'],
  ])('[W6] %s is decision-not-valid', (_what, body, official, field) => {
    expect(readDecision(body, official)).toEqual({ ok: false, error: { code: 'decision-not-valid', field } });
  });

  it.each(['1405-09-07', '2026-02-30', '', 'x'.repeat(200)])('[W6] no day: %s', (given) => {
    expect(readDay(given)).toEqual({ ok: false, error: { code: 'day-not-valid', given: given.slice(0, 80) } });
  });
});

describe('the layers', () => {
  const official = (fa: string, day = 1) => ({
    year: 1406,
    occasions: [
      { date: { year: 1406, month: 1, day }, kind: 'solar' as const, title: { fa, en: fa }, isEstimated: false },
    ],
  });
  const state = { imported: [official('نوروز')], weekends: [{ from: null, days: [6 as const] }] };
  const noWork = { ...someDecidedDay(), reason: 'برف' };

  it('[W8] an imported year stands in place of the announced one', () => {
    const fresh = { ...official('نوروز'), year: 1405 };

    expect(officialYears([fresh]).map(({ year }) => year)).toEqual([1400, 1401, 1402, 1403, 1404, 1405]);
    expect(officialYears([fresh]).at(-1)).toBe(fresh);
  });

  it('[W6] a decision replaces what is official on its day, and makes no year known', () => {
    const calendar = workCalendarOf({
      ...state,
      decisions: { '2027-03-21': { ...noWork, isOff: false }, '2028-04-01': noWork },
    });

    expect(isWorkingDay(jalali('1406/01/01'), calendar)).toBe(true);
    expect(calendar.years.at(-1)).toBe(1406);
  });

  it('[W8] an exported year is the lived one: with closures, without what people worked on', () => {
    const lived = livedYear(1406, {
      ...state,
      imported: [{ year: 1406, occasions: [...official('نوروز').occasions, ...official('عید', 2).occasions] }],
      decisions: { '2027-03-21': { ...noWork, isOff: false }, '2027-03-29': noWork, '2026-03-21': noWork },
    });

    expect(lived.occasions.map(({ date, kind, title }) => [written(date), kind, title.fa])).toEqual([
      ['1406/1/2', 'solar', 'عید'],
      ['1406/1/9', 'closure', 'تعطیلی اضطراری'],
    ]);
  });

  it('[W8] the changes of an import are told day by day', () => {
    const named = (fa: string): DecidedDay => ({
      title: { fa, en: fa },
      kind: 'solar',
      isEstimated: false,
      isOff: true,
    });
    const before = {
      year: 1406,
      occasions: [...official('الف').occasions, ...official('ب', 2).occasions, ...official('ج', 3).occasions],
    };
    const after = {
      year: 1406,
      occasions: [...official('الف').occasions, ...official('بب', 2).occasions, ...official('د', 4).occasions],
    };

    expect(changesOf(before, after)).toEqual([
      { day: '2027-03-22', before: named('ب'), after: named('بب') },
      { day: '2027-03-23', before: named('ج'), after: null },
      { day: '2027-03-24', before: null, after: named('د') },
    ]);
    expect(changesOf(null, official('الف'))).toEqual([{ day: '2027-03-21', before: null, after: named('الف') }]);
  });
});

describe('the weekend', () => {
  const FRIDAYS = { from: null, days: ['friday'] } as const;

  it('[W9] is read by the names of its days, in the order of the week', () => {
    const read = readWeekend({ days: ['friday', 'thursday'], from: '2026-12-01' });

    expect(read).toEqual({ ok: true, value: { days: ['thursday', 'friday'], from: '2026-12-01' } });
    expect(toPeriod({ days: ['saturday', 'friday'], from: null })).toEqual({ days: [0, 6], from: null });
  });

  it('[W9] from a day on, it leaves what was before and replaces what would come after', () => {
    const weekends = [FRIDAYS, { from: '2026-06-01', days: ['thursday', 'friday'] as const }];

    expect(withWeekend(weekends, { from: '2026-01-01', days: [] })).toEqual([
      FRIDAYS,
      { from: '2026-01-01', days: [] },
    ]);
    expect(withWeekend(weekends, { from: '2026-09-01', days: ['friday'] })).toEqual([
      ...weekends,
      { from: '2026-09-01', days: ['friday'] },
    ]);
    expect(withWeekend(weekends, { from: '2026-06-01', days: ['friday'] })).toEqual([
      FRIDAYS,
      { from: '2026-06-01', days: ['friday'] },
    ]);
    expect(withWeekend(weekends, { from: null, days: ['friday'] })).toEqual([FRIDAYS]);
  });

  it.each([
    ['nothing', undefined],
    ['a name that is none', { days: ['someday'] }],
    ['a day twice', { days: ['friday', 'friday'] }],
    ['every day', { days: ['saturday', 'sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday'] }],
    ['a Jalali beginning', { days: ['friday'], from: '1405-09-07' }],
    ['a number for a beginning', { days: ['friday'], from: 7 }],
  ])('[W9] %s is weekend-not-valid', (_what, body) => {
    expect(readWeekend(body)).toEqual({ ok: false, error: { code: 'weekend-not-valid' } });
  });

  it('[W9] is Friday, unless the project configures another', () => {
    expect([weekendOf({}), weekendOf({ weekend: ['thursday', 'friday'] }), weekendOf({ weekend: [] })]).toEqual([
      ['friday'],
      ['thursday', 'friday'],
      [],
    ]);
    expect([{}, { weekend: ['friday'] }, { weekend: [] }].map(faultOfWorkingDaySettings)).toEqual([null, null, null]);
  });

  it.each([
    [{ weekends: ['friday'] }, 'workingDays.weekends is not known'],
    [{ weekend: 'friday' }, 'workingDays.weekend is a list'],
    [{ weekend: ['Friday'] }, 'workingDays.weekend is a list'],
  ])('[W9] %j stops the start', (settings, fault) => {
    expect(faultOfWorkingDaySettings(settings)).toContain(fault);
  });
});
