import { AGENDA_ITEM, type AgendaItemFacts } from '../../../src/plugins/council/server/src/domain/agenda-item.workflow';
import { someAgendaItemFacts } from '../../builders/council-facts.builder';
import { rulesOf, walkTheTable } from '../../support/workflow-walk';

const rule = rulesOf<AgendaItemFacts>();
const REASON = { 'reason-given': { reason: '' } };
const DECIDED = {
  votable: { kind: 'info' },
  'quorum-held': { quorumWasHeld: false },
  'no-open-poll': { openPolls: 1 },
} as const;
const AGREED = { agreed: { pollResult: 'rejected' } } as const;
const AMENDED = { 'amended-text-given': { amendedText: ' ' } };
const REFUSED = { refused: { pollResult: 'adopted' } } as const;
const NO_POLL = { 'no-open-poll': { openPolls: 1 } };
const EDITORS = 'agency-head,agency-editor';

const RULES = [
  rule('[AI1] the agency approves what is complete', 'draft,returned approve agency-approved', EDITORS, {
    complete: { isComplete: false },
    'may-approve': { mayApprove: false },
  }),
  rule('[AI2] the head hands it in', 'agency-approved submit submitted', 'agency-head', {
    'seat-active': { seatIsActive: false },
  }),
  rule('[AI3] the secretary returns it with a comment', 'submitted return returned', 'secretary', REASON),
  rule('[AI4] declining wants a reason and the chair', 'submitted decline declined', 'secretary', {
    ...REASON,
    'chair-consents': { chairConsents: false },
  }),
  rule('[AI5] the agency tries again', 'declined revise draft', EDITORS),
  rule('[AI6] the secretary accepts what is complete and in time', 'submitted accept accepted', 'secretary', {
    complete: { isComplete: false },
    'advices-present': { missingAdvices: 1 },
    'in-time': { isLate: true, chairConsents: false },
  }),
  rule('[AI7] an accepted item is put on an agenda', 'accepted schedule on-agenda', 'secretary,system', {
    'meeting-takes-items': { meetingState: 'held' },
  }),
  rule('[AI8] and back into the pool', 'on-agenda unschedule accepted', 'secretary,system', {
    'before-freeze-or-over': { meetingState: 'agenda-frozen' },
  }),
  rule('[AI9] or back to the agency, before the agenda freezes', 'on-agenda return returned', 'secretary', {
    ...REASON,
    'before-freeze': { meetingState: 'agenda-frozen' },
  }),
  rule(
    '[AI10] who proposed it withdraws it, later the chair alone',
    'submitted,accepted,on-agenda withdraw withdrawn',
    'representative,agency-head,chair',
    { ...REASON, 'before-freeze-or-chair': { meetingState: 'agenda-frozen', isChair: false } },
  ),
  rule('[AI11] the chair calls it', 'on-agenda discuss in-discussion', 'chair', {
    'meeting-open': { meetingState: 'suspended' },
    'in-order': { isInOrder: false, reason: '' },
  }),
  rule('[AI12] a vote adopts', 'in-discussion adopt adopted', 'system,chair', { ...DECIDED, ...AGREED }),
  rule('[AI13] an amended text is written out', 'in-discussion adopt-amended adopted-amended', 'system,chair', {
    ...DECIDED,
    ...AGREED,
    ...AMENDED,
  }),
  rule('[AI14] a vote rejects', 'in-discussion reject rejected', 'system,chair', { ...DECIDED, ...REFUSED }),
  rule('[AI15] what is told is noted', 'in-discussion note noted', 'chair', { informational: { kind: 'decision' } }),
  rule('[AI16] postponing says until when', 'in-discussion postpone postponed', 'chair', {
    'target-named': { postponedTo: null },
    ...NO_POLL,
  }),
  rule('[AI17] referring says to whom and until when', 'in-discussion refer referred', 'chair', {
    'referred-with-date': { referredTo: '' },
    ...NO_POLL,
  }),
  rule('[AI18] what was not reached says so', 'on-agenda,in-discussion leave-unreached not-reached', 'system', {
    'meeting-ending': { meetingState: 'convoked' },
    ...NO_POLL,
  }),
  rule('[AI19] two people revise an outcome', 'adopted,adopted-amended,rejected revise-outcome revision', 'chair', {
    ...REASON,
    'second-person': { secondPersonAgrees: false },
    'meeting-held': { meetingState: 'closed' },
    'resolution-unpublished': { resolutionIsPublished: true },
  }),
  rule('[AI20] a revision adopts what was voted for', 'revision adopt adopted', 'chair', AGREED),
  rule('[AI21] or its amended text', 'revision adopt-amended adopted-amended', 'chair', { ...AGREED, ...AMENDED }),
  rule('[AI22] or rejects what was voted down', 'revision reject rejected', 'chair', REFUSED),
];

/** What a move wants to be otherwise than in an open meeting about a decision that was adopted. */
const OWN: Readonly<Record<string, Partial<AgendaItemFacts>>> = {
  schedule: { meetingState: 'scheduled' },
  unschedule: { meetingState: 'scheduled' },
  return: { meetingState: 'scheduled' },
  reject: { pollResult: 'rejected' },
  note: { kind: 'report' },
  'revise-outcome': { meetingState: 'held' },
};
const schedule = (facts: Partial<AgendaItemFacts>) =>
  AGENDA_ITEM.decide('accepted', { action: 'schedule', roles: ['secretary'], facts: someAgendaItemFacts(facts) });

describe('the workflow of an agenda item', () => {
  walkTheTable<AgendaItemFacts>(AGENDA_ITEM, {
    rules: RULES,
    factsFor: ({ action }) => someAgendaItemFacts(OWN[action]),
  });

  it.each([
    ['with the chair and a reason', { chairConsents: true }, true],
    ['not without the chair', { chairConsents: false }, false],
    ['not without a reason', { chairConsents: true, reason: '' }, false],
    ['not where it was in time', { chairConsents: true, isLate: false }, false],
  ])('[I11] a frozen agenda takes a late item %s', (_title, facts, isTaken) => {
    expect(schedule({ meetingState: 'agenda-frozen', isLate: true, ...facts }).ok).toBe(isTaken);
  });

  it.each(['open', 'suspended', 'held', 'closed', 'cancelled', 'adjourned', null])(
    '[I11] a meeting that is %s takes none at all',
    (meetingState) => {
      expect(schedule({ meetingState, isLate: true }).ok).toBe(false);
    },
  );

  it('[I15] any other business is told, so nobody votes about it', () => {
    const facts = someAgendaItemFacts({ kind: 'info', pollResult: null, isByConsensus: true });

    const decision = AGENDA_ITEM.decide('in-discussion', { action: 'adopt', roles: ['chair'], facts });

    expect(decision).toEqual({ ok: false, error: { code: 'guard-failed', rule: 'AI12', guard: 'votable' } });
  });

  it('the chair states what all agree to, where nobody voted', () => {
    const facts = someAgendaItemFacts({ pollResult: null, isByConsensus: true });

    expect(AGENDA_ITEM.decide('in-discussion', { action: 'adopt', roles: ['chair'], facts }).ok).toBe(true);
  });

  it('a vote without a result adopts nothing, and rejects nothing', () => {
    const facts = someAgendaItemFacts({ pollResult: 'no-result', isByConsensus: true });
    const ask = (action: 'adopt' | 'reject') =>
      AGENDA_ITEM.decide('in-discussion', { action, roles: ['chair'], facts }).ok;

    expect([ask('adopt'), ask('reject')]).toEqual([false, false]);
  });

  it('items of a cancelled or adjourned meeting go back into the pool', () => {
    const ask = (meetingState: string) =>
      AGENDA_ITEM.decide('on-agenda', {
        action: 'unschedule',
        roles: ['system'],
        facts: someAgendaItemFacts({ meetingState }),
      }).ok;

    expect([ask('cancelled'), ask('adjourned'), ask('open')]).toEqual([true, true, false]);
  });
});
