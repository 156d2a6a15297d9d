import type { AgendaItemState, ItemKind } from '../domain/agenda-item.workflow';
import type { MeetingState } from '../domain/meeting.workflow';
import type { MinutesState } from '../domain/minutes.workflow';
import type { CountedKind } from '../domain/numbering';
import type { PollState } from '../domain/poll.workflow';
import type { ResolutionState } from '../domain/resolution.workflow';
import type { CastingRight } from '../domain/seats/casting-right';
import type { Choice } from '../domain/votes/counts';
import type { PollOutcome } from '../domain/votes/tally';

/** Rows as use cases see them: instants are Dates, ids are document ids, what is not there is `null`. */
export type Stored = Readonly<{ id: string }>;

/** What changes state: whoever changes it says which version they had seen. */
export type Moving<State extends string = string> = Stored &
  Readonly<{ councilId: string; state: State; version: number }>;

export type CouncilRow = Stored & Readonly<{ name: string; nameEn: string | null; place: string | null; zone: string }>;

export type ByLawsRow = Stored &
  Readonly<{
    councilId: string;
    version: number;
    laws: unknown;
    decidedIn: string | null;
    validFrom: Date;
    enteredBy: string;
  }>;

export type SeatRow = Stored &
  Readonly<{
    councilId: string;
    agencyId: string;
    agencyName: string;
    validFrom: Date;
    validTo: Date | null;
    suspendedFrom: Date | null;
    suspendedTo: Date | null;
    order: number;
  }>;

/** A continuation takes up what an adjourned meeting left; it takes no month of its own (I2). */
export const MEETING_KINDS = ['regular', 'extraordinary', 'continuation'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export type MeetingRow = Moving<MeetingState> &
  Readonly<{
    kind: MeetingKind;
    jalaliYear: number;
    jalaliMonth: number;
    startsAt: Date;
    endsAt: Date;
    zone: string;
    place: string | null;
    link: string | null;
    reason: string | null;
    urgencyReason: string | null;
    holidayAccepted: boolean;
    isRetroactive: boolean;
    /** Of the calendar entry (RFC 5546). */
    sequence: number;
    number: number | null;
    numberYear: number | null;
    proposalDeadline: Date | null;
    agendaFreezeAt: Date | null;
    convokeBy: Date | null;
    convokedAt: Date | null;
    openedAt: Date | null;
    endedAt: Date | null;
    closedAt: Date | null;
    /** The seats that it reckons with, fixed when it opens (I18). */
    quorumBase: unknown;
    agendaVersion: number;
    continues: string | null;
  }>;

export type AgendaItemRow = Moving<AgendaItemState> &
  Readonly<{
    meetingId: string | null;
    kind: ItemKind;
    title: string;
    text: string | null;
    motion: string | null;
    amendedText: string | null;
    /** `null`: the council itself, as for standing items. */
    agencyId: string | null;
    agencyName: string | null;
    isConfidential: boolean;
    isLate: boolean;
    standing: string | null;
    minutesOf: string | null;
    order: number;
    numberMain: number | null;
    numberSub: number | null;
    submittedAt: Date | null;
    predecessor: string | null;
    carryCount: number;
    firstMeeting: string | null;
    isCarriedOver: boolean;
    /** The excerpt went to whoever proposed it. */
    proposerInformedAt: Date | null;
    needsAction: boolean;
    leadSeat: string | null;
    dueDay: string | null;
    startedAt: Date | null;
    endedAt: Date | null;
    recusedSeats: readonly Readonly<{ seatId: string; reason: string; at: string; recordedBy: string }>[] | null;
  }>;

export type AgendaVersionRow = Stored & Readonly<{ meetingId: string; version: number; entries: unknown; at: Date }>;

export type AttendanceRow = Stored &
  Readonly<{
    meetingId: string;
    seatId: string;
    type: 'arrive' | 'leave' | 'excuse' | 'replace';
    at: Date;
    recordedBy: string;
    personId: string | null;
    note: string | null;
  }>;

/** Somebody agreed to a move that they do not make: the second person, or a signature. Used once. */
export type ConsentRow = Stored &
  Readonly<{
    entity: string;
    action: string;
    role: 'chair' | 'secretary';
    account: string;
    at: Date;
    usedAt: Date | null;
  }>;

export type CounterRow = Stored & Readonly<{ councilId: string; year: number; kind: CountedKind; newest: number }>;

export type MessageRow = Stored &
  Readonly<{
    key: string;
    event: string;
    entity: string;
    recipient: string;
    subject: string;
    body: string;
    calendar: string | null;
    calendarMethod: string | null;
    sendAt: Date;
    sentAt: Date | null;
    cancelledAt: Date | null;
    attempts: number;
    lastFault: string | null;
  }>;

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

export type MinutesRow = Moving<MinutesState> &
  Readonly<{
    meetingId: string;
    edition: number;
    amends: string | null;
    draftedBy: string | null;
    objectionsUntil: Date | null;
    approvedAt: Date | null;
    approvedIn: string | null;
    document: unknown;
    documentHash: string | null;
    pdfHash: string | null;
    publicPdfHash: string | null;
  }>;

export type ResolutionRow = Moving<ResolutionState> &
  Readonly<{
    meetingId: string | null;
    itemId: string | null;
    kind: CountedKind;
    number: number | null;
    numberYear: number | null;
    title: string;
    text: string;
    needsAction: boolean;
    leadSeat: string | null;
    leadAgencyId: string | null;
    leadName: string | null;
    supporting: readonly string[] | null;
    adoptedAt: Date | null;
    dueDay: string | null;
    percent: number;
    isConfidential: boolean;
    publishedAtFirst: Date | null;
    unpublishedAt: Date | null;
    acceptBy: Date | null;
    notedIn: string | null;
  }>;

/** A letter by which somebody speaks for a seat, from a day to a day (I17). */
export type MandateRow = Stored &
  Readonly<{
    seatId: string;
    holder: string;
    holderName: string;
    letter: string;
    validFrom: Date;
    validTo: Date;
    revokedAt: Date | null;
  }>;
