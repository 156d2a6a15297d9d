import { type Result, err, ok } from '@hamresan/kit';

import { isGiven } from '../given';
import { type Interval, hasDuration, isWithin, overlap } from './interval';

/** What the by-laws say of proxies between agencies. Whether they count for the quorum is a switch of `quorum.ts`. */
export type ProxyRules = Readonly<{ areAllowed: boolean; maxPerHolder: number }>;

export const DEFAULT_PROXY_RULES: ProxyRules = { areAllowed: false, maxPerHolder: 1 };

/** The seat `giverSeatId` lets the seat of another agency vote for it (I17). */
export type Proxy = Readonly<{
  proxyId: string;
  giverSeatId: string;
  holderSeatId: string;
  /** Number or annex of the letter. */
  letter: string;
  validity: Interval;
}>;

export type ProxyRefusal =
  | Readonly<{ code: 'proxies-not-allowed' }>
  | Readonly<{ code: 'letter-required' }>
  | Readonly<{ code: 'validity-not-valid' }>
  | Readonly<{ code: 'proxy-to-itself' }>
  | Readonly<{ code: 'proxy-already-given'; proxyId: string }>
  | Readonly<{ code: 'proxy-chain'; proxyId: string }>
  | Readonly<{ code: 'proxy-limit'; maxPerHolder: number }>;

/**
 * Whether a proxy may be written down (I17): the by-laws have proxies, there is a letter, the giver has given none for
 * that time, it does not pass on what it holds and the holder gives none away (no chain), and the holder never has more
 * than `maxPerHolder` at once.
 */
export function grantProxy(rules: ProxyRules, proxies: readonly Proxy[], proxy: Proxy): Result<Proxy, ProxyRefusal> {
  const meanwhile = proxies.filter(
    ({ proxyId, validity }) => proxyId !== proxy.proxyId && overlap(validity, proxy.validity),
  );
  const refusal = refusalOfForm(rules, proxy) ?? refusalOfOthers(rules, meanwhile, proxy);
  return refusal === null ? ok(proxy) : err(refusal);
}

function refusalOfForm({ areAllowed }: ProxyRules, proxy: Proxy): ProxyRefusal | null {
  if (!areAllowed) return { code: 'proxies-not-allowed' };
  if (!isGiven(proxy.letter)) return { code: 'letter-required' };
  if (!hasDuration(proxy.validity)) return { code: 'validity-not-valid' };
  return proxy.giverSeatId === proxy.holderSeatId ? { code: 'proxy-to-itself' } : null;
}

function refusalOfOthers(
  { maxPerHolder }: ProxyRules,
  meanwhile: readonly Proxy[],
  { giverSeatId, holderSeatId, validity }: Proxy,
): ProxyRefusal | null {
  const given = meanwhile.find((other) => other.giverSeatId === giverSeatId);
  if (given !== undefined) return { code: 'proxy-already-given', proxyId: given.proxyId };
  const linked = meanwhile.find((other) => other.holderSeatId === giverSeatId || other.giverSeatId === holderSeatId);
  if (linked !== undefined) return { code: 'proxy-chain', proxyId: linked.proxyId };
  const held = meanwhile.filter((other) => other.holderSeatId === holderSeatId).map((other) => other.validity);
  return mostAtOnce(held, validity) >= maxPerHolder ? { code: 'proxy-limit', maxPerHolder } : null;
}

/** How many of these, each of which meets `during`, are in force at its fullest instant: one at which something begins. */
function mostAtOnce(intervals: readonly Interval[], during: Interval): number {
  const beginnings = [during, ...intervals].map(({ from }) => from);
  return Math.max(...beginnings.map((at) => intervals.filter((interval) => isWithin(interval, at)).length));
}

/** What a proxy is used in: who is in the room, and whom the item concerns too closely. */
export type Floor = Readonly<{ at: Date; present: ReadonlySet<string>; recused: ReadonlySet<string> }>;

/**
 * The proxy by which an absent seat is represented at an instant, or null (I17). It rests while the giver itself is
 * there, while the holder is not, and while either is recused: whoever keeps out of an item keeps out for others too.
 */
export function proxyInUse(
  { rules, proxies }: Readonly<{ rules: ProxyRules; proxies: readonly Proxy[] }>,
  { at, present, recused }: Floor,
  giverSeatId: string,
): Proxy | null {
  if (!rules.areAllowed || present.has(giverSeatId) || recused.has(giverSeatId)) return null;
  const inForce = proxies.find((proxy) => proxy.giverSeatId === giverSeatId && isWithin(proxy.validity, at));
  if (inForce === undefined) return null;
  return present.has(inForce.holderSeatId) && !recused.has(inForce.holderSeatId) ? inForce : null;
}
