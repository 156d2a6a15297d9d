import { defineWorkflow } from '@hamresan/kit';

import { isGiven } from './given';

/** What a move of a poll is decided by. */
export type PollFacts = Readonly<{
  reason: string;
  meetingIsOpen: boolean;
  itemIsInDiscussion: boolean;
  itemIsVotable: boolean;
  itemHasOutcome: boolean;
  quorumIsMet: boolean;
  otherOpenPolls: number;
  /** Question, majority, base and kind are written down; from here on nobody changes them. */
  ruleIsFixed: boolean;
  isSecret: boolean;
  eligibleVoters: number;
  /** What the by-laws want at least for a secret ballot (I28). */
  fewestForSecrecy: number;
}>;

const GUARDS = {
  'reason-given': ({ reason }: PollFacts) => isGiven(reason),
  'meeting-open': ({ meetingIsOpen }: PollFacts) => meetingIsOpen,
  'item-in-discussion': ({ itemIsInDiscussion }: PollFacts) => itemIsInDiscussion,
  'item-votable': ({ itemIsVotable }: PollFacts) => itemIsVotable,
  'quorum-met': ({ quorumIsMet }: PollFacts) => quorumIsMet,
  'quorum-lacking': ({ quorumIsMet }: PollFacts) => !quorumIsMet,
  'no-other-open-poll': ({ otherOpenPolls }: PollFacts) => otherOpenPolls === 0,
  'rule-fixed': ({ ruleIsFixed }: PollFacts) => ruleIsFixed,
  'secrecy-possible': ({ isSecret, eligibleVoters, fewestForSecrecy }: PollFacts) =>
    !isSecret || eligibleVoters >= fewestForSecrecy,
  'item-without-outcome': ({ itemHasOutcome }: PollFacts) => !itemHasOutcome,
};

/** A poll is asked once. A new vote about the same is a new poll; this one stays (I30). */
// prettier-ignore
export const POLL = defineWorkflow({
  initial: 'draft',
  guards: GUARDS,
  transitions: [
    { rule: 'PL1', action: 'open', from: 'draft', to: 'open', by: ['chair', 'secretary'], requires: ['meeting-open', 'item-in-discussion', 'item-votable', 'quorum-met', 'no-other-open-poll', 'rule-fixed', 'secrecy-possible'] },
    { rule: 'PL2', action: 'suspend', from: 'open', to: 'suspended', by: ['system', 'chair'], requires: [] },
    { rule: 'PL3', action: 'resume', from: 'suspended', to: 'open', by: ['system', 'chair'], requires: ['meeting-open', 'quorum-met', 'no-other-open-poll'] },
    { rule: 'PL4', action: 'close', from: 'open', to: 'closed', by: ['chair', 'system'], requires: ['quorum-met'] },
    { rule: 'PL5', action: 'void', from: ['open', 'suspended'], to: 'void-no-quorum', by: ['chair', 'system'], requires: ['quorum-lacking'] },
    { rule: 'PL6', action: 'publish', from: 'closed', to: 'published', by: ['chair', 'secretary'], requires: [] },
    { rule: 'PL7', action: 'supersede', from: ['closed', 'published'], to: 'superseded', by: 'chair', requires: ['reason-given', 'item-without-outcome'] },
    { rule: 'PL8', action: 'abort', from: ['draft', 'open', 'suspended'], to: 'aborted', by: 'chair', requires: ['reason-given'] },
  ],
});

export type PollState = (typeof POLL.states)[number];
