import { err, ok } from '@hamresan/kit';

import { isBeforeFreeze } from '../../domain/agenda-item.workflow';
import { placesOf, reordered } from '../../domain/agenda/agenda-order';
import { entityOf } from '../move';
import type { Answer, Ports } from '../ports';
import { refreshPublications } from '../publication/publish';
import { belongs, seesMeeting } from '../views/visible';
import { SECRETARY, isSecretary } from '../staff';

type WantedOrder = Readonly<{
  meetingId: string;
  items: readonly string[];
  /** The version of the agenda that somebody has seen; without it whatever is current. */
  expectedAgendaVersion: number | null;
}>;

/**
 * Puts the items of an agenda in another order, until it is frozen (I11). Numbers that people were sent stay as they are
 * (I12): the new order is theirs to see when the agenda is sent again.
 */
export async function orderAgenda(ports: Ports, wanted: WantedOrder): Answer<readonly string[]> {
  const known = await ports.tables.meetings.find(wanted.meetingId);
  if (known === null || !seesMeeting(ports, known) || !(await belongs(ports, known.councilId))) {
    return err({ code: 'not-found' });
  }
  if (!isSecretary(ports)) return err(SECRETARY);
  return ports.inTurn(known.councilId, () => orderInTurn(ports, wanted));
}

async function orderInTurn(ports: Ports, { meetingId, items, expectedAgendaVersion }: WantedOrder) {
  const meeting = await ports.tables.meetings.find(meetingId);
  if (meeting === null) return err({ code: 'not-found' } as const);
  const { state, agendaVersion } = meeting;
  if (!isBeforeFreeze(state)) return err({ code: 'agenda-frozen', state } as const);
  if (expectedAgendaVersion !== null && expectedAgendaVersion !== agendaVersion) {
    return err({ code: 'stale-version', current: agendaVersion } as const);
  }
  const rows = await ports.tables.items.list({ meetingId }, { orderBy: { order: 'asc' } });
  const agenda = reordered(
    rows.map(({ id, standing, state: itemState }) => ({ id, standing, isMovable: itemState === 'on-agenda' })),
    items,
  );
  if (!agenda.ok) return agenda;
  const places = placesOf(agenda.value);
  for (const [at, { id }] of agenda.value.entries()) await ports.tables.items.change(id, { order: places[at] ?? at });
  await ports.record({ action: 'order-agenda', entity: entityOf('meeting', meetingId) });
  await refreshPublications(ports.asHouse(), [{ kind: 'meeting', id: meetingId }]);
  return ok(items);
}
