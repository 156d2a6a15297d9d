import { defineWorkflow } from '@hamresan/kit';

import { isGiven } from './given';

/** What a move of a resolution is decided by. */
export type ResolutionFacts = Readonly<{
  reason: string;
  /** Somebody has to do something; a mere position of the council has neither lead nor date. */
  needsAction: boolean;
  leads: number;
  leadIsActive: boolean;
  hasDueDate: boolean;
  textIsAsVoted: boolean;
  hasReport: boolean;
  /** Less done than the report before said: for a reason (I42). */
  progressDrops: boolean;
  evidence: number;
  newDueDateIsLater: boolean;
  /** What the chair may grant alone, or the council did. */
  extensionIsWithinPower: boolean;
  verifierIsOfLead: boolean;
  wasNotedInMeeting: boolean;
  laterResolutionIsAdopted: boolean;
  councilDecided: boolean;
}>;

const GUARDS = {
  'reason-given': ({ reason }: ResolutionFacts) => isGiven(reason),
  'text-as-voted': ({ textIsAsVoted }: ResolutionFacts) => textIsAsVoted,
  // I38: asked when it is adopted, so that nothing is decided that nobody has to do.
  'owned-and-dated': ({ needsAction, leads, hasDueDate }: ResolutionFacts) =>
    !needsAction || (leads === 1 && hasDueDate),
  'one-lead': ({ leads }: ResolutionFacts) => leads === 1,
  'due-date-set': ({ hasDueDate }: ResolutionFacts) => hasDueDate,
  'lead-active': ({ leadIsActive }: ResolutionFacts) => leadIsActive,
  'lead-ended': ({ leadIsActive }: ResolutionFacts) => !leadIsActive,
  'no-action': ({ needsAction }: ResolutionFacts) => !needsAction,
  'report-given': ({ hasReport }: ResolutionFacts) => hasReport,
  'drop-explained': ({ progressDrops, reason }: ResolutionFacts) => !progressDrops || isGiven(reason),
  'later-date': ({ newDueDateIsLater }: ResolutionFacts) => newDueDateIsLater,
  'within-power': ({ extensionIsWithinPower }: ResolutionFacts) => extensionIsWithinPower,
  'evidence-given': ({ evidence }: ResolutionFacts) => evidence > 0,
  // I41: done is what somebody else has seen.
  'verifier-not-of-lead': ({ verifierIsOfLead }: ResolutionFacts) => !verifierIsOfLead,
  'noted-in-meeting': ({ wasNotedInMeeting }: ResolutionFacts) => wasNotedInMeeting,
  'later-resolution': ({ laterResolutionIsAdopted }: ResolutionFacts) => laterResolutionIsAdopted,
  'council-decided': ({ councilDecided }: ResolutionFacts) => councilDecided,
};

/** With a lead, and not yet seen to be done. */
const IN_HAND = [
  'assigned',
  'accepted',
  'in-progress',
  'blocked',
  'extension-requested',
  'reported-done',
  'partially-done',
] as const;
/** In every later follow-up report (I43). */
export const OPEN_STATES = ['adopted', ...IN_HAND, 'reassignment-required'] as const;
/** A later resolution may take them back; what was only a position is closed from the start, and may be as well. */
const REPLACEABLE = [...OPEN_STATES, 'verified', 'closed'] as const;
const LEAD = ['agency-editor', 'agency-head'] as const;

// prettier-ignore
export const RESOLUTION = defineWorkflow({
  initial: 'draft',
  guards: GUARDS,
  transitions: [
    { rule: 'RS1',  action: 'adopt', from: 'draft', to: 'adopted', by: ['system', 'chair'], requires: ['text-as-voted', 'owned-and-dated'] },
    { rule: 'RS2',  action: 'assign', from: 'adopted', to: 'assigned', by: 'secretary', requires: ['one-lead', 'due-date-set', 'lead-active'] },
    { rule: 'RS3',  action: 'file', from: 'adopted', to: 'closed', by: 'secretary', requires: ['no-action'] },
    { rule: 'RS4',  action: 'accept', from: 'assigned', to: 'accepted', by: ['agency-head', 'system'], requires: [] },
    { rule: 'RS5',  action: 'refuse', from: 'assigned', to: 'reassignment-required', by: 'agency-head', requires: ['reason-given'] },
    { rule: 'RS6',  action: 'lose-lead', from: IN_HAND, to: 'reassignment-required', by: 'system', requires: ['lead-ended'] },
    { rule: 'RS7',  action: 'reassign', from: 'reassignment-required', to: 'assigned', by: 'secretary', requires: ['one-lead', 'due-date-set', 'lead-active'] },
    { rule: 'RS8',  action: 'report', from: 'accepted', to: 'in-progress', by: LEAD, requires: ['report-given'] },
    { rule: 'RS9',  action: 'report', from: 'in-progress', to: 'in-progress', by: LEAD, requires: ['report-given', 'drop-explained'] },
    { rule: 'RS10', action: 'block', from: 'in-progress', to: 'blocked', by: LEAD, requires: ['reason-given'] },
    { rule: 'RS11', action: 'unblock', from: 'blocked', to: 'in-progress', by: LEAD, requires: [] },
    { rule: 'RS12', action: 'request-extension', from: ['accepted', 'in-progress', 'blocked'], to: 'extension-requested', by: 'agency-head', requires: ['reason-given', 'later-date'] },
    { rule: 'RS13', action: 'grant-extension', from: 'extension-requested', to: 'in-progress', by: 'chair', requires: ['within-power'] },
    { rule: 'RS14', action: 'deny-extension', from: 'extension-requested', to: 'in-progress', by: 'chair', requires: ['reason-given'] },
    { rule: 'RS15', action: 'report-done', from: ['in-progress', 'partially-done'], to: 'reported-done', by: 'agency-head', requires: ['evidence-given'] },
    { rule: 'RS16', action: 'return', from: 'reported-done', to: 'in-progress', by: 'secretary', requires: ['reason-given'] },
    { rule: 'RS17', action: 'verify', from: 'reported-done', to: 'verified', by: 'secretary', requires: ['verifier-not-of-lead'] },
    { rule: 'RS18', action: 'verify-partly', from: 'reported-done', to: 'partially-done', by: 'secretary', requires: ['reason-given', 'verifier-not-of-lead'] },
    { rule: 'RS19', action: 'continue', from: 'partially-done', to: 'in-progress', by: LEAD, requires: [] },
    { rule: 'RS20', action: 'close', from: 'verified', to: 'closed', by: ['system', 'secretary'], requires: ['noted-in-meeting'] },
    { rule: 'RS21', action: 'supersede', from: REPLACEABLE, to: 'superseded', by: ['system', 'chair'], requires: ['later-resolution'] },
    { rule: 'RS22', action: 'repeal', from: REPLACEABLE, to: 'repealed', by: ['system', 'chair'], requires: ['later-resolution'] },
    { rule: 'RS23', action: 'declare-not-feasible', from: OPEN_STATES, to: 'not-feasible', by: 'chair', requires: ['reason-given', 'council-decided'] },
  ],
});

export type ResolutionState = (typeof RESOLUTION.states)[number];
