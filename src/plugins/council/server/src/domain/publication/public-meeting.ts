import { type AgendaItemState, STATES_WITH_OUTCOME } from '../agenda-item.workflow';
import type { ByLaws } from '../by-laws';
import type { FullAgendaItem, FullMeeting, FullPoll, Instant } from './full-record';
import { latest } from './instants';
import { publicFile, publicFiles } from './public-file';
import { publicPoll } from './public-poll';
import type { MeetingView, Outcome, PublicAgendaItem, PublicPoll } from './public-view';

/** Whether a confidential item is seen as `item 5 — closed` or not at all (I13), and what may not be said of proposals. */
export type SightRules = Pick<ByLaws, 'confidentialSlot'> &
  Readonly<{ isPaperBlocked: (proposalId: string) => boolean }>;

/**
 * Proposals of which nothing may be said: confidential themselves, or once before the council as a confidential item,
 * whatever other items say of them.
 */
export const blockedPapers = (meetings: readonly FullMeeting[]): ReadonlySet<string> =>
  new Set(
    meetings
      .flatMap(({ items }) => items)
      .flatMap(({ isConfidential, proposal }) =>
        proposal !== null && (isConfidential || proposal.isConfidential) ? [proposal.documentId] : [],
      ),
  );

/**
 * A meeting as it is seen outside. Its agenda is published with it; who was there, what was voted and what came of the
 * items are facts that the minutes state, so they come out with the minutes and not before (I45).
 */
export function meetingView(meeting: FullMeeting, rules: SightRules): MeetingView {
  const { minutes, publication } = meeting;
  const minutesAt = minutes?.publication.state === 'published' ? minutes.publication.at : null;
  const released = { agendaAt: publication.state === 'unpublished' ? null : publication.at, minutesAt };
  return {
    id: meeting.documentId,
    created: meeting.createdAt,
    modified: latest(meeting.updatedAt, released.agendaAt, minutesMovedAt(meeting)),
    state: meeting.state,
    kind: meeting.kind,
    period: meeting.period,
    number: meeting.number,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    timeZone: meeting.timeZone,
    place: meeting.place,
    sequence: meeting.sequence,
    invitation: publicFile(meeting.invitation),
    minutes: minutesAt === null || minutes === null ? null : publicFile(minutes.file),
    presentSeatIds: minutesAt === null ? [] : meeting.presentSeatIds,
    items: meeting.items.flatMap((item) => itemView(item, released, rules)),
  };
}

/**
 * Whether two records of a meeting are the same to the public (I45): in everything that is shown, whenever it was written.
 * A closed item is compared as closed: what it says changes nothing that anybody sees.
 */
export const looksAlike = (one: FullMeeting, other: FullMeeting): boolean => shownOf(one) === shownOf(other);

const shownOf = (meeting: FullMeeting): string => {
  const rules: SightRules = { confidentialSlot: 'closed', isPaperBlocked: () => false };
  const published = { ...meeting, publication: { state: 'published', at: '' } } as const;
  // Proposals have tombstones of their own and are compared whole.
  const papers = meeting.items.map(({ proposal }) => proposal);
  return JSON.stringify([meetingView(published, rules), papers], (name, value: unknown) =>
    name === 'created' || name === 'modified' ? undefined : value,
  );
};

/** When minutes came or went: a reader who asks for what changed since then has to hear of the meeting. */
const minutesMovedAt = ({ minutes }: FullMeeting): Instant | null =>
  minutes === null || minutes.publication.state === 'unpublished' ? null : minutes.publication.at;

type Released = Readonly<{ agendaAt: Instant | null; minutesAt: Instant | null }>;

/** None or one: the only place that decides what of an item is seen. */
function itemView(item: FullAgendaItem, released: Released, rules: SightRules): readonly PublicAgendaItem[] {
  const seen = {
    id: item.documentId,
    created: item.createdAt,
    modified: latest(item.updatedAt, released.agendaAt, released.minutesAt),
    number: item.number,
  };
  if (item.isConfidential) return rules.confidentialSlot === 'closed' ? [{ ...seen, isClosed: true }] : [];
  const { proposal } = item;
  return [
    {
      ...seen,
      isClosed: false,
      title: item.title,
      text: item.text,
      kind: item.kind,
      paperId: proposal === null || rules.isPaperBlocked(proposal.documentId) ? null : proposal.documentId,
      files: publicFiles(item.files),
      ...(released.minutesAt === null ? NO_FACTS : factsOf(item)),
    },
  ];
}

const NO_FACTS = { outcome: null, polls: [], startedAt: null, endedAt: null };

const factsOf = ({ state, polls, startedAt, endedAt }: FullAgendaItem) => ({
  outcome: outcomeOf(state),
  polls: polls.flatMap(published),
  startedAt,
  endedAt,
});

const outcomeOf = (state: AgendaItemState): Outcome | null =>
  STATES_WITH_OUTCOME.find((outcome) => outcome === state) ?? null;

const published = (poll: FullPoll): readonly PublicPoll[] => (poll.state === 'published' ? [publicPoll(poll)] : []);
