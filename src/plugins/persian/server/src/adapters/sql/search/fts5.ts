import { COLUMNS, type Match } from '../../../../../core/src';
import {
  type Accelerator,
  type IndexedRow,
  type RowFilter,
  type Sql,
  type Tables,
  type Wish,
  fromRaw,
  unionAll,
} from './accelerator';
import { markedWords } from './marks';
import { MOST_WORDS, type QueryLanguage, queryText } from './query-language';
import { keptOf, wordTableOf } from './side-table';

/** Rows of each index of a table that are looked at to count it: some milliseconds, however large it is. */
const LOOKED_AT = 1000;

const fts = (indexTable: string) => `${indexTable}_fts`;

/**
 * SQLite: an FTS5 table that keeps no texts, beside the side table. Its tokenizer `ascii` parts at spaces alone in what the
 * index holds (letters and digits that are folded already), so a token is a word of the core.
 */
export const fts5: Accelerator = {
  async create(connection, tables) {
    for (const statement of statements(tables)) await connection.raw(statement);
  },

  async drop(connection, indexTable) {
    await connection.raw(`drop trigger if exists "${indexTable}_forget"`);
    await connection.raw(`drop table if exists "${fts(indexTable)}"`);
    await connection.schema.dropTableIfExists(wordTableOf(indexTable));
    await connection.schema.dropTableIfExists(indexTable);
  },

  async settle(connection, { indexTable }) {
    await connection.raw(`insert into "${fts(indexTable)}" ("${fts(indexTable)}") values ('optimize')`);
  },

  async count(connection, table) {
    await connection.raw(`pragma analysis_limit = ${String(LOOKED_AT)}`);
    await connection.raw(`analyze "${table}"`);
  },

  async write(connection, { indexTable }, rows, transaction) {
    const numbers = rows.map(({ id }) => id);
    await connection(fts(indexTable)).transacting(transaction).whereIn('rowid', numbers).delete();
    await connection(fts(indexTable)).transacting(transaction).insert(rows.map(wordsOf));
    await connection(indexTable).transacting(transaction).insert(rows.map(keptOf)).onConflict('id').merge();
  },

  newest(tables, { of, welcome, filter }) {
    const parts = of.map((wish, at): Sql => {
      const count = at === of.length - 1 ? welcome : wish.count;
      const { sql, bindings } = newestOf(tables, { ...wish, count }, filter);
      return {
        sql: `select ${String(at)} as wish, count(*) < ${String(count)} as are_all, group_concat(id) as list from (${sql})`,
        bindings,
      };
    });
    return unionAll(parts);
  },

  first: newestOf,

  numbers: (_tables, list) => ({ sql: 'select value as id from json_each(?)', bindings: [`[${list}]`] }),

  matching(connection, tables, match, filter) {
    const { sql, bindings } = foundBy(match, tables, filter);
    return fromRaw(connection, `(${sql}) as found`, ...bindings).select('id');
  },
};

function newestOf(tables: Tables, { match, count }: Wish, filter: RowFilter): Sql {
  const { sql, bindings } = foundBy(match, tables, filter);
  return { sql: `select id from (${sql}) order by id desc limit ${String(count)}`, bindings };
}

function foundBy(match: Match, tables: Tables, filter: RowFilter): Sql {
  const { sql, bindings } = queryText(match, LANGUAGE, tables, filter);
  const [index, { indexTable }, { locale }] = [fts(tables.indexTable), tables, filter];
  const found = `select found.rowid as id from "${index}" as found`;
  const matches = `found."${index}" match ${sql}`;
  if (locale === undefined) return { sql: `${found} where ${matches}`, bindings };
  // The words come first: no other order is fast.
  return {
    sql: `${found} cross join "${indexTable}" as kept on kept.id = found.rowid where ${matches} and kept.locale = ?`,
    bindings: [...bindings, locale],
  };
}

/** FTS5's query language. Words are letters and digits, so nothing needs an escape; the quotation marks make them data. */
const LANGUAGE: QueryLanguage = {
  and: ' AND ',
  or: ' OR ',
  phrase: (words, marks, isPrefix) =>
    marks.map((mark) => `"${words.map((word) => `${mark}${word}`).join(' ')}"${isPrefix ? ' *' : ''}`).join(' OR '),
  wordsInside(wordTable, marks) {
    const marked = marks.map((mark) => `'"${mark}' || word || '"'`).join(" || ' OR ' || ");
    return `coalesce((select group_concat(${marked}, ' OR ') || ' OR ' from
     (select word from "${wordTable}" where instr(word, ?) > 0 order by length(word), word limit ${String(MOST_WORDS)})), '')`;
  },
};

const wordsOf = (row: IndexedRow) => ({
  rowid: row.id,
  words: COLUMNS.flatMap((column) => markedWords(row, column)).join(' '),
});

/** Triggers of Strapi's own table go away when Strapi builds it anew, so they are made at each start. */
const statements = ({ table, indexTable, wordTable }: Tables): readonly string[] => [
  `create table if not exists "${indexTable}" (id integer primary key, locale text)`,
  `create table if not exists "${wordTable}" (word text primary key) without rowid`,
  `create virtual table if not exists "${fts(indexTable)}" using fts5(words, content='', contentless_delete=1, tokenize='ascii', prefix='3 4')`,
  `create trigger if not exists "${indexTable}_delete" after delete on "${indexTable}"
   begin delete from "${fts(indexTable)}" where rowid = old.id; end`,
  `create trigger if not exists "${indexTable}_forget" after delete on "${table}"
   begin delete from "${indexTable}" where id = old.id; end`,
];
