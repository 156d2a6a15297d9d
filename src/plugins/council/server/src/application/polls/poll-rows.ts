import type { PollState } from '../../domain/poll.workflow';
import type { CastingRight } from '../../domain/seats/casting-right';
import type { Choice } from '../../domain/votes/counts';
import type { PollOutcome } from '../../domain/votes/tally';
import type { Moving, Stored } from '../stored';

export type PollRow = Moving<PollState> &
  Readonly<{
    meetingId: string;
    itemId: string;
    question: string;
    purpose: 'amendment' | 'final';
    order: number;
    /** Majority, base and tie rule; fixed when it opens. */
    rule: unknown;
    isSecret: boolean;
    isOnPaper: boolean;
    mayRecast: boolean;
    openedAt: Date | null;
    closesAt: Date | null;
    closedAt: Date | null;
    result: PollOutcome | null;
    castingVote: 'yes' | 'no' | null;
    snapshot: unknown;
    supersedes: string | null;
  }>;

export type BallotRow = Stored &
  Readonly<{
    pollId: string;
    seatId: string;
    recast: number;
    choice: Choice;
    castBy: string;
    castAt: Date;
    right: CastingRight;
  }>;

/** That a seat voted in a secret ballot; what it chose is in no row that knows of it (I28). */
export type PollVoterRow = Stored & Readonly<{ pollId: string; seatId: string }>;
