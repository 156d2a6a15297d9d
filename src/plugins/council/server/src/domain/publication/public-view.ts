import type { STATES_WITH_OUTCOME } from '../agenda-item.workflow';
import type { MeetingState } from '../meeting.workflow';
import type { Period } from '../period';
import type { ResolutionState } from '../resolution.workflow';
import type {
  FullAgendaItem,
  FullMeeting,
  FullPoll,
  FullSeat,
  Instant,
  IsoDay,
  NamedAgency,
  VoteOption,
} from './full-record';

/**
 * What a text or a feed may be written from. A stored record has no `audience`, so none is taken for one of these by
 * mistake: only `public-record.ts` makes them.
 */
export type Viewed = Readonly<{ id: string; created: Instant; modified: Instant }>;

export type PublicCouncil = Viewed &
  Readonly<{
    name: string;
    shortName: string | null;
    contactEmail: string | null;
    website: string | null;
    votingMemberCount: number;
    timeZone: string;
    licence: string | null;
  }>;

export type PublicAgency = Viewed &
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

/** An office at the table; who holds it is nobody's business here. */
export type PublicSeat = Viewed &
  Readonly<{
    agencyId: string;
    office: string;
    role: FullSeat['role'];
    hasVote: boolean;
    startedOn: IsoDay;
    endedOn: IsoDay | null;
  }>;

export type PublicFile = Viewed &
  Readonly<{
    name: string;
    fileName: string;
    mimeType: string;
    size: number;
    sha512: string | null;
    accessUrl: string;
    downloadUrl: string | null;
  }>;

/** A proposal or dossier that came before the council. */
export type PublicPaper = Viewed &
  Readonly<{
    reference: string | null;
    title: string;
    kind: string | null;
    submittedOn: IsoDay;
    originatorIds: readonly string[];
    files: readonly PublicFile[];
  }>;

export type PublicPoll = Viewed &
  Readonly<{
    isSecret: boolean;
    question: string;
    requirement: string;
    openedAt: Instant;
    closedAt: Instant | null;
    quorum: FullPoll['quorum'];
    outcome: FullPoll['outcome'];
    /** Empty where they would tell how everybody voted (I28). */
    counts: readonly Readonly<{ option: VoteOption; value: number }>[];
    /** Empty for a secret poll. */
    votes: readonly Readonly<{ agencyId: string; agencyName: string; office: string; option: VoteOption }>[];
  }>;

export type Outcome = (typeof STATES_WITH_OUTCOME)[number];

/** `item 5 — closed`: that there is one, and nothing else (I13). */
type ClosedAgendaItem = Viewed & Readonly<{ isClosed: true; number: string }>;

export type OpenAgendaItem = Viewed &
  Readonly<{
    isClosed: false;
    number: string;
    title: string;
    text: string | null;
    kind: FullAgendaItem['kind'];
    outcome: Outcome | null;
    paperId: string | null;
    files: readonly PublicFile[];
    polls: readonly PublicPoll[];
    startedAt: Instant | null;
    endedAt: Instant | null;
  }>;

export type PublicAgendaItem = ClosedAgendaItem | OpenAgendaItem;

export type MeetingView = Viewed &
  Readonly<{
    state: MeetingState;
    kind: FullMeeting['kind'];
    period: Period;
    number: number | null;
    startsAt: Instant;
    endsAt: Instant;
    timeZone: string;
    place: string | null;
    sequence: number;
    invitation: PublicFile | null;
    minutes: PublicFile | null;
    presentSeatIds: readonly string[];
    items: readonly PublicAgendaItem[];
  }>;

export type PublicMeeting = MeetingView & Readonly<{ audience: 'public' }>;

/** A meeting for those who are invited to it, published or not. It has no more in it than a public one. */
export type MembersMeeting = MeetingView & Readonly<{ audience: 'members' }>;

/** `overdue` by choice of the council. */
export type PublicStatus = 'open' | 'in-progress' | 'overdue' | 'done' | 'repealed' | 'not-feasible';

/** A resolution that was adopted. */
export type AdoptedState = Exclude<ResolutionState, 'draft'>;

export type ResolutionView = Viewed &
  Readonly<{
    number: string;
    title: string;
    text: string;
    adoptedAt: Instant;
    /** The day of `adoptedAt` on the council's calendar. */
    adoptedOn: IsoDay;
    meetingId: string | null;
    meetingNumber: number | null;
    agendaItemId: string | null;
    /** As named then (I40). */
    lead: NamedAgency | null;
    supporting: readonly NamedAgency[];
    dueOn: IsoDay | null;
    status: PublicStatus;
    sequence: number;
    file: PublicFile | null;
  }>;

export type PublicResolution = ResolutionView & Readonly<{ audience: 'public' }>;

/** A resolution for the agencies that carry it out, published or not. */
export type MembersResolution = ResolutionView & Readonly<{ audience: 'members' }>;

/** What stays of something that was public and is no more (I45). */
export type Tombstone = Readonly<{
  kind: 'meeting' | 'location' | 'agenda-item' | 'consultation' | 'paper' | 'file' | 'resolution';
  id: string;
  deleted: true;
  created: Instant;
  modified: Instant;
}>;

/** All that may leave the house. */
export type PublicRecords = Readonly<{
  audience: 'public';
  council: PublicCouncil;
  agencies: readonly PublicAgency[];
  seats: readonly PublicSeat[];
  meetings: readonly PublicMeeting[];
  papers: readonly PublicPaper[];
  resolutions: readonly PublicResolution[];
  tombstones: readonly Tombstone[];
}>;
