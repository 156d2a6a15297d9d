import type { Core } from '@strapi/strapi';

import { addServerColumns } from './adapters/declarations';
import { guardChanges } from './adapters/documents/guard-changes';
import { recordChanges } from './adapters/documents/record-changes';
import { createFileDoor } from './adapters/files/file-door';
import { guardFiles } from './adapters/files/guard-files';
import { createReleases } from './adapters/files/release-files';
import { getParts } from './parts';

/** Before the database is opened: columns and indexes, document rules. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  const { context, declarations, rows, audit } = getParts(strapi);
  addServerColumns(strapi, rows.keys());
  guardChanges(strapi, { context, declarations });
  recordChanges(strapi, { context, declarations, audit });
  createReleases(strapi, context, declarations).follow();
  const door = createFileDoor(strapi, context);
  door.signLinks();
  door.signTexts();
  guardFiles(strapi, context);
}
