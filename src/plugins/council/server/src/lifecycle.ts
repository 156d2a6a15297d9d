import type { Core } from '@strapi/strapi';

import { createAudit } from './adapters/audit';
import { registerPanelActions } from './adapters/panel-actions';
import { protectTables } from './adapters/sql/protect';
import { makeSecretBox } from './adapters/sql/secret-box';
import { guardWrites } from './adapters/write-guard';

type Given = { strapi: Core.Strapi };

const endings = new WeakMap<Core.Strapi, () => void>();

/** With the database open: the tables refuse what is not a move, and the audit trail has its beginning. */
export async function bootstrap({ strapi }: Given): Promise<void> {
  await registerPanelActions(strapi);
  await createAudit(strapi).open();
  await makeSecretBox(strapi);
  await protectTables(strapi);
  endings.set(strapi, guardWrites(strapi));
}

export function destroy({ strapi }: Given): void {
  endings.get(strapi)?.();
}
