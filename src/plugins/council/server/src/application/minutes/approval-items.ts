import { lateNumber } from '../../domain/agenda/item-numbers';
import { approvalItem } from '../meetings/standing-agenda';
import type { MoveRequest } from '../move';
import type { Ports } from '../ports';
import type { AgendaItemRow, MeetingRow, MinutesRow } from '../rows';

/** Meetings that will still be held, as far as anybody knows. */
const STILL_TO_COME = ['planned', 'scheduled', 'convoked', 'agenda-frozen', 'open', 'suspended'];
const TAKES_ITEMS = ['scheduled', 'convoked'];
const VOTED = ['adopted', 'adopted-amended', 'rejected'];

/** A text that is input to a move; empty where it is none. */
const textIn = (input: MoveRequest['input'], name: string): string => {
  const value = input[name];
  return typeof value === 'string' ? value : '';
};

/**
 * Puts the approval of minutes that are ready on the agenda of the next meeting, where none has it (I34, I37). Asked for
 * whenever minutes become ready or a meeting goes by without having voted on them: one that is skipped skips nothing.
 * Where no meeting takes items yet, the next one gets it when it is confirmed.
 */
export async function queueApprovals(ports: Ports, councilId: string): Promise<void> {
  const { minutesApproval } = await ports.byLawsOf(councilId);
  if (minutesApproval !== 'next-meeting') return;
  for (const row of await ports.tables.minutes.list({ councilId, state: 'ready' })) {
    const meeting = await ports.tables.meetings.find(row.meetingId);
    if (meeting !== null && !(await isQueued(ports, row))) await queueApproval(ports, meeting);
  }
}

async function isQueued({ tables }: Ports, { meetingId, councilId }: MinutesRow): Promise<boolean> {
  const items = await tables.items.list({ standing: 'minutes-approval', minutesOf: meetingId, state: 'on-agenda' });
  const ids = items.map((item) => item.meetingId);
  const meetings = await tables.meetings.list({ councilId, state: { $in: STILL_TO_COME } });
  return meetings.some(({ id }) => ids.includes(id));
}

async function queueApproval({ tables }: Ports, { id, councilId, startsAt }: MeetingRow): Promise<void> {
  const where = { councilId, state: { $in: TAKES_ITEMS }, startsAt: { $gt: startsAt } };
  const [next] = await tables.meetings.list(where, { orderBy: { startsAt: 'asc' }, limit: 1 });
  if (next === undefined) return;
  const items = await tables.items.list({ meetingId: next.id });
  const orders = items.map(({ order }) => order);
  if (next.agendaVersion === 0) {
    await tables.items.add(approvalItem(next, { minutesOf: id, order: Math.min(0, ...orders) - 1 }));
    return;
  }
  // I12: people have numbers of the others already.
  const taken = items.flatMap(({ numberMain, numberSub }) =>
    numberMain === null ? [] : [{ main: numberMain, sub: numberSub }],
  );
  const { main, sub } = lateNumber(taken);
  const item = approvalItem(next, { minutesOf: id, order: Math.max(0, ...orders) + 1 });
  await tables.items.add({ ...item, numberMain: main, numberSub: sub });
}

/**
 * The vote of a later meeting on these minutes (I34): about the text that was ready then, and about no other document.
 * `input.approvedIn` names it where there are several. `null`: there was none.
 */
export async function voteOnMinutes(
  ports: Ports,
  row: MinutesRow,
  input: MoveRequest['input'],
): Promise<AgendaItemRow | null> {
  const { readyAt } = row;
  if (readyAt === null) return null;
  const named = textIn(input, 'approvedIn');
  const where = { standing: 'minutes-approval', minutesOf: row.meetingId, state: { $in: VOTED } };
  const votes = await ports.tables.items.list({ ...where, ...(named !== '' && { id: named }) });
  const others = await ports.tables.minutes.list({ meetingId: row.meetingId });
  const used = new Set(others.filter(({ id }) => id !== row.id).map(({ approvedIn }) => approvedIn));
  for (const vote of votes) {
    const isOfThisText = vote.endedAt !== null && vote.endedAt >= readyAt && !used.has(vote.id);
    if (isOfThisText && (await isInLaterMeeting(ports, row, vote))) return vote;
  }
  return null;
}

/** A decision of a later meeting that something be mended (I33), as `input.decidedIn` names it. */
export async function decisionToAmend(
  ports: Ports,
  row: MinutesRow,
  input: MoveRequest['input'],
): Promise<AgendaItemRow | null> {
  const item = await ports.tables.items.find(textIn(input, 'decidedIn'));
  const isDecided = item?.standing === null && ['adopted', 'adopted-amended'].includes(item.state);
  return isDecided && (await isInLaterMeeting(ports, row, item)) ? item : null;
}

async function isInLaterMeeting({ tables }: Ports, row: MinutesRow, item: AgendaItemRow): Promise<boolean> {
  const [meeting, later] = await Promise.all([
    tables.meetings.find(row.meetingId),
    item.meetingId === null ? null : tables.meetings.find(item.meetingId),
  ]);
  return meeting !== null && later?.councilId === row.councilId && later.startsAt > meeting.startsAt;
}

/** Nobody knows of a meeting to come that could vote on these minutes (I37). */
export async function isLastMeeting({ tables }: Ports, { meetingId, councilId }: MinutesRow): Promise<boolean> {
  const meeting = await tables.meetings.find(meetingId);
  if (meeting === null) return false;
  const where = { councilId, state: { $in: STILL_TO_COME }, startsAt: { $gt: meeting.startsAt } };
  return (await tables.meetings.count(where)) === 0;
}
