import type { Core } from '@strapi/strapi';

import { corpusOf } from './items';
import { SHELVES, rowsOf } from './plant';

/** So many are composed; the rest are copies of them, which costs a search the same and takes less time to make. */
const DIFFERENT = 20_000;
const AT_ONCE = 400;

type Columns = Readonly<Record<string, unknown>>;

/** Writes so many items straight into the tables of the database, as drafts with their published twins; no index yet. */
export async function plantMany({ db }: Core.Strapi, count: number): Promise<number> {
  const items = corpusOf(Math.min(DIFFERENT, count));
  let written = 0;
  for (const [kind, shelf] of Object.entries(SHELVES)) {
    const { tableName, attributes } = db.metadata.get(shelf.uid);
    const columnOf = (name: string) => (attributes[name] as { columnName?: string }).columnName ?? name;
    const rows = items.filter((item) => item.kind === kind).flatMap((item) => rowsOf(item, shelf));
    for (let copy = 0; copy < count / items.length; copy += 1) {
      const copies = rows.map((row): Columns => {
        const names = Object.entries({ ...row, ...serial(row, copy) });
        return Object.fromEntries(names.map(([name, value]) => [columnOf(name), stored(value)]));
      });
      await db.connection.batchInsert(tableName, copies, AT_ONCE);
      written += copies.length;
    }
  }
  return written;
}

/** What must be different in each copy. */
const serial = ({ documentId, code }: Columns, copy: number): Columns => ({
  documentId: `${String(copy).padStart(3, '0')}${String(documentId).slice(0, 21)}`,
  ...(typeof code === 'string' && { code: `${code}-${String(copy)}` }),
});

const stored = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !(value instanceof Date) ? JSON.stringify(value) : value;
