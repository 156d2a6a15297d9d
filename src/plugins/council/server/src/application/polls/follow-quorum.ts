import { type Quorum, afterQuorumChange } from '../../domain/quorum';
import { move } from '../move';
import type { Ports } from '../ports';
import type { MeetingRow } from '../rows';
import { POLL_MOVES } from './move-poll';

/** Suspends the open vote of a meeting when the quorum is lost, and lets it go on when it is there again (I20). */
export async function followQuorum(
  ports: Ports,
  { id }: MeetingRow,
  change: Readonly<{ before: Quorum; after: Quorum }>,
): Promise<void> {
  const house = ports.asHouse();
  const polls = await house.tables.polls.list({ meetingId: id, state: { $in: ['open', 'suspended'] } });
  const open = polls.find(({ state }) => state === 'open');
  const reaction = afterQuorumChange({ ...change, hasOpenPoll: open !== undefined });
  const [poll, action] = reaction === 'suspend-poll' ? [open, 'suspend'] : [polls[0], 'resume'];
  if (reaction === 'none' || poll === undefined) return;
  await move(house, POLL_MOVES, { id: poll.id, action, expectedVersion: null, reason: '', input: {} });
}
