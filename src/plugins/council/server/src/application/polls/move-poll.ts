import { type Result, err, ok } from '@hamresan/kit';

import { rolesIn, seesAll } from '../../domain/actor';
import { STATES_WITH_OUTCOME, isVotable } from '../../domain/agenda-item.workflow';
import { headcount } from '../../domain/attendance/roll-call';
import { POLL, type PollFacts } from '../../domain/poll.workflow';
import { quorumOf } from '../../domain/quorum';
import type { Refusal } from '../../domain/refusal';
import { EMPTY_TALLY, type Tally } from '../../domain/votes/counts';
import { mayAsk } from '../../domain/votes/poll-order';
import { type Received, closePoll } from '../../domain/votes/poll-snapshot';
import { maySecretlyVote } from '../../domain/votes/secret-ballot';
import type { VoteRule } from '../../domain/votes/tally';
import { toItemPoll } from '../agenda/agenda-item-facts';
import { quorumRuleOf } from '../meetings/meeting-quorum';
import type { Effect, Movable, MoveRequest } from '../move';
import type { Ports } from '../ports';
import type { AgendaItemRow, MeetingRow, PollRow } from '../rows';
import { ballotsOf } from './ballots-of';
import { rollOf } from './roll';

type PollEffect = Effect<PollRow>;
type Doing = Readonly<{ ports: Ports; row: PollRow; request: MoveRequest }>;

/** The meeting and the item that a poll is about: both are there as long as it is. */
export async function settingOf(
  { tables }: Ports,
  row: PollRow,
): Promise<{ meeting: MeetingRow; item: AgendaItemRow }> {
  const [meeting, item] = [await tables.meetings.find(row.meetingId), await tables.items.find(row.itemId)];
  if (meeting === null || item === null) throw new Error(`council: the poll ${row.id} is about nothing.`);
  return { meeting, item };
}

async function pollFacts({ ports, row, request }: Doing): Promise<PollFacts> {
  const { meeting, item } = await settingOf(ports, row);
  const laws = await ports.byLawsOf(row.councilId);
  const roll = await rollOf(ports, { meeting, item });
  const rule = await quorumRuleOf(ports, meeting);
  const quorum = quorumOf({ rule, policy: laws.quorumPolicy, ...headcount(roll) });
  const open = await ports.tables.polls.list({ meetingId: meeting.id, state: 'open' });
  return {
    reason: request.reason,
    meetingIsOpen: meeting.state === 'open',
    itemIsInDiscussion: item.state === 'in-discussion',
    itemIsVotable: isVotable(item.kind),
    itemHasOutcome: STATES_WITH_OUTCOME.some((state) => state === item.state),
    quorumIsMet: quorum.isMet,
    otherOpenPolls: open.filter(({ id }) => id !== row.id).length,
    ruleIsFixed: row.rule !== null,
    isSecret: row.isSecret,
    eligibleVoters: headcount(roll).present,
    fewestForSecrecy: laws.fewestForSecrecy,
  };
}

/** Amendments come before the text that they amend (I30). */
const open: PollEffect = async ({ ports, row }) => {
  const { meeting, item } = await settingOf(ports, row);
  const polls = await ports.tables.polls.list({ itemId: item.id });
  const turn = mayAsk(item.kind, polls.map(toItemPoll), toItemPoll(row));
  if (!turn.ok) return turn;
  const laws = await ports.byLawsOf(row.councilId);
  if (row.isSecret) {
    const secret = maySecretlyVote(await rollOf(ports, { meeting, item }), laws.fewestForSecrecy);
    if (!secret.ok) return secret;
  }
  return ok({ openedAt: row.openedAt ?? ports.now() });
};

/** Counted once, and kept as it was counted (I25). */
const close: PollEffect = async ({ ports, row, request }) => {
  const { meeting, item } = await settingOf(ports, row);
  const laws = await ports.byLawsOf(row.councilId);
  const received = await receivedBy(ports, row, request.input);
  if (!received.ok) return received;
  const snapshot = closePoll({
    taken: null,
    pollId: row.id,
    itemId: item.id,
    openedAt: row.openedAt ?? ports.now(),
    roll: await rollOf(ports, { meeting, item }),
    received: received.value,
    rule: row.rule as VoteRule,
    quorumRule: await quorumRuleOf(ports, meeting),
    quorumPolicy: laws.quorumPolicy,
  });
  if (!snapshot.ok) return snapshot;
  return ok({ snapshot: snapshot.value, result: snapshot.value.outcome, closedAt: ports.now() });
};

async function receivedBy(ports: Ports, row: PollRow, input: MoveRequest['input']): Promise<Result<Received, Refusal>> {
  if (row.isOnPaper) {
    const tally = tallyIn(input['tally']);
    return tally === null ? err({ code: 'field-invalid', field: 'tally' }) : ok({ method: 'paper', tally });
  }
  if (!row.isSecret) return ok({ method: 'named', ballots: await ballotsOf(ports, row.id) });
  const voters = await ports.tables.pollVoters.list({ pollId: row.id });
  const voted = voters.map(({ seatId }) => seatId).sort();
  return ok({ method: 'secret', box: { voted, tally: await ports.secretBox.tally(row.id) } });
}

function tallyIn(value: unknown): Tally | null {
  if (typeof value !== 'object' || value === null) return null;
  const { yes, no, abstain } = { ...EMPTY_TALLY, ...(value as Partial<Tally>) };
  return [yes, no, abstain].every((count) => Number.isSafeInteger(count)) ? { yes, no, abstain } : null;
}

/** A secret vote that is broken off is destroyed; who had voted goes with it, so that everybody can again (5.3). */
const abort: PollEffect = async ({ ports, row }) => {
  if (row.isSecret) await ports.secretBox.destroy(row.id);
  return ok({ closedAt: ports.now() });
};

/** Nothing was decided, whatever was cast (I20). */
const voided: PollEffect = ({ ports }) => Promise.resolve(ok({ closedAt: ports.now(), result: 'void-no-quorum' }));

const OVER = ['closed', 'published', 'void-no-quorum'];

export const POLL_MOVES: Movable<PollRow, PollFacts> = {
  kind: 'poll',
  workflow: POLL,
  records: ({ tables }) => tables.polls,
  rolesOf: ({ actor }) => Promise.resolve(seesAll(actor) ? rolesIn(actor, []) : null),
  factsOf: pollFacts,
  publicPartsOf: ({ meetingId }) => [{ kind: 'meeting', id: meetingId }],
  // I23: two people press the same button at once.
  isDone: ({ state }, action) =>
    (action === 'close' && OVER.includes(state)) || (action === 'open' && state === 'open'),
  // I20: a vote that ends without a quorum is void, whatever the button was called.
  actionFor: (action, { quorumIsMet }) => (action === 'close' && !quorumIsMet ? 'void' : action),
  effects: { open, close, void: voided, abort },
};
