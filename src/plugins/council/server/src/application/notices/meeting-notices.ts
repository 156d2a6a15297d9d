import { toIsoDay, zonedParts, formatTime } from 'strapi-plugin-persian/core';

import { type Rsvp } from '../../domain/icalendar/changes';
import { meetingEvent } from '../../domain/icalendar/meeting-event';
import { notificationKey, remindersOf } from '../../domain/notifications';
import type { FullMeeting } from '../../domain/publication/full-record';
import { membersMeeting } from '../../domain/publication/public-record';
import type { MembersMeeting } from '../../domain/publication/public-view';
import { dayInWords, meetingTitle } from '../../domain/publication/wording';
import { entityOf } from '../move';
import type { Message, Ports } from '../ports';
import { frozenMeeting } from '../publication/freeze';
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
  const view = await viewOf(ports, row);
  const seats = await seatsToTell(ports, row);
  if (view === null || seats.length === 0) return;
  const entity = entityOf('meeting', row.id);
  await ports.untell(entity);
  const messages = await Promise.all(seats.map((seat) => messageTo(ports, { row, view, notice, seat })));
  await ports.tell(messages);
  if (notice !== 'cancelled') await ports.tell(reminders(ports, { row, view, seats }));
}

async function viewOf(ports: Ports, row: MeetingRow): Promise<MembersMeeting | null> {
  const laws = await ports.byLawsOf(row.councilId);
  const full: FullMeeting = { ...(await frozenMeeting(ports, row)), publication: { state: 'unpublished' } };
  return membersMeeting(full, laws);
}

type SeatWithAddress = SeatRow & Readonly<{ email: string }>;

async function seatsToTell(
  { tables }: Ports,
  { councilId, startsAt }: MeetingRow,
): Promise<readonly SeatWithAddress[]> {
  const seats = await tables.seats.list({ councilId, email: { $notNull: true } });
  return seats.filter(
    (seat): seat is SeatWithAddress =>
      seat.email !== null && seat.validFrom <= startsAt && (seat.validTo === null || startsAt < seat.validTo),
  );
}

type Told = Readonly<{ row: MeetingRow; view: MembersMeeting; notice: MeetingNotice; seat: SeatWithAddress }>;

async function messageTo(ports: Ports, { row, view, notice, seat }: Told): Promise<Message> {
  const { method, title } = NOTICES[notice];
  const version = notice === 'agenda-revised' ? row.agendaVersion : row.sequence;
  const entity = entityOf('meeting', row.id);
  const council = await ports.tables.councils.find(row.councilId);
  const { host, site, organizer } = ports.home;
  const recipient = { name: seat.agencyName, email: seat.email, role: 'member', rsvp: 'needs-action' as Rsvp } as const;
  const sentAt = ports.now().toISOString();
  const about = { host, site, organizer, organization: council?.name ?? '', sentAt, method, recipient };
  return {
    key: notificationKey({ event: notice, entity, version, recipient: seat.email }),
    event: notice,
    entity,
    recipient: seat.email,
    subject: `${title}: ${meetingTitle(view)}`,
    body: textOf(view, row),
    calendar: meetingEvent(view, about),
    calendarMethod: method,
    sendAt: ports.now(),
  };
}

/** What somebody reads who opens the letter and nothing else. */
function textOf(view: MembersMeeting, { startsAt, zone, place, link, reason }: MeetingRow): string {
  const parts = zonedParts(startsAt, zone);
  const lines = [
    meetingTitle(view),
    `${dayInWords(toIsoDay(parts.jalali))}، ساعت ${formatTime(parts)}`,
    place === null ? '' : `جا: ${place}`,
    link === null ? '' : `پیوند: ${link}`,
    reason === null ? '' : `توضیح: ${reason}`,
    '',
    ...view.items.map((item) => `${item.number}. ${item.isClosed ? 'غیرعلنی' : item.title}`),
  ];
  return lines.filter((line, at) => line !== '' || at === 5).join('\n');
}

type Reminded = Readonly<{ row: MeetingRow; view: MembersMeeting; seats: readonly SeatWithAddress[] }>;

function reminders(ports: Ports, { row, view, seats }: Reminded): readonly Message[] {
  const entity = entityOf('meeting', row.id);
  const about = { entity, startsAt: row.startsAt, sequence: row.sequence };
  return seats.flatMap(({ email }) =>
    remindersOf(about, [email], { now: ports.now() }).map(({ key, sendAt }) => ({
      key,
      event: 'reminder',
      entity,
      recipient: email,
      subject: `یادآوری: ${meetingTitle(view)}`,
      body: textOf(view, row),
      sendAt: new Date(sendAt),
    })),
  );
}
