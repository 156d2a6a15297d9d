import { POLL, type PollFacts } from '../../../src/plugins/council/server/src/domain/poll.workflow';
import { somePollFacts } from '../../builders/council-facts.builder';
import { rulesOf, walkTheTable } from '../../support/workflow-walk';

const rule = rulesOf<PollFacts>();
const REASON = { 'reason-given': { reason: '' } };
const QUORUM = { 'quorum-met': { quorumIsMet: false } };
const ALONE = { 'no-other-open-poll': { otherOpenPolls: 1 } };
const OPEN_MEETING = { 'meeting-open': { meetingIsOpen: false } };

const RULES = [
  rule(
    '[PL1] a vote opens one at a time, with a quorum, about what is discussed',
    'draft open open',
    'chair,secretary',
    {
      ...OPEN_MEETING,
      'item-in-discussion': { itemIsInDiscussion: false },
      'item-votable': { itemIsVotable: false },
      ...QUORUM,
      ...ALONE,
      'rule-fixed': { ruleIsFixed: false },
      'secrecy-possible': { isSecret: true, eligibleVoters: 2 },
    },
  ),
  rule('[PL2] it is suspended when the quorum is lost', 'open suspend suspended', 'system,chair'),
  rule('[PL3] and goes on when it is there again', 'suspended resume open', 'system,chair', {
    ...OPEN_MEETING,
    ...QUORUM,
    ...ALONE,
  }),
  rule('[PL4] it closes with a quorum', 'open close closed', 'chair,system', QUORUM),
  rule('[PL5] without one it is void', 'open,suspended void void-no-quorum', 'chair,system', {
    'quorum-lacking': { quorumIsMet: true },
  }),
  rule('[PL6] members are shown the result', 'closed publish published', 'chair,secretary'),
  rule('[PL7] a new vote puts it aside before the item is final', 'closed,published supersede superseded', 'chair', {
    ...REASON,
    'item-without-outcome': { itemHasOutcome: true },
  }),
  rule('[PL8] the chair breaks it off, for a reason', 'draft,open,suspended abort aborted', 'chair', REASON),
];
const OWN: Readonly<Record<string, Partial<PollFacts>>> = { void: { quorumIsMet: false } };

describe('the workflow of a poll', () => {
  walkTheTable<PollFacts>(POLL, { rules: RULES, factsFor: ({ action }) => somePollFacts(OWN[action]) });

  it('a secret ballot among three is possible', () => {
    const facts = somePollFacts({ isSecret: true, eligibleVoters: 3 });

    expect(POLL.decide('draft', { action: 'open', roles: ['chair'], facts }).ok).toBe(true);
  });
});
