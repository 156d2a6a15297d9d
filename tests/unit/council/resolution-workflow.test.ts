import {
  OPEN_STATES,
  RESOLUTION,
  type ResolutionFacts,
} from '../../../src/plugins/council/server/src/domain/resolution.workflow';
import { someResolutionFacts } from '../../builders/council-facts.builder';
import { rulesOf, walkTheTable } from '../../support/workflow-walk';

const rule = rulesOf<ResolutionFacts>();
const REASON = { 'reason-given': { reason: '' } };
const LEAD = 'agency-editor,agency-head';
const OWNER = {
  'one-lead': { leads: 2 },
  'due-date-set': { hasDueDate: false },
  'lead-active': { leadIsActive: false },
};
const IN_HAND = 'assigned,accepted,in-progress,blocked,extension-requested,reported-done,partially-done';
const REPLACEABLE = `adopted,${IN_HAND},reassignment-required,verified,closed`;
const LATER = { 'later-resolution': { laterResolutionIsAdopted: false } };

const RULES = [
  rule('[RS1] a resolution is what was voted for, with a lead and a date', 'draft adopt adopted', 'system,chair', {
    'text-as-voted': { textIsAsVoted: false },
    'owned-and-dated': { leads: 0 },
  }),
  rule('[RS2] the secretary sends it to its lead', 'adopted assign assigned', 'secretary', OWNER),
  rule('[RS3] a mere position is filed', 'adopted file closed', 'secretary', { 'no-action': { needsAction: true } }),
  rule('[RS4] the lead accepts, or time does', 'assigned accept accepted', 'agency-head,system'),
  rule('[RS5] or refuses with a reason', 'assigned refuse reassignment-required', 'agency-head', REASON),
  rule('[RS6] an agency that ended leads nothing', `${IN_HAND} lose-lead reassignment-required`, 'system', {
    'lead-ended': { leadIsActive: true },
  }),
  rule('[RS7] somebody else takes it over', 'reassignment-required reassign assigned', 'secretary', OWNER),
  rule('[RS8] the first report begins the work', 'accepted report in-progress', LEAD, {
    'report-given': { hasReport: false },
  }),
  rule('[RS9] each report says how far it is', 'in-progress report in-progress', LEAD, {
    'report-given': { hasReport: false },
    'drop-explained': { progressDrops: true, reason: '' },
  }),
  rule('[RS10] the lead says what holds it up', 'in-progress block blocked', LEAD, REASON),
  rule('[RS11] and that it goes on', 'blocked unblock in-progress', LEAD),
  rule(
    '[RS12] more time is asked for',
    'accepted,in-progress,blocked request-extension extension-requested',
    'agency-head',
    { ...REASON, 'later-date': { newDueDateIsLater: false } },
  ),
  rule('[RS13] the chair grants it within their power', 'extension-requested grant-extension in-progress', 'chair', {
    'within-power': { extensionIsWithinPower: false },
  }),
  rule('[RS14] or denies it with a reason', 'extension-requested deny-extension in-progress', 'chair', REASON),
  rule(
    '[RS15] the head says that it is done, with evidence',
    'in-progress,partially-done report-done reported-done',
    'agency-head',
    {
      'evidence-given': { evidence: 0 },
    },
  ),
  rule('[RS16] the secretary returns what is not', 'reported-done return in-progress', 'secretary', REASON),
  rule('[RS17] somebody of another agency verifies it', 'reported-done verify verified', 'secretary', {
    'verifier-not-of-lead': { verifierIsOfLead: true },
  }),
  rule('[RS18] or verifies a part of it', 'reported-done verify-partly partially-done', 'secretary', {
    ...REASON,
    'verifier-not-of-lead': { verifierIsOfLead: true },
  }),
  rule('[RS19] and the rest goes on', 'partially-done continue in-progress', LEAD),
  rule('[RS20] a meeting hears of it and it is closed', 'verified close closed', 'system,secretary', {
    'noted-in-meeting': { wasNotedInMeeting: false },
  }),
  rule('[RS21] a later resolution takes its place', `${REPLACEABLE} supersede superseded`, 'system,chair', LATER),
  rule('[RS22] or repeals it', `${REPLACEABLE} repeal repealed`, 'system,chair', LATER),
  rule(
    '[RS23] the council gives up what cannot be done',
    `adopted,${IN_HAND},reassignment-required declare-not-feasible not-feasible`,
    'chair',
    { ...REASON, 'council-decided': { councilDecided: false } },
  ),
];
const OWN: Readonly<Record<string, Partial<ResolutionFacts>>> = {
  file: { needsAction: false },
  'lose-lead': { leadIsActive: false },
};
const adopt = (facts: Partial<ResolutionFacts>) =>
  RESOLUTION.decide('draft', { action: 'adopt', roles: ['system'], facts: someResolutionFacts(facts) }).ok;

describe('the workflow of a resolution', () => {
  walkTheTable<ResolutionFacts>(RESOLUTION, {
    rules: RULES,
    factsFor: ({ action }) => someResolutionFacts(OWN[action]),
  });

  it.each<[string, Partial<ResolutionFacts>, boolean]>([
    ['one lead and a date', {}, true],
    ['no lead', { leads: 0 }, false],
    ['two leads', { leads: 2 }, false],
    ['no date', { hasDueDate: false }, false],
    ['neither, where there is nothing to do', { needsAction: false, leads: 0, hasDueDate: false }, true],
  ])('[I38] adopted with %s', (_title, facts, isAdopted) => {
    expect(adopt(facts)).toBe(isAdopted);
  });

  it('[I41] what its lead calls done is verified by somebody else', () => {
    const ask = (verifierIsOfLead: boolean) =>
      RESOLUTION.decide('reported-done', {
        action: 'verify',
        roles: ['secretary'],
        facts: someResolutionFacts({ verifierIsOfLead }),
      }).ok;

    expect([ask(true), ask(false)]).toEqual([false, true]);
  });

  it('[I41] no lead verifies, whatever they are', () => {
    const decision = RESOLUTION.decide('reported-done', {
      action: 'verify',
      roles: ['agency-head', 'agency-editor'],
      facts: someResolutionFacts(),
    });

    expect(decision).toEqual({ ok: false, error: { code: 'role-required', rule: 'RS17', roles: ['secretary'] } });
  });

  it('[I43] everything between adoption and the end is open', () => {
    const ends = ['draft', 'verified', 'closed', 'superseded', 'repealed', 'not-feasible'];

    expect([...OPEN_STATES, ...ends].sort()).toEqual([...RESOLUTION.states].sort());
  });
});
