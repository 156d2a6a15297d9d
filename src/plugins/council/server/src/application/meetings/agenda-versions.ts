import {
  type AgendaChange,
  type AgendaEntry,
  type AgendaVersion,
  agendaDiff,
} from '../../domain/agenda/agenda-version';
import { writeItemNumber } from '../../domain/agenda/item-numbers';
import { annexesOf } from '../annexes/read-annexes';
import type { Ports } from '../ports';
import type { AgendaItemRow, MeetingRow } from '../rows';

export const itemsOnAgenda = ({ tables }: Ports, meetingId: string): Promise<readonly AgendaItemRow[]> =>
  tables.items.list({ meetingId, state: 'on-agenda' }, { orderBy: { order: 'asc' } });

/** The agenda as people would be invited with it now. */
async function entriesOf(ports: Ports, meetingId: string): Promise<readonly AgendaEntry[]> {
  const items = await itemsOnAgenda(ports, meetingId);
  const annexes = await annexesOf(
    ports,
    items.map(({ id }) => id),
  );
  return items.map(({ id, numberMain, numberSub, title, text, motion }) => ({
    itemId: id,
    number: numberMain === null ? '' : writeItemNumber({ main: numberMain, sub: numberSub }),
    title,
    text: motion ?? text ?? '',
    annexes: annexes.filter(({ itemId }) => itemId === id).map(({ sha256 }) => sha256),
  }));
}

/** Writes down what people are sent (I11); it is never changed. */
export async function writeAgendaVersion(ports: Ports, meetingId: string, version: number): Promise<void> {
  const entries = await entriesOf(ports, meetingId);
  await ports.tables.agendaVersions.add({ meetingId, version, entries, at: ports.now() });
}

/** What people were sent has become of the agenda since they were invited (I11). */
export async function sentChanges(ports: Ports, { id, agendaVersion }: MeetingRow): Promise<readonly AgendaChange[]> {
  if (agendaVersion < 2) return [];
  const versions = await versionsOf(ports, id);
  const [first, last] = [versions[0], versions.at(-1)];
  return first === undefined || last === undefined ? [] : agendaDiff(first, last);
}

/** What has become of it that nobody was sent yet. Once it is frozen nothing is, and items leave it one by one. */
export async function unsentChanges(ports: Ports, { id, state }: MeetingRow): Promise<readonly AgendaChange[]> {
  const last = state === 'convoked' ? (await versionsOf(ports, id)).at(-1) : undefined;
  return last === undefined ? [] : agendaDiff(last, { version: last.version, entries: await entriesOf(ports, id) });
}

async function versionsOf({ tables }: Ports, meetingId: string): Promise<readonly AgendaVersion[]> {
  const rows = await tables.agendaVersions.list({ meetingId }, { orderBy: { version: 'asc' } });
  return rows.map(({ version, entries }) => ({ version, entries: entries as AgendaVersion['entries'] }));
}
