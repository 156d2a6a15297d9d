import type { Core } from '@strapi/strapi';

import type { Match } from '../../../../../core/src';

type Connection = Core.Strapi['db']['connection'];
export type Query = ReturnType<Connection['from']>;
export type Transaction = Parameters<Query['transacting']>[0];

/** A query from what is no table. */
export const fromRaw = (connection: Connection, sql: string, ...bindings: readonly unknown[]): Query =>
  connection.from(connection.raw(sql, bindings as never) as never);

/** What the index keeps of a row. */
export type IndexedRow = Readonly<{
  id: number;
  locale: string | null;
  isPublished: boolean;
  titleWords: string;
  titleForms: string;
  bodyWords: string;
  bodyForms: string;
  wholeTitle: string;
}>;

/**
 * What an asker wants to see at most. It spares looks at other rows, and hides nothing: whoever may see what is decided by
 * the query around.
 */
export type RowFilter = Readonly<{ locale?: string; isPublished?: boolean }>;

/** What matches, and how many of it are wanted. */
export type Wish = Readonly<{ match: Match; count: number }>;
/** Several of them. The last takes in all others; of it so many are `welcome` where they cost no more. */
export type Wishes = Readonly<{ of: readonly Wish[]; welcome: number; filter: RowFilter }>;
export type Sql = Readonly<{ sql: string; bindings: readonly unknown[] }>;

/** Written out: knex takes longer to compose a dozen nested queries than a database to answer them. */
export const unionAll = (parts: readonly Sql[]): Sql => ({
  sql: parts.map(({ sql }) => sql).join(' union all '),
  bindings: parts.flatMap(({ bindings }) => bindings),
});

/** How one database finds words fast. The same plan finds the same rows with each. */
export type Accelerator = Readonly<{
  /** Makes the tables and what keeps them in step, where they are not there yet. */
  create: (connection: Connection, tables: Tables) => Promise<void>;
  drop: (connection: Connection, indexTable: string) => Promise<void>;
  /** After many rows were written. */
  settle: (connection: Connection, tables: Tables) => Promise<void>;
  /** Lets the database count a table roughly: without figures it walks all rows of a language and asks each for the word. */
  count: (connection: Connection, table: string) => Promise<void>;
  /** Writes rows down, in place of what was known of them. */
  write: (
    connection: Connection,
    tables: Tables,
    rows: readonly IndexedRow[],
    transaction: Transaction,
  ) => Promise<void>;
  /**
   * SQL of the newest rows of each wish: `wish` (its place), `are_all` (there are no others), and `list`, their numbers as
   * one text with commas (a row for each takes longer than to find it). What finds nothing may be missing.
   */
  newest: (tables: Tables, wishes: Wishes) => Sql;
  /** SQL of the numbers (`id`) of the newest rows of one wish. */
  first: (tables: Tables, wish: Wish, filter: RowFilter) => Sql;
  /** SQL of numbers (`id`) that are given with commas: of a long list a planner thinks that it is the whole table. */
  numbers: (tables: Tables, list: string) => Sql;
  /** The numbers of the rows that match, as a query that stands inside another one. */
  matching: (connection: Connection, tables: Tables, match: Match, filter: RowFilter) => Query;
}>;

/**
 * `table`: that of the content type; `narrowedBy`: its columns that readers are narrowed by; `indexTable`: the side table;
 * `wordTable`: the words of what was published.
 */
export type Tables = Readonly<{
  table: string;
  narrowedBy: readonly string[];
  indexTable: string;
  wordTable: string;
}>;
