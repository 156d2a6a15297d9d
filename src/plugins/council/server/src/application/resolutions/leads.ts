import type { MoveRequest } from '../move';
import type { Ports } from '../ports';
import type { ResolutionRow, SeatRow } from '../rows';
import { textIn } from './input';
import { isSeated } from '../seats/seat-rows';

type Asked = Readonly<{ ports: Ports; row: ResolutionRow; request: MoveRequest }>;
type Lead = Pick<ResolutionRow, 'leadSeat' | 'leadAgencyId' | 'leadName'>;

/** A seat of this council, or `null`: seats of others lead nothing here. */
export async function seatOf({ tables }: Ports, councilId: string, seatId: string | null): Promise<SeatRow | null> {
  const seat = seatId === null || seatId === '' ? null : await tables.seats.find(seatId);
  return seat?.councilId === councilId ? seat : null;
}

/** The lead as papers name it, with the agency's name of this day (I38, I40). */
export const leadIs = (seat: SeatRow | null): Lead => ({
  leadSeat: seat?.id ?? null,
  leadAgencyId: seat?.agencyId ?? null,
  leadName: seat?.agencyName ?? null,
});

/**
 * The seat that leads, or is to: what was adopted with a lead keeps it for as long as there is one; only then somebody
 * else is named, or the one that was proposed is taken.
 */
export async function leadFor({ ports, row, request }: Asked): Promise<SeatRow | null> {
  const own = await seatOf(ports, row.councilId, row.leadSeat);
  const isLost = row.state === 'adopted' && own !== null && !isSeated(own, ports.now());
  if (!isLost && row.state !== 'reassignment-required') return own;
  const named = textIn(request.input, 'leadSeat') || row.proposedLead;
  if (named === null) return isLost ? own : null;
  return seatOf(ports, row.councilId, named);
}
