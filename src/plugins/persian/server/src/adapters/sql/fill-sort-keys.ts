import type { Core } from '@strapi/strapi';

import { ORDER_VERSION } from '../../../../core/src';
import { isPersian, sortKeyOf } from '../../domain/order/ordered-fields';
import { keyFor } from '../order/keep-sort-keys';
import { orderedTypes } from '../order/ordered-types';

const BATCH = 500;

type Row = { id: number; locale: string | null } & Record<string, unknown>;
type Transaction = Core.Strapi['db']['connection'];
type Columns = Readonly<{ table: string; text: string; key: string }>;

/**
 * Rows from before this plugin get their keys, and all rows get new ones when the alphabet of the plugin has changed.
 * Batch by batch, each one in a transaction: a start that was interrupted goes on where it was.
 */
export async function fillSortKeys(strapi: Core.Strapi, languageWithout: string): Promise<void> {
  const versions = strapi.store({ type: 'plugin', name: 'persian', key: 'sort-keys' });
  const known = ((await versions.get({})) ?? {}) as Record<string, string>;
  for (const { type, fields } of orderedTypes(strapi)) {
    for (const field of fields) {
      const name = `${type.uid}.${field}`;
      const columns = columnsOf(strapi, type.uid, field);
      const isStale = known[name] !== ORDER_VERSION;
      const filled = await fill(strapi.db, columns, { isStale, languageWithout });
      if (filled > 0) strapi.log.info(`persian: ${String(filled)} sort keys written for ${name}`);
      known[name] = ORDER_VERSION;
    }
  }
  await versions.set({ value: known });
}

function columnsOf({ db }: Core.Strapi, uid: string, field: string): Columns {
  const { tableName, attributes } = db.metadata.get(uid);
  const columnOf = (attribute: string) =>
    (attributes[attribute] as { columnName?: string } | undefined)?.columnName ?? attribute;
  return { table: tableName, text: columnOf(field), key: columnOf(sortKeyOf(field)) };
}

async function fill(
  db: Core.Strapi['db'],
  columns: Columns,
  { isStale, languageWithout }: { isStale: boolean; languageWithout: string },
): Promise<number> {
  let filled = 0;
  for (let last = 0; ;) {
    const rows = await db.transaction(({ trx }) =>
      fillBatch(trx as Transaction, columns, { after: last, isStale, languageWithout }),
    );
    filled += rows.length;
    const end = rows.at(-1);
    if (end === undefined) return filled;
    last = end.id;
  }
}

async function fillBatch(
  trx: Transaction,
  { table, text, key }: Columns,
  { after, isStale, languageWithout }: { after: number; isStale: boolean; languageWithout: string },
): Promise<readonly Row[]> {
  const query = trx(table).select('id', 'locale', text).where('id', '>', after).whereNotNull(text);
  if (!isStale) void query.whereNull(key);
  const rows = (await query.orderBy('id').limit(BATCH).forUpdate()) as Row[];
  if (rows.length === 0) return rows;
  const cases = rows.map(() => 'when ? then ?').join(' ');
  const values = rows.flatMap((row) => [row.id, keyFor(row[text], isPersian(row.locale, languageWithout))]);
  await trx(table)
    .whereIn(
      'id',
      rows.map(({ id }) => id),
    )
    .update(key, trx.raw(`case id ${cases} end`, values as never));
  return rows;
}
