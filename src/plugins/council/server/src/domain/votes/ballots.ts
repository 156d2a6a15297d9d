import { type Result, err, ok } from '@hamresan/kit';

import type { Casting } from '../attendance/record-attendance';
import type { RollCall, RollEntry } from '../attendance/roll-call';
import type { PollState } from '../poll.workflow';
import type { CastingRight } from '../seats/casting-right';
import type { Interval } from '../seats/interval';
import type { Choice } from './counts';

/** One vote of one seat. Ballots are kept in the order in which they were taken; none is ever removed (I24). */
export type Ballot = Readonly<{ seatId: string; choice: Choice; castBy: string; right: CastingRight; castAt: Date }>;

/** What a ballot is taken by. */
export type BallotBox = Readonly<{ state: PollState; allowsRecast: boolean }>;

export type BallotRefusal =
  | Readonly<{ code: 'poll-not-open'; state: PollState }>
  | Readonly<{ code: 'poll-closed'; state: PollState }>
  | Readonly<{ code: 'seat-not-entitled' }>
  | Readonly<{ code: 'seat-recused' }>
  | Readonly<{ code: 'seat-not-present' }>
  | Readonly<{ code: 'already-voted' }>;

const STATES_BEFORE_CLOSE: readonly PollState[] = ['draft', 'suspended'];

/**
 * Whether the poll takes a vote of this seat now (I23): it is open, and the seat is on the roll, not recused, there or
 * represented, and has not voted yet, unless the poll lets it vote again (I24). Ask inside the transaction that stores
 * the ballot. Who may cast for the seat is another question: `castingRight`.
 */
export function mayCast(
  { state, allowsRecast }: BallotBox,
  { roll, seatId, voted }: Readonly<{ roll: RollCall; seatId: string; voted: readonly string[] }>,
): Result<'first' | 'recast', BallotRefusal> {
  if (STATES_BEFORE_CLOSE.includes(state)) return err({ code: 'poll-not-open', state });
  if (state !== 'open') return err({ code: 'poll-closed', state });
  const refusal = refusalOfSeat(roll.seats.find((seat) => seat.seatId === seatId));
  if (refusal !== null) return err(refusal);
  if (!voted.includes(seatId)) return ok('first');
  return allowsRecast ? ok('recast') : err({ code: 'already-voted' });
}

function refusalOfSeat(seat: RollEntry | undefined): BallotRefusal | null {
  switch (seat?.standing) {
    case undefined:
      return { code: 'seat-not-entitled' };
    case 'recused':
      return { code: 'seat-recused' };
    case 'absent':
    case 'excused':
      return { code: 'seat-not-present' };
    case 'present':
    case 'represented':
      return null;
  }
}

/** Takes a ballot, or refuses it as `mayCast` does. A later ballot of a seat stands beside the earlier one (I24). */
export function castBallot(
  box: BallotBox,
  { roll, ballots, ballot }: Readonly<{ roll: RollCall; ballots: readonly Ballot[]; ballot: Ballot }>,
): Result<readonly Ballot[], BallotRefusal> {
  const voted = ballots.map(({ seatId }) => seatId);
  const answer = mayCast(box, { roll, seatId: ballot.seatId, voted });
  return answer.ok ? ok([...ballots, ballot]) : answer;
}

/** The ballots that count: the last one of each seat (I24), in the order of seat ids. */
export const countedBallots = (ballots: readonly Ballot[]): readonly Ballot[] =>
  [...new Map(ballots.map((ballot) => [ballot.seatId, ballot])).values()].sort((a, b) =>
    compareIds(a.seatId, b.seatId),
  );

/** What the attendance book has to respect of these ballots (I21). */
export const castingsOf = (
  { itemId, poll }: Readonly<{ itemId: string; poll: Interval }>,
  ballots: readonly Ballot[],
): readonly Casting[] =>
  countedBallots(ballots).map(({ seatId, right, castAt }) => ({
    itemId,
    seatId,
    inRoomSeatId: right.as === 'proxy' ? right.holderSeatId : seatId,
    castAt,
    poll,
  }));

const compareIds = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
