import { type Result, canonicalJson, err, ok } from '@hamresan/kit';

import { type RollCall, type RollEntry, headcount } from '../attendance/roll-call';
import { type Quorum, type QuorumPolicy, type QuorumRule, quorumOf } from '../quorum';
import type { CastingRight } from '../seats/casting-right';
import { type Ballot, countedBallots } from './ballots';
import { columnsOf } from './columns';
import { type Choice, type Counts, type Tally, checkCounts, tallyOf } from './counts';
import { type PaperRefusal, type SecretBox, checkPapers } from './secret-ballot';
import { ENGINE_VERSION, type PollOutcome, type VoteResult, type VoteRule, resultOf } from './tally';

/** What a poll has taken in: ballots with names, a secret box, or papers that people counted. */
export type Received =
  | Readonly<{ method: 'named'; ballots: readonly Ballot[] }>
  | Readonly<{ method: 'secret'; box: SecretBox }>
  | Readonly<{ method: 'paper'; tally: Tally }>;

/** A ballot as it counts. What the seat said before is kept with the poll, not here (I24). */
type CountedBallot = Readonly<{ seatId: string; choice: Choice; castBy: string; right: CastingRight }>;

/** What counts of all that was taken in. */
type CountedVotes =
  Readonly<{ method: 'named'; ballots: readonly CountedBallot[] }> | Exclude<Received, { method: 'named' }>;

/** What follows from the facts of a poll. */
type Reckoned = Readonly<{ counts: Counts; quorum: Quorum; result: VoteResult | null; outcome: PollOutcome }>;

type Facts = Readonly<{
  seats: readonly RollEntry[];
  votes: CountedVotes;
  rule: VoteRule;
  quorumRule: QuorumRule;
  quorumPolicy: QuorumPolicy;
}>;

/**
 * A closed poll as it stays for ever (I25): plain JSON, complete enough to be reckoned again. Whatever is printed later is
 * printed from it.
 */
export type PollSnapshot = Facts &
  Reckoned &
  Readonly<{ pollId: string; itemId: string; openedAt: string; closedAt: string; engineVersion: string }>;

/** What a poll is closed with. `taken`: the snapshot it already has, or null. `roll` is called at the close. */
export type Closing = Omit<Facts, 'seats' | 'votes'> &
  Readonly<{
    taken: PollSnapshot | null;
    pollId: string;
    itemId: string;
    openedAt: Date;
    roll: RollCall;
    received: Received;
  }>;

/**
 * Closes a poll: checks the quorum once more (I20), counts, and makes the snapshot (I25). Closing twice gives what the
 * first time gave (I23). Refuses papers that cannot be true. The caller moves the poll to `closed`, or to
 * `void-no-quorum` where the outcome says so.
 */
export function closePoll(closing: Closing): Result<PollSnapshot, PaperRefusal> {
  const { taken, pollId, itemId, openedAt, roll, received, rule, quorumRule, quorumPolicy } = closing;
  if (taken !== null) return ok(taken);
  if (received.method === 'paper') {
    const papers = checkPapers(received.tally, roll);
    if (!papers.ok) return papers;
  }
  const facts = { seats: roll.seats, votes: thatCount(received), rule, quorumRule, quorumPolicy };
  const times = { openedAt: openedAt.toISOString(), closedAt: roll.at.toISOString() };
  return ok({ pollId, itemId, ...times, ...facts, ...reckon(facts), engineVersion: ENGINE_VERSION });
}

const thatCount = (received: Received): CountedVotes =>
  received.method === 'named'
    ? {
        method: 'named',
        ballots: countedBallots(received.ballots).map(({ seatId, choice, castBy, right }) => ({
          seatId,
          choice,
          castBy,
          right,
        })),
      }
    : received;

function reckon(facts: Facts): Reckoned {
  const { seats, rule, quorumRule, quorumPolicy } = facts;
  const counts = countsOf(facts);
  const quorum = quorumOf({ rule: quorumRule, policy: quorumPolicy, ...headcount({ seats }) });
  // Counted even if it is void: counts that do not add up are a fault all the same.
  const counted = resultOf(rule, counts);
  const result = quorum.isMet ? counted : null;
  return { counts, quorum, result, outcome: result?.outcome ?? 'void-no-quorum' };
}

function countsOf({ seats, votes }: Facts): Counts {
  switch (votes.method) {
    case 'named':
      return columnsOf(seats, {
        voted: votes.ballots.map(({ seatId }) => seatId),
        tally: tallyOf(votes.ballots.map(({ choice }) => choice)),
      });
    case 'secret':
      return columnsOf(seats, votes.box);
    case 'paper':
      return columnsOf(seats, { voted: null, tally: votes.tally });
  }
}

/** One text for one snapshot, to be hashed and compared (I25). */
export const canonicalSnapshot = (snapshot: PollSnapshot): string => canonicalJson(snapshot);

export type SnapshotFault =
  | Readonly<{ code: 'engine-version-unknown'; engineVersion: string }>
  | Readonly<{ code: 'snapshot-contradicts-itself'; field: keyof Reckoned }>;

/**
 * Reckons a stored snapshot again (I25). Answers its result where that is still what follows from its own facts, else
 * the first field that does not. What another version of the engine reckoned is not for this one to judge.
 */
export function recomputeResult(snapshot: PollSnapshot): Result<VoteResult | null, SnapshotFault> {
  const { engineVersion } = snapshot;
  if (engineVersion !== ENGINE_VERSION) return err({ code: 'engine-version-unknown', engineVersion });
  if (!checkCounts(countsOf(snapshot)).ok) return err({ code: 'snapshot-contradicts-itself', field: 'counts' });
  const again = reckon(snapshot);
  const field = (['counts', 'quorum', 'result', 'outcome'] as const).find(
    (each) => canonicalJson(again[each]) !== canonicalJson(snapshot[each]),
  );
  return field === undefined ? ok(again.result) : err({ code: 'snapshot-contradicts-itself', field });
}
