import type { Core } from '@strapi/strapi';

import type { SluggedType } from './slug-types';

/** A version of an entry, in one language, as it is stored. */
export type Row = Readonly<Record<string, unknown>> &
  Readonly<{ id: number; documentId: string; locale: string | null; publishedAt: unknown }>;
type Query = { findMany: (parameters: object) => Promise<Row[]> };
type Builder = {
  where: (where: object) => Builder;
  update: (data: object) => Builder;
  execute: () => Promise<unknown>;
};
type Db = { query: (uid: string) => Query; queryBuilder: (uid: string) => Builder };

export function slugRows(strapi: Core.Strapi) {
  const db = strapi.db as unknown as Db;
  return {
    rows: ({ type }: SluggedType, where: object): Promise<Row[]> => db.query(type.uid).findMany({ where }),
    /** The row is not made any newer by its address. */
    store: ({ type, field }: SluggedType, id: number, slug: string): Promise<unknown> =>
      db
        .queryBuilder(type.uid)
        .where({ id })
        .update({ [field]: slug })
        .execute(),
  };
}
