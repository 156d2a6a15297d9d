import type { Ballot } from '../../domain/votes/ballots';
import type { Ports } from '../ports';

/** The named ballots of a poll in the order in which they were taken, those that were cast again included (I24). */
export async function ballotsOf({ tables }: Ports, pollId: string): Promise<readonly Ballot[]> {
  const rows = await tables.ballots.list({ pollId });
  return rows.map(({ seatId, choice, castBy, right, castAt }) => ({ seatId, choice, castBy, right, castAt }));
}
