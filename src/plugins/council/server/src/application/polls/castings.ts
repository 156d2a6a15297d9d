import type { Casting } from '../../domain/attendance/record-attendance';
import { castingsOf } from '../../domain/votes/ballots';
import { secretCastings } from '../../domain/votes/secret-ballot';
import { EMPTY_TALLY } from '../../domain/votes/counts';
import type { Ports } from '../ports';
import type { PollRow } from '../rows';
import { ballotsOf } from './ballots-of';

/** What the attendance book of a meeting has to respect (I21): the votes that count there. */
export async function castingsIn(ports: Ports, meetingId: string): Promise<readonly Casting[]> {
  const polls = await ports.tables.polls.list({ meetingId, openedAt: { $notNull: true } });
  const castings = await Promise.all(polls.map((poll) => castingsOfPoll(ports, poll)));
  return castings.flat();
}

async function castingsOfPoll(ports: Ports, poll: PollRow): Promise<readonly Casting[]> {
  if (poll.openedAt === null || poll.state === 'aborted') return [];
  const about = { itemId: poll.itemId, poll: { from: poll.openedAt, to: poll.closedAt } };
  if (!poll.isSecret) return castingsOf(about, await ballotsOf(ports, poll.id));
  const voters = await ports.tables.pollVoters.list({ pollId: poll.id });
  return secretCastings(about, { voted: voters.map(({ seatId }) => seatId), tally: EMPTY_TALLY });
}
