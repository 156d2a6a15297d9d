import type { Core, Modules } from '@strapi/strapi';

import { refuse } from '../refusals/refuse';
import { assertAlternativeTexts } from './alternative-text';
import { keepBlocksClean } from './blocks';
import { KEPT_WHILE_REFERENCED, assertUnreferenced } from './references';

type Context = Modules.Documents.Middleware.Context;
type Outcome = Awaited<ReturnType<Modules.Documents.Middleware.Middleware>>;
type Next = () => Promise<Outcome>;
type Step = Readonly<{ context: Context; next: Next }>;

/** The rules that hold for a document whoever changes it: panel, REST, a job or a seed. Registered once, at `register`. */
export function registerDocumentRules(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => keepSystemFields({ context, next }));
  strapi.documents.use((context, next) => cleanTexts({ context, next }));
  strapi.documents.use((context, next) => keepWhileReferenced(strapi, { context, next }));
  strapi.documents.use((context, next) => keepWhatIsPublished(strapi, { context, next }));
  strapi.documents.use((context, next) => publishOnlyWithTexts(strapi, { context, next }));
}

const SYSTEM_FIELDS = ['id', 'documentId', 'firstPublishedAt'] as const;

/**
 * Nobody sets what the system sets. Strapi takes these fields on create, writes null over the stored first publication
 * when an update carries it, and copies it into a clone, which was never published.
 */
function keepSystemFields({ context, next }: Step): Promise<Outcome> {
  const data = dataOf(context);
  if (data) for (const field of SYSTEM_FIELDS) Reflect.deleteProperty(data, field);
  if (context.action === 'clone') setData(context, { ...data, firstPublishedAt: null });
  return next();
}

async function cleanTexts({ context, next }: Step): Promise<Outcome> {
  const data = dataOf(context);
  if (data) await keepBlocksClean(context.uid, data);
  return next();
}

async function keepWhileReferenced(strapi: Core.Strapi, { context, next }: Step): Promise<Outcome> {
  if (context.action !== 'delete' || !KEPT_WHILE_REFERENCED.has(context.uid)) return next();
  const { documentId, locale } = context.params;
  return strapi.db.transaction(async () => {
    await assertUnreferenced(context.uid, { documentId, locale });
    return next();
  });
}

type ScopeService = { currentActor: () => Promise<{ kind: string }> };

/** Agencies delete what they wrote and the council has not published; what readers have seen, the council withdraws. */
async function keepWhatIsPublished(strapi: Core.Strapi, { context, next }: Step): Promise<Outcome> {
  if (context.action !== 'delete') return next();
  const { kind } = await strapi.plugin('agency-scope').service<ScopeService>('scope').currentActor();
  if (kind !== 'agency') return next();
  const where = { documentId: context.params.documentId, publishedAt: { $notNull: true } };
  const { options } = strapi.contentType(context.uid) as { options?: { draftAndPublish?: boolean } };
  if (options?.draftAndPublish && (await strapi.db.query(context.uid).count({ where })) > 0)
    refuse({ code: 'published-not-deleted' });
  return next();
}

/** Looks at what was published, inside the transaction: a refusal takes the publication back. */
async function publishOnlyWithTexts(strapi: Core.Strapi, { context, next }: Step): Promise<Outcome> {
  if (!publishes(context)) return next();
  return strapi.db.transaction(async () => {
    const result = await next();
    const { documentId } = result as { documentId: string };
    await assertAlternativeTexts(context.uid, documentId);
    return result;
  });
}

const publishes = ({ action, params }: Context): boolean =>
  action === 'publish' ||
  ((action === 'create' || action === 'update') && (params as { status?: string }).status === 'published');

type Data = Record<string, unknown>;

const dataOf = ({ action, params }: Context): Data | undefined =>
  ['create', 'update', 'clone'].includes(action) ? (params as { data?: Data }).data : undefined;

const setData = ({ params }: Context, data: Data): void => {
  (params as { data?: Data }).data = data;
};
