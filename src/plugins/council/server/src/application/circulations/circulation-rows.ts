import type { QuorumRule } from '../../domain/quorum';
import type { SeatSnapshot } from '../../domain/seats/seat';
import type { CirculationReport, CirculationState } from '../../domain/votes/circulation';
import type { Choice } from '../../domain/votes/counts';
import type { VoteRule } from '../../domain/votes/tally';
import type { Moving, Stored } from '../stored';

/** A question between two meetings (I31): its rule and the seats that it is put to are fixed when it is sent. */
export type CirculationRow = Moving<CirculationState> &
  Readonly<{
    title: string;
    motion: string;
    isConfidential: boolean;
    rule: VoteRule;
    quorumRule: QuorumRule;
    base: readonly SeatSnapshot[];
    recused: readonly string[] | null;
    openedAt: Date;
    deadline: Date;
    needsAction: boolean;
    leadSeat: string | null;
    dueDay: string | null;
    report: CirculationReport | null;
    closedAt: Date | null;
    notedIn: string | null;
  }>;

export type CirculationAnswerRow = Stored &
  Readonly<{ circulationId: string; seatId: string; choice: Choice; answeredBy: string; at: Date }>;
