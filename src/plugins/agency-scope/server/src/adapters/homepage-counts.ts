import type { Core, UID as StrapiUid } from '@strapi/strapi';

import { isUnrestricted } from '../domain/actor';
import { type PublicationCounts, type VersionRow, countByPublication } from '../domain/publication-counts';
import type { ScopeContext } from './scope-context';

type HomepageService = { getCountDocuments: () => Promise<PublicationCounts> };
type PanelRequest = { state: { userAbility?: { can: (action: string, subject: string) => boolean } } };

const READ = 'plugin::content-manager.explorer.read';

/** Strapi counts for its home page in raw SQL, past the scope. Whoever has a scope gets the counts of it. */
export function countHomepageInScope(strapi: Core.Strapi, context: ScopeContext): void {
  const service = strapi.plugin('content-manager').service('homepage') as HomepageService | undefined;
  if (!service) return;
  const { getCountDocuments } = service;
  service.getCountDocuments = async () =>
    isUnrestricted(await context.currentActor()) ? getCountDocuments.call(service) : countReadable(strapi);
}

async function countReadable(strapi: Core.Strapi): Promise<PublicationCounts> {
  const request = strapi.requestContext.get() as unknown as PanelRequest | undefined;
  const readable = Object.keys(strapi.contentTypes).filter((uid) => request?.state.userAbility?.can(READ, uid));
  const counts = await Promise.all(readable.map((uid) => countType(strapi, uid as StrapiUid.ContentType)));
  const sum = (key: keyof PublicationCounts) => counts.reduce((total, each) => total + each[key], 0);
  return { draft: sum('draft'), published: sum('published'), modified: sum('modified') };
}

async function countType(strapi: Core.Strapi, uid: StrapiUid.ContentType): Promise<PublicationCounts> {
  const { options } = strapi.contentType(uid);
  const select = ['documentId', 'publishedAt', 'updatedAt'] as never[];
  const rows = (await strapi.db.query(uid).findMany({ select })) as VersionRow[];
  if (options?.draftAndPublish) return countByPublication(rows);
  return { draft: 0, published: new Set(rows.map(({ documentId }) => documentId)).size, modified: 0 };
}
