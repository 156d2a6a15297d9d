import { type Message, meetingEvent } from '../../../../src/plugins/council/server/src/domain/icalendar/meeting-event';
import type { FullMeeting } from '../../../../src/plugins/council/server/src/domain/publication/full-record';
import {
  membersMeeting,
  publicRecords,
} from '../../../../src/plugins/council/server/src/domain/publication/public-record';
import type { MembersMeeting } from '../../../../src/plugins/council/server/src/domain/publication/public-view';
import {
  someConvokedMeeting,
  someItem,
  someMeeting,
  someRecords,
  someRules,
} from '../../../builders/council-records.builder';
import { ANNOUNCEMENT, CANCELLATION, INVITATION, RECIPIENT, only, unfolded } from '../../../support/council-outputs';

const invited = (meeting: FullMeeting): MembersMeeting => only([membersMeeting(meeting, someRules())]);

const linesOf = (meeting: FullMeeting, message: Message): readonly string[] =>
  unfolded(meetingEvent(invited(meeting), message)).split('\r\n');

/** The value of a property, with its parameters. */
const valueOf = (lines: readonly string[], name: string): readonly string[] =>
  lines.filter((line) => new RegExp(`^${name}[;:]`).test(line));

describe('an invitation', () => {
  it('is this file', () => {
    const meeting = someConvokedMeeting({
      items: [someItem(), someItem({ documentId: 'item-2', number: '2', isConfidential: true })],
    });

    expect(linesOf(meeting, INVITATION)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Hamresan//Council//FA',
      'CALSCALE:GREGORIAN',
      'METHOD:REQUEST',
      'BEGIN:VEVENT',
      'UID:council-meeting-meeting-mehr@example.org',
      'DTSTAMP:20261006T080000Z',
      'CREATED:20261001T080000Z',
      'LAST-MODIFIED:20261005T080000Z',
      'SEQUENCE:0',
      'DTSTART:20261020T063000Z',
      'DTEND:20261020T083000Z',
      'STATUS:CONFIRMED',
      'SUMMARY:جلسهٔ مهر ۱۴۰۵ شورا',
      'DESCRIPTION:سه‌شنبه ۲۸ مهر ۱۴۰۵، ساعت ۱۰:۰۰ تا ۱۲:۰۰\\nدستور جلسه:\\n' +
        '۱. \u2068خبرنامهٔ مشترک دستگاه‌ها\u2069\\n۲. غیرعلنی\\nhttps://example.org/council/meetings/meeting-mehr',
      'LOCATION:سالن همایش استانداری',
      'URL:https://example.org/council/meetings/meeting-mehr',
      'CATEGORIES:COUNCIL,REGULAR',
      'CLASS:PRIVATE',
      'X-COUNCIL-JALALI:1405/07/28',
      'ATTACH;FMTTYPE=application/pdf:https://example.org/files/agenda.pdf',
      'ORGANIZER;CN="دبیرخانه":mailto:council@example.org',
      'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="آبفا":mailto:pr@water.example.org',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it.each([
    ['chair', 'CHAIR'],
    ['member', 'REQ-PARTICIPANT'],
    ['guest', 'OPT-PARTICIPANT'],
  ] as const)('to a %s has the role %s', (role, expected) => {
    const message: Message = { ...INVITATION, method: 'REQUEST', recipient: { ...RECIPIENT, role } };

    expect(valueOf(linesOf(someConvokedMeeting(), message), 'ATTENDEE')).toEqual([
      expect.stringContaining(`;ROLE=${expected};`),
    ]);
  });

  it('to an alternate says whom they stand in for', () => {
    const recipient = { ...RECIPIENT, delegatedFrom: 'head@water.example.org' };

    const lines = linesOf(someConvokedMeeting(), { ...INVITATION, method: 'REQUEST', recipient });

    expect(valueOf(lines, 'ATTENDEE')).toEqual([
      expect.stringContaining(';DELEGATED-FROM="mailto:head@water.example.org":'),
    ]);
  });

  it('has the address of the video conference where one is given', () => {
    const lines = linesOf(someConvokedMeeting(), { ...INVITATION, conferenceUrl: 'https://meet.example.org/council' });

    expect(valueOf(lines, 'CONFERENCE')).toEqual([
      'CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://meet.example.org/council',
    ]);
  });

  it('names no address but those of organizer and recipient', () => {
    const text = linesOf(someConvokedMeeting(), INVITATION).join('\n');

    expect(text.match(/mailto:[^\s]+/g)).toEqual(['mailto:council@example.org', 'mailto:pr@water.example.org']);
  });

  it('to a cancelled meeting is a mistake of the caller', () => {
    const meeting = invited(someMeeting({ state: 'cancelled' }));

    expect(() => meetingEvent(meeting, INVITATION)).toThrow(RangeError);
  });

  it('[I45] is not made for a meeting that is only planned', () => {
    expect(membersMeeting(someMeeting({ state: 'planned' }), someRules())).toBeNull();
  });
});

describe('an announcement', () => {
  it('has an organizer and no attendee', () => {
    const lines = linesOf(someConvokedMeeting({ state: 'scheduled' }), ANNOUNCEMENT);

    expect(valueOf(lines, '(METHOD|STATUS|ORGANIZER|ATTENDEE)')).toEqual([
      'METHOD:PUBLISH',
      'STATUS:TENTATIVE',
      'ORGANIZER;CN="دبیرخانه":mailto:council@example.org',
    ]);
  });

  it('of a public meeting is public', () => {
    const meeting = only(publicRecords(someRecords(), someRules()).meetings);

    expect(meetingEvent(meeting, ANNOUNCEMENT)).toContain('CLASS:PUBLIC\r\n');
  });
});

describe('a meeting that moved', () => {
  it('[I47] keeps its UID and has the next SEQUENCE', () => {
    const before = linesOf(someConvokedMeeting(), INVITATION);
    const after = linesOf(
      someConvokedMeeting({ startsAt: '2026-10-21T06:30:00.000Z', endsAt: '2026-10-21T08:30:00.000Z', sequence: 1 }),
      INVITATION,
    );

    expect(valueOf(after, 'UID')).toEqual(valueOf(before, 'UID'));
    expect(valueOf(after, '(SEQUENCE|DTSTART|X-COUNCIL-JALALI)')).toEqual([
      'SEQUENCE:1',
      'DTSTART:20261021T063000Z',
      'X-COUNCIL-JALALI:1405/07/29',
    ]);
  });
});

describe('a cancellation', () => {
  const meeting = someConvokedMeeting({ state: 'cancelled', sequence: 1 });

  it('[I47] has the same UID, the next SEQUENCE, and says so in method, status and title', () => {
    expect(valueOf(linesOf(meeting, CANCELLATION), '(METHOD|UID|SEQUENCE|STATUS|SUMMARY)')).toEqual([
      'METHOD:CANCEL',
      'UID:council-meeting-meeting-mehr@example.org',
      'SEQUENCE:1',
      'STATUS:CANCELLED',
      'SUMMARY:[لغو] جلسهٔ مهر ۱۴۰۵ شورا',
    ]);
  });

  it('asks for no answer', () => {
    expect(valueOf(linesOf(meeting, CANCELLATION), 'ATTENDEE')).toEqual([
      'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN="آبفا":mailto:pr@water.example.org',
    ]);
  });

  it('takes back one invitation to a meeting that takes place', () => {
    expect(valueOf(linesOf(someConvokedMeeting(), CANCELLATION), 'STATUS')).toEqual(['STATUS:CANCELLED']);
  });
});

describe('the title', () => {
  it.each([
    ['a regular one', { number: 12 }, 'جلسهٔ ۱۲ شورا'],
    ['a regular one without number', { number: null }, 'جلسهٔ مهر ۱۴۰۵ شورا'],
    ['an extraordinary one', { number: 3, kind: 'extraordinary' }, 'جلسهٔ فوق‌العادهٔ ۳ شورا'],
    ['an extraordinary one without number', { number: null, kind: 'extraordinary' }, 'جلسهٔ فوق‌العادهٔ مهر ۱۴۰۵ شورا'],
  ] as const)('of %s', (_what, overrides, title) => {
    expect(valueOf(linesOf(someConvokedMeeting(overrides), INVITATION), 'SUMMARY')).toEqual([`SUMMARY:${title}`]);
  });
});

describe('directions', () => {
  it('[I52] a title in Latin letters is isolated, so that its number stays before it', () => {
    const meeting = someConvokedMeeting({ items: [someItem({ number: '3.1', title: 'IPv6 rollout' })] });

    expect(valueOf(linesOf(meeting, INVITATION), 'DESCRIPTION')).toEqual([
      expect.stringContaining('\\n۳.۱. \u2068IPv6 rollout\u2069\\n'),
    ]);
  });

  it('[I52] the address has a line of its own, and no mark becomes part of the link', () => {
    expect(valueOf(linesOf(someConvokedMeeting(), INVITATION), 'DESCRIPTION')).toEqual([
      expect.stringMatching(/\\nhttps:\/\/example\.org\/council\/meetings\/meeting-mehr$/),
    ]);
  });
});
