import type { Core } from '@strapi/strapi';

import { corpusOf } from './items';
import { SHELVES, rowsOf } from './plant';

/** So many are composed; the rest are copies of them, which costs a search the same and takes less time to make. */
const DIFFERENT = 20_000;
const AT_ONCE = 400;

type Columns = Readonly<Record<string, unknown>>;

/**
 * Writes so many items straight into the tables of the database, as drafts with their published twins, and with the
 * addresses that a house would have given them; no index yet.
 */
export async function plantMany({ db }: Core.Strapi, count: number): Promise<number> {
  const items = corpusOf(Math.min(DIFFERENT, count));
  let written = 0;
  for (const [kind, shelf] of Object.entries(SHELVES)) {
    const { tableName, attributes } = db.metadata.get(shelf.uid);
    const columnOf = (name: string) => (attributes[name] as { columnName?: string }).columnName ?? name;
    const rows = items.filter((item) => item.kind === kind).flatMap((item) => rowsOf(item, shelf));
    for (let copy = 0; copy < count / items.length; copy += 1) {
      const copies = rows.map((row): Columns => {
        const names = Object.entries({ ...row, ...serial(row, copy) }).filter(([name]) => name in attributes);
        return Object.fromEntries(names.map(([name, value]) => [columnOf(name), stored(value)]));
      });
      await db.connection.batchInsert(tableName, copies, AT_ONCE);
      if ('slug' in attributes) await db.connection.batchInsert(CLAIMS, copies.flatMap(claimsOf(shelf.uid)), AT_ONCE);
      written += copies.length;
    }
  }
  return written;
}

/** What must be different in each copy. */
function serial({ documentId, code, publishedAt }: Columns, copy: number): Columns {
  const own = `${String(copy).padStart(3, '0')}${String(documentId).slice(0, 21)}`;
  return {
    documentId: own,
    slug: own,
    firstPublishedAt: publishedAt,
    ...(typeof code === 'string' && { code: `${code}-${String(copy)}` }),
  };
}

const CLAIMS = 'persian_slugs';

/** Whose address it is, as the plugin writes it down when an entry is published. */
const claimsOf =
  (uid: string) =>
  ({ document_id: entry, slug, locale, published_at: publishedAt }: Columns): readonly Columns[] =>
    publishedAt ? [{ content_type: uid, language: locale, slug, entry }] : [];

const stored = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !(value instanceof Date) ? JSON.stringify(value) : value;
