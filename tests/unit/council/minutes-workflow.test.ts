import { MINUTES, type MinutesFacts } from '../../../src/plugins/council/server/src/domain/minutes.workflow';
import { someMinutesFacts } from '../../builders/council-facts.builder';
import { rulesOf, walkTheTable } from '../../support/workflow-walk';

const rule = rulesOf<MinutesFacts>();
const REASON = { 'reason-given': { reason: '' } };
const COUNCIL = { 'council-decided': { councilDecided: false } };
const BOTH = [
  { role: 'chair', account: 'panel:1' },
  { role: 'secretary', account: 'panel:2' },
] as const;

const RULES = [
  rule('[MN1] the secretary takes up what was generated', 'generated take-up draft', 'secretary'),
  rule('[MN2] complete minutes go to everybody', 'draft circulate in-review', 'secretary', {
    'sections-complete': { emptySections: 1 },
  }),
  rule('[MN3] who had a seat there objects in time', 'in-review object in-review', 'representative', {
    ...REASON,
    'window-open': { windowIsOpen: false },
    'seat-was-entitled': { seatWasEntitled: false },
  }),
  rule('[MN4] an objection that is accepted makes a draft of them again', 'in-review revise draft', 'secretary', {
    'objection-accepted': { objectionsAccepted: 0 },
  }),
  rule('[MN5] when all is answered and the time is over they are ready', 'in-review settle ready', 'system', {
    'window-over': { windowIsOpen: true },
    'objections-answered': { objectionsUnanswered: 1 },
  }),
  rule('[MN6] they are approved by somebody who did not write them', 'ready approve approved', 'chair,system', {
    approved: { approvedByCouncil: false },
    'second-pair-of-eyes': { approval: 'signatures', signedBy: BOTH, draftedBy: 'panel:2' },
  }),
  rule('[MN7] the council returns them with changes', 'ready return-with-changes draft', 'chair', {
    ...REASON,
    ...COUNCIL,
  }),
  rule('[MN8] nothing confidential is published', 'approved publish published', 'secretary', {
    'nothing-confidential': { confidentialLeaks: 1 },
  }),
  rule('[MN9] taking them back wants a reason', 'published unpublish approved', 'secretary', REASON),
  rule('[MN10] approved minutes are amended by the council', 'approved amend approved', 'secretary', {
    ...REASON,
    ...COUNCIL,
  }),
  rule('[MN11] published ones as well', 'published amend published', 'secretary', { ...REASON, ...COUNCIL }),
];
const OWN: Readonly<Record<string, Partial<MinutesFacts>>> = { settle: { windowIsOpen: false } };

const approve = (facts: Partial<MinutesFacts>) => {
  const decision = MINUTES.decide('ready', { action: 'approve', roles: ['chair'], facts: someMinutesFacts(facts) });
  return decision.ok || ('guard' in decision.error && decision.error.guard);
};

describe('the workflow of minutes', () => {
  walkTheTable<MinutesFacts>(MINUTES, { rules: RULES, factsFor: ({ action }) => someMinutesFacts(OWN[action]) });

  it.each<[string, Partial<MinutesFacts>, unknown]>([
    ['by a vote of the next meeting', { approval: 'next-meeting', approvedByCouncil: true }, true],
    ['not by signatures while meetings go on', { approvedByCouncil: false, signedBy: BOTH }, 'approved'],
    ['by both signatures', { approval: 'signatures', signedBy: BOTH, draftedBy: 'panel:3' }, true],
    ['not by one signature', { approval: 'signatures', signedBy: [BOTH[0]] }, 'approved'],
    ['when nobody objected in time', { approval: 'objections', windowIsOpen: false }, true],
    ['not before that', { approval: 'objections', windowIsOpen: true }, 'approved'],
    ['not over an objection', { approval: 'objections', windowIsOpen: false, objectionsUnanswered: 1 }, 'approved'],
  ])('[I34] they come into force %s', (_title, facts, expected) => {
    expect(approve(facts)).toBe(expected);
  });

  it('[I36] one account that is chair and secretary signs once', () => {
    const signedBy = BOTH.map(({ role }) => ({ role, account: 'panel:1' }));

    expect(approve({ approval: 'signatures', signedBy })).toBe('approved');
  });

  it('[I36] whoever wrote them does not bring them into force', () => {
    const facts = { approval: 'objections', windowIsOpen: false, draftedBy: 'panel:1', approvedBy: 'panel:1' } as const;

    expect(approve(facts)).toBe('second-pair-of-eyes');
  });

  it('[I37] a council that meets no more closes them with both signatures', () => {
    expect(approve({ approvedByCouncil: false, signedBy: BOTH, isLastMeeting: true, draftedBy: 'panel:3' })).toBe(true);
  });
});
