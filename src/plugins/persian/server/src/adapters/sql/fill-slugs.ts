import type { Core } from '@strapi/strapi';

import { UID } from '../../content-types/uids';
import type { SlugParts } from '../../slug-parts';
import { slugOfText } from '../slugs/slug-spelling';
import { type SluggedType, placeOf } from '../slugs/slug-types';
import { chunksOf } from './chunks';

const BATCH = 500;

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

async function fill(parts: SlugParts, type: SluggedType, which: Which): Promise<number> {
  let count = 0;
  for (let after = 0; ;) {
    const rows = await rowsWithout(parts.strapi.db, type, { ...which, after });
    const last = rows.at(-1);
    if (last === undefined) return count;
    after = last.id;
    count += await giveAddresses(parts, type, which, rows);
  }
}

/** All of them together: one by one they would keep a start waiting for hours. */
async function giveAddresses(
  { strapi, claims, spelling }: SlugParts,
  type: SluggedType,
  { isPublished }: Which,
  rows: readonly Row[],
): Promise<number> {
  const named = rows.flatMap((row) => {
    const wanted = row.slug ?? slugOfText(spelling, type, row.text, row.locale);
    return wanted === null ? [] : [{ row, wish: { wanted, entry: row.entry } }];
  });
  const columns = columnsOf(strapi.db, type);
  const languageOf = ({ locale }: Row) => placeOf(type, locale).language;
  const languages = new Set(named.map(({ row }) => languageOf(row)));
  await strapi.db.transaction(async ({ trx: given }) => {
    const trx = given as unknown as Transaction;
    for (const language of languages) {
      const some = named.filter(({ row }) => languageOf(row) === language);
      const place = { uid: type.type.uid, language };
      const wishes = some.map(({ wish }) => wish);
      const slugs = await (isPublished ? claims.claimAll(place, wishes) : claims.freeAll(place, wishes));
      const found = some.map(({ row }, at): Address => ({ row, slug: slugs[at] ?? '' }));
      const drafts = isPublished && type.hasDrafts ? await draftsOf(trx, columns, found) : [];
      await write(trx, columns, [...found, ...drafts]);
    }
  });
  return named.length;
}

type Address = Readonly<{ row: Pick<Row, 'id' | 'entry' | 'locale' | 'slug'>; slug: string }>;

/** The drafts of what is published have its address, unless they were given another one. */
async function draftsOf(
  trx: Transaction,
  { table, slug: column }: Columns,
  published: readonly Address[],
): Promise<readonly Address[]> {
  const drafts = (await trx(table)
    .select('id', 'document_id as entry', 'locale', `${column} as slug`)
    .whereNull('published_at')
    .forUpdate()
    .whereIn(
      'document_id',
      published.map(({ row }) => row.entry),
    )) as Address['row'][];
  const ofWhat = ({ entry, locale }: Address['row']) => `${entry} ${locale ?? ''}`;
  const addresses = new Map(published.map((address) => [ofWhat(address.row), address]));
  return drafts.flatMap((row) => {
    const address = addresses.get(ofWhat(row));
    return address && (row.slug === null || row.slug === address.row.slug) ? [{ row, slug: address.slug }] : [];
  });
}

async function write(trx: Transaction, { table, slug: column }: Columns, addresses: readonly Address[]): Promise<void> {
  for (const some of chunksOf(addresses, BATCH)) {
    const cases = some.map(() => 'when ? then ?').join(' ');
    const values = some.flatMap(({ row, slug }) => [row.id, slug]);
    await trx(table)
      .whereIn(
        'id',
        some.map(({ row }) => row.id),
      )
      .update(column, trx.raw(`case id ${cases} end`, values));
  }
}

type Columns = Readonly<Record<'table' | 'slug' | 'text', string>>;

function columnsOf(db: Db, { type, field, from }: SluggedType): Columns {
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
