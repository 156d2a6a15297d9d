import type { Core } from '@strapi/strapi';

import { type Match, MAX_INDEXED, indexForms, wholeTitle } from '../../../../../core/src';
import { textsOf } from '../../../domain/search/plain-text';
import type { SearchedType } from '../../search/searched-types';
import { chunksOf } from '../chunks';
import type { IndexedRow, Query, RowFilter, Sql, Tables, Transaction, Wish, Wishes } from './accelerator';
import { acceleratorOf } from './accelerators';
import { wordsIn } from './marks';
import { indexTableOf, wordTableOf } from './side-table';

type Db = Core.Strapi['db'];
type Row = Readonly<{ id: number } & Record<string, unknown>>;

/** Titles are short; one that is not shall not fill the index. */
const MAX_TITLE = 2000;

/** The index of one content type: a side table that Strapi's schema does not know. */
export type TypeIndex = ReturnType<typeof indexOf>;

export function indexOf(db: Db, type: SearchedType) {
  const { tableName: table, attributes } = db.metadata.get(type.uid);
  const accelerator = acceleratorOf(db);
  const indexTable = indexTableOf(table);
  const columns = new Map(
    type.fields.map(({ name }) => [name, (attributes[name] as { columnName?: string }).columnName ?? name]),
  );

  const columnOf = (name: string) => (attributes[name] as { columnName?: string } | undefined)?.columnName;
  const [localeColumn, publishedColumn] = [columnOf('locale'), columnOf('publishedAt')];
  const narrowedBy = [localeColumn, publishedColumn].filter((column) => column !== undefined);
  const tables: Tables = { table, narrowedBy, indexTable, wordTable: wordTableOf(indexTable) };

  function indexed(row: Row): IndexedRow {
    const { title, body } = textsOf(type.fields, ({ name }) => row[columns.get(name) ?? name]);
    const [inTitle, inBody] = [indexForms(title, MAX_TITLE), indexForms(body, MAX_INDEXED)];
    return {
      id: row.id,
      locale: localeColumn === undefined ? null : (row[localeColumn] as string | null),
      isPublished: !type.hasDrafts || publishedColumn === undefined || row[publishedColumn] !== null,
      titleWords: inTitle.words,
      titleForms: inTitle.forms,
      bodyWords: inBody.words,
      bodyForms: inBody.forms,
      wholeTitle: wholeTitle(inTitle.words.split(' ')),
    };
  }

  const stored = (transaction: Transaction) =>
    db
      .getConnection(table)
      .transacting(transaction)
      .select('id', ...columns.values(), ...narrowedBy);

  /** Writes rows down; answers the words of those that are public. */
  async function write(rows: readonly Row[], transaction: Transaction): Promise<ReadonlySet<string>> {
    const words = new Set<string>();
    for (const some of chunksOf(rows, CHUNK)) {
      const taken = some.map(indexed);
      await accelerator.write(db.connection, tables, taken, transaction);
      for (const row of taken.filter(({ isPublished }) => isPublished)) {
        for (const word of [...wordsIn(row, 'titleWords'), ...wordsIn(row, 'bodyWords')]) words.add(word);
      }
    }
    return words;
  }

  /** Words are hints, and never taken back: outside of transactions nobody waits for another's. */
  async function learn(words: readonly string[]): Promise<void> {
    for (const some of chunksOf([...words].sort(), CHUNK)) {
      await db
        .getConnection(tables.wordTable)
        .insert(some.map((word) => ({ word })))
        .onConflict('word')
        .ignore();
    }
  }

  return {
    type,
    indexTable,
    create: () => accelerator.create(db.connection, tables),
    settle: () => accelerator.settle(db.connection, tables),
    countRoughly: () => accelerator.count(db.connection, table),

    /** Reads these rows as the transaction sees them, and writes what the index keeps of them; answers words to learn. */
    async take(ids: readonly number[], transaction: Transaction): Promise<readonly string[]> {
      const words = new Set<string>();
      for (const some of chunksOf(ids, CHUNK)) {
        const rows = (await stored(transaction).whereIn('id', [...some])) as Row[];
        for (const word of await write(rows, transaction)) words.add(word);
      }
      return [...words];
    },
    learn,

    /** Takes the next rows after this number; answers the last number, or `null` where there are no more. */
    async takeAfter(last: number, { count, transaction }: { count: number; transaction: Transaction }) {
      const next = stored(transaction).where('id', '>', last).orderBy('id').limit(count);
      // Nobody changes a row between its reading and its writing down. SQLite has one writer anyhow.
      const rows = (await (db.dialect.client === 'postgres' ? next.forShare() : next)) as Row[];
      const words = [...(await write(rows, transaction))];
      return { taken: rows.length, last: rows.at(-1)?.id ?? null, words };
    },

    /** Rows of the index whose entry is gone without its trigger. */
    async dropOrphans(): Promise<void> {
      await db.getConnection(indexTable).whereNotIn('id', db.getConnection(table).select('id')).delete();
    },

    async counts(): Promise<{ entries: number; indexed: number }> {
      const [entries, indexed] = await Promise.all([countOf(db, table), countOf(db, indexTable)]);
      return { entries, indexed };
    },

    forgetWords: (): Promise<unknown> => db.getConnection(tables.wordTable).delete(),

    /** The numbers of the rows that match, as a query inside of another one. */
    matching: (match: Match, filter: RowFilter = {}): Query =>
      accelerator.matching(db.connection, tables, match, filter),

    /** SQL of the newest rows that match each wish. */
    newest: (wishes: Wishes): Sql => accelerator.newest(tables, wishes),

    /** SQL of the numbers of the newest rows that match one wish. */
    first: (wish: Wish, filter: RowFilter): Sql => accelerator.first(tables, wish, filter),

    /** SQL of these numbers. */
    numbers: (ids: readonly number[]): Sql => accelerator.numbers(tables, ids.join(',')),
  };
}

/** Rows that one statement carries. */
const CHUNK = 100;

async function countOf(db: Db, table: string): Promise<number> {
  const [row] = await db.getConnection(table).count<{ count: number | string }[]>({ count: 'id' });
  return Number(row?.count ?? 0);
}

/** Takes away the index of a type that no longer asks for one. */
export const dropIndexTable = (db: Db, indexTable: string): Promise<void> =>
  acceleratorOf(db).drop(db.connection, indexTable);
