import type { Core } from '@strapi/strapi';

import { type Sql, fromRaw, unionAll } from './accelerator';

/**
 * Asks all of this in one look at the database. In the transaction in force, if any: SQLite has one connection, and waiting
 * for it would not end.
 */
export async function askTogether(db: Core.Strapi['db'], parts: readonly Sql[]): Promise<readonly object[]> {
  if (parts.length === 0) return [];
  const { sql, bindings } = unionAll(parts);
  const query = fromRaw(db.connection, `(${sql}) as answers`, ...bindings);
  if (db.inTransaction()) void query.transacting((await db.transaction()).get());
  return (await query) as object[];
}
