import type { StrapiApp } from '@strapi/strapi/admin';

import { writeDatesInLists } from './dates/list-cells';
import { persianOfStrapi } from './language/dictionaries';
import { PERSIAN } from './language/languages';
import { listPersian } from './language/offer-persian';
import { ownTexts, textId } from './language/own-texts';
import { PLUGIN_ID } from './plugin-id';
import { setUpPanel } from './set-up-panel';
import { askPanelSettings, panelSettings } from './settings';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    listPersian(app);
    setUpPanel(app);
  },

  bootstrap(app: Pick<StrapiApp, 'addSettingsLink' | 'registerHook'>) {
    app.addSettingsLink('global', {
      id: PLUGIN_ID,
      to: PLUGIN_ID,
      intlLabel: { id: textId('page.title'), defaultMessage: 'Persian' },
      permissions: [],
      Component: () => import('./pages/settings-page').then(({ SettingsPage }) => ({ default: SettingsPage })),
    });
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', writeDatesInLists);
  },

  /** Strapi waits for the texts before it draws the panel: here the switches arrive in time. */
  async registerTrads({ locales }: { locales: readonly string[] }) {
    await askPanelSettings();
    const own = await Promise.all(locales.map(ownTexts));
    return panelSettings().language && locales.includes(PERSIAN) ? [...own, await persianOfStrapi()] : own;
  },
};
