import type { Core } from '@strapi/strapi';

import type { RankedRow } from '../../../domain/search/ranking';
import type { Query, Sql } from './accelerator';
import { askTogether } from './ask-together';

/** Rows of a content type, as Strapi's `where`. */
type Look = Readonly<{ uid: string; where: Readonly<Record<string, unknown>> }>;
export type SeenRow = Omit<RankedRow, 'tier'>;

/** The part of Strapi's query builder that makes a query without running it. */
type Builder = { init: (parameters: object) => Builder; getKnexQuery: () => Query };
type Manager = { createQueryBuilder: (uid: string) => Builder };

const COLUMNS = ['id', 'documentId', 'publishedAt'];

/** Which of some rows of several types the asker sees, in one look at the database. */
export async function seenRows(strapi: Core.Strapi, looks: readonly Look[]): Promise<readonly (readonly SeenRow[])[]> {
  const rows = (await together(strapi, looks, (sql) => `id, document_id, published_at from (${sql}) as rows`)) as Row[];
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
  const rows = (await together(strapi, looks, (sql) => `count(*) as count from (${sql}) as rows`)) as Count[];
  return looks.map((_look, at) => Number(rows.find(({ look }) => look === at)?.count ?? 0));
}

type Count = Readonly<{ look: number; count: number | string }>;

/**
 * The queries come from Strapi's query builder, where the scope of an agency narrows them. Of somebody who is logged in,
 * `askWhoAsks` must have come to its end.
 */
function together(
  { db }: Core.Strapi,
  looks: readonly Look[],
  about: (sql: string) => string,
): Promise<readonly object[]> {
  const manager = db.entityManager as unknown as Manager;
  const parts = looks.map(({ uid, where }, at): Sql => {
    const { sql, bindings } = manager.createQueryBuilder(uid).init({ select: COLUMNS, where }).getKnexQuery().toSQL();
    return { sql: `select ${String(at)} as look, ${about(sql)}`, bindings };
  });
  return askTogether(db, parts);
}

/**
 * Who is logged in may have to be looked up in the database (agency scope does so), at the moment a query is run. Before,
 * queries that are only read are narrowed for nobody; so one that finds nothing is run.
 */
export const askWhoAsks = (strapi: Core.Strapi, uid: string): Promise<unknown> =>
  strapi.db.query(uid).findMany({ select: ['id'], where: { id: { $in: [] } }, limit: 1 });
