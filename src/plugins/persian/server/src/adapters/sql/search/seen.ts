import type { Core } from '@strapi/strapi';

import type { RankedRow } from '../../../domain/search/ranking';
import type { Query, RowFilter, Sql } from './accelerator';
import { askTogether } from './ask-together';
import type { TypeIndex } from './index-of';

/** SQL of the rows of a content type that the asker sees, among those whose numbers stand in `looked`. */
export type Sight = Sql;
/** A look at some rows, `among` being SQL of their numbers. */
type Look = Readonly<{ sight: Sight; among: Sql }>;
export type SeenRow = Omit<RankedRow, 'tier'>;

/** The part of Strapi's query builder that makes a query without running it. */
type Builder = { init: (parameters: object) => Builder; getKnexQuery: () => Query };
type Manager = { createQueryBuilder: (uid: string) => Builder };

const COLUMNS = ['id', 'documentId', 'publishedAt'];

/** Which of some rows of several types the asker sees, in one look at the database. */
export async function seenRows(strapi: Core.Strapi, looks: readonly Look[]): Promise<readonly (readonly SeenRow[])[]> {
  const rows = (await together(strapi, looks, 'id, document_id, published_at')) as Row[];
  return looks.map((_look, at) =>
    rows.flatMap(({ look, id, document_id: documentId, published_at: publishedAt }) =>
      look === at ? [{ id, documentId, publishedAt: isoOf(publishedAt) }] : [],
    ),
  );
}

const isoOf = (stored: Date | string | number | null): string | null =>
  stored === null ? null : new Date(stored).toISOString();

type Row = Readonly<{ look: number; id: number; document_id: string; published_at: Date | string | number | null }>;

/** How many of some rows of several types the asker sees, in one look at the database. */
export async function countSeen(strapi: Core.Strapi, looks: readonly Look[]): Promise<readonly number[]> {
  const rows = (await together(strapi, looks, 'count(*) as count')) as readonly Count[];
  return looks.map((_look, at) => Number(rows.find(({ look }) => look === at)?.count ?? 0));
}

type Count = Readonly<{ look: number; count: number | string }>;

/**
 * The query comes from Strapi's query builder, where the scope of an agency narrows it. Of somebody who is logged in,
 * `askWhoAsks` must have come to its end.
 */
export function sightOf({ db }: Core.Strapi, { type }: TypeIndex, filter: RowFilter): Sight {
  const manager = db.entityManager as unknown as Manager;
  const looked = db.connection.select('id').from('looked');
  const builder = manager.createQueryBuilder(type.uid).init({ select: COLUMNS, where: whereOf(filter, looked) });
  const { sql, bindings } = builder.getKnexQuery().toSQL();
  return { sql, bindings };
}

function together({ db }: Core.Strapi, looks: readonly Look[], columns: string): Promise<readonly object[]> {
  const parts = looks.map(({ sight, among }, at): Sql => ({
    sql: `select * from (with looked as materialized (${among.sql})
            select ${String(at)} as look, ${columns} from (${sight.sql}) as rows) as answers`,
    bindings: [...among.bindings, ...sight.bindings],
  }));
  return askTogether(db, parts);
}

/** A filter as Strapi's `where`, and a query of numbers. */
export const whereOf = ({ locale, isPublished }: RowFilter, ids: Query): Readonly<Record<string, unknown>> => ({
  ...(locale !== undefined && { locale }),
  ...(isPublished !== undefined && { publishedAt: { [isPublished ? '$notNull' : '$null']: true } }),
  id: { $in: ids },
});

/**
 * Who is logged in may have to be looked up in the database (agency scope does so), at the moment a query is run. Before,
 * queries that are only read are narrowed for nobody; so one that finds nothing is run.
 */
export const askWhoAsks = (strapi: Core.Strapi, uid: string): Promise<unknown> =>
  strapi.db.query(uid).findMany({ select: ['id'], where: { id: { $in: [] } }, limit: 1 });
