import { err, ok } from '@hamresan/kit';

import { rolesIn } from '../../domain/actor';
import { isVotable } from '../../domain/agenda-item.workflow';
import type { Matter } from '../../domain/by-laws';
import { isGiven } from '../../domain/given';
import { POLL } from '../../domain/poll.workflow';
import { revote } from '../../domain/votes/poll-order';
import type { PollSnapshot } from '../../domain/votes/poll-snapshot';
import { withCastingVote } from '../../domain/votes/tally';
import { toItemPoll } from '../agenda/agenda-item-facts';
import { entityOf } from '../move';
import type { Answer, Ports } from '../ports';
import type { PollRow } from '../rows';
import { LEADERS, leads } from '../staff';

export type NewPoll = Readonly<{
  itemId: string;
  question: string;
  purpose: 'amendment' | 'final';
  matter: Matter;
  isSecret: boolean;
  isOnPaper: boolean;
  mayRecast: boolean;
}>;

/** A question to the council. Its rule is that of the by-laws for the matter, and does not change any more (I26). */
export async function askPoll(ports: Ports, wanted: NewPoll): Answer<PollRow> {
  if (!leads(ports)) return err(LEADERS);
  const known = await ports.tables.items.find(wanted.itemId);
  if (known === null) return err({ code: 'not-found' });
  if (!isGiven(wanted.question)) return err({ code: 'field-invalid', field: 'question' });
  return ports.inTurn(known.councilId, async () => {
    const item = await ports.tables.items.find(known.id);
    if (item?.meetingId == null) return err({ code: 'not-found' });
    if (!isVotable(item.kind)) return err({ code: 'item-not-votable', kind: item.kind });
    const others = await ports.tables.polls.list({ itemId: item.id });
    const { majorities } = await ports.byLawsOf(item.councilId);
    const { matter, ...poll } = wanted;
    const row = await ports.tables.polls.add({
      ...poll,
      councilId: item.councilId,
      meetingId: item.meetingId,
      state: POLL.initial,
      order: others.length + 1,
      rule: majorities[matter],
    });
    await ports.record({ action: 'ask', entity: entityOf('poll', row.id), to: row.state });
    return ok(row);
  });
}

/** The same question again (I30): the earlier poll stays and counts no more. */
export async function askAgain(
  ports: Ports,
  { id, reason }: Readonly<{ id: string; reason: string }>,
): Answer<PollRow> {
  if (!rolesIn(ports.actor, []).includes('chair')) return err({ code: 'role-required', roles: ['chair'] });
  const known = await ports.tables.polls.find(id);
  if (known === null) return err({ code: 'not-found' });
  return ports.inTurn(known.councilId, async () => {
    const polls = await ports.tables.polls.list({ itemId: known.itemId });
    const item = await ports.tables.items.find(known.itemId);
    const itemHasOutcome = item?.state !== 'in-discussion';
    const again = revote(polls.map(toItemPoll), { pollId: id, newPollId: '', reason, itemHasOutcome });
    if (!again.ok) return again;
    const { question, purpose, order, rule, isSecret, isOnPaper, mayRecast, councilId, meetingId, itemId } = known;
    const same = { question, purpose, order, rule, isSecret, isOnPaper, mayRecast, councilId, meetingId, itemId };
    const row = await ports.tables.polls.add({ ...same, state: POLL.initial, supersedes: id });
    await ports.record({ action: 'ask-again', entity: entityOf('poll', row.id), to: row.state, reason });
    return ok(row);
  });
}

/** Whoever presides breaks a tie: a decision of its own, beside the poll, whose snapshot keeps saying that it was one (I26). */
export async function breakTie(
  ports: Ports,
  { id, choice }: Readonly<{ id: string; choice: 'yes' | 'no' }>,
): Answer<PollRow> {
  if (!rolesIn(ports.actor, []).includes('chair')) return err({ code: 'role-required', roles: ['chair'] });
  const known = await ports.tables.polls.find(id);
  if (known === null) return err({ code: 'not-found' });
  return ports.inTurn(known.councilId, async () => {
    const poll = await ports.tables.polls.find(id);
    const { result } = (poll?.snapshot ?? {}) as Partial<PollSnapshot>;
    if (poll === null || result == null) return err({ code: 'no-tie-to-break' });
    const broken = withCastingVote({ ...result, castingVote: poll.castingVote }, choice);
    if (!broken.ok) return broken;
    const change = { castingVote: choice, result: broken.value.outcome, version: poll.version + 1 };
    await ports.tables.polls.change(id, change);
    await ports.record({ action: 'break-tie', entity: entityOf('poll', id) });
    return ok({ ...poll, ...change });
  });
}
