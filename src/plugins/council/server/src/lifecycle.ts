import type { Core } from '@strapi/strapi';

import { createAudit } from './adapters/audit';
import { offerInGraphql } from './adapters/graphql';
import { cancelJobs, scheduleJobs } from './adapters/jobs';
import { registerPanelActions } from './adapters/panel-actions';
import { registerTemplates } from './adapters/paper/templates';
import { protectTables } from './adapters/sql/protect';
import { makeSecretBox } from './adapters/sql/secret-box';
import { guardWrites } from './adapters/write-guard';

type Given = { strapi: Core.Strapi };

const endings = new WeakMap<Core.Strapi, () => void>();

export function register({ strapi }: Given): void {
  offerInGraphql(strapi);
}

/** With the database open: the tables refuse what is not a move, and the audit trail has its beginning. */
export async function bootstrap({ strapi }: Given): Promise<void> {
  await registerPanelActions(strapi);
  await createAudit(strapi).open();
  await makeSecretBox(strapi);
  await protectTables(strapi);
  registerTemplates(strapi);
  const release = guardWrites(strapi);
  scheduleJobs(strapi);
  endings.set(strapi, () => {
    cancelJobs(strapi);
    release();
  });
}

export function destroy({ strapi }: Given): void {
  endings.get(strapi)?.();
}
