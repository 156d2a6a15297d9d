import { writeItemNumber } from '../../domain/agenda/item-numbers';
import type { RollEntry } from '../../domain/attendance/roll-call';
import { writeNumber } from '../../domain/numbering';
import type {
  FullAgendaItem,
  FullFile,
  FullMeeting,
  FullPoll,
  FullResolution,
  VoteOption,
} from '../../domain/publication/full-record';
import type { PollSnapshot } from '../../domain/votes/poll-snapshot';
import { annexesOf } from '../annexes/read-annexes';
import type { Ports } from '../ports';
import type { AgendaItemRow, AnnexRow, MeetingRow, MinutesRow, PollRow, ResolutionRow, Stored } from '../rows';

/** Strapi keeps these of every row. */
const stored = (row: Stored) => {
  const { createdAt, updatedAt } = row as Stored & Readonly<{ createdAt: string; updatedAt: string }>;
  return {
    documentId: row.id,
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
  };
};
const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

type Frozen<Full> = Omit<Full, 'publication'>;

/** Everything that a publication of a meeting may be written from, as it is now; what leaves the house is sifted later. */
export async function frozenMeeting(ports: Ports, row: MeetingRow): Promise<Frozen<FullMeeting>> {
  const items = await ports.tables.items.list({ meetingId: row.id }, { orderBy: { order: 'asc' } });
  const announced = items.filter(({ numberMain }) => numberMain !== null);
  const filesOf = await annexFiles(ports, announced);
  const [minutes] = await ports.tables.minutes.list({ meetingId: row.id, amends: null });
  // Votes come out with the minutes and not before: until then no publication has to keep them.
  const polls = minutes?.state === 'published' ? await pollsByItem(ports, row) : new Map<string, readonly FullPoll[]>();
  return {
    ...stored(row),
    state: row.state,
    kind: row.kind === 'extraordinary' ? 'extraordinary' : 'regular',
    period: { year: row.jalaliYear, month: row.jalaliMonth },
    number: row.number,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    timeZone: row.zone,
    place: row.place,
    sequence: row.sequence,
    invitation: null,
    minutes: minutes === undefined ? null : minutesOf(row, minutes),
    presentSeatIds: await everPresent(ports, row),
    items: announced.map((item) => ({ ...frozenItem(item, filesOf(item)), polls: polls.get(item.id) ?? [] })),
  };
}

/** The minutes as the public reads them: their own move publishes them (MN8). */
function minutesOf(meeting: MeetingRow, minutes: MinutesRow): FullMeeting['minutes'] {
  if (minutes.state !== 'published' && minutes.publicPdfHash === null) return null;
  const at = iso(minutes.approvedAt) ?? new Date(0).toISOString();
  const publication =
    minutes.state === 'published' ? ({ state: 'published', at } as const) : ({ state: 'unpublished' } as const);
  return { publication, file: minutesFile(meeting, minutes) };
}

const minutesFile = (meeting: MeetingRow, minutes: MinutesRow): FullFile => ({
  ...stored(minutes),
  name: 'صورت‌جلسه',
  fileName: `minutes-${meeting.id}.pdf`,
  mimeType: 'application/pdf',
  size: 0,
  sha512: null,
  accessUrl: `/api/council/meetings/${meeting.id}/paper/public-minutes`,
  downloadUrl: null,
  isConfidential: false,
});

async function everPresent({ tables }: Ports, { id }: MeetingRow): Promise<readonly string[]> {
  const arrivals = await tables.attendance.list({ meetingId: id, type: { $in: ['arrive', 'replace'] } });
  return [...new Set(arrivals.map(({ seatId }) => seatId))].sort();
}

const frozenItem = (item: AgendaItemRow, files: readonly FullFile[]): Omit<FullAgendaItem, 'polls'> => ({
  ...stored(item),
  number: writeItemNumber({ main: item.numberMain ?? 0, sub: item.numberSub }),
  title: item.title,
  text: item.amendedText ?? item.motion ?? item.text,
  kind: item.kind,
  state: item.state,
  isConfidential: item.isConfidential,
  proposal: null,
  files,
  startedAt: iso(item.startedAt),
  endedAt: iso(item.endedAt),
});

async function pollsByItem({ tables }: Ports, { id: meetingId }: MeetingRow) {
  const byItem = new Map<string, readonly FullPoll[]>();
  for (const poll of await tables.polls.list({ meetingId }, { orderBy: { order: 'asc' } })) {
    byItem.set(poll.itemId, [...(byItem.get(poll.itemId) ?? []), ...frozenPoll(poll)]);
  }
  return byItem;
}

async function annexFiles(ports: Ports, items: readonly AgendaItemRow[]) {
  const annexes = await annexesOf(
    ports,
    items.map(({ id }) => id),
  );
  return ({ id, isConfidential }: AgendaItemRow): readonly FullFile[] =>
    annexes
      .filter(({ itemId }) => itemId === id)
      .map((annex) => ({ ...annexAsFile(annex, ports.now()), isConfidential }));
}

/** An annex has one address, at which anybody gets it while its item is public; it is new when it is shown first. */
const annexAsFile = (annex: AnnexRow, now: Date): Omit<FullFile, 'isConfidential'> => ({
  documentId: annex.id,
  createdAt: annex.addedAt.toISOString(),
  updatedAt: (annex.shownAt ?? now).toISOString(),
  name: annex.name,
  fileName: annex.name,
  mimeType: annex.mime,
  size: annex.size,
  sha512: annex.sha512,
  accessUrl: publicAddress(annex.id),
  downloadUrl: publicAddress(annex.id),
});

/** Below the address of the house, whichever that is when somebody reads it. */
const publicAddress = (annexId: string): string => `/api/council/annexes/${annexId}`;

/** Polls that were counted; the others were no vote. */
function frozenPoll(poll: PollRow): readonly FullPoll[] {
  const snapshot = poll.snapshot as PollSnapshot | null;
  if (snapshot?.result == null) return [];
  return [
    {
      ...stored(poll),
      state: poll.state,
      isSecret: poll.isSecret,
      question: poll.question,
      requirement: `${snapshot.rule.majority.kind} of ${snapshot.rule.base}`,
      openedAt: snapshot.openedAt,
      closedAt: snapshot.closedAt,
      quorum: snapshot.quorum,
      outcome: poll.result === 'void-no-quorum' ? snapshot.result.outcome : (poll.result ?? snapshot.result.outcome),
      counts: snapshot.counts,
      ballots: snapshot.votes.method === 'named' ? snapshot.seats.map((seat) => ballotOf(seat, snapshot)) : [],
    },
  ];
}

function ballotOf(seat: RollEntry, { votes }: PollSnapshot): FullPoll['ballots'][number] {
  const cast = votes.method === 'named' ? votes.ballots.find(({ seatId }) => seatId === seat.seatId) : undefined;
  const { agencyId, agencyName } = seat;
  return { agencyId, agencyName, office: agencyName, option: cast?.choice ?? STANDS[seat.standing] };
}

const STANDS: Readonly<Record<RollEntry['standing'], VoteOption>> = {
  present: 'not-voting',
  represented: 'not-voting',
  absent: 'absent',
  excused: 'excused',
  recused: 'recused',
};

export async function frozenResolution({ tables }: Ports, row: ResolutionRow): Promise<Frozen<FullResolution>> {
  const meeting = row.meetingId === null ? null : await tables.meetings.find(row.meetingId);
  const item = row.itemId === null ? null : await tables.items.find(row.itemId);
  return {
    ...stored(row),
    state: row.state,
    isConfidential: row.isConfidential,
    number: numberOf(row),
    title: row.title,
    text: row.text,
    adoptedAt: iso(row.adoptedAt),
    meeting: meeting && {
      documentId: meeting.id,
      number: meeting.number,
      isPublished: (await tables.publications.count({ kind: 'meeting', entityId: meeting.id })) > 0,
    },
    agendaItem: item && { documentId: item.id, isConfidential: item.isConfidential },
    lead: row.leadAgencyId === null ? null : { id: row.leadAgencyId, name: row.leadName ?? '' },
    supporting: [],
    dueOn: row.dueDay,
    sequence: row.version,
    file: null,
  };
}

const numberOf = ({ kind, number, numberYear }: ResolutionRow): string | null =>
  number === null || numberYear === null ? null : writeNumber({ kind, year: numberYear, number });
