import type { Core, Modules } from '@strapi/strapi';

import { assertAlternativeTexts } from './alternative-text';
import { KEPT_WHILE_REFERENCED, assertUnreferenced } from './references';

type Context = Modules.Documents.Middleware.Context;
type Outcome = Awaited<ReturnType<Modules.Documents.Middleware.Middleware>>;
type Next = () => Promise<Outcome>;

/** The rules that hold for a document whoever changes it: panel, REST, a job or a seed. Registered once, at `register`. */
export function registerDocumentRules(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => keepFirstPublication(context, next));
  strapi.documents.use((context, next) => keepWhileReferenced(strapi, { context, next }));
  strapi.documents.use((context, next) => publishOnlyWithTexts(strapi, { context, next }));
}

type Step = Readonly<{ context: Context; next: Next }>;

/** Strapi writes null over the stored instant when an update carries the field; so an update never carries it. */
function keepFirstPublication(context: Context, next: Next): Promise<Outcome> {
  if (context.action === 'update') delete (context.params.data as Record<string, unknown>)['firstPublishedAt'];
  return next();
}

async function keepWhileReferenced(strapi: Core.Strapi, { context, next }: Step): Promise<Outcome> {
  if (context.action !== 'delete' || !KEPT_WHILE_REFERENCED.has(context.uid)) return next();
  const { documentId } = context.params;
  return strapi.db.transaction(async () => {
    await assertUnreferenced(context.uid, documentId);
    return next();
  });
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
