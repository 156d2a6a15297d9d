import type { Instant } from '../publication/full-record';
import { calendarOf } from './calendar';
import type { Rsvp } from './changes';
import { type Property, mailto, token, uri, write } from './content-lines';
import { type CalendarMeeting, type Home, meetingComponent } from './meeting-component';

/** The mailbox that sends the message: where ORGANIZER is another one, Outlook refuses the invitation. */
export type Organizer = Readonly<{ name: string; email: string }>;

export type Recipient = Readonly<{
  name: string;
  email: string;
  role: 'chair' | 'member' | 'guest';
  rsvp: Rsvp;
  /** Whom an alternate stands in for. */
  delegatedFrom?: string;
}>;

type Sent = Home &
  Readonly<{
    organization: string;
    organizer: Organizer;
    /** When the message was made: of two with one SEQUENCE, calendars keep the later (RFC 5545, 3.8.7.2). */
    sentAt: Instant;
    conferenceUrl?: string;
  }>;

/** What is sent: an announcement to nobody in particular, or a request or cancellation to one person. */
export type Message = Sent &
  (Readonly<{ method: 'PUBLISH' }> | Readonly<{ method: 'REQUEST' | 'CANCEL'; recipient: Recipient }>);

/**
 * The file of one message about one meeting (RFC 5546, 3.2), for a part `text/calendar; charset=UTF-8; method=…` with the
 * same method in the header. It names no address but those of organizer and recipient. `CANCEL` for a meeting that takes
 * place takes back the invitation of that one recipient.
 *
 * @throws RangeError for a request to come to a meeting that is cancelled.
 */
export function meetingEvent(meeting: CalendarMeeting, message: Message): string {
  const { method, organization, organizer, sentAt } = message;
  const isCancelled = method === 'CANCEL' || meeting.state === 'cancelled';
  if (isCancelled && method === 'REQUEST')
    throw new RangeError(`Nobody is invited to a cancelled meeting: ${meeting.id}`);
  const people = [
    organizerProperty(organizer),
    ...(message.method === 'PUBLISH' ? [] : [attendeeProperty(message.recipient, ASKS[message.method])]),
  ];
  const event = meetingComponent(meeting, { ...message, stampedAt: sentAt, isCancelled, people });
  return write(calendarOf(organization, { properties: [token('METHOD', method)], components: [event] }));
}

/** ORGANIZER (RFC 5545, 3.8.4.3). */
export const organizerProperty = ({ name, email }: Organizer): Property =>
  uri('ORGANIZER', mailto(email), { CN: name });

const ROLES: Readonly<Record<Recipient['role'], string>> = {
  chair: 'CHAIR',
  member: 'REQ-PARTICIPANT',
  guest: 'OPT-PARTICIPANT',
};

/** Whether the file asks for an answer. */
const ASKS = { REQUEST: { asks: true }, CANCEL: { asks: false } } as const;

/** ATTENDEE (RFC 5545, 3.8.4.1): whom the file is for, and what they answered. */
export const attendeeProperty = (recipient: Recipient, { asks }: Readonly<{ asks: boolean }>): Property =>
  uri('ATTENDEE', mailto(recipient.email), {
    CUTYPE: 'INDIVIDUAL',
    ROLE: ROLES[recipient.role],
    PARTSTAT: recipient.rsvp.toUpperCase(),
    ...(asks ? { RSVP: 'TRUE' } : {}),
    CN: recipient.name,
    ...(recipient.delegatedFrom === undefined ? {} : { 'DELEGATED-FROM': mailto(recipient.delegatedFrom) }),
  });
