import type { Core } from '@strapi/strapi';

import { UID } from '../content-types/uids';
import type { ScopeContext } from './scope-context';
import { settings } from './settings';

/** The agency that a document belongs to; `undefined` where there is no such document. Asked as the system. */
export const ownerFinder =
  (strapi: Core.Strapi, context: ScopeContext) =>
  (uid: string, documentId: string): Promise<string | null | undefined> =>
    context.runAsSystem('whose document', async () => {
      const { scopeKey } = settings(strapi);
      const row = (await strapi.db.query(uid).findOne({ where: { documentId }, select: [scopeKey, 'id'] })) as Record<
        string,
        unknown
      > | null;
      return row === null ? undefined : ((row[scopeKey] ?? null) as string | null);
    });

export type OpenShare = Readonly<{ agencyId: string; since: string }>;

/** The agencies that were invited to a document and have not left. */
export const openShares = (
  strapi: Core.Strapi,
  contentType: string,
  sharedDocument: string,
): Promise<readonly OpenShare[]> =>
  strapi.db.query(UID.share).findMany({ where: { contentType, sharedDocument, endedAt: null } });
