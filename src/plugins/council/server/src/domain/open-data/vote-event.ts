import type { VoteOption } from '../publication/full-record';
import { toSecond } from '../publication/instants';
import type { PublicPoll } from '../publication/public-view';

/** The words that Popolo has for options; ours are spelled without a space. */
const OPTIONS: Readonly<Record<VoteOption, string>> = {
  yes: 'yes',
  no: 'no',
  abstain: 'abstain',
  'not-voting': 'not voting',
  absent: 'absent',
  excused: 'excused',
  recused: 'recused',
};

/** A tie is no result yet: the casting vote is a decision of its own (I26). */
const RESULTS: Readonly<Record<PublicPoll['outcome'], 'pass' | 'fail' | null>> = {
  adopted: 'pass',
  rejected: 'fail',
  tie: null,
  'no-result': null,
};

/**
 * A poll as a Popolo VoteEvent. The voter is the agency, and `role` its office at the table; a secret poll has counts and
 * no votes, and sometimes not even counts (I28).
 */
export const voteEvent = (poll: PublicPoll, place: Readonly<{ councilId: string; meetingId: string }>) => ({
  id: poll.id,
  identifier: poll.id,
  motion_id: motionId(poll),
  organization_id: place.councilId,
  legislative_session_id: place.meetingId,
  classification: poll.isSecret ? 'secret' : 'named',
  start_date: toSecond(poll.openedAt),
  end_date: poll.closedAt === null ? null : toSecond(poll.closedAt),
  result: RESULTS[poll.outcome],
  group_results: [],
  counts: poll.counts.map(({ option, value }) => ({ option: OPTIONS[option], value })),
  votes: poll.votes.map(({ agencyId, agencyName, office, option }) => ({
    vote_event_id: poll.id,
    voter_id: agencyId,
    voter: { id: agencyId, name: agencyName },
    role: office,
    option: OPTIONS[option],
  })),
  created_at: toSecond(poll.created),
  updated_at: toSecond(poll.modified),
});

/** What was put to the vote: each poll has a motion of its own, since an amendment is one too (I30). */
export const motion = (
  poll: PublicPoll,
  place: Readonly<{ councilId: string; meetingId: string; itemNumber: string; classification: string }>,
) => ({
  id: motionId(poll),
  organization_id: place.councilId,
  legislative_session_id: place.meetingId,
  text: poll.question,
  identifier: place.itemNumber,
  classification: place.classification,
  date: toSecond(poll.closedAt ?? poll.openedAt),
  requirement: poll.requirement,
  result: RESULTS[poll.outcome],
  vote_events: [],
  created_at: toSecond(poll.created),
  updated_at: toSecond(poll.modified),
});

const motionId = ({ id }: PublicPoll): string => `motion-${id}`;
