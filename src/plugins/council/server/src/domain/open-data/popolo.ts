import { toSecond } from '../publication/instants';
import type {
  PublicAgendaItem,
  PublicAgency,
  PublicMeeting,
  PublicRecords,
  PublicSeat,
} from '../publication/public-view';
import { CLOSED_ITEM, byName, meetingTitle } from '../publication/wording';
import { motion, voteEvent } from './vote-event';

/**
 * The council in the words of Popolo, one list for each of its classes, in the order of the Persian alphabet where things
 * have names (I52). Posts are the seats; a person is the office that holds one, since no people are named. What was
 * withdrawn is not here: Popolo has no word for it.
 */
export const popolo = (records: PublicRecords) => ({
  organizations: [councilOf(records), ...[...records.agencies].sort(byName).map(agencyOf)],
  people: officesOf(records).map(personOf),
  posts: officesOf(records).map((seat) => postOf(records, seat)),
  memberships: records.seats.map((seat) => membershipOf(records, seat)),
  events: records.meetings.map((meeting) => eventOf(records, meeting)),
  motions: pollsOf(records).map(({ poll, place }) => motion(poll, place)),
  vote_events: pollsOf(records).map(({ poll, place }) => voteEvent(poll, place)),
});

const officesOf = ({ seats }: PublicRecords): readonly PublicSeat[] =>
  seats
    .map((seat) => ({ id: seat.id, name: seat.office, seat }))
    .sort(byName)
    .map(({ seat }) => seat);

const councilOf = ({ council }: PublicRecords) => ({
  id: council.id,
  name: council.name,
  classification: 'council',
  links: linksTo(council.website),
  created_at: toSecond(council.created),
  updated_at: toSecond(council.modified),
});

/** An agency, also one that is no more; what it was called before is kept with the day. */
const agencyOf = (agency: PublicAgency) => ({
  id: agency.id,
  name: agency.name,
  other_names: [
    ...agency.formerNames.map(({ name, until }) => ({ name, end_date: until })),
    ...(agency.shortName === null ? [] : [{ name: agency.shortName, note: 'short name' }]),
  ],
  classification: agency.classification,
  parent_id: agency.parentId,
  founding_date: agency.startedOn,
  dissolution_date: agency.endedOn,
  links: linksTo(agency.website),
  created_at: toSecond(agency.created),
  updated_at: toSecond(agency.modified),
});

const linksTo = (website: string | null) => (website === null ? [] : [{ url: website, note: 'website' }]);

const personId = ({ id }: PublicSeat): string => `office-${id}`;

const personOf = (seat: PublicSeat) => ({
  id: personId(seat),
  name: seat.office,
  created_at: toSecond(seat.created),
  updated_at: toSecond(seat.modified),
});

const postOf = ({ council }: PublicRecords, seat: PublicSeat) => ({
  id: seat.id,
  label: seat.office,
  role: seat.role,
  organization_id: council.id,
  start_date: seat.startedOn,
  end_date: seat.endedOn,
  created_at: toSecond(seat.created),
  updated_at: toSecond(seat.modified),
});

const membershipOf = ({ council }: PublicRecords, seat: PublicSeat) => ({
  id: `membership-${seat.id}`,
  person_id: personId(seat),
  organization_id: council.id,
  post_id: seat.id,
  role: seat.role,
  on_behalf_of_id: seat.agencyId,
  start_date: seat.startedOn,
  end_date: seat.endedOn,
  created_at: toSecond(seat.created),
  updated_at: toSecond(seat.modified),
});

const eventOf = (records: PublicRecords, meeting: PublicMeeting) => ({
  id: meeting.id,
  name: meetingTitle(meeting),
  start_date: toSecond(meeting.startsAt),
  end_date: toSecond(meeting.endsAt),
  location: meeting.place,
  status: statusOf(meeting),
  classification: `${meeting.kind} meeting`,
  organization_id: records.council.id,
  attendees: records.seats.filter(({ id }) => meeting.presentSeatIds.includes(id)).map(personOf),
  children: meeting.items.map((item) => itemOf(meeting, item)),
  created_at: toSecond(meeting.created),
  updated_at: toSecond(meeting.modified),
});

/** In the words of iCalendar, which Popolo's event follows. */
function statusOf({ state }: PublicMeeting): 'tentative' | 'confirmed' | 'cancelled' {
  if (state === 'cancelled') return 'cancelled';
  return state === 'planned' || state === 'scheduled' ? 'tentative' : 'confirmed';
}

/** An item of the agenda is a part of the meeting; a closed one has nothing but its place (I13). */
const itemOf = (meeting: PublicMeeting, item: PublicAgendaItem) => ({
  id: item.id,
  name: item.isClosed ? CLOSED_ITEM : item.title,
  identifiers: [{ scheme: 'agenda', identifier: item.number }],
  classification: 'agenda item',
  parent_id: meeting.id,
  created_at: toSecond(item.created),
  updated_at: toSecond(item.modified),
});

const pollsOf = ({ council, meetings }: PublicRecords) =>
  meetings.flatMap((meeting) =>
    meeting.items.flatMap((item) =>
      item.isClosed
        ? []
        : item.polls.map((poll) => ({
            poll,
            place: {
              councilId: council.id,
              meetingId: meeting.id,
              itemNumber: item.number,
              classification: item.kind,
            },
          })),
    ),
  );
