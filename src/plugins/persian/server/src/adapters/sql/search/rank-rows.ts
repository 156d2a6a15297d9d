import type { Core } from '@strapi/strapi';

import type { Match } from '../../../../../core/src';
import type { Attempt } from '../../../domain/search/attempts';
import { LOOSE, type RankedRow, type Tier } from '../../../domain/search/ranking';
import type { SearchedType } from '../../search/searched-types';
import type { RowFilter } from './accelerator';
import { MOST_LOOKED_AT, countFound, lookedAtFor } from './count-found';
import type { TypeIndex } from './index-of';
import { NONE, type Newest, newestOf } from './newest';
import { type SeenRow, type Sight, seenRows, sightOf, whereOf } from './seen';

/** `filter` narrows the rows beside the words: locale and publication. */
type Wanted = Readonly<{ index: TypeIndex; filter: RowFilter }>;
/** What the index says of a type, the newest of all that is found and the best of it, and what the asker sees there. */
type Found = Wanted & Readonly<{ newest: Newest; best: ReadonlyMap<number, Tier>; sight: Sight }>;
type RankedType = Readonly<{ type: SearchedType; rows: readonly RankedRow[] }>;
type TierMatch = Readonly<{ tier: Tier; match: Match }>;

/**
 * Of each type in which an attempt finds anything: the best rows that the asker sees, enough for the first `needed`. The
 * index is asked once for the newest rows of each tier, of all types together; then Strapi's query builder is asked once
 * which of these the asker sees. Where too many are out of sight, each tier is asked for its own. How many there
 * are is counted meanwhile.
 */
export async function rankTypes(
  strapi: Core.Strapi,
  wanted: readonly Wanted[],
  attempt: Attempt,
  { needed, isCounted }: Readonly<{ needed: number; isCounted: boolean }>,
): Promise<Readonly<{ lists: readonly RankedType[]; total: Promise<number> }>> {
  const tiers = tiersOf(attempt);
  const found = await findIn(strapi, wanted, tiers, needed);
  const total = isCounted ? countFound(strapi, found, attempt.plan.match) : Promise.resolve(0);
  // Awaited by those who show it.
  total.catch(() => undefined);

  const seen = await seenRows(
    strapi,
    found.map(({ index, sight, best }) => ({ sight, among: index.numbers([...best.keys()]) })),
  );
  const ranked = found.map(async ({ index, filter, newest, best }, at) => {
    const rows = inOrder(seen[at] ?? [], best);
    const areEnough = rows.length >= needed || (newest.areAll && best.size === newest.ids.length);
    return {
      type: index.type,
      rows: areEnough ? rows : await rankOneByOne(strapi, { index, filter }, tiers, needed),
    };
  });
  return { lists: (await Promise.all(ranked)).filter(({ rows }) => rows.length > 0), total };
}

async function findIn(
  strapi: Core.Strapi,
  wanted: readonly Wanted[],
  tiers: readonly TierMatch[],
  needed: number,
): Promise<readonly Found[]> {
  const count = lookedAtFor(needed);
  const of = tiers.map(({ match }) => ({ match, count }));
  const lists = await newestOf(
    strapi,
    wanted.map(({ index, filter }) => ({ index, wishes: { of, welcome: MOST_LOOKED_AT, filter } })),
  );
  return wanted.flatMap((each, at) => {
    const here = lists[at] ?? [];
    const newest = here.at(-1) ?? NONE;
    if (newest.ids.length === 0) return [];
    return [{ ...each, newest, best: bestOf(tiers, here, count), sight: sightOf(strapi, each.index, each.filter) }];
  });
}

/** From the nearest on. */
function tiersOf({ plan, rescue }: Attempt): readonly TierMatch[] {
  const loose: TierMatch = { tier: LOOSE, match: plan.match };
  // Parts of words are all alike far from what was asked.
  if (rescue === 'substring') return [loose];
  return [...plan.tiers.flatMap((match, tier) => (match ? [{ tier: tier as Tier, match }] : [])), loose];
}

/** The first rows in the order of tiers, the newest first in each; with the tier of each. */
function bestOf(tiers: readonly TierMatch[], lists: readonly Newest[], count: number): ReadonlyMap<number, Tier> {
  const best = new Map<number, Tier>();
  tiers.forEach(({ tier }, at) => {
    for (const id of (lists[at] ?? NONE).ids) {
      if (best.size < count && !best.has(id)) best.set(id, tier);
    }
  });
  return best;
}

function inOrder(rows: readonly SeenRow[], best: ReadonlyMap<number, Tier>): readonly RankedRow[] {
  const seen = new Map(rows.map((row) => [row.id, row]));
  return [...best].flatMap(([id, tier]) => {
    const row = seen.get(id);
    return row ? [{ ...row, tier }] : [];
  });
}

/** Each tier is asked for the newest that the asker sees, until there are enough. */
async function rankOneByOne(
  strapi: Core.Strapi,
  { index, filter }: Wanted,
  tiers: readonly TierMatch[],
  needed: number,
): Promise<readonly RankedRow[]> {
  const ranked = new Map<number, RankedRow>();
  for (const { tier, match } of tiers) {
    if (ranked.size >= needed) break;
    const rows: readonly SeenRow[] = await strapi.db.query(index.type.uid).findMany({
      select: ['id', 'documentId', 'publishedAt'],
      where: whereOf(filter, index.matching(match, filter)),
      orderBy: { id: 'desc' },
      limit: needed,
    });
    for (const row of rows) if (!ranked.has(row.id)) ranked.set(row.id, { ...row, tier });
  }
  return [...ranked.values()];
}
