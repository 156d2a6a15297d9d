import { type Result, err, ok } from '@hamresan/kit';

import { rolesIn, writesFor } from '../../domain/actor';
import type { Refusal } from '../../domain/refusal';
import { entityOf } from '../move';
import type { Answer, Ports } from '../ports';
import type { SeatRow } from '../rows';
import { belongs } from '../views/visible';
import type { FeedTokenRow } from './feed-row';
import { isSeated } from '../seats/seat-rows';

/** An address of a personal calendar, as lists show it: never the address itself, nor its hash. */
export type FeedInView = Pick<FeedTokenRow, 'id' | 'seatId' | 'label' | 'madeAt' | 'lastUsedDay'> &
  Readonly<{ agencyName: string; isMine: boolean }>;

/** The addresses that are in force: of the asker's own seats, and for the secretary of all. */
export async function feedsOf(ports: Ports, councilId: string): Answer<readonly FeedInView[]> {
  if (!(await belongs(ports, councilId))) return err({ code: 'not-found' });
  const seats = await ports.tables.seats.list({ councilId });
  const shown = new Map(seats.filter((seat) => mayManage(ports, seat)).map((seat) => [seat.id, seat.agencyName]));
  const where = { councilId, seatId: { $in: [...shown.keys()] }, revokedAt: null };
  const rows = await ports.tables.feedTokens.list(where, { orderBy: { madeAt: 'desc' } });
  return ok(rows.map((row) => inView(ports, row, shown.get(row.seatId) ?? '')));
}

const inView = ({ actor }: Ports, row: FeedTokenRow, agencyName: string): FeedInView => {
  const { id, seatId, label, madeAt, lastUsedDay, account } = row;
  return { id, seatId, label, madeAt, lastUsedDay, agencyName, isMine: account === actor.label };
};

/**
 * Everybody of the seat's agency, since whoever made an address may be gone; and the secretary. An alternate does not: an
 * address would outlive the letter.
 */
const mayManage = ({ actor }: Ports, { agencyId }: SeatRow): boolean =>
  writesFor(actor, agencyId) || rolesIn(actor, []).includes('secretary');

type Wanted = Readonly<{
  councilId: string;
  /** `null`: the only seat of whoever asks. */
  seatId: string | null;
  label: string | null;
}>;

/** A new address for a seat of one's own. It is answered this once: the house keeps its hash. */
export async function makeFeed(ports: Ports, wanted: Wanted): Answer<FeedInView & Readonly<{ address: string }>> {
  const { councilId, label } = wanted;
  if (!(await belongs(ports, councilId))) return err({ code: 'not-found' });
  if (label !== null && label.length > LONGEST_LABEL) return err({ code: 'field-invalid', field: 'label' });
  return ports.inTurn(councilId, async () => {
    const seat = ownSeat(ports, await ports.tables.seats.list({ councilId }), wanted.seatId);
    if (!seat.ok) return seat;
    const secret = ports.keys.secret();
    const [account, madeAt] = [ports.actor.label, ports.now()];
    const made = { councilId, seatId: seat.value.id, account, label, hash: ports.keys.hash(secret), madeAt };
    const row = await ports.tables.feedTokens.add(made);
    await ports.record({ action: 'make-feed', entity: entityOf('feed', row.id), asSeat: row.seatId });
    return ok({ ...inView(ports, row, seat.value.agencyName), address: `${ports.home.api}/feed/${secret}.ics` });
  });
}

/** What the column takes on every database. */
const LONGEST_LABEL = 100;

/** Staff have no seat, and no calendar of one. */
function ownSeat(ports: Ports, seats: readonly SeatRow[], seatId: string | null): Result<SeatRow, Refusal> {
  const mine = seats.filter((seat) => writesFor(ports.actor, seat.agencyId) && isSeated(seat, ports.now()));
  const meant = seatId === null ? mine : mine.filter(({ id }) => id === seatId);
  const [seat] = meant;
  return seat === undefined || meant.length > 1 ? err({ code: 'field-invalid', field: 'seatId' }) : ok(seat);
}

/** From now on the address opens nothing. Taking it back twice is taking it back. */
export async function revokeFeed(ports: Ports, id: string): Answer<Readonly<{ id: string }>> {
  const known = await ports.tables.feedTokens.find(id);
  const seat = known && (await ports.tables.seats.find(known.seatId));
  if (known === null || seat === null || !mayManage(ports, seat)) return err({ code: 'not-found' });
  return ports.inTurn(known.councilId, async () => {
    const row = await ports.tables.feedTokens.find(id);
    if (row?.revokedAt !== null) return ok({ id });
    await ports.tables.feedTokens.change(id, { revokedAt: ports.now() });
    await ports.record({ action: 'revoke-feed', entity: entityOf('feed', id), asSeat: row.seatId });
    return ok({ id });
  });
}
