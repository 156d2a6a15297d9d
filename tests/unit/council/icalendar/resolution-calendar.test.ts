import { resolutionCalendar } from '../../../../src/plugins/council/server/src/domain/icalendar/resolution-calendar';
import type { FullResolution } from '../../../../src/plugins/council/server/src/domain/publication/full-record';
import {
  membersResolution,
  publicRecords,
} from '../../../../src/plugins/council/server/src/domain/publication/public-record';
import { someRecords, someResolution, someRules } from '../../../builders/council-records.builder';
import { CALENDAR, NAMES, only, unfolded } from '../../../support/council-outputs';

const published = (...resolutions: readonly FullResolution[]) =>
  publicRecords(someRecords({ resolutions }), someRules({ overdueIsPublic: true })).resolutions;

const linesOf = (text: string, name = '.*'): readonly string[] =>
  unfolded(text)
    .split('\r\n')
    .filter((line) => new RegExp(`^${name}[;:]`).test(line));

describe('a resolution as a task', () => {
  it('is this component', () => {
    const text = resolutionCalendar(published(someResolution()), NAMES, CALENDAR);

    expect(linesOf(text).slice(linesOf(text).indexOf('BEGIN:VTODO'))).toEqual([
      'BEGIN:VTODO',
      'UID:council-resolution-resolution-bulletin@example.org',
      'DTSTAMP:20261021T080000Z',
      'CREATED:20261001T080000Z',
      'LAST-MODIFIED:20261021T080000Z',
      'SEQUENCE:0',
      'SUMMARY:مصوبهٔ \u2068۱۲/۱۴۰۵\u2069: \u2068انتشار خبرنامهٔ مشترک\u2069',
      'DESCRIPTION:خبرنامهٔ مشترک هر ماه منتشر می‌شود.\\nمسئول: شرکت آب و فاضلاب\\nمهلت: دوشنبه ۳۰ آذر ۱۴۰۵\\n' +
        'وضعیت: در دست اقدام\\nhttps://example.org/council/resolutions/resolution-bulletin',
      'URL:https://example.org/council/resolutions/resolution-bulletin',
      'CLASS:PUBLIC',
      'DUE;VALUE=DATE:20261221',
      'STATUS:IN-PROCESS',
      'ORGANIZER;CN="دبیرخانه":mailto:council@example.org',
      'END:VTODO',
      'END:VCALENDAR',
    ]);
  });

  it.each([
    ['adopted', '2026-12-21', 'NEEDS-ACTION'],
    ['in-progress', '2026-12-21', 'IN-PROCESS'],
    ['in-progress', '2026-10-01', 'NEEDS-ACTION'],
    ['reported-done', '2026-10-01', 'IN-PROCESS'],
    ['verified', '2026-12-21', 'COMPLETED'],
    ['repealed', '2026-12-21', 'CANCELLED'],
    ['not-feasible', '2026-12-21', 'CANCELLED'],
  ] as const)('that is %s and due on %s has the status %s', (state, dueOn, status) => {
    const text = resolutionCalendar(published(someResolution({ state, dueOn })), NAMES, CALENDAR);

    expect(linesOf(text, 'STATUS')).toEqual([`STATUS:${status}`]);
  });

  it.each([
    [40, 'PERCENT-COMPLETE:40'],
    [140, 'PERCENT-COMPLETE:100'],
    [-1, 'PERCENT-COMPLETE:0'],
  ])('says how far it is where the feed is of the agency: %p', (percent, line) => {
    const percentOf = new Map([['resolution-bulletin', percent]]);

    const text = resolutionCalendar(published(someResolution()), NAMES, { ...CALENDAR, percentOf });

    expect(linesOf(text, 'PERCENT-COMPLETE')).toEqual([line]);
  });

  it('without a due day is no task', () => {
    const text = resolutionCalendar(published(someResolution({ dueOn: null })), NAMES, CALENDAR);

    expect(text).not.toContain('BEGIN:VTODO');
  });

  it('[I45] comes to its agency before it is published, and is private then', () => {
    const assigned = someResolution({ state: 'assigned', publication: { state: 'unpublished' } });
    const view = only([membersResolution(assigned, { today: '2026-10-23', timeZone: 'Asia/Tehran' })]);

    const text = resolutionCalendar([view], NAMES, CALENDAR);

    expect(linesOf(text, 'CLASS')).toEqual(['CLASS:PRIVATE']);
    expect(published(assigned)).toEqual([]);
  });
});

describe('a resolution as a day', () => {
  const DAYS = { ...CALENDAR, as: 'day' } as const;

  it('takes the whole day and no time of anybody', () => {
    const text = resolutionCalendar(published(someResolution()), NAMES, DAYS);

    expect(linesOf(text, '(BEGIN|UID|DTSTART|DTEND|STATUS|TRANSP)')).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:council-resolution-resolution-bulletin-due@example.org',
      'DTSTART;VALUE=DATE:20261221',
      'DTEND;VALUE=DATE:20261222',
      'STATUS:CONFIRMED',
      'TRANSP:TRANSPARENT',
    ]);
  });

  it('ends on the next day, also at the end of a year', () => {
    const text = resolutionCalendar(published(someResolution({ dueOn: '2026-12-31' })), NAMES, DAYS);

    expect(linesOf(text, 'DTEND')).toEqual(['DTEND;VALUE=DATE:20270101']);
  });

  it('is off when the resolution was repealed', () => {
    const text = resolutionCalendar(published(someResolution({ state: 'repealed' })), NAMES, DAYS);

    expect(linesOf(text, '(STATUS|SUMMARY)')).toEqual([
      expect.stringMatching(/^SUMMARY:\[لغو\] مصوبهٔ/),
      'STATUS:CANCELLED',
    ]);
  });
});
