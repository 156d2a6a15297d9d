import { isVotable } from '../../domain/agenda-item.workflow';
import { writeItemNumber } from '../../domain/agenda/item-numbers';
import { writeNumber } from '../../domain/numbering';
import { pollsInOrder } from '../../domain/votes/poll-order';
import type { PollSnapshot } from '../../domain/votes/poll-snapshot';
import { publishSecret } from '../../domain/votes/secret-ballot';
import { toItemPoll } from '../agenda/agenda-item-facts';
import { annexesOf } from '../annexes/read-annexes';
import { entityOf } from '../move';
import type { Ports } from '../ports';
import type { AgendaItemRow, PollRow, ResolutionRow } from '../rows';
import type { ItemFacts, PollFacts } from './section-facts';

/** The number of an item as people were sent it; empty before they were. */
export const numberOf = ({ numberMain, numberSub }: AgendaItemRow): string =>
  numberMain === null ? '' : writeItemNumber({ main: numberMain, sub: numberSub });

/** `12/1404`; nothing before the resolution is adopted. */
export const resolutionNumber = ({ kind, number, numberYear }: ResolutionRow): string =>
  number === null || numberYear === null ? '' : writeNumber({ kind, number, year: numberYear });

/** What became of an item, as it was recorded: nothing of it is typed into the minutes (I32). */
export async function itemFacts(
  ports: Ports,
  row: AgendaItemRow,
  nameOf: (seatId: string) => string,
): Promise<ItemFacts> {
  const resolutions = await ports.tables.resolutions.list({ itemId: row.id });
  const resolution = resolutions.find(({ state }) => state !== 'not-feasible');
  const { id, title, kind, state, isConfidential, agencyName, text, motion, amendedText } = row;
  return {
    kind: 'item',
    itemId: id,
    number: numberOf(row),
    title,
    itemKind: kind,
    outcome: state,
    isConfidential,
    agencyName,
    text,
    motion,
    amendedText,
    startedAt: row.startedAt?.toISOString() ?? null,
    recused: (row.recusedSeats ?? []).map(({ seatId, reason }) => ({ agencyName: nameOf(seatId), reason })),
    changes: await changesAskedFor(ports, row),
    resolution: resolution === undefined ? null : resolutionFacts(resolution),
    annexes: (await annexesOf(ports, [id])).map(({ name, sha256 }) => ({ name, sha256 })),
    ...(isVotable(kind) && { polls: await pollFacts(ports, id) }),
  };
}

const resolutionFacts = (row: ResolutionRow): ItemFacts['resolution'] => ({
  number: resolutionNumber(row),
  leadName: row.leadName,
  dueDay: row.dueDay,
});

async function pollFacts({ tables }: Ports, itemId: string): Promise<readonly PollFacts[]> {
  const polls = await tables.polls.list({ itemId });
  return pollsInOrder(polls.map(toItemPoll)).flatMap(({ pollId }) => {
    const poll = polls.find(({ id }) => id === pollId);
    return poll?.result == null ? [] : [pollFactsOf(poll, poll.result)];
  });
}

/** From the snapshot alone: what is printed is what was counted (I25), and of a secret vote what may be told (I28). */
function pollFactsOf(poll: PollRow, outcome: PollFacts['outcome']): PollFacts {
  const { id, question, purpose, isSecret, castingVote } = poll;
  const counts = (poll.snapshot as PollSnapshot | null)?.counts ?? null;
  const told = isSecret && counts !== null ? publishSecret({ outcome, counts, showsCounts: true }).counts : counts;
  return { pollId: id, question, purpose, isSecret, outcome, castingVote, counts: told };
}

/** Whoever approves minutes with changes says which: they stand in the minutes of the meeting that asked for them. */
async function changesAskedFor(ports: Ports, { standing, minutesOf }: AgendaItemRow): Promise<readonly string[]> {
  if (standing !== 'minutes-approval' || minutesOf === null) return [];
  const documents = await ports.tables.minutes.list({ meetingId: minutesOf });
  const histories = await Promise.all(documents.map(({ id }) => ports.historyOf(entityOf('minutes', id))));
  return histories.flat().flatMap(({ action, reason }) => (action === 'return-with-changes' && reason ? [reason] : []));
}
