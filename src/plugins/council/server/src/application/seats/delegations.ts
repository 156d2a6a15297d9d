import { err, ok } from '@hamresan/kit';

import { isGiven } from '../../domain/given';
import { isWithin } from '../../domain/seats/interval';
import { type Delegations, type Mandate, recordMandate } from '../../domain/seats/mandate';
import { type Proxy, grantProxy } from '../../domain/seats/proxy';
import { entityOf } from '../move';
import type { Answer, Ports, Surface } from '../ports';
import type { MandateRow, ProxyRow, SeatRow } from '../rows';
import { SECRETARY, isSecretary } from '../staff';

export type NewMandate = Readonly<{
  seatId: string;
  /** Whose account it is. */
  surface: Surface;
  email: string;
  holderName: string;
  letter: string;
  validFrom: Date;
  validTo: Date;
}>;

/**
 * Writes down a letter by which somebody speaks for a seat (I17): the secretary does, to whom an agency sends it. Refused
 * for whoever speaks for another seat meanwhile.
 */
export async function enterMandate(ports: Ports, wanted: NewMandate): Answer<MandateRow> {
  if (!isSecretary(ports)) return err(SECRETARY);
  const seat = await ports.tables.seats.find(wanted.seatId);
  if (seat === null) return err({ code: 'not-found' });
  const holder = await ports.accounts.find(wanted.surface, wanted.email);
  if (holder === null) return err({ code: 'field-invalid', field: 'email' });
  return ports.inTurn(seat.councilId, async () => {
    const { seatId, holderName, letter, validFrom, validTo } = wanted;
    const validity = { from: validFrom, to: validTo };
    const mandate = { mandateId: '', seatId, userId: holder, letter, validity };
    const recorded = recordMandate(await delegationsTo(ports, seat.councilId, holder), mandate);
    if (!recorded.ok) return recorded;
    const row = await ports.tables.mandates.add({ seatId, holder, holderName, letter, validFrom, validTo });
    await ports.record({ action: 'mandate', entity: entityOf('seat', seatId), reason: letter, asSeat: seatId });
    return ok(row);
  });
}

/** For which seats of a council somebody speaks, by office and by letter. */
async function delegationsTo(ports: Ports, councilId: string, holder: string): Promise<Delegations> {
  const seats = await ports.tables.seats.list({ councilId });
  const offices = (await ports.accounts.agenciesOf(holder)).filter(({ role }) => role !== 'editor');
  const represented = seats.filter(({ agencyId }) => offices.some((office) => office.agencyId === agencyId));
  const letters = await ports.tables.mandates.list({ holder, seatId: { $in: seats.map(({ id }) => id) } });
  return {
    representatives: represented.map(({ id, validFrom, validTo }) => ({
      seatId: id,
      userId: holder,
      validity: { from: validFrom, to: validTo },
    })),
    mandates: letters.flatMap(toMandate),
  };
}

/** A letter as it holds: one that was taken back ends on that day, and one that never began holds nowhere. */
export const toMandate = ({
  id,
  seatId,
  holder,
  letter,
  validFrom,
  validTo,
  revokedAt,
}: MandateRow): readonly Mandate[] => {
  const to = revokedAt !== null && revokedAt < validTo ? revokedAt : validTo;
  return to <= validFrom ? [] : [{ mandateId: id, seatId, userId: holder, letter, validity: { from: validFrom, to } }];
};

/** A letter ends before its day, for a reason. Votes that were cast with it stay. */
export async function revokeMandate(
  ports: Ports,
  { id, reason }: Readonly<{ id: string; reason: string }>,
): Answer<MandateRow> {
  if (!isSecretary(ports)) return err(SECRETARY);
  if (!isGiven(reason)) return err({ code: 'reason-required' });
  const mandate = await ports.tables.mandates.find(id);
  const seat = mandate && (await ports.tables.seats.find(mandate.seatId));
  if (mandate === null || seat === null) return err({ code: 'not-found' });
  return ports.inTurn(seat.councilId, async () => {
    if (mandate.revokedAt !== null) return ok(mandate);
    const revokedAt = ports.now();
    await ports.tables.mandates.change(id, { revokedAt });
    await ports.record({ action: 'revoke-mandate', entity: entityOf('seat', seat.id), reason, asSeat: seat.id });
    return ok({ ...mandate, revokedAt });
  });
}

export type NewProxy = Readonly<{
  giverSeatId: string;
  holderSeatId: string;
  letter: string;
  validFrom: Date;
  validTo: Date | null;
}>;

/** Writes down that a seat lets another one vote for it (I17): as far as the by-laws have proxies. */
export async function enterProxy(ports: Ports, wanted: NewProxy): Answer<ProxyRow> {
  if (!isSecretary(ports)) return err(SECRETARY);
  const giver = await ports.tables.seats.find(wanted.giverSeatId);
  if (giver === null) return err({ code: 'not-found' });
  return ports.inTurn(giver.councilId, async () => {
    const { councilId } = giver;
    const holder = await ports.tables.seats.find(wanted.holderSeatId);
    if (holder?.councilId !== councilId) return err({ code: 'field-invalid', field: 'holderSeatId' });
    const { giverSeatId, holderSeatId, letter, validFrom, validTo } = wanted;
    const validity = { from: validFrom, to: validTo };
    const { proxies: rules } = await ports.byLawsOf(councilId);
    const proxy = { proxyId: '', giverSeatId, holderSeatId, letter, validity };
    const granted = grantProxy(rules, await proxiesOf(ports, councilId), proxy);
    if (!granted.ok) return granted;
    const row = await ports.tables.proxies.add({ ...wanted, councilId });
    await ports.record({ action: 'proxy', entity: entityOf('seat', giverSeatId), reason: letter, asSeat: giverSeatId });
    return ok(row);
  });
}

/** A proxy ends at once, for a reason. */
export async function revokeProxy(
  ports: Ports,
  { id, reason }: Readonly<{ id: string; reason: string }>,
): Answer<ProxyRow> {
  if (!isSecretary(ports)) return err(SECRETARY);
  if (!isGiven(reason)) return err({ code: 'reason-required' });
  const proxy = await ports.tables.proxies.find(id);
  if (proxy === null) return err({ code: 'not-found' });
  return ports.inTurn(proxy.councilId, async () => {
    if (proxy.revokedAt !== null) return ok(proxy);
    const revokedAt = ports.now();
    await ports.tables.proxies.change(id, { revokedAt });
    const { giverSeatId } = proxy;
    await ports.record({
      action: 'revoke-proxy',
      entity: entityOf('seat', giverSeatId),
      reason,
      asSeat: giverSeatId,
    });
    return ok({ ...proxy, revokedAt });
  });
}

/** The proxies of a council as they hold: one that was taken back ended then. */
export async function proxiesOf({ tables }: Ports, councilId: string): Promise<readonly Proxy[]> {
  const rows = await tables.proxies.list({ councilId });
  return rows.flatMap(({ id, giverSeatId, holderSeatId, letter, validFrom, validTo, revokedAt }) => {
    const to = revokedAt !== null && (validTo === null || revokedAt < validTo) ? revokedAt : validTo;
    const never = to !== null && to <= validFrom;
    return never ? [] : [{ proxyId: id, giverSeatId, holderSeatId, letter, validity: { from: validFrom, to } }];
  });
}

/** When a seat ends, the letters for it and its proxies, given or held, end with it (I40). */
export async function endDelegations({ tables }: Ports, { id }: Pick<SeatRow, 'id'>, at: Date): Promise<void> {
  for (const letter of await tables.mandates.list({ seatId: id, revokedAt: null })) {
    await tables.mandates.change(letter.id, { revokedAt: at });
  }
  const $or = [{ giverSeatId: id }, { holderSeatId: id }];
  for (const proxy of await tables.proxies.list({ revokedAt: null, $or })) {
    await tables.proxies.change(proxy.id, { revokedAt: at });
  }
}

export type DelegationsView = Readonly<{
  areProxiesAllowed: boolean;
  mandates: readonly (MandateRow & Readonly<{ isInForce: boolean }>)[];
  proxies: readonly (ProxyRow & Readonly<{ isInForce: boolean }>)[];
}>;

/** Who speaks for which seat, for whoever belongs to the council. */
export async function delegationsIn(ports: Ports, councilId: string): Promise<DelegationsView> {
  const seats = await ports.tables.seats.list({ councilId });
  const [mandates, proxies, laws] = await Promise.all([
    ports.tables.mandates.list({ seatId: { $in: seats.map(({ id }) => id) } }, { orderBy: { validFrom: 'desc' } }),
    ports.tables.proxies.list({ councilId }, { orderBy: { validFrom: 'desc' } }),
    ports.byLawsOf(councilId),
  ]);
  const now = ports.now();
  const inForce = ({ validFrom: from, validTo: to, revokedAt }: MandateRow | ProxyRow): boolean =>
    isWithin({ from, to }, now) && (revokedAt === null || now < revokedAt);
  return {
    areProxiesAllowed: laws.proxies.areAllowed,
    mandates: mandates.map((row) => ({ ...row, isInForce: inForce(row) })),
    proxies: proxies.map((row) => ({ ...row, isInForce: inForce(row) })),
  };
}
