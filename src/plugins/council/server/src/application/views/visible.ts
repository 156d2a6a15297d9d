import { agenciesOf, seesAll, writesFor } from '../../domain/actor';
import type { Ports } from '../ports';
import type { AgendaItemRow, MeetingRow } from '../rows';

/** Whether the asker belongs to a council: its staff, and agencies that have or had a seat. */
export async function belongs({ actor, tables }: Ports, councilId: string): Promise<boolean> {
  if (seesAll(actor)) return true;
  const agencies = agenciesOf(actor);
  return agencies.length > 0 && (await tables.seats.count({ councilId, agencyId: { $in: agencies } })) > 0;
}

/** What agencies are told of a meeting: that it is planned the secretary knows alone. */
const STATES_FOR_STAFF = ['planned'];

export const seesMeeting = ({ actor }: Ports, { state }: Pick<MeetingRow, 'state'>): boolean =>
  seesAll(actor) || !STATES_FOR_STAFF.includes(state);

/** Items that are not on an agenda yet are their agency's and the staff's. */
export const STATES_BEFORE_POOL = ['draft', 'agency-approved', 'submitted', 'returned', 'declined'];
const STATES_BEFORE_AGENDA = [...STATES_BEFORE_POOL, 'accepted'];

export const seesItem = ({ actor }: Ports, { agencyId, state }: AgendaItemRow): boolean =>
  seesAll(actor) || !STATES_BEFORE_AGENDA.includes(state) || writesFor(actor, agencyId);
