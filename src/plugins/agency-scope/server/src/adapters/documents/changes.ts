import type { Modules } from '@strapi/strapi';

/** One call of the document service, as its middlewares see it. */
export type Context = Modules.Documents.Middleware.Context;
export type Outcome = Awaited<ReturnType<Modules.Documents.Middleware.Middleware>>;
export type Next = () => Promise<Outcome>;

/** The actions of the document service that change something. */
export const CHANGES: ReadonlySet<string> = new Set([
  'create',
  'clone',
  'update',
  'delete',
  'publish',
  'unpublish',
  'discardDraft',
]);
