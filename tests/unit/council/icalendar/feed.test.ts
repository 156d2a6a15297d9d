import { feed } from '../../../../src/plugins/council/server/src/domain/icalendar/feed';
import {
  attendeeProperty,
  organizerProperty,
} from '../../../../src/plugins/council/server/src/domain/icalendar/meeting-event';
import type { FullMeeting } from '../../../../src/plugins/council/server/src/domain/publication/full-record';
import { publicRecords } from '../../../../src/plugins/council/server/src/domain/publication/public-record';
import { someMeeting, someRecords, someRules } from '../../../builders/council-records.builder';
import { CALENDAR, FEED, NAMES, RECIPIENT, unfolded } from '../../../support/council-outputs';

const published = (...meetings: readonly FullMeeting[]) =>
  publicRecords(someRecords({ meetings }), someRules()).meetings;

const linesOf = (text: string, name: string): readonly string[] =>
  unfolded(text)
    .split('\r\n')
    .filter((line) => new RegExp(`^${name}[;:]`).test(line));

const startingAt = (documentId: string, startsAt: string) => someMeeting({ documentId, startsAt, endsAt: startsAt });

describe('the feed', () => {
  it('says what it is, where it is, and when to ask again', () => {
    const text = unfolded(feed([], NAMES, { ...FEED, color: 'teal' }));

    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Hamresan//Council//FA',
      'CALSCALE:GREGORIAN',
      'NAME:جلسه‌های شورا',
      'X-WR-CALNAME:جلسه‌های شورا',
      'X-WR-TIMEZONE:Asia/Tehran',
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      'X-PUBLISHED-TTL:PT6H',
      'SOURCE;VALUE=URI:https://example.org/council/feed/public.ics',
      'COLOR:teal',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('has no method, no people and no video conference', () => {
    const text = feed(published(someMeeting()), NAMES, FEED);

    expect(linesOf(text, '(METHOD|ORGANIZER|ATTENDEE|CONFERENCE)')).toEqual([]);
  });

  it('shows somebody the video conference in a feed of their own', () => {
    const conferences = new Map([['meeting-mehr', 'https://meet.example.org/council']]);

    expect(linesOf(feed(published(someMeeting()), NAMES, { ...FEED, conferences }), 'CONFERENCE')).toHaveLength(1);
  });

  it('keeps a meeting that was cancelled, and says so', () => {
    const text = feed(published(someMeeting({ state: 'cancelled', sequence: 1 })), NAMES, FEED);

    expect(linesOf(text, '(STATUS|SUMMARY|SEQUENCE)')).toEqual([
      'SEQUENCE:1',
      'STATUS:CANCELLED',
      'SUMMARY:[لغو] جلسهٔ ۱۲ شورا',
    ]);
  });

  it('looks a Jalali year to either side, to the day', () => {
    // 1 Aban 1404 begins in Tehran at 20:30 UTC of the day before; so does 1 Aban 1406.
    const meetings = published(
      startingAt('too-early', '2025-10-22T20:29:59.000Z'),
      startingAt('first', '2025-10-22T20:30:00.000Z'),
      startingAt('last', '2027-10-22T20:29:59.000Z'),
      startingAt('too-late', '2027-10-22T20:30:00.000Z'),
    );

    expect(linesOf(feed(meetings, NAMES, FEED), 'UID')).toEqual([
      'UID:council-meeting-first@example.org',
      'UID:council-meeting-last@example.org',
    ]);
  });

  it('is the same text for the same meetings, in whatever order they come', () => {
    const [one, other] = [startingAt('a', '2026-10-20T06:30:00.000Z'), startingAt('b', '2026-10-19T06:30:00.000Z')];

    const text = feed(published(one, other), NAMES, FEED);

    expect(feed(published(other, one), NAMES, FEED)).toBe(text);
    expect(linesOf(text, 'UID')).toEqual(['UID:council-meeting-b@example.org', 'UID:council-meeting-a@example.org']);
  });

  it('shows the due days of resolutions where they are asked for', () => {
    const { resolutions } = publicRecords(someRecords(), someRules());

    const text = feed([], NAMES, { ...FEED, deadlines: resolutions });

    expect(linesOf(text, '(UID|DTSTART|DTEND|TRANSP)')).toEqual([
      'UID:council-resolution-resolution-bulletin-due@example.org',
      'DTSTART;VALUE=DATE:20261221',
      'DTEND;VALUE=DATE:20261222',
      'TRANSP:TRANSPARENT',
    ]);
  });

  it('[FD1] of one person names that person alone, and not the address that opens it', () => {
    const attendee = attendeeProperty({ ...RECIPIENT, rsvp: 'tentative' }, { asks: false });
    const people = new Map([
      ['meeting-mehr', [organizerProperty({ name: 'دبیرخانه', email: 'council@example.org' }), attendee]],
    ]);

    const text = feed(published(someMeeting()), NAMES, { ...FEED, source: undefined, people });

    expect(linesOf(text, '(ORGANIZER|ATTENDEE|SOURCE)')).toEqual([
      'ORGANIZER;CN="دبیرخانه":mailto:council@example.org',
      'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=TENTATIVE;CN="آبفا":mailto:pr@water.example.org',
    ]);
  });

  it('[FD1] of one person has due days as tasks, with how far each is', () => {
    const { resolutions: deadlines } = publicRecords(someRecords(), someRules());
    const tasks = { organizer: CALENDAR.organizer, percentOf: new Map([['resolution-bulletin', 40]]) };

    const text = feed([], NAMES, { ...FEED, deadlines, tasks });

    expect(linesOf(text, '(BEGIN|UID|DUE|PERCENT-COMPLETE)')).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VTODO',
      'UID:council-resolution-resolution-bulletin@example.org',
      'DUE;VALUE=DATE:20261221',
      'PERCENT-COMPLETE:40',
    ]);
  });
});
