import { err } from '@hamresan/kit';

import { agenciesOf, seesAll } from '../../domain/actor';
import { annexesOf } from '../annexes/read-annexes';
import { paperOfMinutes } from '../minutes/frozen-document';
import { minutesSeenBy } from '../minutes/read-minutes';
import type { Answer, Ports, Printed } from '../ports';
import type { AgendaItemRow, MeetingRow, SeatRow } from '../rows';
import { type Invited, type SeenItem, agendaPaper, invitationPaper } from './agenda-papers';
import { noticePaper } from './notice-paper';
import { packetPaper } from './packet-paper';

export const PAPER_KINDS = ['invitation', 'agenda', 'packet', 'minutes', 'public-minutes'] as const;
type PaperKind = (typeof PAPER_KINDS)[number];

type AgendaPaper = 'invitation' | 'agenda' | 'packet';
type Wanted = Readonly<{ meetingId: string; kind: PaperKind; minutesId: string | null }>;

/**
 * A paper of a meeting as PDF. Who may not see it finds none; what nothing can be printed of yet is `paper-not-ready`,
 * and where nothing sets documents it is `paper-not-available`.
 */
export async function printPaper(ports: Ports, { meetingId, kind, minutesId }: Wanted): Answer<Printed> {
  const meeting = await ports.tables.meetings.find(meetingId);
  if (meeting === null) return err({ code: 'not-found' });
  return kind === 'minutes' || kind === 'public-minutes'
    ? minutesOnPaper(ports, meeting, { kind, minutesId })
    : agendaOnPaper(ports, meeting, kind);
}

async function minutesOnPaper(
  ports: Ports,
  meeting: MeetingRow,
  { kind, minutesId }: Readonly<{ kind: 'minutes' | 'public-minutes'; minutesId: string | null }>,
): Answer<Printed> {
  const seen = await minutesSeenBy(ports, meeting);
  const published = await ports.tables.minutes.list({ meetingId: meeting.id, state: 'published' });
  // I45: what is published is everybody's, in its public version alone.
  const readable = kind === 'minutes' ? seen : [...seen, ...published];
  const row = readable.find(({ id, amends }) => (minutesId === null ? amends === null : id === minutesId));
  return row === undefined ? err({ code: 'not-found' }) : paperOfMinutes(ports, row, kind);
}

async function agendaOnPaper(ports: Ports, meeting: MeetingRow, kind: AgendaPaper): Answer<Printed> {
  const seats = await seatsOfAsker(ports, meeting.councilId);
  if (!mayReadAgenda(ports, meeting, seats)) return err({ code: 'not-found' });
  const council = await ports.tables.councils.find(meeting.councilId);
  const items = await seenItems(ports, meeting, kind);
  if (council === null || items.length === 0) return err({ code: 'paper-not-ready', kind });
  const invited = { council, meeting, items, now: ports.now() };
  return printAgenda(ports, invited, { kind, to: seats[0]?.agencyName ?? null });
}

async function printAgenda(
  ports: Ports,
  invited: Invited,
  { kind, to }: Readonly<{ kind: AgendaPaper; to: string | null }>,
): Answer<Printed> {
  switch (kind) {
    case 'agenda':
      return ports.paper.print(agendaPaper(invited));
    case 'invitation':
      return ports.paper.print(invitationPaper(invited, to));
    case 'packet':
      return ports.paper.print(await packetPaper(ports, invited, to));
  }
}

/** Staff before anybody is invited; seats once they are. */
const mayReadAgenda = ({ actor }: Ports, { convokedAt }: MeetingRow, seats: readonly SeatRow[]): boolean =>
  seesAll(actor) || (seats.length > 0 && convokedAt !== null);

async function seenItems(ports: Ports, { id, councilId }: MeetingRow, kind: AgendaPaper): Promise<readonly SeenItem[]> {
  const rows = await ports.tables.items.list({ meetingId: id }, { orderBy: { order: 'asc' } });
  const { confidentialSlot } = await ports.byLawsOf(councilId);
  const mayRead = readerOf(ports, kind);
  const seen = rows
    .map((row) => ({ row, isClosed: row.isConfidential && !mayRead(row) }))
    .filter(({ isClosed }) => !isClosed || confidentialSlot === 'closed');
  const open = seen.filter(({ isClosed }) => !isClosed).map(({ row }) => row.id);
  const annexes = await annexesOf(ports, open);
  return seen.map((item) => ({ ...item, annexes: annexes.filter(({ itemId }) => itemId === item.row.id) }));
}

/**
 * Who reads what is confidential on an agenda (I13): staff, and the agency that proposed it. An invitation leaves the
 * house, whoever prints it: it has no more in it than the public gets.
 */
const readerOf =
  ({ actor }: Ports, kind: AgendaPaper) =>
  ({ agencyId }: AgendaItemRow): boolean =>
    kind !== 'invitation' && (seesAll(actor) || (agencyId !== null && agenciesOf(actor).includes(agencyId)));

const seatsOfAsker = ({ actor, tables }: Ports, councilId: string): Promise<readonly SeatRow[]> =>
  tables.seats.list({ councilId, agencyId: { $in: agenciesOf(actor) } });

/** The notice of an adopted resolution: for staff, and for the agencies that carry it out. */
export async function printNotice(ports: Ports, resolutionId: string): Answer<Printed> {
  const resolution = await ports.tables.resolutions.find(resolutionId);
  if (resolution === null) return err({ code: 'not-found' });
  const supporting = await supportingSeats(ports, resolution.supporting ?? []);
  const concerned = [resolution.leadAgencyId, ...supporting.map(({ agencyId }) => agencyId)];
  const isConcerned = agenciesOf(ports.actor).some((agency) => concerned.includes(agency));
  if (!seesAll(ports.actor) && !isConcerned) return err({ code: 'not-found' });
  if (resolution.number === null) return err({ code: 'paper-not-ready', kind: 'notice' });
  const [council, meeting] = await Promise.all([
    ports.tables.councils.find(resolution.councilId),
    resolution.meetingId === null ? null : ports.tables.meetings.find(resolution.meetingId),
  ]);
  if (council === null) return err({ code: 'not-found' });
  const names = supporting.map(({ agencyName }) => agencyName);
  return ports.paper.print(noticePaper({ council, meeting, resolution, supporting: names }));
}

const supportingSeats = async ({ tables }: Ports, ids: readonly string[]): Promise<readonly SeatRow[]> =>
  ids.length === 0 ? [] : tables.seats.list({ id: { $in: ids } });
