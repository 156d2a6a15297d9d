import type { Core } from '@strapi/strapi';

import { type AuditTrail, createAuditTrail } from './adapters/audit-trail';
import { type Declarations, readDeclarations, scopedRows } from './adapters/declarations';
import { type FileDoor, createFileDoor } from './adapters/files/file-door';
import { type Releases, createReleases } from './adapters/files/release-files';
import { type ScopeContext, createScopeContext } from './adapters/scope-context';
import type { ScopedRows } from './domain/row-access.policy';

/** What the parts of this plugin share while one Strapi runs. */
export type Parts = Readonly<{
  context: ScopeContext;
  declarations: Declarations;
  rows: ReadonlyMap<string, ScopedRows>;
  audit: AuditTrail;
  door: FileDoor;
  releases: Releases;
}>;

const parts = new WeakMap<Core.Strapi, Parts>();

/** Made once for each Strapi, at `register`: before it, content types are not read. */
export function getParts(strapi: Core.Strapi): Parts {
  const made = parts.get(strapi);
  if (made) return made;
  const declarations = readDeclarations(strapi);
  const context = createScopeContext(strapi);
  const fresh: Parts = {
    context,
    declarations,
    rows: scopedRows(declarations),
    audit: createAuditTrail(strapi),
    door: createFileDoor(strapi, context),
    releases: createReleases(strapi, context, declarations),
  };
  parts.set(strapi, fresh);
  return fresh;
}
