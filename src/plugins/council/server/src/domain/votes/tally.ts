import { type Result, err, ok } from '@hamresan/kit';

import { type BaseKind, baseOf } from './bases';
import { type Counts, ballotsIn, checkCounts } from './counts';
import { type Majority, isReached, isTie } from './majority';

/** Stored with every result. It changes whenever the same rule and counts could give another result than before (I25). */
export const ENGINE_VERSION = '1';

/** How a poll is decided. `tie`: what an even vote is, rejected or for the chair to break. */
export type VoteRule = Readonly<{ majority: Majority; base: BaseKind; tie: 'rejected' | 'casting-vote' }>;

export type VoteResult = Readonly<{
  /** `tie`: even, and the casting vote is awaited. `no-result`: nothing was said that could be measured. */
  outcome: 'adopted' | 'rejected' | 'tie' | 'no-result';
  /** The number that the majority was measured against. */
  base: number;
  /** Even, whatever became of it. */
  isTied: boolean;
  /** Set by the separate decision that broke the tie. */
  castingVote: 'yes' | 'no' | null;
}>;

/** What came of a poll. Without a quorum at its close it is void: nothing was decided, whatever was cast (I20). */
export type PollOutcome = VoteResult['outcome'] | 'void-no-quorum';

/**
 * The result of a vote: of its rule and its counts, and of nothing else (I26). Without a ballot, and where the base is
 * empty because everybody abstained, there is no result. Counts that do not add up are a fault: `checkCounts` comes
 * first.
 */
export function resultOf({ majority, base: kind, tie }: VoteRule, counts: Counts): VoteResult {
  const checked = checkCounts(counts);
  if (!checked.ok) throw new RangeError(`Not the counts of a vote: ${JSON.stringify(checked.error)}`);
  const base = baseOf(kind, counts);
  const votes = { yes: counts.yes, no: counts.no, base };
  const isTied = isTie(majority, votes);
  if (ballotsIn(counts) === 0 || base === 0) return { outcome: 'no-result', base, isTied: false, castingVote: null };
  if (isTied && tie === 'casting-vote') return { outcome: 'tie', base, isTied, castingVote: null };
  return { outcome: isReached(majority, votes) ? 'adopted' : 'rejected', base, isTied, castingVote: null };
}

export type CastingVoteRefusal =
  Readonly<{ code: 'no-tie-to-break' }> | Readonly<{ code: 'casting-vote-given'; choice: 'yes' | 'no' }>;

/**
 * The result once whoever presides has broken the tie (I26). That is a decision of its own, recorded beside the poll: its
 * snapshot keeps saying `tie`. Refused where no tie awaits it, and a second time.
 */
export function withCastingVote(result: VoteResult, choice: 'yes' | 'no'): Result<VoteResult, CastingVoteRefusal> {
  if (result.castingVote !== null) return err({ code: 'casting-vote-given', choice: result.castingVote });
  if (result.outcome !== 'tie') return err({ code: 'no-tie-to-break' });
  return ok({ ...result, outcome: choice === 'yes' ? 'adopted' : 'rejected', castingVote: choice });
}
