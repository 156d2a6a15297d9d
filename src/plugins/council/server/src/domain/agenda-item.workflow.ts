import { defineWorkflow } from '@hamresan/kit';

import { isGiven } from './given';

/** What is asked of the council: to decide, to be told, to hear a report, to elect. */
export const ITEM_KINDS = ['decision', 'info', 'report', 'election'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Nobody votes about what is only told (I29). */
export const isVotable = (kind: ItemKind): boolean => kind === 'decision' || kind === 'election';

/** What a move of an agenda item is decided by. */
export type AgendaItemFacts = Readonly<{
  reason: string;
  kind: ItemKind;
  /** Title, kind, confidentiality, and what is to be decided where something is. */
  isComplete: boolean;
  /** By the by-laws an editor approves for the agency, or the head does it. */
  mayApprove: boolean;
  seatIsActive: boolean;
  missingAdvices: number;
  /** Handed in after the deadline: needs the chair (I11). */
  isLate: boolean;
  chairConsents: boolean;
  meetingState: string | null;
  /** As the agenda has it, or earlier for a reason that was written down. */
  isInOrder: boolean;
  isChair: boolean;
  /** What the last poll said; `null` where there was none and the chair states what all agree to. */
  pollResult: 'adopted' | 'rejected' | 'no-result' | null;
  isByConsensus: boolean;
  quorumWasHeld: boolean;
  openPolls: number;
  amendedText: string;
  postponedTo: 'next' | 'pool' | 'meeting' | null;
  referredTo: string;
  referralIsDue: boolean;
  secondPersonAgrees: boolean;
  resolutionIsPublished: boolean;
}>;

const TAKES_ITEMS = ['planned', 'scheduled', 'convoked'];
/** What may be changed without anybody's leave: of a meeting in this state, or of none. */
const BEFORE_FREEZE = [null, ...TAKES_ITEMS];
export const isBeforeFreeze = (meetingState: string | null): boolean => BEFORE_FREEZE.includes(meetingState);

const GUARDS = {
  'reason-given': ({ reason }: AgendaItemFacts) => isGiven(reason),
  complete: ({ isComplete }: AgendaItemFacts) => isComplete,
  'may-approve': ({ mayApprove }: AgendaItemFacts) => mayApprove,
  'seat-active': ({ seatIsActive }: AgendaItemFacts) => seatIsActive,
  'advices-present': ({ missingAdvices }: AgendaItemFacts) => missingAdvices === 0,
  'chair-consents': ({ chairConsents }: AgendaItemFacts) => chairConsents,
  'in-time': ({ isLate, chairConsents }: AgendaItemFacts) => !isLate || chairConsents,
  'meeting-takes-items': ({ meetingState, isLate, chairConsents, reason }: AgendaItemFacts) =>
    TAKES_ITEMS.includes(meetingState ?? '') ||
    (meetingState === 'agenda-frozen' && isLate && chairConsents && isGiven(reason)),
  'before-freeze': ({ meetingState }: AgendaItemFacts) => isBeforeFreeze(meetingState),
  'before-freeze-or-over': ({ meetingState }: AgendaItemFacts) =>
    isBeforeFreeze(meetingState) || ['cancelled', 'adjourned'].includes(meetingState ?? ''),
  'before-freeze-or-chair': ({ meetingState, isChair }: AgendaItemFacts) => isBeforeFreeze(meetingState) || isChair,
  'meeting-open': ({ meetingState }: AgendaItemFacts) => meetingState === 'open',
  'meeting-ending': ({ meetingState }: AgendaItemFacts) =>
    ['open', 'suspended', 'agenda-frozen'].includes(meetingState ?? ''),
  'meeting-held': ({ meetingState }: AgendaItemFacts) => meetingState === 'held',
  'in-order': ({ isInOrder, reason }: AgendaItemFacts) => isInOrder || isGiven(reason),
  votable: ({ kind }: AgendaItemFacts) => isVotable(kind),
  informational: ({ kind }: AgendaItemFacts) => !isVotable(kind),
  agreed: ({ pollResult, isByConsensus }: AgendaItemFacts) =>
    pollResult === null ? isByConsensus : pollResult === 'adopted',
  refused: ({ pollResult }: AgendaItemFacts) => pollResult === 'rejected',
  'quorum-held': ({ quorumWasHeld }: AgendaItemFacts) => quorumWasHeld,
  'no-open-poll': ({ openPolls }: AgendaItemFacts) => openPolls === 0,
  'amended-text-given': ({ amendedText }: AgendaItemFacts) => isGiven(amendedText),
  'target-named': ({ postponedTo }: AgendaItemFacts) => postponedTo !== null,
  'referred-with-date': ({ referredTo, referralIsDue }: AgendaItemFacts) => isGiven(referredTo) && referralIsDue,
  'second-person': ({ secondPersonAgrees }: AgendaItemFacts) => secondPersonAgrees,
  'resolution-unpublished': ({ resolutionIsPublished }: AgendaItemFacts) => !resolutionIsPublished,
};

const DECIDED = ['votable', 'quorum-held', 'no-open-poll'] as const;

/**
 * An accepted item without a meeting lies in the pool. What ends here without an answer (postponed, not reached) goes on
 * as a new item (I9): this one stays as it was for the minutes.
 */
// prettier-ignore
export const AGENDA_ITEM = defineWorkflow({
  initial: 'draft',
  guards: GUARDS,
  transitions: [
    { rule: 'AI1',  action: 'approve', from: ['draft', 'returned'], to: 'agency-approved', by: ['agency-head', 'agency-editor'], requires: ['complete', 'may-approve'] },
    { rule: 'AI2',  action: 'submit', from: 'agency-approved', to: 'submitted', by: 'agency-head', requires: ['seat-active'] },
    { rule: 'AI3',  action: 'return', from: 'submitted', to: 'returned', by: 'secretary', requires: ['reason-given'] },
    { rule: 'AI4',  action: 'decline', from: 'submitted', to: 'declined', by: 'secretary', requires: ['reason-given', 'chair-consents'] },
    { rule: 'AI5',  action: 'revise', from: 'declined', to: 'draft', by: ['agency-head', 'agency-editor'], requires: [] },
    { rule: 'AI6',  action: 'accept', from: 'submitted', to: 'accepted', by: 'secretary', requires: ['complete', 'advices-present', 'in-time'] },
    { rule: 'AI7',  action: 'schedule', from: 'accepted', to: 'on-agenda', by: ['secretary', 'system'], requires: ['meeting-takes-items'] },
    { rule: 'AI8',  action: 'unschedule', from: 'on-agenda', to: 'accepted', by: ['secretary', 'system'], requires: ['before-freeze-or-over'] },
    { rule: 'AI9',  action: 'return', from: 'on-agenda', to: 'returned', by: 'secretary', requires: ['reason-given', 'before-freeze'] },
    { rule: 'AI10', action: 'withdraw', from: ['submitted', 'accepted', 'on-agenda'], to: 'withdrawn', by: ['representative', 'agency-head', 'chair'], requires: ['reason-given', 'before-freeze-or-chair'] },
    { rule: 'AI11', action: 'discuss', from: 'on-agenda', to: 'in-discussion', by: 'chair', requires: ['meeting-open', 'in-order'] },
    { rule: 'AI12', action: 'adopt', from: 'in-discussion', to: 'adopted', by: ['system', 'chair'], requires: [...DECIDED, 'agreed'] },
    { rule: 'AI13', action: 'adopt-amended', from: 'in-discussion', to: 'adopted-amended', by: ['system', 'chair'], requires: [...DECIDED, 'agreed', 'amended-text-given'] },
    { rule: 'AI14', action: 'reject', from: 'in-discussion', to: 'rejected', by: ['system', 'chair'], requires: [...DECIDED, 'refused'] },
    { rule: 'AI15', action: 'note', from: 'in-discussion', to: 'noted', by: 'chair', requires: ['informational'] },
    { rule: 'AI16', action: 'postpone', from: 'in-discussion', to: 'postponed', by: 'chair', requires: ['target-named', 'no-open-poll'] },
    { rule: 'AI17', action: 'refer', from: 'in-discussion', to: 'referred', by: 'chair', requires: ['referred-with-date', 'no-open-poll'] },
    { rule: 'AI18', action: 'leave-unreached', from: ['on-agenda', 'in-discussion'], to: 'not-reached', by: 'system', requires: ['meeting-ending', 'no-open-poll'] },
    { rule: 'AI19', action: 'revise-outcome', from: ['adopted', 'adopted-amended', 'rejected'], to: 'revision', by: 'chair', requires: ['reason-given', 'second-person', 'meeting-held', 'resolution-unpublished'] },
    { rule: 'AI20', action: 'adopt', from: 'revision', to: 'adopted', by: 'chair', requires: ['agreed'] },
    { rule: 'AI21', action: 'adopt-amended', from: 'revision', to: 'adopted-amended', by: 'chair', requires: ['agreed', 'amended-text-given'] },
    { rule: 'AI22', action: 'reject', from: 'revision', to: 'rejected', by: 'chair', requires: ['refused'] },
  ],
});

export type AgendaItemState = (typeof AGENDA_ITEM.states)[number];
export type AgendaItemAction = (typeof AGENDA_ITEM.transitions)[number]['action'];

/** Still its agency's: it writes and mends it. */
export const STATES_WITH_AGENCY: readonly AgendaItemState[] = ['draft', 'returned', 'agency-approved'];

/** An answer was given, or the item ended without one; none of these is on an agenda that is still to come. */
export const STATES_WITH_OUTCOME = [
  'adopted',
  'adopted-amended',
  'rejected',
  'noted',
  'postponed',
  'referred',
  'withdrawn',
  'not-reached',
] as const satisfies readonly AgendaItemState[];
