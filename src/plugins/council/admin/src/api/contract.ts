import type { Resolution } from './resolution-contract';

/** What the doors of the plugin answer. Instants are ISO 8601, days `YYYY-MM-DD`. */
export type Council = Readonly<{
  id: string;
  name: string;
  nameEn: string | null;
  place: string | null;
  zone: string;
  roles: readonly string[];
  seats: number;
  mySeats: readonly string[];
}>;

export type JalaliDay = Readonly<{ year: number; month: number; day: number }>;

type MeetingKind = 'regular' | 'extraordinary' | 'continuation';

export type Meeting = Readonly<{
  id: string;
  councilId: string;
  version: number;
  state: string;
  kind: MeetingKind;
  jalaliYear: number;
  jalaliMonth: number;
  startsAt: string;
  endsAt: string;
  zone: string;
  place: string | null;
  link: string | null;
  reason: string | null;
  isRetroactive: boolean;
  number: number | null;
  numberYear: number | null;
  proposalDeadline: string | null;
  agendaFreezeAt: string | null;
  convokeBy: string | null;
  openedAt: string | null;
  agendaVersion: number;
}>;

/** A month whose day somebody has to choose. */
export type HolidayQuestion = Readonly<{
  date: JalaliDay;
  reason: 'policy-asks' | 'no-working-day-left' | 'holidays-not-known';
  dayOff: Readonly<{ holiday: Readonly<{ title: Readonly<{ fa: string; en: string }> }> | null }> | null;
  candidates: Readonly<{ previous: JalaliDay | null; next: JalaliDay | null }>;
}>;

export type Month = Readonly<{ month: number; meetings: readonly Meeting[]; question: HolidayQuestion | null }>;
export type Year = Readonly<{ year: number; months: readonly Month[] }>;

export const ITEM_KINDS = ['decision', 'info', 'report', 'election'] as const;
type ItemKind = (typeof ITEM_KINDS)[number];

/** A file that hangs on an item, without its bytes. */
export type Annex = Readonly<{
  id: string;
  name: string;
  mime: string;
  size: number;
  sha256: string;
  addedAt: string;
  isPublished: boolean;
}>;

export type AgendaItem = Readonly<{
  id: string;
  councilId: string;
  version: number;
  state: string;
  meetingId: string | null;
  kind: ItemKind;
  title: string;
  text: string | null;
  motion: string | null;
  amendedText: string | null;
  agencyId: string | null;
  agencyName: string | null;
  isConfidential: boolean;
  isLate: boolean;
  standing: string | null;
  numberMain: number | null;
  carryCount: number;
  isCarriedOver: boolean;
  needsAction: boolean;
  leadSeat: string | null;
  dueDay: string | null;
  startedAt: string | null;
  endedAt: string | null;
  annexes: readonly Annex[];
  /** Whether the asker may add to them now. */
  mayAnnex: boolean;
}>;

export const COLUMNS = ['yes', 'no', 'abstain', 'presentNotVoting', 'absent', 'recused'] as const;
export type Counts = Readonly<Record<(typeof COLUMNS)[number], number>>;

type VoteRule = Readonly<{
  majority: Readonly<{ kind: string; num?: number; den?: number }>;
  base: string;
  tie: string;
}>;

export type Poll = Readonly<{
  id: string;
  version: number;
  state: string;
  question: string;
  purpose: 'amendment' | 'final';
  rule: VoteRule | null;
  isSecret: boolean;
  isOnPaper: boolean;
  mayRecast: boolean;
  result: string | null;
  castingVote: 'yes' | 'no' | null;
  voted: readonly string[];
  snapshot: Readonly<{ counts?: Counts }> | null;
}>;

type Recusal = Readonly<{ seatId: string; reason: string }>;
export type AgendaItemInMeeting = AgendaItem &
  Readonly<{ label: string; polls: readonly Poll[]; recusedSeats: readonly Recusal[] | null }>;

/** PARTSTAT of a calendar, in the words of the server. */
export const ANSWERS = ['accepted', 'declined', 'tentative'] as const;
export type AnswerGiven = (typeof ANSWERS)[number];
export type SeatAnswer = AnswerGiven | 'needs-action';

export type SeatInRoom = Readonly<{
  seatId: string;
  agencyId: string;
  agencyName: string;
  state: 'present' | 'absent' | 'excused';
  since: string | null;
  isMine: boolean;
  answer: SeatAnswer;
  answerNote: string | null;
  /** For this seat the asker may answer the invitation. */
  mayAnswer: boolean;
}>;

/** A line of the attendance book. */
export type Attendance = 'arrive' | 'leave' | 'excuse';
export const CHOICES = ['yes', 'no', 'abstain'] as const;
export type Choice = (typeof CHOICES)[number];

export type Quorum = Readonly<{ base: number; present: number; needed: number; isMet: boolean; missing: number }>;

/** A move that the asker's roles have from here: possible, or with the condition that is missing. */
export type Offer = Readonly<{ action: string; to: string; rule: string; guard: string | null }>;

export type Deed = Readonly<{
  action: string;
  at: string;
  actor: string;
  by?: string;
  to?: string;
  reason?: string;
  asSeat?: string;
}>;

export type Consent = Readonly<{ action: string; role: string; isMine: boolean }>;

type AgendaEntry = Readonly<{ itemId: string; number: string; title: string }>;
export type AgendaChange =
  | Readonly<{ kind: 'added' | 'removed'; entry: AgendaEntry }>
  | Readonly<{ kind: 'moved'; entry: AgendaEntry; behind: AgendaEntry | null }>
  | Readonly<{ kind: 'changed'; before: AgendaEntry; after: AgendaEntry; fields: readonly string[] }>;

export type MeetingPage = Readonly<{
  meeting: Meeting;
  items: readonly AgendaItemInMeeting[];
  pool: readonly AgendaItem[];
  /** Proposals that are on the way to the pool. */
  proposals: readonly AgendaItem[];
  seats: readonly SeatInRoom[];
  /** How many come; `null` where nobody was invited. */
  invitation: Readonly<{ isOpen: boolean; counts: Readonly<Record<SeatAnswer, number>> }> | null;
  quorum: Quorum;
  resolutions: readonly Resolution[];
  changes: readonly AgendaChange[];
  /** What of it nobody was sent yet; for the staff. */
  unsent: readonly AgendaChange[];
  offers: readonly Offer[];
  consents: readonly Consent[];
  history: readonly Deed[];
}>;

export type Moves = Readonly<{ state: string; version: number; offers: readonly Offer[]; history: readonly Deed[] }>;

/** What can be moved, by the word in its path. */
export type Things = 'meetings' | 'agenda-items' | 'polls' | 'minutes' | 'resolutions';

/** By-laws are read and written as they are; what each means the page knows by its path. */
export type Laws = Readonly<Record<string, unknown>>;

export type ByLawsPage = Readonly<{
  current: Laws;
  defaults: Laws;
  versions: readonly Readonly<{ version: number; decidedIn: string | null; validFrom: string }>[];
}>;

export type Seat = Readonly<{
  id: string;
  agencyId: string;
  agencyName: string;
  validFrom: string;
  validTo: string | null;
  order: number;
}>;

export type AgencyName = Readonly<{ id: string; name: string }>;
