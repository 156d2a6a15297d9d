import { agenciesOf, seesAll } from '../../domain/actor';
import type { Ports } from '../ports';
import type { AgendaItemRow } from '../rows';
import { seesItem, seesMeeting } from '../views/visible';

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
  const sitsNow = seats.some(({ validFrom, validTo }) => validFrom <= now && (validTo === null || now < validTo));
  return (item) => {
    if (item.agencyId !== null && own.includes(item.agencyId)) return true;
    return seesItem(ports, item) && (item.isConfidential ? sitsNow : seats.length > 0);
  };
}

/** Whether somebody sees the annexes of this one item; of a meeting that is only planned nobody is told. */
export async function seesAnnexesOf(ports: Ports, item: AgendaItemRow): Promise<boolean> {
  const sees = await annexSight(ports, item.councilId);
  if (!sees(item)) return false;
  const meeting = item.meetingId === null ? null : await ports.tables.meetings.find(item.meetingId);
  return meeting === null || seesMeeting(ports, meeting) || agenciesOf(ports.actor).includes(item.agencyId ?? '');
}
