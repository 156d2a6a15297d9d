import type { RollEntry } from '../attendance/roll-call';
import { type Counts, type Tally, ballotsIn } from './counts';

type Standing = Pick<RollEntry, 'seatId' | 'standing'>;

/** Whether a seat can vote where it stands; a seat whose proxy is there can. */
const canVote = ({ standing }: Standing): boolean => standing === 'present' || standing === 'represented';

/**
 * Sorts every seat of the roll into one column (I27). `voted`: a seat that voted stands with its ballot, even if it has
 * left since (I21); the others stand where they are when the poll closes. Null where papers were counted and nobody knows
 * whose they are: then those who were there are told apart by number alone.
 */
export function columnsOf(
  seats: readonly Standing[],
  { voted, tally }: Readonly<{ voted: readonly string[] | null; tally: Tally }>,
): Counts {
  const silent = seats.filter(({ seatId }) => voted?.includes(seatId) !== true);
  const presentNotVoting = silent.filter(canVote).length - (voted === null ? ballotsIn(tally) : 0);
  const recused = silent.filter(({ standing }) => standing === 'recused').length;
  const absent = silent.filter(({ standing }) => standing === 'absent' || standing === 'excused').length;
  return { ...tally, entitled: seats.length, presentNotVoting, absent, recused };
}
