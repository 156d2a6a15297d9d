import type { Core } from '@strapi/strapi';

type ShadowCrud = {
  disableQueries: () => ShadowCrud;
  disableMutations: () => ShadowCrud;
  field: (name: string) => { disable: () => unknown };
};
type GraphqlExtension = { shadowCRUD: (uid: string) => ShadowCrud };

/**
 * GraphQL offers what `src/api` holds, to read. Accounts, roles and file lists have no query; and no path leads from a
 * file back to all that uses it, drafts included.
 */
export function closeGraphqlDoors(strapi: Core.Strapi): void {
  const extension = strapi.plugin('graphql').service<GraphqlExtension>('extension');
  for (const uid of Object.keys(strapi.contentTypes)) {
    extension.shadowCRUD(uid).disableMutations();
    // From language to language and back: a query of a few words would fetch the same rows thousands of times.
    extension.shadowCRUD(uid).field('localizations').disable();
    if (!uid.startsWith('api::')) extension.shadowCRUD(uid).disableQueries();
  }
  extension.shadowCRUD('plugin::upload.file').field('related').disable();
}
