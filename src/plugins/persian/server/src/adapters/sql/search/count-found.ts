import type { Core } from '@strapi/strapi';

import type { Match } from '../../../../../core/src';
import { MOST_HITS } from '../../../domain/search/search-request';
import type { RowFilter } from './accelerator';
import type { TypeIndex } from './index-of';
import type { Newest } from './newest';
import { type Sight, countSeen, whereOf } from './seen';

/** Rows of the index that are looked at for one that is wanted: some may be out of the asker's sight. */
const WINDOW = 1.2;
export const lookedAtFor = (wanted: number): number => Math.ceil(wanted * WINDOW);
export const MOST_LOOKED_AT = lookedAtFor(MOST_HITS);

type Found = Readonly<{ index: TypeIndex; filter: RowFilter; sight: Sight; newest: Newest }>;

/**
 * How many rows the asker sees of what was found, `MOST_HITS` at most. The types in which most is found come first, and no
 * more of them are looked at than are needed.
 */
export async function countFound(strapi: Core.Strapi, found: readonly Found[], match: Match): Promise<number> {
  const known = sum(found.map(({ newest }) => newest.ids.length));
  const looks = [];
  let lookedAt = 0;
  for (const { index, filter, sight, newest } of [...found].sort(byMostFound)) {
    if (lookedAt >= MOST_LOOKED_AT) break;
    const isKnown = newest.areAll || known >= MOST_LOOKED_AT;
    const among = isKnown ? index.numbers(newest.ids) : index.first({ match, count: MOST_LOOKED_AT }, filter);
    looks.push({ sight, among });
    lookedAt += isKnown ? newest.ids.length : MOST_LOOKED_AT;
  }
  const seen = sum(await countSeen(strapi, looks));
  if (seen >= MOST_HITS || lookedAt < MOST_LOOKED_AT) return Math.min(seen, MOST_HITS);
  const counts = found.map(({ index, filter }) =>
    strapi.db.query(index.type.uid).count({ where: whereOf(filter, index.matching(match, filter)) }),
  );
  return Math.min(sum(await Promise.all(counts)), MOST_HITS);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const byMostFound = ({ newest: one }: Found, { newest: other }: Found): number =>
  Number(one.areAll) - Number(other.areAll) || other.ids.length - one.ids.length;
