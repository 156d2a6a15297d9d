import { createHash } from 'node:crypto';

import type { IndexedRow } from './accelerator';

/** PostgreSQL cuts longer names in silence; what is added below takes a dozen characters. */
const LONGEST = 50;

/** The side table of a content type's table. */
export function indexTableOf(table: string): string {
  const name = `persian_search_${table}`;
  if (name.length <= LONGEST) return name;
  return `${name.slice(0, LONGEST - 9)}_${createHash('sha1').update(table).digest('hex').slice(0, 8)}`;
}

/** The table of the words of an index, beside the side table. */
export const wordTableOf = (indexTable: string): string => `${indexTable}_words`;

/** What the side table has of a row beside its words. */
export const keptOf = ({ id, locale }: IndexedRow) => ({ id, locale });
