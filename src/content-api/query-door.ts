import type { Core } from '@strapi/strapi';

import { refuse } from '../refusals/refuse';
import { type Query, isContainer } from './query-limits';
import { queryRefusal } from './query-refusal';

/** Fields that the system alone sets. Strapi drops some of them in silence; here the sender is told. */
const SET_BY_THE_SYSTEM = [
  'id',
  'documentId',
  'locale',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
] as const;

type ScopeService = { mayHaveDrafts: () => Promise<boolean> };

/** `status=draft` answers an agency its own drafts: which those are, the agency scope knows. */
async function mayReadOwnDrafts(strapi: Core.Strapi, query: Query): Promise<boolean> {
  if (query['status'] !== 'draft' || queryRefusal({ ...query, status: 'published' }) !== null) return false;
  return strapi.plugin('agency-scope').service<ScopeService>('scope').mayHaveDrafts();
}

/**
 * Puts the house's limits before Strapi's own validation of query parameters. REST controllers, GraphQL queries and
 * every nested GraphQL relation call this one function, so no reader gets past it (tests/security/drafts.test.ts).
 */
export function guardContentApi(strapi: Core.Strapi): void {
  const { validate } = strapi.contentAPI;
  const { query: validateQuery, input: validateInput } = validate;

  validate.query = async (query, ...rest) => {
    const refusal = queryRefusal(query);
    const isAboutOwnDrafts = refusal?.code === 'drafts-not-readable' && (await mayReadOwnDrafts(strapi, query));
    if (refusal && !isAboutOwnDrafts) refuse(refusal);
    await validateQuery(query, ...rest);
  };

  validate.input = async (data, ...rest) => {
    const entries: unknown[] = [data].flat();
    const field = SET_BY_THE_SYSTEM.find((name) => entries.some((entry) => isContainer(entry) && name in entry));
    if (field !== undefined) refuse({ code: 'field-not-accepted', field });
    await validateInput(data, ...rest);
  };
}
