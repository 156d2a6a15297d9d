import { rolesIn } from '../../domain/actor';
import type { AgendaItemFacts } from '../../domain/agenda-item.workflow';
import { isGiven } from '../../domain/given';
import { voteOf } from '../../domain/votes/poll-order';
import { consentsTo } from '../consents';
import { attendanceOf } from '../meetings/meeting-quorum';
import { type MoveRequest, entityOf } from '../move';
import type { Ports } from '../ports';
import { publishedAmong } from '../publication/published';
import type { AgendaItemRow, MeetingRow, PollRow } from '../rows';
import { isSeated } from '../seats/seat-rows';

type Doing = Readonly<{ ports: Ports; row: AgendaItemRow; request: MoveRequest }>;
type Some = Partial<AgendaItemFacts>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The meeting that an item is on, or is to be put on. */
export async function meetingOf({ ports, row, request }: Doing): Promise<MeetingRow | null> {
  const id = request.action === 'schedule' ? textOf(request.input['meetingId']) : row.meetingId;
  const meeting = id ? await ports.tables.meetings.find(id) : null;
  return meeting?.councilId === row.councilId ? meeting : null;
}

/** Everything that the moves of an agenda item are decided by. */
export async function agendaItemFacts(doing: Doing): Promise<AgendaItemFacts> {
  const { ports, row, request } = doing;
  const { input } = request;
  const consents = await consentsTo(ports, { entity: entityOf('item', row.id), action: request.action });
  const meeting = await meetingOf(doing);
  const parts = [await agencyFacts(doing), await voteFacts(doing), await resolutionFacts(doing)];
  return Object.assign(
    {
      reason: request.reason,
      kind: row.kind,
      isComplete: isComplete(row),
      missingAdvices: 0,
      isLate: row.isLate,
      chairConsents: consents.byChair,
      isChair: ports.actor.staff.includes('chair'),
      secondPersonAgrees: consents.bySecondPerson,
      meetingState: meeting?.state ?? null,
      isInOrder: meeting === null || (await isNext(ports, row, meeting)),
      amendedText: textOf(input['amendedText']) || (row.amendedText ?? ''),
      postponedTo: postponedTo(input['postponedTo']),
      referredTo: textOf(input['referredTo']),
      referralIsDue: /^\d{4}-\d{2}-\d{2}$/.test(textOf(input['dueDay'])),
    },
    ...parts,
  ) as AgendaItemFacts;
}

/** What is to be decided is written out; what is only told needs its title alone. */
const isComplete = ({ title, kind, motion }: AgendaItemRow): boolean =>
  isGiven(title) && (kind === 'info' || kind === 'report' || isGiven(motion ?? ''));

const postponedTo = (value: unknown): AgendaItemFacts['postponedTo'] =>
  (['next', 'pool', 'meeting'] as const).find((each) => each === value) ?? null;

async function agencyFacts({ ports, row }: Doing): Promise<Some> {
  const { editorsApproveItems } = await ports.byLawsOf(row.councilId);
  const now = ports.now();
  const seats = row.agencyId === null ? [] : await ports.tables.seats.list({ agencyId: row.agencyId });
  return {
    mayApprove: editorsApproveItems || rolesIn(ports.actor, [row.agencyId]).includes('agency-head'),
    seatIsActive: seats.some((seat) => seat.councilId === row.councilId && isSeated(seat, now)),
  };
}

/** The polls of an item as the vote engine orders them. */
export const toItemPoll = ({ id, purpose, order, state, result, supersedes }: PollRow) => ({
  pollId: id,
  about: purpose,
  order,
  state,
  outcome: result,
  supersedes,
});

async function voteFacts({ ports, row, request }: Doing): Promise<Some> {
  const polls = await ports.tables.polls.list({ itemId: row.id });
  const vote = voteOf(row.kind, polls.map(toItemPoll));
  return {
    pollResult: vote?.pollId == null ? null : (vote.outcome ?? 'no-result'),
    isByConsensus: request.input['isByConsensus'] === true,
    // A poll that closes has looked at the quorum; where nobody votes, the meeting's own is looked at.
    quorumWasHeld: vote?.outcome != null || (await quorumIsMet(ports, row.meetingId)),
    openPolls: polls.filter(({ state }) => state === 'open' || state === 'suspended').length,
  };
}

async function resolutionFacts({ ports, row }: Doing): Promise<Some> {
  const resolutions = await ports.tables.resolutions.list({ itemId: row.id });
  const ids = resolutions.map(({ id }) => id);
  return { resolutionIsPublished: (await publishedAmong(ports, ids)) > 0 };
}

/** Whether nothing before it on the agenda still waits. */
async function isNext(ports: Ports, row: AgendaItemRow, meeting: MeetingRow): Promise<boolean> {
  return (
    (await ports.tables.items.count({ meetingId: meeting.id, state: 'on-agenda', order: { $lt: row.order } })) === 0
  );
}

async function quorumIsMet(ports: Ports, meetingId: string | null): Promise<boolean> {
  const meeting = meetingId === null ? null : await ports.tables.meetings.find(meetingId);
  return meeting !== null && (await attendanceOf(ports, meeting)).quorum.isMet;
}
