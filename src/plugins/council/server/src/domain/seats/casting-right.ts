import { type Result, err, ok } from '@hamresan/kit';

import { isWithin } from './interval';
import { type Capacity, type CapacityRefusal, type Delegations, capacityOf } from './mandate';
import type { Floor, Proxy, ProxyRules } from './proxy';
import type { QuorumBase } from './seat';

/** In which capacity a vote is cast: for one's own seat, or for the seat of another agency that gave a proxy. */
export type CastingRight = Capacity | Readonly<{ as: 'proxy'; proxyId: string; holderSeatId: string }>;

export type CastingRefusal =
  | CapacityRefusal
  | Readonly<{ code: 'seat-not-entitled' }>
  | Readonly<{ code: 'seat-recused' }>
  | Readonly<{ code: 'seat-not-present' }>
  | Readonly<{ code: 'proxies-not-allowed' }>
  | Readonly<{ code: 'proxy-not-in-force'; proxyId: string }>
  | Readonly<{ code: 'giver-present' }>
  | Readonly<{ code: 'holder-recused'; holderSeatId: string }>
  | Readonly<{ code: 'holder-not-present'; holderSeatId: string }>;

/** Everything that is written down about who may cast for whom. */
export type CastingPapers = Readonly<{
  base: QuorumBase;
  delegations: Delegations;
  rules: ProxyRules;
  proxies: readonly Proxy[];
}>;

type Question = Readonly<{ userId: string; seatId: string }>;

/**
 * Whether somebody may cast the vote of a seat at the instant `floor.at` (I17): the seat is in the base of the meeting
 * and not recused; then either they speak for it and it is present, or they speak for the seat that holds its proxy.
 * Whether the poll takes the vote is another question: `ballots.ts`.
 */
export function castingRight(
  question: Question,
  papers: CastingPapers,
  floor: Floor,
): Result<CastingRight, CastingRefusal> {
  const { userId, seatId } = question;
  if (!papers.base.seats.some((seat) => seat.seatId === seatId)) return err({ code: 'seat-not-entitled' });
  if (floor.recused.has(seatId)) return err({ code: 'seat-recused' });
  const own = capacityOf({ userId, seatId, at: floor.at }, papers.delegations);
  if (own.ok) return floor.present.has(seatId) ? own : err({ code: 'seat-not-present' });
  const held = proxiesHeld(question, papers, floor.at);
  const [any] = held;
  if (any === undefined) return own;
  if (!papers.rules.areAllowed) return err({ code: 'proxies-not-allowed' });
  const inForce = held.find(({ validity }) => isWithin(validity, floor.at));
  return inForce === undefined ? err({ code: 'proxy-not-in-force', proxyId: any.proxyId }) : usingProxy(inForce, floor);
}

/** Proxies of the seat that somebody could use: they speak for the holder. */
const proxiesHeld = (
  { userId, seatId }: Question,
  { proxies, delegations }: CastingPapers,
  at: Date,
): readonly Proxy[] =>
  proxies.filter(
    ({ giverSeatId, holderSeatId }) =>
      giverSeatId === seatId && capacityOf({ userId, seatId: holderSeatId, at }, delegations).ok,
  );

function usingProxy(
  { proxyId, giverSeatId, holderSeatId }: Proxy,
  { present, recused }: Floor,
): Result<CastingRight, CastingRefusal> {
  if (present.has(giverSeatId)) return err({ code: 'giver-present' });
  if (recused.has(holderSeatId)) return err({ code: 'holder-recused', holderSeatId });
  if (!present.has(holderSeatId)) return err({ code: 'holder-not-present', holderSeatId });
  return ok({ as: 'proxy', proxyId, holderSeatId });
}
