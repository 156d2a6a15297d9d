import { move } from '../move';
import type { Ports } from '../ports';
import type { MinutesRow } from '../rows';
import { MINUTES_MOVES } from './move-minutes';

const moved = async (ports: Ports, { id }: MinutesRow, action: string): Promise<boolean> =>
  (await move(ports, MINUTES_MOVES, { id, action, expectedVersion: null, reason: '', input: {} })).ok;

/**
 * What time does to minutes: those whose window is over and whose objections are answered become ready, and where the
 * by-laws ask for no more than that (I34) they come into force. For a job; what is not due stays as it is. Answers what
 * became ready.
 */
export async function settleMinutes(ports: Ports): Promise<readonly string[]> {
  const settled: string[] = [];
  const waiting = await ports.tables.minutes.list({ state: 'in-review', objectionsUntil: { $lte: ports.now() } });
  for (const row of waiting) if (await moved(ports, row, 'settle')) settled.push(row.id);
  for (const row of await ports.tables.minutes.list({ state: 'ready' })) {
    const { minutesApproval } = await ports.byLawsOf(row.councilId);
    if (minutesApproval === 'objections') await moved(ports, row, 'approve');
  }
  return settled;
}
