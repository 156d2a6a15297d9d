import type { Core } from '@strapi/strapi';

import { adoptRows } from './adapters/adopt-rows';
import { createHomeFolders } from './adapters/files/home-folders';
import { countHomepageInScope } from './adapters/homepage-counts';
import { createIsolation } from './adapters/isolation';
import { registerPanelActions } from './adapters/panel-actions';
import { settings } from './adapters/settings';
import { keepAuditAppendOnly } from './adapters/sql/append-only';
import { scopeQueries } from './adapters/sql/scoped-queries';
import { getParts } from './parts';

const release = new WeakMap<Core.Strapi, () => void>();

/** With the database open: puts the scope on, proves that it holds, and takes in what was there before. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const { context, declarations, rows, audit, door, releases } = getParts(strapi);
  release.set(strapi, scopeQueries(strapi.db, { context, rows, scopeKey: settings(strapi).scopeKey }));
  await assertIsolated(strapi);

  await registerPanelActions(strapi);
  await audit.open();
  await keepAuditAppendOnly(strapi);
  createHomeFolders(strapi, context, audit).attach();
  // Not sooner: the headers that the project's own middlewares set stand on these answers as well.
  door.guard();
  countHomepageInScope(strapi, context);
  await adoptRows(strapi, declarations);
  await releases.adopt();
}

export function destroy({ strapi }: { strapi: Core.Strapi }): void {
  release.get(strapi)?.();
}

/** Better no server than one that shows an agency's rows to another: Strapi may have changed below us. */
async function assertIsolated(strapi: Core.Strapi): Promise<void> {
  const { context, rows } = getParts(strapi);
  const { leaks } = await createIsolation(strapi, { context, rows }).probe();
  if (leaks.length === 0) return;
  throw new Error(
    `agency-scope: rows of one agency reach another, so this server does not start:\n${leaks.join('\n')}`,
  );
}
