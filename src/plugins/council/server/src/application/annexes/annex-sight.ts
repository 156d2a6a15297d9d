import { agenciesOf, seesAll, writesFor } from '../../domain/actor';
import type { Ports } from '../ports';
import type { AgendaItemRow } from '../rows';
import { seesItem, seesMeeting } from '../views/visible';
import { isSeated } from '../seats/seat-rows';

/** Whose annexes somebody sees, of the items of a council. */
export type AnnexSight = (item: AgendaItemRow) => boolean;

/**
 * Annexes are seen by whoever sees their item: staff, the agency that proposed it, and agencies that have or had a seat.
 * What is confidential is for those who sit in the council now (I13).
 */
export async function annexSight(ports: Ports, councilId: string): Promise<AnnexSight> {
  if (seesAll(ports.actor)) return () => true;
  const own = agenciesOf(ports.actor);
  const seats = own.length === 0 ? [] : await ports.tables.seats.list({ councilId, agencyId: { $in: own } });
  const now = ports.now();
  const sitsNow = seats.some((seat) => isSeated(seat, now));
  return (item) => {
    if (writesFor(ports.actor, item.agencyId)) return true;
    return seesItem(ports, item) && (item.isConfidential ? sitsNow : seats.length > 0);
  };
}

/** Whether somebody sees the annexes of this one item; of a meeting that is only planned nobody is told. */
export async function seesAnnexesOf(ports: Ports, item: AgendaItemRow): Promise<boolean> {
  const sees = await annexSight(ports, item.councilId);
  if (!sees(item)) return false;
  const meeting = item.meetingId === null ? null : await ports.tables.meetings.find(item.meetingId);
  return meeting === null || seesMeeting(ports, meeting) || writesFor(ports.actor, item.agencyId);
}
