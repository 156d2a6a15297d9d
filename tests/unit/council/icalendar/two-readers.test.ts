import { feed } from '../../../../src/plugins/council/server/src/domain/icalendar/feed';
import { meetingEvent } from '../../../../src/plugins/council/server/src/domain/icalendar/meeting-event';
import { resolutionCalendar } from '../../../../src/plugins/council/server/src/domain/icalendar/resolution-calendar';
import { publicRecords } from '../../../../src/plugins/council/server/src/domain/publication/public-record';
import {
  someItem,
  someMeeting,
  someRecords,
  someResolution,
  someRules,
} from '../../../builders/council-records.builder';
import { readByIcalJs, readByNodeIcal } from '../../../support/calendar-readers';
import { CALENDAR, CANCELLATION, FEED, INVITATION, NAMES, only } from '../../../support/council-outputs';

const HARD = 'متن سخت: \\ ; , "نقل" می‌شود 👨‍👩‍👧‍👦 '.repeat(6).trim();

/** node-ical takes a typed backslash before an n for a line end, so that this one is read by ical.js alone. */
const HARDEST = `${HARD} \\n`;

const records = publicRecords(
  someRecords({
    meetings: [
      someMeeting({ items: [someItem({ title: HARD })] }),
      someMeeting({ documentId: 'meeting-aban', state: 'cancelled', sequence: 3, place: HARD }),
    ],
    resolutions: [someResolution({ text: `${HARD}\n${HARD}` })],
  }),
  someRules(),
);
const meeting = only(records.meetings.filter(({ id }) => id === 'meeting-mehr'));

const FILES: readonly (readonly [string, string])[] = [
  ['an invitation', meetingEvent(meeting, INVITATION)],
  ['a cancellation', meetingEvent(meeting, CANCELLATION)],
  ['the feed', feed(records.meetings, NAMES, FEED)],
  ['the feed with due days', feed(records.meetings, NAMES, { ...FEED, deadlines: records.resolutions })],
  ['tasks', resolutionCalendar(records.resolutions, NAMES, CALENDAR)],
  ['due days', resolutionCalendar(records.resolutions, NAMES, { ...CALENDAR, as: 'day' })],
];

describe('two readers that share no code', () => {
  it.each(FILES)('read the same in %s', (_what, file) => {
    const read = readByIcalJs(file);

    expect(read).not.toEqual([]);
    expect(readByNodeIcal(file)).toEqual(read);
  });

  it('read a meeting as it was written', () => {
    const { meetings } = publicRecords(
      someRecords({ meetings: [someMeeting({ items: [someItem({ title: HARDEST })] })] }),
      someRules(),
    );

    const file = meetingEvent(only(meetings), INVITATION);

    expect(readByIcalJs(file)).toEqual([
      {
        kind: 'VEVENT',
        uid: 'council-meeting-meeting-mehr@example.org',
        sequence: 0,
        status: 'CONFIRMED',
        summary: 'جلسهٔ ۱۲ شورا',
        description: [
          'سه‌شنبه ۲۸ مهر ۱۴۰۵، ساعت ۱۰:۰۰ تا ۱۲:۰۰',
          'دستور جلسه:',
          `۱. \u2068${HARDEST}\u2069`,
          'https://example.org/council/meetings/meeting-mehr',
        ].join('\n'),
        start: '2026-10-20T06:30:00.000Z',
        end: '2026-10-20T08:30:00.000Z',
        attendees: ['mailto:pr@water.example.org'],
      },
    ]);
  });

  it('read a due day as a day', () => {
    const days = resolutionCalendar(records.resolutions, NAMES, { ...CALENDAR, as: 'day' });

    expect(readByNodeIcal(days)).toEqual([expect.objectContaining({ start: '2026-12-21', end: '2026-12-22' })]);
  });
});
