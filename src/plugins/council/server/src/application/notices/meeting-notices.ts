import { formatTime, toIsoDay, toPersianDigits, zonedParts } from 'strapi-plugin-persian/core';

import type { Rsvp } from '../../domain/icalendar/changes';
import { meetingEvent } from '../../domain/icalendar/meeting-event';
import { notificationKey, remindersOf } from '../../domain/notifications';
import type { MembersMeeting } from '../../domain/publication/public-view';
import { CLOSED_ITEM, dayInWords, meetingTitle } from '../../domain/publication/wording';
import { invitedSeats } from '../invitations/answer-invitation';
import { invitationLink } from '../invitations/invitation-link';
import { answersOf } from '../invitations/write-answer';
import { entityOf } from '../move';
import type { Message, Ports } from '../ports';
import { membersViewOf } from '../publication/members-view';
import type { MeetingRow, SeatRow } from '../rows';

/** What people are told of a meeting, and what their calendars make of it (RFC 5546). */
const NOTICES = {
  convoked: { method: 'REQUEST', title: 'فراخوان' },
  moved: { method: 'REQUEST', title: 'زمان یا جای تازه' },
  'agenda-revised': { method: 'REQUEST', title: 'دستور تازه' },
  cancelled: { method: 'CANCEL', title: 'لغو' },
} as const;
export type MeetingNotice = keyof typeof NOTICES;

/**
 * Tells every seat that has an address, once for each version of the meeting (I46), and winds its reminders. Of a meeting
 * that is entered afterwards nobody is told (I50).
 */
export async function tellOfMeeting(ports: Ports, row: MeetingRow, notice: MeetingNotice): Promise<void> {
  if (row.isRetroactive) return;
  const view = await membersViewOf(ports, row);
  const seats = (await invitedSeats(ports, row)).filter(hasAddress);
  if (view === null || seats.length === 0) return;
  const answers = await answersOf(ports, row.id);
  const entity = entityOf('meeting', row.id);
  await ports.untell(entity);
  const told = seats.map((seat) => ({ row, view, seat, answer: answers.get(seat.id)?.answer ?? 'needs-action' }));
  await ports.tell(await Promise.all(told.map((each) => messageTo(ports, each, notice))));
  if (notice !== 'cancelled') await ports.tell(told.flatMap((each) => remindersTo(ports, each)));
}

type SeatWithAddress = SeatRow & Readonly<{ email: string }>;
const hasAddress = (seat: SeatRow): seat is SeatWithAddress => seat.email !== null;

type Told = Readonly<{ row: MeetingRow; view: MembersMeeting; seat: SeatWithAddress; answer: Rsvp }>;

async function messageTo(ports: Ports, told: Told, notice: MeetingNotice): Promise<Message> {
  const { row, view, seat, answer } = told;
  const { method, title } = NOTICES[notice];
  const version = notice === 'agenda-revised' ? row.agendaVersion : row.sequence;
  const entity = entityOf('meeting', row.id);
  const council = await ports.tables.councils.find(row.councilId);
  const { host, site, organizer } = ports.home;
  const recipient = { name: seat.agencyName, email: seat.email, role: 'member', rsvp: answer } as const;
  const sentAt = ports.now().toISOString();
  const about = { host, site, organizer, organization: council?.name ?? '', sentAt, method, recipient };
  return {
    key: notificationKey({ event: notice, entity, version, recipient: seat.email }),
    councilId: row.councilId,
    event: notice,
    entity,
    recipient: seat.email,
    subject: `${title}: ${meetingTitle(view)}`,
    body: `${textOf(told)}${notice === 'cancelled' ? '' : question(ports, told)}`,
    calendar: meetingEvent(view, about),
    calendarMethod: method,
    sendAt: ports.now(),
  };
}

/** What somebody reads who opens the letter and nothing else. */
function textOf({ view, row: { startsAt, zone, place, link, reason } }: Told): string {
  const parts = zonedParts(startsAt, zone);
  const lines = [
    meetingTitle(view),
    `${dayInWords(toIsoDay(parts.jalali))}، ساعت ${formatTime(parts)}`,
    place === null ? '' : `جا: ${place}`,
    link === null ? '' : `پیوند: ${link}`,
    reason === null ? '' : `توضیح: ${reason}`,
    '',
    ...view.items.map((item) => `${toPersianDigits(item.number)}. ${item.isClosed ? CLOSED_ITEM : item.title}`),
  ];
  return lines.filter((line, at) => line !== '' || at === 5).join('\n');
}

/** The address has a line to itself, so that no mark of a sentence becomes part of it. */
const question = (ports: Ports, { row, seat }: Told): string =>
  `\n\nآیا می‌آیید؟ بی‌نیاز از ورود به سامانه اینجا پاسخ دهید:\n${invitationLink(ports, row, seat)}`;

function remindersTo(ports: Ports, told: Told): readonly Message[] {
  const { row, view, seat } = told;
  const entity = entityOf('meeting', row.id);
  const about = { entity, startsAt: row.startsAt, sequence: row.sequence };
  return remindersOf(about, [seat.email], { now: ports.now() }).map(({ key, sendAt }) => ({
    key,
    councilId: row.councilId,
    event: 'reminder',
    entity,
    recipient: seat.email,
    subject: `یادآوری: ${meetingTitle(view)}`,
    body: `${textOf(told)}${question(ports, told)}`,
    sendAt: new Date(sendAt),
  }));
}
