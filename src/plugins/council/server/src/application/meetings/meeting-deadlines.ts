import { type Result, ok } from '@hamresan/kit';

import { type DeadlineRefusal, type Deadlines, deadlinesOf, moveDeadlines } from '../../domain/schedule/deadlines';
import type { Ports } from '../ports';
import type { MeetingRow } from '../rows';

type Start = Pick<MeetingRow, 'councilId' | 'startsAt' | 'zone' | 'isRetroactive'>;
type Derived = Promise<Result<Partial<Deadlines>, DeadlineRefusal>>;

/** The deadlines of a meeting by the by-laws (I8); one that is entered afterwards has none (I50). */
export async function deadlinesFor(ports: Ports, { councilId, startsAt, zone, isRetroactive }: Start): Derived {
  if (isRetroactive) return ok({});
  const { deadlines: settings } = await ports.byLawsOf(councilId);
  return deadlinesOf({ startsAt, timeZone: zone }, { settings, calendar: await ports.calendar() });
}

/** The deadlines once it starts at another time: those that have passed stay (I8). */
export async function movedDeadlines(ports: Ports, row: MeetingRow, startsAt: Date): Derived {
  const { proposalDeadline, agendaFreezeAt, convokeBy } = row;
  if (proposalDeadline === null || agendaFreezeAt === null || convokeBy === null) return ok({});
  const derived = await deadlinesFor(ports, { ...row, startsAt });
  if (!derived.ok) return derived;
  const current = { proposalDeadline, agendaFreezeAt, convokeBy };
  return ok(moveDeadlines(current, { derived: { ...current, ...derived.value }, now: ports.now() }).deadlines);
}
