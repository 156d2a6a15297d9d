import type { Instant } from '../publication/full-record';

/** What of a meeting a calendar shows as a place in time. */
export type Arrangement = Readonly<{ startsAt: Instant; endsAt: Instant; place: string | null; isCancelled: boolean }>;

/** What became different between two versions of a meeting. */
export type MeetingChange = Readonly<{ time: boolean; place: boolean; cancelled: boolean; agenda: boolean }>;

/** What became different; whether the agenda did, the caller knows by its version. */
export const changeBetween = (
  before: Arrangement,
  after: Arrangement,
  { agenda }: Readonly<{ agenda: boolean }>,
): MeetingChange => ({
  time: !isSameInstant(before.startsAt, after.startsAt) || !isSameInstant(before.endsAt, after.endsAt),
  place: before.place !== after.place,
  cancelled: before.isCancelled !== after.isCancelled,
  agenda,
});

/**
 * The SEQUENCE of a meeting after a change (I47; RFC 5546, 2.1.4): one more where date, time or place changed, or it was
 * cancelled. Not for its agenda: calendars ask again for an answer when the number rises.
 */
export const nextSequence = (before: number, { time, place, cancelled }: MeetingChange): number =>
  time || place || cancelled ? before + 1 : before;

/** What somebody answered to an invitation; PARTSTAT in words of the house. */
export type Rsvp = 'needs-action' | 'accepted' | 'declined' | 'tentative';

/**
 * What is left of an answer after a change (I47): whoever said yes to Monday has not said yes to Tuesday, nor to another
 * house. A changed agenda leaves the answer as it was, and so does a cancellation, which asks nothing.
 */
export const rsvpAfter = ({ time, place }: MeetingChange, answered: Rsvp): Rsvp =>
  time || place ? 'needs-action' : answered;

const isSameInstant = (a: Instant, b: Instant): boolean => Date.parse(a) === Date.parse(b);
