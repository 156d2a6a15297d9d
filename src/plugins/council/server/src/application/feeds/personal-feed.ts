import { feed } from '../../domain/icalendar/feed';
import { attendeeProperty, organizerProperty } from '../../domain/icalendar/meeting-event';
import type { Property } from '../../domain/icalendar/content-lines';
import { membersResolution } from '../../domain/publication/public-record';
import type { MembersMeeting, MembersResolution } from '../../domain/publication/public-view';
import { answersOf } from '../invitations/write-answer';
import type { Ports } from '../ports';
import { frozenResolution } from '../publication/freeze';
import { membersViewOf } from '../publication/members-view';
import { type CouncilDay, councilDay } from '../resolutions/council-day';
import type { CouncilRow, MeetingRow, ResolutionRow, SeatRow } from '../rows';
import type { FeedTokenRow } from './feed-row';
import { isSeated } from '../seats/seat-rows';

/**
 * The calendar of a seat, as its members see the meetings to which it was invited. `null` for an address that is unknown
 * or revoked, and for one whose seat has ended: it opens nothing any more, and an empty file would make calendars forget
 * what was.
 */
export async function personalFeed(
  ports: Ports,
  secret: string,
  { withDeadlines }: Readonly<{ withDeadlines: boolean }>,
): Promise<string | null> {
  const [token] = await ports.tables.feedTokens.list({ hash: ports.keys.hash(secret), revokedAt: null });
  const seat = token === undefined ? null : await ports.tables.seats.find(token.seatId);
  const council = seat && (await ports.tables.councils.find(seat.councilId));
  if (token === undefined || seat === null || council === null || !isSeated(seat, ports.now())) return null;
  const today = await councilDay(ports, council.id);
  await noteUse(ports, token, today);
  return write(ports, { council, seat, today, withDeadlines });
}

/** On the day, not to the second: whether an address is in use, and not when somebody looks at a calendar. */
async function noteUse({ tables }: Ports, { id, lastUsedDay }: FeedTokenRow, { iso }: CouncilDay): Promise<void> {
  if (lastUsedDay !== iso) await tables.feedTokens.change(id, { lastUsedDay: iso });
}

type Reader = Readonly<{ council: CouncilRow; seat: SeatRow; today: CouncilDay; withDeadlines: boolean }>;

async function write(ports: Ports, reader: Reader): Promise<string> {
  const { council, seat, today, withDeadlines } = reader;
  const { host, site, organizer } = ports.home;
  const rows = await meetingsFor(ports, seat);
  const meetings = await Promise.all(rows.map((row) => membersViewOf(ports, row)));
  const own = withDeadlines ? await resolutionsOf(ports, seat) : [];
  const deadlines = await Promise.all(own.map((row) => viewOf(ports, row, today)));
  return feed(
    meetings.filter((view): view is MembersMeeting => view !== null),
    { organization: council.name, calendar: `${council.name} — ${seat.agencyName}` },
    {
      ...{ host, site, timeZone: council.zone, now: ports.now().toISOString() },
      conferences: new Map(rows.flatMap(({ id, link }) => (isAddress(link) ? [[id, link]] : []))),
      people: new Map(await Promise.all(rows.map(async (row) => [row.id, await peopleOf(ports, row, seat)] as const))),
      deadlines: deadlines.filter((view): view is MembersResolution => view !== null),
      tasks: { organizer, percentOf: new Map(own.map(({ id, percent }) => [id, percent])) },
    },
  );
}

/** A year to either side and some days more: the feed itself cuts at the Jalali day. */
const REACH = 400 * 24 * 3_600_000;

/** From their convocation on, and while the seat was there. */
async function meetingsFor({ tables, now }: Ports, seat: SeatRow): Promise<readonly MeetingRow[]> {
  const [from, before] = [new Date(now().getTime() - REACH), new Date(now().getTime() + REACH)];
  const where = { councilId: seat.councilId, convokedAt: { $notNull: true }, startsAt: { $gte: from, $lt: before } };
  return (await tables.meetings.list(where)).filter(({ startsAt }) => isSeated(seat, startsAt));
}

/** One person: whom the calendar is of. A meeting that was entered afterwards invited nobody (I50). */
async function peopleOf(ports: Ports, row: MeetingRow, seat: SeatRow): Promise<readonly Property[]> {
  const { id, email, agencyName: name } = seat;
  if (email === null || row.isRetroactive) return [];
  const rsvp = (await answersOf(ports, row.id)).get(id)?.answer ?? 'needs-action';
  const attendee = attendeeProperty({ name, email, role: 'member', rsvp }, { asks: false });
  return [organizerProperty(ports.home.organizer), attendee];
}

/** Those that it leads or supports. */
async function resolutionsOf({ tables }: Ports, { id, councilId }: SeatRow): Promise<readonly ResolutionRow[]> {
  const rows = await tables.resolutions.list({ councilId, state: { $ne: 'draft' }, dueDay: { $notNull: true } });
  return rows.filter(({ leadSeat, supporting }) => leadSeat === id || supporting?.includes(id) === true);
}

const viewOf = async (ports: Ports, row: ResolutionRow, { iso, zone }: CouncilDay) =>
  membersResolution(
    { ...(await frozenResolution(ports, row)), publication: { state: 'unpublished' } },
    { today: iso, timeZone: zone },
  );

/** A room number is a place as well, but no address that a calendar could open. */
const isAddress = (link: string | null): link is string => link !== null && /^https?:\/\/\S+$/i.test(link);
