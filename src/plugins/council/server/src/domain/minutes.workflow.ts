import { defineWorkflow } from '@hamresan/kit';

import { isGiven } from './given';

/** How minutes come into force; the by-laws choose (I34). */
export const MINUTES_APPROVALS = ['next-meeting', 'objections', 'signatures'] as const;
export type MinutesApproval = (typeof MINUTES_APPROVALS)[number];

/** What a move of minutes is decided by. */
export type MinutesFacts = Readonly<{
  reason: string;
  /** Sections with neither a text nor the note that nothing was said. */
  emptySections: number;
  windowIsOpen: boolean;
  seatWasEntitled: boolean;
  objectionsAccepted: number;
  objectionsUnanswered: number;
  approval: MinutesApproval;
  /** A later meeting voted for them, with its quorum. */
  approvedByCouncil: boolean;
  /** Who signed, without repetition: accounts, not seats. */
  signedBy: readonly Readonly<{ role: 'chair' | 'secretary'; account: string }>[];
  /** No later meeting will come (I37): the signatures of both suffice. */
  isLastMeeting: boolean;
  draftedBy: string;
  approvedBy: string;
  councilDecided: boolean;
  confidentialLeaks: number;
}>;

const isSignedByBoth = ({ signedBy }: MinutesFacts): boolean =>
  signedBy.some(({ role }) => role === 'chair') &&
  signedBy.some(({ role }) => role === 'secretary') &&
  new Set(signedBy.map(({ account }) => account)).size > 1;

const isApproved = (facts: MinutesFacts): boolean => {
  switch (facts.approval) {
    case 'next-meeting':
      return facts.approvedByCouncil || (facts.isLastMeeting && isSignedByBoth(facts));
    case 'signatures':
      return isSignedByBoth(facts);
    case 'objections':
      return !facts.windowIsOpen && facts.objectionsUnanswered === 0;
  }
};

const GUARDS = {
  'reason-given': ({ reason }: MinutesFacts) => isGiven(reason),
  'sections-complete': ({ emptySections }: MinutesFacts) => emptySections === 0,
  'window-open': ({ windowIsOpen }: MinutesFacts) => windowIsOpen,
  'window-over': ({ windowIsOpen }: MinutesFacts) => !windowIsOpen,
  'seat-was-entitled': ({ seatWasEntitled }: MinutesFacts) => seatWasEntitled,
  'objection-accepted': ({ objectionsAccepted }: MinutesFacts) => objectionsAccepted > 0,
  'objections-answered': ({ objectionsUnanswered }: MinutesFacts) => objectionsUnanswered === 0,
  approved: isApproved,
  // I36: whoever wrote them is not the one who brings them into force; a vote of the council has no such single person.
  'second-pair-of-eyes': ({ approval, approvedByCouncil, draftedBy, approvedBy }: MinutesFacts) =>
    (approval === 'next-meeting' && approvedByCouncil) || draftedBy !== approvedBy,
  'council-decided': ({ councilDecided }: MinutesFacts) => councilDecided,
  'nothing-confidential': ({ confidentialLeaks }: MinutesFacts) => confidentialLeaks === 0,
};

/** What was approved is never changed again: a corrigendum is a document of its own that points at it (I33). */
// prettier-ignore
export const MINUTES = defineWorkflow({
  initial: 'generated',
  guards: GUARDS,
  transitions: [
    { rule: 'MN1',  action: 'take-up', from: 'generated', to: 'draft', by: 'secretary', requires: [] },
    { rule: 'MN2',  action: 'circulate', from: 'draft', to: 'in-review', by: 'secretary', requires: ['sections-complete'] },
    { rule: 'MN3',  action: 'object', from: 'in-review', to: 'in-review', by: 'representative', requires: ['reason-given', 'window-open', 'seat-was-entitled'] },
    { rule: 'MN4',  action: 'revise', from: 'in-review', to: 'draft', by: 'secretary', requires: ['objection-accepted'] },
    { rule: 'MN5',  action: 'settle', from: 'in-review', to: 'ready', by: 'system', requires: ['window-over', 'objections-answered'] },
    { rule: 'MN6',  action: 'approve', from: 'ready', to: 'approved', by: ['chair', 'system'], requires: ['approved', 'second-pair-of-eyes'] },
    { rule: 'MN7',  action: 'return-with-changes', from: 'ready', to: 'draft', by: 'chair', requires: ['reason-given', 'council-decided'] },
    { rule: 'MN8',  action: 'publish', from: 'approved', to: 'published', by: 'secretary', requires: ['nothing-confidential'] },
    { rule: 'MN9',  action: 'unpublish', from: 'published', to: 'approved', by: 'secretary', requires: ['reason-given'] },
    { rule: 'MN10', action: 'amend', from: 'approved', to: 'approved', by: 'secretary', requires: ['reason-given', 'council-decided'] },
    { rule: 'MN11', action: 'amend', from: 'published', to: 'published', by: 'secretary', requires: ['reason-given', 'council-decided'] },
  ],
});

export type MinutesState = (typeof MINUTES.states)[number];
