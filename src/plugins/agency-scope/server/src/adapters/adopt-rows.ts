import type { Core } from '@strapi/strapi';

import type { Declarations } from './declarations';
import { settings } from './settings';

type Row = { id: number } & Record<string, unknown>;
const BATCH = 200;

/** Rows from before this plugin get the key of the agency that they already point to. Nothing to do after the first time. */
export async function adoptRows(strapi: Core.Strapi, declarations: Declarations): Promise<void> {
  const { scopeKey } = settings(strapi);
  for (const { uid, agencyRelation } of declarations.values()) {
    if (agencyRelation === null) continue;
    const query = strapi.db.query(uid);
    const where = { [scopeKey]: null, [agencyRelation]: { id: { $notNull: true } } };
    for (;;) {
      const rows = (await query.findMany({ where, populate: [agencyRelation], limit: BATCH })) as Row[];
      if (rows.length === 0) break;
      for (const row of rows) {
        const { documentId } = row[agencyRelation] as { documentId: string };
        await query.update({ where: { id: row.id }, data: { [scopeKey]: documentId } as never });
      }
    }
  }
}
