import type { Match } from '../../../../../core/src';
import {
  type Accelerator,
  type IndexedRow,
  type RowFilter,
  type Sql,
  type Tables,
  type Wishes,
  fromRaw,
} from './accelerator';
import { takeApart } from './apart';
import { marked, markedWords, wordsIn } from './marks';
import { makeNewest, spanWordOf } from './newest-function';
import { MOST_WORDS, type QueryLanguage, queryText } from './query-language';
import { keptOf, wordTableOf } from './side-table';

/** A vector counts places up to here. */
const LAST_PLACE = 16_383;

/**
 * PostgreSQL: a vector with a GIN index. The vector is written out by this plugin, not by `to_tsvector`: that one parts
 * words by the locale of the server and by its own ideas of numbers and addresses.
 */
export const tsvector: Accelerator = {
  async create(connection, tables) {
    for (const statement of statements(tables)) await connection.raw(statement);
  },

  async drop(connection, indexTable) {
    // With the triggers on the content type's table, which would look for what is gone.
    await connection.raw(`drop function if exists "${indexTable}_forget"() cascade`);
    // Whatever they were asked with, in an index of another shape.
    for (const name of ['find', 'newest', 'nearest', 'among', 'last', 'numbers']) {
      await connection.raw(`drop function if exists "${indexTable}_${name}"`);
    }
    await connection.raw(`drop index if exists "${indexTable}_seen"`);
    await connection.raw(`drop table if exists "${wordTableOf(indexTable)}"`);
    await connection.raw(`drop table if exists "${indexTable}"`);
  },

  async settle(connection, { table, indexTable }) {
    // Also takes in what waits beside the index, and notes which rows everybody sees: these are counted by an index alone.
    for (const each of [indexTable, table]) await connection.raw(`vacuum (analyze) "${each}"`);
  },

  async count(connection, table) {
    await connection.raw(`analyze "${table}"`);
  },

  async write(connection, { indexTable }, rows, transaction) {
    const all = rows.map((row) => ({ ...keptOf(row), vector: connection.raw('?::tsvector', [vectorOf(row)]) }));
    await connection(indexTable).transacting(transaction).insert(all).onConflict('id').merge();
  },

  newest(tables, wishes) {
    const { sql, bindings } = newestOf(tables, wishes);
    return { sql: `select wish, are_all, list from ${sql}`, bindings };
  },

  first(tables, wish, filter) {
    const { sql, bindings } = newestOf(tables, { of: [wish], welcome: wish.count, filter });
    return {
      sql: `select id from unnest(string_to_array((select list from ${sql}), ',')::integer[]) as numbers(id)`,
      bindings,
    };
  },

  numbers: (_tables, list) => ({ sql: 'select id from unnest(?::integer[]) as numbers(id)', bindings: [`{${list}}`] }),

  matching(connection, tables, match, filter) {
    const { plain, phrased } = questionsOf(match, tables, filter);
    const found = `"${tables.indexTable}_find"(${plain.sql}, ${phrased.sql}) as found`;
    const query = fromRaw(connection, found, ...plain.bindings, ...phrased.bindings).select('id');
    return filter.locale === undefined ? query : query.where({ locale: filter.locale });
  },
};

function newestOf(tables: Tables, { of, welcome, filter }: Wishes): Sql {
  const questions = of.map(({ match }) => questionsOf(match, tables, filter));
  const listOf = (kind: 'plain' | 'phrased') =>
    `array[${questions.map((each) => each[kind].sql).join(', ')}]::tsquery[]`;
  return {
    sql: `"${tables.indexTable}_newest"(${listOf('plain')}, ${listOf('phrased')}, ?::integer[], ?::integer, ?)`,
    bindings: [
      ...questions.flatMap(({ plain }) => plain.bindings),
      ...questions.flatMap(({ phrased }) => phrased.bindings),
      `{${of.map(({ count }) => count).join(',')}}`,
      welcome,
      filter.locale ?? null,
    ],
  };
}

function questionsOf(match: Match, tables: Tables, filter: RowFilter): Readonly<Record<'plain' | 'phrased', Sql>> {
  const { plain, phrased } = takeApart(match);
  const asked = (part: Match | null): Sql => {
    if (part === null) return { sql: 'null::tsquery', bindings: [] };
    const { sql, bindings } = queryText(part, LANGUAGE, tables, filter);
    return { sql: `(${sql})::tsquery`, bindings };
  };
  return { plain: asked(plain), phrased: asked(phrased) };
}

/** The query language of PostgreSQL. Words are letters and digits, so nothing in the quotation marks needs an escape. */
const LANGUAGE: QueryLanguage = {
  and: ' & ',
  or: ' | ',
  phrase: (words, marks, isPrefix) => marks.map((mark) => `(${inARow(words, mark, isPrefix)})`).join(' | '),
  wordsInside(wordTable, marks) {
    const alternatives = marks.map((mark) => `'''${mark}' || word || ''''`).join(" || ' | ' || ");
    return `coalesce((select string_agg(${alternatives}, ' | ') || ' | ' from
     (select word from "${wordTable}" where strpos(word, ?) > 0
      order by length(word), word limit ${String(MOST_WORDS)}) as words), '')`;
  },
};

/** Two words that follow each other stand in the vector as one as well: for places the entry itself has to be read. */
const pairsOf = (words: readonly string[]): readonly string[] =>
  words.slice(1).map((word, at) => `${words[at] ?? ''}·${word}`);

function inARow(words: readonly string[], mark: string, isPrefix: boolean): string {
  const joined = (each: readonly string[], sign: string) =>
    `${each.map((word) => `'${mark}${word}'`).join(sign)}${isPrefix ? ':*' : ''}`;
  if (words.length === 1) return joined(words, '');
  const pairs = joined(pairsOf(words), ' & ');
  return words.length === 2 ? pairs : `${pairs} & (${joined(words, ' <-> ')})`;
}

function vectorOf(row: IndexedRow): string {
  const places = new Map<string, number[]>();
  const put = (word: string, place: number) => {
    const known = places.get(word);
    if (known) known.push(place);
    else places.set(word, [place]);
  };
  for (const column of ['titleWords', 'bodyWords'] as const) {
    markedWords(row, column).forEach((word, at) => {
      put(word, Math.min(at + 1, LAST_PLACE));
    });
    for (const pair of marked(row, column, pairsOf(wordsIn(row, column)))) put(pair, LAST_PLACE);
  }
  for (const column of ['titleForms', 'bodyForms', 'wholeTitle'] as const) {
    for (const word of markedWords(row, column)) put(word, LAST_PLACE);
  }
  put(spanWordOf(row.id), LAST_PLACE);
  return [...places].map(([word, at]) => `'${word}':${at.join(',')}`).join(' ');
}

/**
 * What holds inside of the functions: no reading from one end to the other, no compiler, and no parallel workers, of which
 * each takes longer to start than such a search takes.
 */
const FENCE =
  'set enable_seqscan = off set enable_indexscan = off set jit = off set max_parallel_workers_per_gather = 0';

const statements = (tables: Tables): readonly string[] => [
  ...makeTables(tables),
  ...makeFunctions(tables),
  ...makeTriggers(tables),
];

const makeTables = ({ table, narrowedBy, indexTable, wordTable }: Tables): readonly string[] => [
  `create table if not exists "${indexTable}"
   (id integer primary key, locale text, width text not null default repeat(' ', 2048), vector tsvector not null)
   with (toast_tuple_target = 128)`,
  // Every match costs a look at its row. From rows that are wide enough, vectors are moved elsewhere: a page has 90, not 8.
  `alter table "${indexTable}" alter column vector set storage external`,
  `create index if not exists "${indexTable}_vector" on "${indexTable}" using gin (vector)`,
  // What was written last waits beside the index, and each search reads all of it: 4 MB, where nobody says otherwise.
  `alter index "${indexTable}_vector" set (gin_pending_list_limit = 256)`,
  // Who may see what is found is answered by this index alone, without a look at the rows of the content type.
  ...(narrowedBy.length === 0
    ? []
    : [
        `create index if not exists "${indexTable}_seen" on "${table}" (id)
         include (${narrowedBy.map((column) => `"${column}"`).join(', ')})`,
      ]),
  `create table if not exists "${wordTable}" (word text collate "C" primary key)`,
];

const makeFunctions = (tables: Tables): readonly string[] => [
  // A planner does not know what it costs to compare a vector: it would compare all, or one by one from the newest.
  `create or replace function "${tables.indexTable}_find"(plain tsquery, phrased tsquery) returns table (id integer, locale text)
   language sql stable rows 1000 ${FENCE}
   as $$ select kept.id, kept.locale from "${tables.indexTable}" as kept where kept.vector @@ plain
     union all select kept.id, kept.locale from "${tables.indexTable}" as kept where kept.vector @@ phrased $$`,
  ...makeNewest(tables, FENCE),
];

const makeTriggers = ({ table, indexTable }: Tables): readonly string[] => [
  `create or replace function "${indexTable}_forget"() returns trigger language plpgsql as
   $$ begin
     if TG_OP = 'TRUNCATE' then truncate "${indexTable}"; else delete from "${indexTable}" where id = old.id; end if;
     return null;
   end $$`,
  `create or replace trigger "${indexTable}_forget" after delete on "${table}"
   for each row execute function "${indexTable}_forget"()`,
  `create or replace trigger "${indexTable}_forget_all" after truncate on "${table}"
   for each statement execute function "${indexTable}_forget"()`,
];
