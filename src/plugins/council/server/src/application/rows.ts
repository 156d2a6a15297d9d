import type { Json } from '@hamresan/kit';

import type { AgendaItemState, ItemKind } from '../domain/agenda-item.workflow';
import type { AnnexType } from '../domain/annexes/file-type';
import type { MeetingState } from '../domain/meeting.workflow';
import type { MinutesState } from '../domain/minutes.workflow';
import type { CountedKind } from '../domain/numbering';
import type { BallotRow, PollRow, PollVoterRow } from './polls/poll-rows';
import type { CirculationAnswerRow, CirculationRow } from './circulations/circulation-rows';
import type { ResolutionRow } from './resolutions/resolution-rows';
import type { MandateRow, ProxyRow, SeatRow } from './seats/seat-rows';
import type { Moving, Stored } from './stored';

export type {
  BallotRow,
  CirculationAnswerRow,
  CirculationRow,
  MandateRow,
  Moving,
  PollRow,
  PollVoterRow,
  ProxyRow,
  ResolutionRow,
  SeatRow,
  Stored,
};

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
    referredTo: string | null;
    startedAt: Date | null;
    endedAt: Date | null;
    /** What the follow-up report showed in the meeting (I43). */
    followUp: unknown;
    recusedSeats: readonly Readonly<{ seatId: string; reason: string; at: string; recordedBy: string }>[] | null;
  }>;

/** A file that hangs on an item. A removed one leaves its name, its sums, and who took it off. */
export type AnnexRow = Stored &
  Readonly<{
    itemId: string;
    name: string;
    mime: AnnexType;
    size: number;
    sha256: string;
    sha512: string;
    contentId: string;
    addedBy: string;
    addedAt: Date;
    shownAt: Date | null;
    removedBy: string | null;
    removedAt: Date | null;
  }>;

/** Bytes in base64, in a table of their own: lists of annexes do not carry them about. */
export type AnnexContentRow = Stored & Readonly<{ content: string | null }>;

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
    /** `null` for what was told before this was written down. */
    councilId: string | null;
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

export type MinutesRow = Moving<MinutesState> &
  Readonly<{
    meetingId: string;
    edition: number;
    amends: string | null;
    draftedBy: string | null;
    objectionsUntil: Date | null;
    /** From then on a vote of a later meeting, or a signature, is about this text. */
    readyAt: Date | null;
    approvedAt: Date | null;
    approvedIn: string | null;
    document: unknown;
    documentHash: string | null;
    pdfHash: string | null;
    publicPdfHash: string | null;
    publishedAtFirst: Date | null;
    unpublishedAt: Date | null;
  }>;

/** A part of the minutes: facts that were recorded, beside a text that somebody wrote. */
export type MinutesSectionRow = Stored &
  Readonly<{
    minutesId: string;
    key: string;
    order: number;
    facts: Json;
    text: string | null;
    isWithoutDiscussion: boolean;
    writtenBy: string | null;
    version: number;
  }>;

/** What a seat holds against a section, in the edition of the text that was sent to it. */
export type ObjectionRow = Stored &
  Readonly<{
    minutesId: string;
    edition: number;
    section: string;
    seatId: string;
    text: string;
    at: Date;
    answer: string | null;
    isAccepted: boolean | null;
    answeredAt: Date | null;
  }>;

/** Approved minutes as they were printed: base64, and the SHA-256 of the bytes. Added, never changed. */
export type PaperRow = Stored &
  Readonly<{ minutesId: string; kind: 'minutes' | 'public-minutes'; hash: string; content: string }>;

/** What the public was shown (I45): a later one takes its place, none is changed. */
export type PublicationRow = Stored &
  Readonly<{
    councilId: string;
    kind: 'meeting' | 'resolution';
    entityId: string;
    version: number;
    record: unknown;
    isWithdrawn: boolean;
    reason: string | null;
    at: Date;
    by: string;
  }>;
