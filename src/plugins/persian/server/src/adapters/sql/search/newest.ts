import type { Core } from '@strapi/strapi';

import type { RowFilter, Wish } from './accelerator';
import { askTogether } from './ask-together';
import type { TypeIndex } from './index-of';

type Asked = Readonly<{ index: TypeIndex; wishes: readonly Wish[]; filter: RowFilter }>;

/** Numbers of rows from the newest on, and whether there are no others. */
export type Newest = Readonly<{ ids: readonly number[]; areAll: boolean }>;

export const NONE: Newest = { ids: [], areAll: true };

/**
 * The newest rows that each index finds for each of its wishes, in one look at the database. Whether anybody may see them is
 * not asked here.
 */
export async function newestOf({ db }: Core.Strapi, asked: readonly Asked[]): Promise<readonly (readonly Newest[])[]> {
  const parts = asked.map(({ index, wishes, filter }, at) => {
    const { sql, bindings } = index.newest(wishes, filter);
    return { sql: `select ${String(at)} as asked, wish, count, list from (${sql}) as newest`, bindings };
  });
  const rows = (await askTogether(db, parts)) as readonly Row[];
  const byPlace = new Map(rows.map((row) => [`${String(row.asked)} ${String(row.wish)}`, row]));
  return asked.map(({ wishes }, at) =>
    wishes.map(({ count }, wish): Newest => {
      const row = byPlace.get(`${String(at)} ${String(wish)}`);
      return row?.list ? { ids: numbersIn(row.list), areAll: row.count < count } : NONE;
    }),
  );
}

const numbersIn = (list: string): readonly number[] =>
  list
    .split(',')
    .map(Number)
    .sort((one, other) => other - one);

type Row = Readonly<{ asked: number; wish: number; count: number; list: string | null }>;
