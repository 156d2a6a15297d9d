import type { UID } from '@strapi/strapi';

import { refuse } from '../refusals/refuse';
import { allModels, relationsTo } from './attributes';

/** The registries that everything else refers to: an entry of theirs is ended or renamed, not pulled from under others. */
export const KEPT_WHILE_REFERENCED: ReadonlySet<string> = new Set<UID.ContentType>([
  'api::agency.agency',
  'api::county.county',
  'api::topic.topic',
  'api::event.event',
]);

type Target = Readonly<{ documentId: string; locale?: string | readonly string[] | null | undefined }>;

/** Refuses to go on while any entry, draft or published, points to this document: to this language of it, if one is named. */
export async function assertUnreferenced(uid: UID.ContentType, { documentId, locale }: Target): Promise<void> {
  const holders = allModels().flatMap((model) => relationsTo(uid, model).map((field) => ({ model, field })));
  await lock(uid, documentId);
  const target = typeof locale === 'string' && locale !== '*' ? { documentId, locale } : { documentId };
  const found: string[] = [];
  for (const { model, field } of holders) {
    const count = await strapi.db.query(model.uid).count({ where: { [field]: target } });
    if (count > 0) found.push(`${model.displayName}.${field}`);
  }
  if (found.length > 0) refuse({ code: 'document-referenced', by: found });
}

/**
 * Holds the rows until the transaction ends: PostgreSQL lets nobody link to them meanwhile, so that no new reference comes
 * between the look and the deletion. SQLite has one writer at a time anyway.
 */
const lock = (uid: UID.ContentType, documentId: string): Promise<unknown> =>
  strapi.db.queryBuilder(uid).select('id').where({ documentId }).forUpdate().execute({ mapResults: false });
