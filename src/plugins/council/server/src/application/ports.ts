import type { Result, Signer } from '@hamresan/kit';
import type { WorkCalendar } from 'strapi-plugin-persian/core';

import type { AgencySeat, CouncilActor } from '../domain/actor';
import type { ByLaws } from '../domain/by-laws';
import type { CountedKind } from '../domain/numbering';
import type { Refusal } from '../domain/refusal';
import type { Choice, Tally } from '../domain/votes/counts';
import type { FeedTokenRow } from './feeds/feed-row';
import type { InvitationAnswerRow } from './invitations/answer-row';
import type { ExtensionRow, LinkRow, ReportRow } from './resolutions/resolution-rows';
import type {
  AgendaItemRow,
  AgendaVersionRow,
  AnnexContentRow,
  AnnexRow,
  AttendanceRow,
  BallotRow,
  ByLawsRow,
  CirculationAnswerRow,
  CirculationRow,
  ConsentRow,
  CouncilRow,
  MandateRow,
  MeetingRow,
  MessageRow,
  MinutesRow,
  MinutesSectionRow,
  ObjectionRow,
  PaperRow,
  PollRow,
  PollVoterRow,
  ProxyRow,
  PublicationRow,
  ResolutionRow,
  SeatRow,
  Stored,
} from './rows';

type Condition = unknown;
/** Equal to, one of a list, or a comparison as Strapi's queries have it (`{ $lt: … }`). */
export type Where = Readonly<Record<string, Condition>>;
export type Page = Readonly<{ orderBy?: Readonly<Record<string, 'asc' | 'desc'>>; limit?: number; offset?: number }>;

/** A table. */
export type Records<Row extends Stored> = Readonly<{
  find: (id: string) => Promise<Row | null>;
  list: (where: Where, page?: Page) => Promise<readonly Row[]>;
  /** Of large rows only these columns. */
  pick: <Name extends keyof Row & string>(where: Where, names: readonly Name[]) => Promise<readonly Pick<Row, Name>[]>;
  count: (where: Where) => Promise<number>;
  /** What is not said has the value of the table. */
  add: (row: Partial<Omit<Row, 'id'>>) => Promise<Row>;
  change: (id: string, change: Partial<Omit<Row, 'id'>>) => Promise<void>;
}>;

export type Tables = Readonly<{
  councils: Records<CouncilRow>;
  byLaws: Records<ByLawsRow>;
  seats: Records<SeatRow>;
  mandates: Records<MandateRow>;
  proxies: Records<ProxyRow>;
  meetings: Records<MeetingRow>;
  items: Records<AgendaItemRow>;
  annexes: Records<AnnexRow>;
  annexContents: Records<AnnexContentRow>;
  agendaVersions: Records<AgendaVersionRow>;
  invitationAnswers: Records<InvitationAnswerRow>;
  attendance: Records<AttendanceRow>;
  polls: Records<PollRow>;
  ballots: Records<BallotRow>;
  pollVoters: Records<PollVoterRow>;
  circulations: Records<CirculationRow>;
  circulationAnswers: Records<CirculationAnswerRow>;
  minutes: Records<MinutesRow>;
  minutesSections: Records<MinutesSectionRow>;
  objections: Records<ObjectionRow>;
  papers: Records<PaperRow>;
  resolutions: Records<ResolutionRow>;
  reports: Records<ReportRow>;
  extensions: Records<ExtensionRow>;
  links: Records<LinkRow>;
  publications: Records<PublicationRow>;
  consents: Records<ConsentRow>;
  messages: Records<MessageRow>;
  feedTokens: Records<FeedTokenRow>;
}>;

/** Who did what, for the audit trail (I49). The reason is for people; of secret votes nothing is said but that they were. */
export type Deed = Readonly<{
  action: string;
  entity: string;
  from?: string;
  to?: string;
  reason?: string;
  asSeat?: string;
}>;

/** `by`: what the account is called, where the reader may know. */
export type History = Deed & Readonly<{ at: string; actor: string; by?: string }>;

/** What somebody is told; `key` makes sure that it is once (I46). */
export type Message = Pick<MessageRow, 'key' | 'event' | 'entity' | 'recipient' | 'subject' | 'body' | 'sendAt'> &
  Readonly<{ councilId: string; calendar?: string; calendarMethod?: 'REQUEST' | 'CANCEL' | 'PUBLISH' }>;

/** A document to be set: a template of this plugin, what is printed in it, and files that it takes along by their name. */
export type Print = Readonly<{
  template: string;
  title: string;
  data: object;
  createdAt: Date | null;
  files?: Readonly<Record<string, Uint8Array>>;
}>;
/** A PDF in base64, and the SHA-256 of its bytes. */
export type Printed = Readonly<{ content: string; hash: string }>;

/** Where an account logs in: the first part of its label. */
export type Surface = 'panel' | 'api';

/** What the use cases need of the world; `adapters/ports.ts` gives it to them. */
export type Ports = Readonly<{
  now: () => Date;
  actor: CouncilActor;
  /** The same world for what the house does by itself: what follows from a move, jobs. */
  asHouse: () => Ports;
  /** Where this house is, and from whom its letters come. */
  home: Readonly<{
    host: string;
    site: string;
    /** Where the doors for people without an account begin. */
    api: string;
    organizer: Readonly<{ name: string; email: string }>;
    /** Without one, letters stay in the outbox. */
    hasMailServer: boolean;
  }>;
  /** What opens a door without an account: links that are signed, and secrets of which the hash alone is kept. */
  keys: Readonly<{ letters: Signer; secret: () => string; hash: (secret: string) => string }>;
  /** Of the request that asks: a repeated one is answered and changes nothing (I51). */
  requestId: string | null;
  tables: Tables;
  byLawsOf: (councilId: string) => Promise<ByLaws>;
  calendar: () => Promise<WorkCalendar>;
  /**
   * All changes of a council come one after the other: whoever changes something has the council's turn until the end
   * of the transaction. What is refused inside leaves nothing behind.
   */
  inTurn: <Value>(councilId: string, work: () => Answer<Value>) => Answer<Value>;
  /** The next number of a sequence, given with the transaction or not at all (I4). */
  nextNumber: (councilId: string, kind: CountedKind, year: number) => Promise<number>;
  newestNumber: (councilId: string, kind: CountedKind, year: number) => Promise<number>;
  secretBox: Readonly<{
    add: (pollId: string, choice: Choice) => Promise<void>;
    tally: (pollId: string) => Promise<Tally>;
    destroy: (pollId: string) => Promise<void>;
  }>;
  /** Accounts of the panel and of the API, by their address; and for which agencies one works. */
  accounts: Readonly<{
    find: (surface: Surface, email: string) => Promise<string | null>;
    agenciesOf: (account: string) => Promise<readonly AgencySeat[]>;
    /** What accounts are called, by their labels; of one that is gone nothing is known. */
    namesOf: (accounts: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  }>;
  record: (deed: Deed) => Promise<void>;
  historyOf: (entity: string) => Promise<readonly History[]>;
  /** Whether a request of this id was already carried out. */
  wasDone: (requestId: string) => Promise<boolean>;
  /** Sets documents as PDF; refused with `paper-not-available` where nothing can. */
  paper: Readonly<{ print: (print: Print) => Answer<Printed>; sha256: (text: string) => string }>;
  /** Bytes as they are kept in a table, and what they add up to. */
  bytes: Readonly<{
    toText: (bytes: Uint8Array) => string;
    fromText: (text: string) => Uint8Array;
    sums: (bytes: Uint8Array) => Readonly<{ sha256: string; sha512: string }>;
  }>;
  tell: (messages: readonly Message[]) => Promise<void>;
  /** Takes back what is not sent yet. */
  untell: (entity: string) => Promise<void>;
}>;

export type Answer<Value> = Promise<Result<Value, Refusal>>;
