import { formatJalali, formatTime, isolated, toPersianDigits, zonedParts } from 'strapi-plugin-persian/core';

import type { MeetingState } from '../meeting.workflow';
import type { Instant } from '../publication/full-record';
import { dayAt } from '../publication/instants';
import { meetingPage } from '../publication/pages';
import type { MembersMeeting, PublicAgendaItem, PublicMeeting } from '../publication/public-view';
import { CLOSED_ITEM, jalaliDay, meetingTitle } from '../publication/wording';
import { type Component, type Property, instant, text, texts, token, uri } from './content-lines';

/** What a calendar may show: for everybody, or for those who are invited. */
export type CalendarMeeting = PublicMeeting | MembersMeeting;

/** Where the meeting is at home: `host` never changes, or calendars would take it for another meeting. */
export type Home = Readonly<{ host: string; site: string }>;

export type MeetingOptions = Home &
  Readonly<{
    stampedAt: Instant;
    isCancelled: boolean;
    /** The address of a video conference: for personal files and feeds only. */
    conferenceUrl?: string | undefined;
    people?: readonly Property[];
  }>;

/**
 * A meeting as VEVENT (RFC 5545, 3.6.1), one of its own and never a rule: RRULE counts Gregorian months, and RSCALE, which
 * would count Jalali ones (RFC 7529), is not to be relied on.
 */
export const meetingComponent = (meeting: CalendarMeeting, options: MeetingOptions): Component => ({
  name: 'VEVENT',
  properties: [
    token('UID', `council-meeting-${meeting.id}@${options.host}`),
    instant('DTSTAMP', options.stampedAt),
    instant('CREATED', meeting.created),
    instant('LAST-MODIFIED', meeting.modified),
    token('SEQUENCE', meeting.sequence),
    instant('DTSTART', meeting.startsAt),
    instant('DTEND', meeting.endsAt),
    token('STATUS', options.isCancelled ? 'CANCELLED' : STATUS_OF[meeting.state]),
    // Several calendars show nothing of STATUS.
    text('SUMMARY', `${options.isCancelled ? '[لغو] ' : ''}${meetingTitle(meeting)}`),
    text('DESCRIPTION', descriptionOf(meeting, options)),
    ...(meeting.place === null ? [] : [text('LOCATION', meeting.place)]),
    uri('URL', meetingPage(options.site, meeting.id)),
    texts('CATEGORIES', ['COUNCIL', meeting.kind.toUpperCase()]),
    token('CLASS', meeting.audience === 'public' ? 'PUBLIC' : 'PRIVATE'),
    text('X-COUNCIL-JALALI', jalaliDay(dayAt(meeting.startsAt, meeting.timeZone))),
    ...attachments(meeting),
    ...conference(options.conferenceUrl),
    ...(options.people ?? []),
  ],
  components: [],
});

const STATUS_OF: Readonly<Record<MeetingState, 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'>> = {
  planned: 'TENTATIVE',
  scheduled: 'TENTATIVE',
  convoked: 'CONFIRMED',
  'agenda-frozen': 'CONFIRMED',
  open: 'CONFIRMED',
  suspended: 'CONFIRMED',
  adjourned: 'CONFIRMED',
  held: 'CONFIRMED',
  'minutes-review': 'CONFIRMED',
  closed: 'CONFIRMED',
  archived: 'CONFIRMED',
  cancelled: 'CANCELLED',
};

/**
 * The day as people here read it, what is public of the agenda, and the page. The address has a line to itself: isolated in
 * a sentence, the closing mark would become part of the link.
 */
const descriptionOf = (meeting: CalendarMeeting, { isCancelled, site }: MeetingOptions): string =>
  [
    ...(isCancelled ? ['این جلسه لغو شده است.'] : []),
    timeInWords(meeting),
    ...(meeting.items.length === 0 ? [] : ['دستور جلسه:', ...meeting.items.map(itemLine)]),
    meetingPage(site, meeting.id),
  ].join('\n');

function timeInWords({ startsAt, endsAt, timeZone }: CalendarMeeting): string {
  const start = zonedParts(new Date(startsAt), timeZone);
  const end = zonedParts(new Date(endsAt), timeZone);
  return `${formatJalali(start.jalali, 'full')}، ساعت ${formatTime(start)} تا ${formatTime(end)}`;
}

/** The title is isolated: one in Latin letters would else change places with its number (I52). */
const itemLine = (item: PublicAgendaItem): string =>
  `${toPersianDigits(item.number)}. ${item.isClosed ? CLOSED_ITEM : isolated(item.title)}`;

const attachments = ({ invitation }: CalendarMeeting): readonly Property[] =>
  invitation === null ? [] : [uri('ATTACH', invitation.accessUrl, { FMTTYPE: invitation.mimeType })];

const conference = (url: string | undefined): readonly Property[] =>
  url === undefined ? [] : [uri('CONFERENCE', url, { VALUE: 'URI', FEATURE: 'VIDEO' })];
