import type { Core } from '@strapi/strapi';

import type { Wishes } from './accelerator';
import { askTogether } from './ask-together';
import type { TypeIndex } from './index-of';

type Asked = Readonly<{ index: TypeIndex; wishes: Wishes }>;

/** Numbers of rows from the newest on, and whether there are no others. */
export type Newest = Readonly<{ ids: readonly number[]; areAll: boolean }>;

export const NONE: Newest = { ids: [], areAll: true };

/**
 * The newest rows that each index finds for each of its wishes, in one look at the database. Whether anybody may see them is
 * not asked here.
 */
export async function newestOf({ db }: Core.Strapi, asked: readonly Asked[]): Promise<readonly (readonly Newest[])[]> {
  const parts = asked.map(({ index, wishes }, at) => {
    const { sql, bindings } = index.newest(wishes);
    return { sql: `select ${String(at)} as asked, wish, are_all, list from (${sql}) as newest`, bindings };
  });
  const rows = (await askTogether(db, parts)) as readonly Row[];
  const byPlace = new Map(rows.map((row) => [`${String(row.asked)} ${String(row.wish)}`, row]));
  return asked.map(({ wishes }, at) =>
    wishes.of.map((_wish, place): Newest => {
      const row = byPlace.get(`${String(at)} ${String(place)}`);
      return row?.list ? { ids: numbersIn(row.list), areAll: Boolean(row.are_all) } : NONE;
    }),
  );
}

const numbersIn = (list: string): readonly number[] =>
  list
    .split(',')
    .map(Number)
    .sort((one, other) => other - one);

type Row = Readonly<{ asked: number; wish: number; are_all: boolean | number; list: string | null }>;
