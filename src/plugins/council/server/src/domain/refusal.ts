import type { WorkflowRefusal } from '@hamresan/kit';

import type { RecusalWithdrawalRefusal } from './attendance/recusal';
import type { AnnexRefusal } from './annexes/annex.policy';
import type { AttendanceRefusal } from './attendance/record-attendance';
import type { OrderRefusal } from './agenda/agenda-order';
import type { BallotRefusal } from './votes/ballots';
import type { CirculationRefusal } from './votes/circulation';
import type { PollOrderRefusal, RevoteRefusal } from './votes/poll-order';
import type { PaperRefusal, SecrecyRefusal } from './votes/secret-ballot';
import type { CastingVoteRefusal } from './votes/tally';
import type { CastingRefusal } from './seats/casting-right';
import type { ListRefusal } from './open-data/oparl-page';
import type { ByLawsRefusal } from './by-laws';
import type { ProgressRefusal } from './resolutions/progress';
import type { LinkRefusal } from './resolutions/links';
import type { AnswerRefusal } from './invitations/answers';
import type { OutboxRefusal } from './outbox';
import type { EditRefusal } from './minutes/versions';
import type { UndoRefusal } from './numbering';
import type { DeadlineRefusal, DueDateRefusal } from './schedule/deadlines';
import type { RegularRefusal } from './schedule/regular-meetings';
import type { RuleRefusal } from './schedule/recurrence';
import type { MandateRefusal } from './seats/mandate';
import type { ProxyRefusal } from './seats/proxy';
import type { SeatRefusal } from './seats/seat';
import type { TimeRefusal } from './schedule/time-checks';

/** Why something is refused. A closed list; the sentences are in `texts/`. Missing and hidden look the same. */
export type Refusal =
  | WorkflowRefusal
  | Readonly<{ code: 'not-found' }>
  | Readonly<{ code: 'stale-version'; current: number }>
  | Readonly<{ code: 'field-invalid'; field: string }>
  | Readonly<{ code: 'role-required'; roles: readonly string[] }>
  | Readonly<{ code: 'item-locked'; state: string }>
  | Readonly<{ code: 'not-demanded' }>
  | Readonly<{ code: 'not-publishable' }>
  | ListRefusal
  | Readonly<{ code: 'facts-locked'; state: string }>
  | Readonly<{ code: 'objection-answered' }>
  | Readonly<{ code: 'paper-not-available'; reason: string }>
  | Readonly<{ code: 'paper-not-ready'; kind: string }>
  | ByLawsRefusal
  | SeatRefusal
  | Readonly<{ code: 'poll-on-paper' }>
  | AnswerRefusal
  | OutboxRefusal
  | AnnexRefusal
  | AttendanceRefusal
  | OrderRefusal
  | BallotRefusal
  | CastingRefusal
  | CastingVoteRefusal
  | CirculationRefusal
  | MandateRefusal
  | ProxyRefusal
  | RecusalWithdrawalRefusal
  | PaperRefusal
  | PollOrderRefusal
  | RevoteRefusal
  | SecrecyRefusal
  | ProgressRefusal
  | LinkRefusal
  | EditRefusal
  | UndoRefusal
  | DeadlineRefusal
  | DueDateRefusal
  | RegularRefusal
  | RuleRefusal
  | TimeRefusal;

export type RefusalCode = Refusal['code'];
