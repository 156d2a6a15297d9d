import { type RollCall, rollCall } from '../../domain/attendance/roll-call';
import type { Recusal } from '../../domain/attendance/recusal';
import { baseOfMeeting } from '../meetings/meeting-quorum';
import type { Ports } from '../ports';
import type { AgendaItemRow, MeetingRow } from '../rows';

type Called = Readonly<{ meeting: MeetingRow; item: AgendaItemRow }>;

/** How every seat of the base stands to an item at this moment (I16, I22). */
export async function rollOf(ports: Ports, { meeting, item }: Called): Promise<RollCall> {
  const [base, log, laws] = await Promise.all([
    baseOfMeeting(ports, meeting),
    ports.tables.attendance.list({ meetingId: meeting.id }),
    ports.byLawsOf(meeting.councilId),
  ]);
  const book = { base, log, recusals: recusalsOf(item), proxies: [], proxyRules: laws.proxies };
  return rollCall(book, { itemId: item.id, at: ports.now() });
}

/** The seats that keep out of an item, as they are stored with it. */
const recusalsOf = ({ id, recusedSeats }: AgendaItemRow): readonly Recusal[] =>
  (recusedSeats ?? []).map((recusal) => ({ ...recusal, at: new Date(recusal.at), itemId: id }));
