import { countCirculation } from './circulations/circulate';
import { moveMeeting } from './meetings/move-meeting';
import { planRegularMeetings } from './meetings/plan-meetings';
import type { Ports } from './ports';

/** What time does to meetings: missing ones are planned, agendas freeze at their hour, written votes
 * end. Asked often, it does nothing twice. */
export async function followTheClock(
  ports: Ports,
): Promise<Readonly<Record<'planned' | 'frozen' | 'counted', number>>> {
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
  const counted = await countDue(ports);
  return { planned, frozen, counted };
}

/** Written votes whose time is over; one whose resolution is refused waits for the secretary (I31). */
async function countDue(ports: Ports): Promise<number> {
  const due = await ports.tables.circulations.list({ state: 'open', deadline: { $lte: ports.now() } });
  let counted = 0;
  for (const { id } of due) counted += (await countCirculation(ports, { id, input: {} })).ok ? 1 : 0;
  return counted;
}
