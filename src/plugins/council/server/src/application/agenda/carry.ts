import { needsSuccessor, poolOrder, successorOf } from '../../domain/agenda/carry-over';
import { carryAnnexes } from '../annexes/carry-annexes';
import type { Ports } from '../ports';
import type { AgendaItemRow } from '../rows';

/** What a new item takes over from the one that it goes on for. */
const TAKEN_OVER = [
  'councilId',
  'kind',
  'title',
  'text',
  'motion',
  'agencyId',
  'agencyName',
  'isConfidential',
  'standing',
  'submittedAt',
  'needsAction',
  'leadSeat',
  'dueDay',
] as const satisfies readonly (keyof AgendaItemRow)[];

/** Goes on with what ended without an answer (I9): into a meeting that takes items, or into the pool (I10). */
export async function carryOver(ports: Ports, meetingId: string, target: string | null): Promise<void> {
  const ended = await ports.tables.items.list({ meetingId });
  const taken = await ports.tables.items.list({ predecessor: { $in: ended.map(({ id }) => id) } });
  for (const item of needsSuccessor([...ended, ...taken].map(toCarried))) {
    const row = ended.find(({ id }) => id === item.id);
    if (row === undefined || isMadeAnew(row)) continue;
    const { meeting, ...successor } = successorOf(item, target);
    const next = await ports.tables.items.add({ ...takenOver(row), ...successor, meetingId: meeting, order: 0 });
    await carryAnnexes(ports, row.id, next.id);
  }
}

/** Standing items are on every agenda by themselves (I15). */
const isMadeAnew = ({ standing }: AgendaItemRow): boolean => standing !== null;

const takenOver = (row: AgendaItemRow): Partial<AgendaItemRow> =>
  Object.fromEntries(TAKEN_OVER.map((name) => [name, row[name]]));

const toCarried = ({ id, state, predecessor, carryCount, firstMeeting, meetingId, order }: AgendaItemRow) => ({
  id,
  state,
  predecessor,
  carryCount,
  firstMeeting,
  meeting: meetingId,
  order,
});

/** The accepted items that wait for a meeting, those that were carried over first (I10). */
export async function pool({ tables }: Ports, councilId: string): Promise<readonly AgendaItemRow[]> {
  const waiting = await tables.items.list({ councilId, state: 'accepted', meetingId: null });
  const byId = new Map(waiting.map((item) => [item.id, item]));
  const ordered = poolOrder(
    waiting.map(({ id, isCarriedOver, carryCount, submittedAt }) => ({
      id,
      isCarriedOver,
      carryCount,
      submittedAt: submittedAt?.toISOString() ?? '',
    })),
  );
  return ordered.flatMap(({ id }) => byId.get(id) ?? []);
}
