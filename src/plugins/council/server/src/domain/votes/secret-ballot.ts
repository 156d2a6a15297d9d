import { type Result, err, ok } from '@hamresan/kit';

import type { Casting } from '../attendance/record-attendance';
import { type RollCall, headcount } from '../attendance/roll-call';
import type { Interval } from '../seats/interval';
import { type BallotBox, type BallotRefusal, mayCast } from './ballots';
import { type Choice, type Counts, type Tally, ballotsIn, isCount } from './counts';
import type { PollOutcome } from './tally';

/** With two voters each would know what the other one chose (I28). By-laws may ask for more, never for fewer. */
const FEWEST_FOR_SECRECY = 3;

export type SecrecyRefusal = Readonly<{ code: 'too-few-for-secrecy'; eligible: number; fewest: number }>;

/**
 * Whether a poll can be secret (I28): refuses it with fewer than three seats that are there to vote, or fewer than the
 * by-laws ask for. Represented seats do not help: whoever holds two votes knows both. Answers how many there are.
 */
export function maySecretlyVote(
  roll: RollCall,
  fewestByLaws: number = FEWEST_FOR_SECRECY,
): Result<number, SecrecyRefusal> {
  const { present: eligible } = headcount(roll);
  const fewest = Math.max(FEWEST_FOR_SECRECY, fewestByLaws);
  return eligible >= fewest ? ok(eligible) : err({ code: 'too-few-for-secrecy', eligible, fewest });
}

/** What is kept of a secret vote: who voted, in the order of seat ids, and how often each choice was made. No more (I28). */
export type SecretBox = Readonly<{ voted: readonly string[]; tally: Tally }>;

/**
 * Takes a secret ballot (I28): the seat is ticked off, the choice is counted, and nothing links the two, not even an
 * order. So nobody votes again, whatever the poll allows: no one knows which choice to take back. A proxy's vote is one
 * like every other.
 */
export function castSecretBallot(
  state: BallotBox['state'],
  { roll, box, seatId, choice }: Readonly<{ roll: RollCall; box: SecretBox; seatId: string; choice: Choice }>,
): Result<SecretBox, BallotRefusal> {
  const answer = mayCast({ state, allowsRecast: false }, { roll, seatId, voted: box.voted });
  if (!answer.ok) return answer;
  return ok({
    voted: [...box.voted, seatId].sort(),
    tally: { ...box.tally, [choice]: box.tally[choice] + 1 },
  });
}

/** What the attendance book has to respect of a secret vote (I21): that a seat voted, not when, and for itself alone. */
export const secretCastings = (
  { itemId, poll }: Readonly<{ itemId: string; poll: Interval }>,
  { voted }: SecretBox,
): readonly Casting[] => voted.map((seatId) => ({ itemId, seatId, inRoomSeatId: seatId, castAt: null, poll }));

export type PaperRefusal =
  | Readonly<{ code: 'count-not-valid'; column: Choice }>
  | Readonly<{ code: 'more-papers-than-voters'; papers: number; voters: number }>;

/**
 * Whether counted papers can be true (I28): never more than seats that were there or represented. Papers that are blank or
 * spoilt are not entered; they end up with those who were there and did not vote.
 */
export function checkPapers(tally: Tally, roll: RollCall): Result<Tally, PaperRefusal> {
  const wrong = (['yes', 'no', 'abstain'] as const).find((choice) => !isCount(tally[choice]));
  if (wrong !== undefined) return err({ code: 'count-not-valid', column: wrong });
  const { present, represented } = headcount(roll);
  const voters = present + represented;
  const papers = ballotsIn(tally);
  return papers <= voters ? ok(tally) : err({ code: 'more-papers-than-voters', papers, voters });
}

/** What is told of a secret vote. `counts` is null where counting would tell who chose what. */
export type PublishedSecret = Readonly<{ outcome: PollOutcome; counts: Counts | null }>;

/**
 * What may be told of a secret vote (I28): the outcome alone where all ballots say the same, since then everybody's
 * choice is known, and where fewer than three were cast. A vote without a ballot has nothing to hide. Counts that are
 * missing hint at their own reason; by-laws that mind set `showsCounts` to false and never show any.
 */
export function publishSecret({
  outcome,
  counts,
  showsCounts,
}: Readonly<{ outcome: PollOutcome; counts: Counts; showsCounts: boolean }>): PublishedSecret {
  const ballots = ballotsIn(counts);
  const isUnanimous = [counts.yes, counts.no, counts.abstain].includes(ballots);
  const discloses = ballots > 0 && (isUnanimous || ballots < FEWEST_FOR_SECRECY);
  return { outcome, counts: showsCounts && !discloses ? counts : null };
}
