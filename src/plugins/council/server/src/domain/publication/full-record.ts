import type { AgendaItemState, ItemKind } from '../agenda-item.workflow';
import type { MeetingState } from '../meeting.workflow';
import type { Period } from '../period';
import type { PollState } from '../poll.workflow';
import type { Quorum } from '../quorum';
import type { ResolutionState } from '../resolution.workflow';
import type { Counts } from '../votes/counts';
import type { VoteResult } from '../votes/tally';

/** ISO 8601 in UTC, as Strapi hands it out: `2026-10-20T06:30:00.000Z`. */
export type Instant = string;

/** A Gregorian day, `2026-10-20`. */
export type IsoDay = string;

type Stored = Readonly<{ documentId: string; createdAt: Instant; updatedAt: Instant }>;

/** What an authorised role did with a record (I45), and when. */
type Publication =
  | Readonly<{ state: 'unpublished' }>
  | Readonly<{ state: 'published'; at: Instant }>
  | Readonly<{ state: 'withdrawn'; at: Instant }>;

export type FullCouncil = Stored &
  Readonly<{
    name: string;
    shortName: string | null;
    contactEmail: string | null;
    website: string | null;
    /** The number that the by-laws fix, not the count of those who sit there today (I18). */
    votingMemberCount: number;
    timeZone: string;
    /** Address of the licence of everything that is given away. */
    licence: string | null;
  }>;

export type FullAgency = Stored &
  Readonly<{
    name: string;
    shortName: string | null;
    classification: string | null;
    parentId: string | null;
    startedOn: IsoDay | null;
    endedOn: IsoDay | null;
    formerNames: readonly Readonly<{ name: string; until: IsoDay }>[];
    website: string | null;
  }>;

export type FullSeat = Stored &
  Readonly<{
    agencyId: string;
    /** What the card on the table says, whoever sits behind it. */
    office: string;
    /** The person; stays in the house. */
    holderName: string | null;
    role: 'chair' | 'secretary' | 'member';
    hasVote: boolean;
    startedOn: IsoDay;
    endedOn: IsoDay | null;
  }>;

export type FullFile = Stored &
  Readonly<{
    name: string;
    fileName: string;
    mimeType: string;
    size: number;
    sha512: string | null;
    accessUrl: string;
    downloadUrl: string | null;
    isConfidential: boolean;
  }>;

export type FullProposal = Stored &
  Readonly<{
    reference: string | null;
    title: string;
    kind: string | null;
    submittedOn: IsoDay;
    originatorIds: readonly string[];
    files: readonly FullFile[];
    isConfidential: boolean;
  }>;

/** What a seat did in a vote; present without voting, absent and recused are three things (I27). */
export type VoteOption = 'yes' | 'no' | 'abstain' | 'not-voting' | 'absent' | 'excused' | 'recused';

export type FullPoll = Stored &
  Readonly<{
    state: PollState;
    isSecret: boolean;
    question: string;
    /** The majority in words: `2/3 of entitled`. */
    requirement: string;
    openedAt: Instant;
    closedAt: Instant | null;
    quorum: Pick<Quorum, 'base' | 'needed' | 'present'>;
    /** With the casting vote, where one was given. */
    outcome: VoteResult['outcome'];
    counts: Counts;
    /** By seat; of a secret poll nobody should have any, and none is given away if somebody has. */
    ballots: readonly Readonly<{ agencyId: string; agencyName: string; office: string; option: VoteOption }>[];
  }>;

export type FullAgendaItem = Stored &
  Readonly<{
    /** As it was announced: `5`, `3.1` (I12). */
    number: string;
    title: string;
    /** What is to be decided, in words. */
    text: string | null;
    kind: ItemKind;
    state: AgendaItemState;
    isConfidential: boolean;
    proposal: FullProposal | null;
    files: readonly FullFile[];
    polls: readonly FullPoll[];
    startedAt: Instant | null;
    endedAt: Instant | null;
  }>;

export type FullMeeting = Stored &
  Readonly<{
    publication: Publication;
    state: MeetingState;
    kind: 'regular' | 'extraordinary';
    period: Period;
    /** Given when it is opened (I4). */
    number: number | null;
    startsAt: Instant;
    endsAt: Instant;
    timeZone: string;
    place: string | null;
    /** How often its date, time or place changed, as calendars count (`nextSequence`). */
    sequence: number;
    invitation: FullFile | null;
    /** The minutes as the public reads them, with a publication of their own. */
    minutes: Readonly<{ publication: Publication; file: FullFile }> | null;
    presentSeatIds: readonly string[];
    /** In the order of the agenda. */
    items: readonly FullAgendaItem[];
  }>;

/** An agency with the name that it had at the time (I40). */
export type NamedAgency = Readonly<{ id: string; name: string }>;

export type FullResolution = Stored &
  Readonly<{
    publication: Publication;
    state: ResolutionState;
    isConfidential: boolean;
    /** Given when it is adopted: `12/1404` (I4). */
    number: string | null;
    title: string;
    text: string;
    adoptedAt: Instant | null;
    meeting: Readonly<{ documentId: string; number: number | null; isPublished: boolean }> | null;
    agendaItem: Readonly<{ documentId: string; isConfidential: boolean }> | null;
    lead: NamedAgency | null;
    supporting: readonly NamedAgency[];
    dueOn: IsoDay | null;
    sequence: number;
    file: FullFile | null;
  }>;

/** All that the house knows and a publication is made from. */
export type FullRecords = Readonly<{
  council: FullCouncil;
  agencies: readonly FullAgency[];
  seats: readonly FullSeat[];
  meetings: readonly FullMeeting[];
  resolutions: readonly FullResolution[];
}>;
