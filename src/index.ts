import type { Core } from '@strapi/strapi';

import { ensureLocales } from './boot/locales';
import { arrangePanelLists } from './boot/panel-layouts';
import { announceReadiness } from './boot/readiness';
import { assertRequiredPlugins } from './boot/required-plugins';
import { closeAccountDoors } from './content-api/account-doors';
import { closeGraphqlDoors } from './content-api/graphql-doors';
import { guardContentApi } from './content-api/query-door';
import { loadDemoIfAsked } from './demo/load-demo';
import { registerDocumentRules } from './documents/rules';
import { applyApiRoles } from './roles/apply-api-roles';
import { applyPanelRoles } from './roles/apply-panel-roles';

type House = { strapi: Core.Strapi };

export default {
  register({ strapi }: House) {
    assertRequiredPlugins(strapi);
    guardContentApi(strapi);
    closeAccountDoors(strapi);
    closeGraphqlDoors(strapi);
    registerDocumentRules(strapi);
  },

  async bootstrap({ strapi }: House) {
    announceReadiness(strapi);
    await ensureLocales(strapi);
    await arrangePanelLists(strapi);
    await applyPanelRoles(strapi);
    await applyApiRoles(strapi);
    await loadDemoIfAsked(strapi);
  },
};
