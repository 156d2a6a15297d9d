import { err, ok } from '@hamresan/kit';

import { type ByLaws, readByLaws } from '../domain/by-laws';
import { isGiven } from '../domain/given';
import { grantSeat } from '../domain/seats/seat';
import { toSeat } from './meetings/meeting-quorum';
import { entityOf } from './move';
import type { Answer, Ports } from './ports';
import type { ByLawsRow, CouncilRow, SeatRow } from './rows';
import { endDelegations } from './seats/delegations';
import { SECRETARY, isSecretary } from './staff';

/** A new council: without by-laws of its own it has the defaults, without seats it cannot meet. */
export async function establishCouncil(
  ports: Ports,
  { name, nameEn, place, zone }: Omit<CouncilRow, 'id'>,
): Answer<CouncilRow> {
  if (!isSecretary(ports)) return err(SECRETARY);
  if (!isGiven(name)) return err({ code: 'field-invalid', field: 'name' });
  const council = await ports.tables.councils.add({ name, nameEn, place, zone });
  return ports.inTurn(council.id, async () => {
    await ports.record({ action: 'establish', entity: entityOf('council', council.id) });
    return ok(council);
  });
}

type NewSeat = Readonly<{
  agencyId: string;
  agencyName: string;
  email: string | null;
  validFrom: Date;
  validTo: Date | null;
  order: number;
}>;

/** Gives an agency a seat (I17): one at a time. */
export async function addSeat(ports: Ports, councilId: string, wanted: NewSeat): Answer<SeatRow> {
  if (!isSecretary(ports)) return err(SECRETARY);
  return ports.inTurn(councilId, async () => {
    if ((await ports.tables.councils.find(councilId)) === null) return err({ code: 'not-found' });
    const seats = (await ports.tables.seats.list({ councilId, agencyId: wanted.agencyId })).map(toSeat);
    const { agencyId, agencyName, validFrom, validTo } = wanted;
    const seat = { seatId: '', agencyId, agencyName, validity: { from: validFrom, to: validTo }, suspensions: [] };
    const granted = grantSeat(seats, seat);
    if (!granted.ok) return granted;
    const row = await ports.tables.seats.add({ ...wanted, councilId });
    await ports.record({ action: 'seat', entity: entityOf('seat', row.id) });
    return ok(row);
  });
}

/** Ends a seat: it counts in no later meeting, and stays in all earlier ones (I18). */
export async function endSeat(
  ports: Ports,
  { id, at, reason }: Readonly<{ id: string; at: Date; reason: string }>,
): Answer<SeatRow> {
  if (!isSecretary(ports)) return err(SECRETARY);
  const seat = await ports.tables.seats.find(id);
  if (seat === null) return err({ code: 'not-found' });
  if (at <= seat.validFrom) return err({ code: 'validity-not-valid' });
  return ports.inTurn(seat.councilId, async () => {
    await ports.tables.seats.change(id, { validTo: at });
    await endDelegations(ports, seat, at);
    await ports.record({ action: 'end-seat', entity: entityOf('seat', id), reason });
    return ok({ ...seat, validTo: at });
  });
}

type NewByLaws = Readonly<{ laws: unknown; decidedIn: string; validFrom: Date }>;

/** By-laws as a new version; the earlier ones stay, and hold for what was decided under them. */
export async function adoptByLaws(
  ports: Ports,
  councilId: string,
  { laws, decidedIn, validFrom }: NewByLaws,
): Answer<Readonly<{ version: number; laws: ByLaws }>> {
  if (!isSecretary(ports)) return err(SECRETARY);
  const read = readByLaws(laws);
  if (!read.ok) return read;
  return ports.inTurn(councilId, async () => {
    if ((await ports.tables.councils.find(councilId)) === null) return err({ code: 'not-found' });
    const [newest] = await versions(ports, councilId);
    const version = (newest?.version ?? 0) + 1;
    const enteredBy = ports.actor.label;
    await ports.tables.byLaws.add({ councilId, version, laws: read.value, decidedIn, validFrom, enteredBy });
    await ports.record({ action: 'adopt-by-laws', entity: entityOf('council', councilId), reason: decidedIn });
    return ok({ version, laws: read.value });
  });
}

const versions = ({ tables }: Ports, councilId: string): Promise<readonly ByLawsRow[]> =>
  tables.byLaws.list({ councilId }, { orderBy: { version: 'desc' } });
