import { type Interval, overlap } from '../seats/interval';

/**
 * One line of the attendance book (I16). Lines are added and never changed; their order is the order in which they were
 * written. `replace`: somebody else takes over the seat, which is present from then on if it was not before. When one of
 * two people leaves, that is a `replace`, not a `leave`: the book is about seats.
 */
export type AttendanceEvent = Readonly<{
  seatId: string;
  type: 'arrive' | 'leave' | 'excuse' | 'replace';
  at: Date;
  recordedBy: string;
  /** Who sits there from now on; null where nobody does. */
  personId: string | null;
}>;

export type Presence = Readonly<{
  state: 'present' | 'absent' | 'excused';
  /** Since when; null for a seat of which the book says nothing. */
  since: Date | null;
  personId: string | null;
}>;

const UNSEEN: Presence = { state: 'absent', since: null, personId: null };

/**
 * Whether a seat is there at an instant (I16). Whoever arrives at that instant is there, whoever leaves at it is not.
 * Lines count by their time, however late they were written; of two with one time the later written one holds. Arriving
 * twice is arriving once; leaving without having come changes nothing, and no absence that was excused.
 */
export const presenceAt = (log: readonly AttendanceEvent[], seatId: string, at: Date): Presence =>
  linesOf(log, seatId)
    .filter((event) => event.at <= at)
    .reduce(follow, UNSEEN);

/** The times in which a seat was there (I16), in their order; the last one is open while it still is. */
export function presenceIntervals(log: readonly AttendanceEvent[], seatId: string): readonly Interval[] {
  const intervals: Interval[] = [];
  let presence = UNSEEN;
  for (const event of linesOf(log, seatId)) {
    const next = follow(presence, event);
    const hasLeft = presence.state === 'present' && next.state !== 'present';
    if (hasLeft && presence.since !== null) intervals.push({ from: presence.since, to: event.at });
    presence = next;
  }
  if (presence.state === 'present' && presence.since !== null) intervals.push({ from: presence.since, to: null });
  return intervals.filter(({ from, to }) => to === null || from < to);
}

/** How much of an item a seat was there for (I16). An item that is still discussed has no end yet. */
export function presenceDuring(
  log: readonly AttendanceEvent[],
  seatId: string,
  item: Interval,
): 'throughout' | 'partly' | 'not-at-all' {
  const intervals = presenceIntervals(log, seatId);
  if (intervals.some((interval) => covers(interval, item))) return 'throughout';
  return intervals.some((interval) => overlap(interval, item)) ? 'partly' : 'not-at-all';
}

/** The seats that are there at an instant, each once. */
export const presentSeats = (log: readonly AttendanceEvent[], at: Date): ReadonlySet<string> =>
  new Set(log.map(({ seatId }) => seatId).filter((seatId) => presenceAt(log, seatId, at).state === 'present'));

/** In the order of their times; sorting is stable, so that lines with one time stay as they were written. */
const linesOf = (log: readonly AttendanceEvent[], seatId: string): readonly AttendanceEvent[] =>
  log.filter((event) => event.seatId === seatId).sort((a, b) => a.at.getTime() - b.at.getTime());

/** What a line makes of a seat. What it already is, it stays since when it was. */
function follow(presence: Presence, event: AttendanceEvent): Presence {
  const isPresent = presence.state === 'present';
  switch (event.type) {
    case 'arrive':
      return isPresent ? presence : seated(presence, event);
    case 'replace':
      return seated(presence, event);
    case 'leave':
      return isPresent ? { state: 'absent', since: event.at, personId: null } : presence;
    case 'excuse':
      return presence.state === 'excused' ? presence : { state: 'excused', since: event.at, personId: null };
  }
}

const seated = (presence: Presence, { at, personId }: AttendanceEvent): Presence => ({
  state: 'present',
  since: presence.state === 'present' ? presence.since : at,
  personId,
});

const covers = (interval: Interval, item: Interval): boolean =>
  interval.from <= item.from && (interval.to === null || (item.to !== null && item.to <= interval.to));
