import type { AgendaItem } from '../api/contract';

type Placed = Pick<AgendaItem, 'id' | 'standing' | 'state'>;

/** As the server has it: approvals first, then the report, other business last, everything else between. */
const PLACES: Readonly<Record<string, number>> = { 'minutes-approval': 0, 'follow-up': 1, 'any-other-business': 3 };
const BETWEEN = 2;
const placeOf = ({ standing }: Placed): number => PLACES[standing ?? ''] ?? BETWEEN;

/** Whether an item may go before the one that stands above it. */
const mayPass = (above: Placed, item: Placed): boolean =>
  placeOf(item) < placeOf(above) || (placeOf(item) === BETWEEN && placeOf(above) === BETWEEN);

/** The items whose place may change: those that wait for their turn. */
export const waiting = <Item extends Placed>(items: readonly Item[]): readonly Item[] =>
  items.filter(({ state }) => state === 'on-agenda');

export type Reach = Readonly<{ first: number; last: number }>;

/** The places among the waiting items to which one of them may be moved, its own with them. */
export function reachOf(items: readonly Placed[], id: string): Reach {
  const row = waiting(items);
  const at = row.findIndex((item) => item.id === id);
  const item = row[at];
  let [first, last] = [at, at];
  if (item === undefined) return { first, last };
  for (let above = row[first - 1]; above !== undefined && mayPass(above, item); above = row[first - 1]) first -= 1;
  for (let below = row[last + 1]; below !== undefined && mayPass(item, below); below = row[last + 1]) last += 1;
  return { first, last };
}

/** The ids of the waiting items with one of them at another place; one that is new comes in there. */
export function movedTo(items: readonly Placed[], id: string, place: number): readonly string[] {
  const others = waiting(items).flatMap((item) => (item.id === id ? [] : [item.id]));
  return [...others.slice(0, place), id, ...others.slice(place)];
}

/** The items in the order of these ids; what waits no more keeps its place. */
export function arranged<Item extends Placed>(items: readonly Item[], ids: readonly string[]): readonly Item[] {
  const queue = ids.flatMap((id) => items.find((item) => item.id === id) ?? []).values();
  return items.map((item) => (item.state === 'on-agenda' ? (queue.next().value ?? item) : item));
}

/** Where an item of the pool may come in: as one that stands between the standing ones. */
export function reachOfNew(items: readonly Placed[]): Reach {
  const row = waiting(items);
  const places = row.map(placeOf);
  const first = places.filter((place) => place < BETWEEN).length;
  const last = places.includes(PLACES['any-other-business'] ?? 0) ? row.length - 1 : row.length;
  return { first, last: Math.max(first, last) };
}
