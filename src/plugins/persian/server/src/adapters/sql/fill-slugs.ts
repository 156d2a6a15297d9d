import type { Core } from '@strapi/strapi';

import { UID } from '../../content-types/uids';
import type { SlugParts } from '../../slug-parts';
import { slugOfText } from '../slugs/slug-spelling';
import { type SluggedType, placeOf } from '../slugs/slug-types';

const BATCH = 200;

type Db = Core.Strapi['db'];
type Transaction = Db['connection'];
type Row = Readonly<{ id: number; entry: string; locale: string | null; slug: string | null; text: string | null }>;

/** Entries from before this plugin get their addresses, what is published first. Nothing to do after the first time. */
export async function fillSlugs(parts: SlugParts): Promise<void> {
  for (const type of parts.types.values()) {
    const published = await fill(parts, type, { isPublished: true });
    const drafts = type.hasDrafts ? await fill(parts, type, { isPublished: false }) : 0;
    const given = published + drafts;
    if (given > 0) parts.strapi.log.info(`persian: ${String(given)} addresses given to ${type.type.uid}`);
  }
}

type Which = Readonly<{ isPublished: boolean }>;

async function fill({ strapi, claims, spelling }: SlugParts, type: SluggedType, which: Which): Promise<number> {
  const { table, slug: column } = columnsOf(strapi.db, type);
  let count = 0;
  for (let after = 0; ;) {
    const rows = await rowsWithout(strapi.db, type, { ...which, after });
    for (const { id, entry, locale, slug, text } of rows) {
      const wanted = slug ?? slugOfText(spelling, type, text, locale);
      if (wanted === null) continue;
      const wish = { ...placeOf(type, locale), wanted, entry };
      await strapi.db.transaction(async ({ trx: given }) => {
        const trx = given as unknown as Transaction;
        const found = await (which.isPublished ? claims.claim(wish) : claims.free(wish));
        await trx(table).where({ id }).update(column, found);
        // The draft of what is published has its address, unless it was given another one.
        const draft = trx(table).where({ document_id: entry, locale });
        if (which.isPublished)
          await draft.where((its) => void its.whereNull(column).orWhere(column, slug)).update(column, found);
      });
      count += 1;
    }
    const last = rows.at(-1);
    if (last === undefined) return count;
    after = last.id;
  }
}

function columnsOf(db: Db, { type, field, from }: SluggedType) {
  const { tableName, attributes } = db.metadata.get(type.uid);
  const columnOf = (name: string) => (attributes[name] as { columnName?: string } | undefined)?.columnName ?? name;
  return { table: tableName, slug: columnOf(field), text: columnOf(from) };
}

/** Published rows that have no address, or one that is not written down as theirs; drafts that have none. */
async function rowsWithout(
  db: Db,
  type: SluggedType,
  { isPublished, after }: Which & { after: number },
): Promise<Row[]> {
  const { table, slug, text } = columnsOf(db, type);
  const rows = db
    .connection(`${table} as entries`)
    .select(
      'entries.id',
      'entries.document_id as entry',
      'entries.locale',
      `entries.${slug} as slug`,
      `entries.${text} as text`,
    )
    .where('entries.id', '>', after)
    .orderBy('entries.id')
    .limit(BATCH);
  if (!isPublished) return (await rows.whereNull('entries.published_at').whereNull(`entries.${slug}`)) as Row[];
  const claimed = db
    .connection(`${db.metadata.get(UID.slug).tableName} as claims`)
    .where('claims.content_type', type.type.uid)
    .whereRaw('?? = ??', ['claims.slug', `entries.${slug}`])
    .whereRaw('?? = ??', ['claims.entry', 'entries.document_id'])
    .whereRaw(type.isLocalized ? `claims.language = coalesce(entries.locale, '')` : `claims.language = ''`);
  if (type.hasDrafts) void rows.whereNotNull('entries.published_at');
  return (await rows.whereNotExists(claimed)) as Row[];
}
