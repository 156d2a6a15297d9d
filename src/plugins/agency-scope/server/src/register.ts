import type { Core } from '@strapi/strapi';

import { addServerColumns } from './adapters/declarations';
import { guardChanges } from './adapters/documents/guard-changes';
import { recordChanges } from './adapters/documents/record-changes';
import { guardFiles } from './adapters/files/guard-files';
import { getParts } from './parts';

/** Before the database is opened: columns and indexes, document rules. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  const { context, declarations, rows, audit, door, releases } = getParts(strapi);
  addServerColumns(strapi, rows.keys());
  guardChanges(strapi, { context, declarations });
  recordChanges(strapi, { context, declarations, audit });
  releases.follow();
  door.signLinks();
  door.signTexts();
  guardFiles(strapi, context);
}
