import type { AgendaItemState, ItemKind } from '../../domain/agenda-item.workflow';
import type { FollowUpLine } from '../../domain/resolutions/follow-up';
import type { Counts } from '../../domain/votes/counts';
import type { PollOutcome } from '../../domain/votes/tally';
import type { MeetingKind } from '../rows';

/** Which meeting it was. Instants are ISO 8601 in UTC; `day` is the Gregorian day in its zone. */
export type HeadFacts = Readonly<{
  kind: 'head';
  council: string;
  meetingKind: MeetingKind;
  number: number | null;
  jalaliYear: number;
  jalaliMonth: number;
  day: string;
  openedAt: string | null;
  zone: string;
  place: string | null;
}>;

/** How a seat was there. Late: after the opening; left: before the end. `recusedFrom`: numbers of items (I22). */
export type AttendedSeat = Readonly<{
  seatId: string;
  agencyName: string;
  standing: 'present' | 'excused' | 'absent';
  arrivedAt: string | null;
  leftAt: string | null;
  cameLate: boolean;
  leftEarly: boolean;
  recusedFrom: readonly Readonly<{ itemId: string; number: string }>[];
}>;

export type AttendanceFacts = Readonly<{
  kind: 'attendance';
  zone: string;
  seats: readonly AttendedSeat[];
  quorum: Readonly<{ base: number; needed: number; present: number; isMet: boolean }>;
}>;

/** A poll from its snapshot (I25). `counts` is null where none may be told (I28), or nothing was counted. */
export type PollFacts = Readonly<{
  pollId: string;
  question: string;
  purpose: 'amendment' | 'final';
  isSecret: boolean;
  outcome: PollOutcome;
  castingVote: 'yes' | 'no' | null;
  counts: Counts | null;
}>;

export type ItemFacts = Readonly<{
  kind: 'item';
  itemId: string;
  number: string;
  title: string;
  itemKind: ItemKind;
  outcome: AgendaItemState;
  isConfidential: boolean;
  agencyName: string | null;
  text: string | null;
  motion: string | null;
  amendedText: string | null;
  startedAt: string | null;
  recused: readonly Readonly<{ agencyName: string; reason: string }>[];
  /** Changes to earlier minutes that the council asked for under this item (5.4). */
  changes: readonly string[];
  resolution: Readonly<{ number: string; leadName: string | null; dueDay: string | null }> | null;
  /** What hung on the item, with its SHA-256 (I33); minutes of earlier releases say nothing of it. */
  annexes?: readonly Readonly<{ name: string; sha256: string }>[];
  /** Not there at all where nobody votes (I29): absent is not nought. */
  polls?: readonly PollFacts[];
}>;

export type FollowUpFacts = Readonly<{
  kind: 'follow-up';
  lines: readonly ShownLine[];
  /** Written votes that this meeting heard of (I31). */
  circulations: readonly CirculationLine[];
}>;
type CirculationLine = Readonly<{
  title: string;
  motion: string;
  outcome: PollOutcome;
  counts: Counts;
  isConfidential: boolean;
}>;
export type ShownLine = FollowUpLine & Readonly<{ isConfidential: boolean }>;

export type ClosingFacts = Readonly<{ kind: 'closing'; endedAt: string | null; zone: string; isAdjourned: boolean }>;

/** What a document of its own mends, and who decided it (I33). */
export type CorrigendumFacts = Readonly<{
  kind: 'corrigendum';
  amends: string;
  amendsHash: string;
  reason: string;
  decision: Readonly<{ itemId: string; title: string; text: string }>;
}>;

/** Item 5, closed: all that the public is told of a confidential one (I13). */
type ClosedItemFacts = Readonly<{ kind: 'closed-item'; number: string }>;

export type SectionFacts =
  HeadFacts | AttendanceFacts | ItemFacts | FollowUpFacts | ClosingFacts | CorrigendumFacts | ClosedItemFacts;

export const itemKey = (itemId: string): string => `item-${itemId}`;
