import type { Schema, UID } from '@strapi/strapi';

import { refuse } from '../refusals/refuse';

/** The registries that everything else refers to: an entry of theirs is ended or renamed, not pulled from under others. */
export const KEPT_WHILE_REFERENCED: ReadonlySet<string> = new Set([
  'api::agency.agency',
  'api::county.county',
  'api::topic.topic',
  'api::event.event',
]);

/** Refuses to go on while any entry of any type, draft or published, points to this document. */
export async function assertUnreferenced(uid: UID.ContentType, documentId: string): Promise<void> {
  const holders = Object.values(strapi.contentTypes).flatMap((type) =>
    relationsTo(uid, type).map((field) => ({ type, field })),
  );
  const found: string[] = [];
  for (const { type, field } of holders) {
    const count = await strapi.db.query(type.uid).count({ where: { [field]: { documentId } } });
    if (count > 0) found.push(`${type.info.displayName}.${field}`);
  }
  if (found.length > 0) refuse({ code: 'document-referenced', by: found });
}

const relationsTo = (uid: string, { attributes }: Schema.ContentType): readonly string[] =>
  Object.entries(attributes)
    .filter(([name, attribute]) => attribute.type === 'relation' && 'target' in attribute && attribute.target === uid && name !== 'localizations')
    .map(([name]) => name);
