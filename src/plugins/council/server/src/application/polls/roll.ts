import { type RollCall, rollCall } from '../../domain/attendance/roll-call';
import { recusalsOf } from '../meetings/recusals';
import { rollBookOf } from '../meetings/meeting-quorum';
import type { Ports } from '../ports';
import type { AgendaItemRow, MeetingRow } from '../rows';

type Called = Readonly<{ meeting: MeetingRow; item: AgendaItemRow }>;

/** How every seat of the base stands to an item at this moment (I16, I22). */
export async function rollOf(ports: Ports, { meeting, item }: Called): Promise<RollCall> {
  const book = await rollBookOf(ports, meeting);
  return rollCall({ ...book, recusals: recusalsOf(item) }, { itemId: item.id, at: ports.now() });
}
