import { moveMeeting } from './meetings/move-meeting';
import { planRegularMeetings } from './meetings/plan-meetings';
import type { Ports } from './ports';

/** What time does to meetings: missing ones are planned, agendas freeze at their hour. Asked often, it does nothing twice. */
export async function followTheClock(ports: Ports): Promise<Readonly<{ planned: number; frozen: number }>> {
  const councils = await ports.tables.councils.list({});
  let planned = 0;
  for (const { id } of councils) {
    const plan = await planRegularMeetings(ports, id);
    planned += plan.ok ? plan.value.added.length : 0;
  }
  const due = await ports.tables.meetings.list({ state: 'convoked', agendaFreezeAt: { $lte: ports.now() } });
  let frozen = 0;
  for (const { id } of due) {
    const answer = await moveMeeting(ports, { id, action: 'freeze', expectedVersion: null, reason: '', input: {} });
    frozen += answer.ok ? 1 : 0;
  }
  return { planned, frozen };
}
