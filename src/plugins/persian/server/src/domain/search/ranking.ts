/**
 * How near a row is to what was asked. 0: the title is the query; 1: the title has it word by word; 2: all its words; 3: the
 * rest has it word by word; 4: all its words are there; 5: forms, joined and parted words, beginnings.
 */
export const LOOSE = 5;
export type Tier = 0 | 1 | 2 | 3 | 4 | typeof LOOSE;

export type RankedRow = Readonly<{ id: number; documentId: string; publishedAt: string | null; tier: Tier }>;
export type RankedRows<Type> = Readonly<{ type: Type; rows: readonly RankedRow[] }>;
export type Hit<Type> = Readonly<{ type: Type; row: RankedRow }>;

/**
 * The first hits over all types. Each type's own order is kept; between types the lower tier comes first, then what was
 * published later, then the type that comes first.
 */
export function mergeRanked<Type>(lists: readonly RankedRows<Type>[], count: number): readonly Hit<Type>[] {
  const places = lists.map(() => 0);
  const hits: Hit<Type>[] = [];
  while (hits.length < count) {
    let best: { at: number; row: RankedRow } | null = null;
    lists.forEach(({ rows }, at) => {
      const row = rows[places[at] ?? 0];
      if (row && (best === null || comesBefore(row, best.row))) best = { at, row };
    });
    const taken = best as { at: number; row: RankedRow } | null;
    const list = taken && lists[taken.at];
    if (!taken || !list) break;
    places[taken.at] = (places[taken.at] ?? 0) + 1;
    hits.push({ type: list.type, row: taken.row });
  }
  return hits;
}

const comesBefore = (one: RankedRow, other: RankedRow): boolean =>
  one.tier !== other.tier ? one.tier < other.tier : (one.publishedAt ?? '') > (other.publishedAt ?? '');
