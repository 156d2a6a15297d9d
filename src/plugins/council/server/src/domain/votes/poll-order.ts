import { type Result, err, ok } from '@hamresan/kit';

import { type ItemKind, isVotable } from '../agenda-item.workflow';
import { isGiven } from '../given';
import type { PollState } from '../poll.workflow';
import type { PollOutcome } from './tally';

/** One of the polls of an item: about an amendment, or the final one about the text as it then stands (I30). */
export type ItemPoll = Readonly<{
  pollId: string;
  about: 'amendment' | 'final';
  /** The place among its like. */
  order: number;
  state: PollState;
  /** With the casting vote, where one was given; null until the poll is closed. */
  outcome: PollOutcome | null;
  /** The poll about the same that this one repeats. */
  supersedes: string | null;
}>;

/** What the votes on an item came to. */
export type ItemVote = Readonly<{
  /** The final poll; null while there is none. */
  pollId: string | null;
  /** What the item's own workflow asks for; null while it is not settled. Void is no result: nothing was decided. */
  outcome: 'adopted' | 'rejected' | 'no-result' | null;
  /** Amendments were adopted: if the item is, it is so in other words than it was proposed in. */
  isAmended: boolean;
}>;

/** Polls that still count, in the order in which they are asked: amendments first, the final one last (I30). */
export function pollsInOrder(polls: readonly ItemPoll[]): readonly ItemPoll[] {
  const repeated = new Set(polls.map(({ supersedes }) => supersedes));
  return polls
    .filter(({ pollId, state }) => !repeated.has(pollId) && state !== 'superseded' && state !== 'aborted')
    .sort(compareOrder);
}

const compareOrder = (a: ItemPoll, b: ItemPoll): number => Number(isFinal(a)) - Number(isFinal(b)) || a.order - b.order;
const isFinal = ({ about }: ItemPoll): boolean => about === 'final';

/**
 * What an item's polls came to (I30): the final one decides. Null for what is only told or reported: there is no vote,
 * which is not a vote of nought (I29).
 */
export function voteOf(kind: ItemKind, polls: readonly ItemPoll[]): ItemVote | null {
  if (!isVotable(kind)) return null;
  const counting = pollsInOrder(polls);
  const final = counting.find(isFinal);
  return {
    pollId: final?.pollId ?? null,
    outcome: settledOutcome(final?.outcome ?? null),
    isAmended: counting.some((poll) => !isFinal(poll) && poll.outcome === 'adopted'),
  };
}

function settledOutcome(outcome: PollOutcome | null): ItemVote['outcome'] {
  if (outcome === 'tie') return null;
  return outcome === 'void-no-quorum' ? 'no-result' : outcome;
}

export type PollOrderRefusal =
  | Readonly<{ code: 'item-not-votable'; kind: ItemKind }>
  | Readonly<{ code: 'poll-out-of-order'; first: string }>
  | Readonly<{ code: 'casting-vote-awaited'; pollId: string }>
  | Readonly<{ code: 'final-poll-exists'; pollId: string }>
  | Readonly<{ code: 'final-poll-asked'; pollId: string }>;

/**
 * Whether it is this poll's turn (I30): every poll before it is settled, with its tie broken and not void. Refuses any
 * poll on an item that is only told or reported (I29), a second final poll that does not repeat the first, and an
 * amendment once the final poll was asked.
 */
export function mayAsk(kind: ItemKind, polls: readonly ItemPoll[], poll: ItemPoll): Result<ItemPoll, PollOrderRefusal> {
  if (!isVotable(kind)) return err({ code: 'item-not-votable', kind });
  const known = polls.filter(({ pollId }) => pollId !== poll.pollId);
  const others = pollsInOrder([...known, poll]).filter(({ pollId }) => pollId !== poll.pollId);
  const refusal =
    refusalOfFinal(others, poll) ?? refusalOfEarlier(others.filter((each) => compareOrder(each, poll) < 0));
  return refusal === null ? ok(poll) : err(refusal);
}

function refusalOfFinal(others: readonly ItemPoll[], poll: ItemPoll): PollOrderRefusal | null {
  const final = others.find(isFinal);
  if (final === undefined) return null;
  if (isFinal(poll)) return { code: 'final-poll-exists', pollId: final.pollId };
  return final.state === 'draft' ? null : { code: 'final-poll-asked', pollId: final.pollId };
}

function refusalOfEarlier(earlier: readonly ItemPoll[]): PollOrderRefusal | null {
  const tied = earlier.find(({ outcome }) => outcome === 'tie');
  if (tied !== undefined) return { code: 'casting-vote-awaited', pollId: tied.pollId };
  const unsettled = earlier.find(({ outcome }) => outcome === null || outcome === 'void-no-quorum');
  return unsettled === undefined ? null : { code: 'poll-out-of-order', first: unsettled.pollId };
}

export type RevoteRefusal =
  | Readonly<{ code: 'reason-required' }>
  | Readonly<{ code: 'item-has-outcome' }>
  | Readonly<{ code: 'poll-not-found' }>
  | Readonly<{ code: 'poll-not-closed'; state: PollState }>
  | Readonly<{ code: 'poll-already-superseded'; by: string }>;

const STATES_TO_REPEAT: readonly PollState[] = ['closed', 'published', 'void-no-quorum', 'aborted'];

/**
 * A vote that is taken again (I30): a new poll in the place of the old one, which stays for the record and counts no
 * more. For a reason, before the item has its outcome, and once: what was repeated is repeated by repeating its successor.
 */
export function revote(
  polls: readonly ItemPoll[],
  request: Readonly<{ pollId: string; newPollId: string; reason: string; itemHasOutcome: boolean }>,
): Result<ItemPoll, RevoteRefusal> {
  if (!isGiven(request.reason)) return err({ code: 'reason-required' });
  if (request.itemHasOutcome) return err({ code: 'item-has-outcome' });
  const old = polls.find(({ pollId }) => pollId === request.pollId);
  if (old === undefined) return err({ code: 'poll-not-found' });
  const successor = polls.find(({ supersedes }) => supersedes === old.pollId);
  if (successor !== undefined) return err({ code: 'poll-already-superseded', by: successor.pollId });
  if (!STATES_TO_REPEAT.includes(old.state)) return err({ code: 'poll-not-closed', state: old.state });
  return ok({ ...old, pollId: request.newPollId, state: 'draft', outcome: null, supersedes: old.pollId });
}
