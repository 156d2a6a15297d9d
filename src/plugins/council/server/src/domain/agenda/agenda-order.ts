import { type Result, err, ok } from '@hamresan/kit';

/** What ordering an agenda needs to know of an item; `isMovable` is one that still waits for its turn. */
export type PlacedItem = Readonly<{ id: string; standing: string | null; isMovable: boolean }>;

export type OrderRefusal =
  /** Items of the agenda that are not named, and names that are none of them, or named twice. */
  | Readonly<{ code: 'agenda-order-incomplete'; missing: readonly string[]; unknown: readonly string[] }>
  | Readonly<{ code: 'standing-item-moved'; standing: string }>;

/** Where standing items stand among all others (I15): what is not named here comes between. */
const PLACES = { 'minutes-approval': 0, 'follow-up': 1, 'any-other-business': 3 } as const;
const BETWEEN = 2;
const placeOf = (standing: string | null): number =>
  standing !== null && standing in PLACES ? PLACES[standing as keyof typeof PLACES] : BETWEEN;

/**
 * An agenda in the order that somebody wants: all of its items that still wait, each once. Others, such as one that was
 * withdrawn, keep their places. Standing items keep theirs (I15): no two may stand the wrong way round that did not before.
 */
export function reordered(
  agenda: readonly PlacedItem[],
  wanted: readonly string[],
): Result<readonly PlacedItem[], OrderRefusal> {
  const movable = new Map(agenda.filter(({ isMovable }) => isMovable).map((item) => [item.id, item]));
  const missing = [...movable.keys()].filter((id) => !wanted.includes(id));
  const unknown = wanted.filter((id, at) => !movable.has(id) || wanted.indexOf(id) !== at);
  if (missing.length + unknown.length > 0) return err({ code: 'agenda-order-incomplete', missing, unknown });
  const next = wanted.flatMap((id) => movable.get(id) ?? []);
  const standing = displacedBy([...movable.values()], next);
  if (standing !== null) return err({ code: 'standing-item-moved', standing });
  const queue = next.values();
  return ok(agenda.map((item) => (item.isMovable ? (queue.next().value ?? item) : item)));
}

/** The standing item that comes to stand the wrong way round to another one, where the two stood right before. */
function displacedBy(before: readonly PlacedItem[], after: readonly PlacedItem[]): string | null {
  const stoodAt = new Map(before.map(({ id }, at) => [id, at]));
  const wasBefore = (a: PlacedItem, b: PlacedItem) => (stoodAt.get(a.id) ?? 0) < (stoodAt.get(b.id) ?? 0);
  for (const [at, first] of after.entries()) {
    const displaced = after.slice(at + 1).find((second) => isWrong(first, second) && wasBefore(second, first));
    if (displaced !== undefined) return displaced.standing ?? first.standing;
  }
  return null;
}

/** Whether the first of two may not stand before the second; of one place, approvals keep the order of their meetings. */
function isWrong(first: PlacedItem, second: PlacedItem): boolean {
  const [one, other] = [placeOf(first.standing), placeOf(second.standing)];
  return one > other || (one === other && one !== BETWEEN);
}

/** Far behind all others, so that what is put on the agenda later comes before it. */
export const LAST_PLACE = 1_000_000;

/** The numbers by which items are kept in this order. Other business at the end stays at the end, whatever comes. */
export const placesOf = (items: readonly Readonly<{ standing: string | null }>[]): readonly number[] =>
  items.map(({ standing }, at) => (standing === 'any-other-business' && at === items.length - 1 ? LAST_PLACE : at + 1));
