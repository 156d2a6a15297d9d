import type { StrapiApp } from '@strapi/strapi/admin';

import { writeDatesInLists } from './dates/list-cells';
import { writeIdentifiersInLists } from './identifiers/list-cells';
import { registerIdentifiers } from './identifiers/register-identifiers';
import { persianOfStrapi } from './language/dictionaries';
import { PERSIAN } from './language/languages';
import { listPersian } from './language/offer-persian';
import { ownTexts, textId } from './language/own-texts';
import { PLUGIN_ID } from './plugin-id';
import { SEARCH_INDEX } from './search-index/permissions';
import { setUpPanel } from './set-up-panel';
import { askPanelSettings, panelSettings } from './settings';
import { TidyPanel } from './tidy/tidy-panel';
import { READ_HOLIDAYS } from './working-days/permissions';

type ContentManager = Readonly<{ addEditViewSidePanel: (panels: readonly (typeof TidyPanel)[]) => void }>;

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    registerIdentifiers(app);
    listPersian(app);
    setUpPanel(app);
  },

  bootstrap(app: Pick<StrapiApp, 'addSettingsLink' | 'getPlugin' | 'registerHook'>) {
    app.addSettingsLink('global', {
      id: PLUGIN_ID,
      to: PLUGIN_ID,
      intlLabel: { id: textId('page.title'), defaultMessage: 'Persian' },
      permissions: [],
      Component: () => import('./pages/settings-page').then(({ SettingsPage }) => ({ default: SettingsPage })),
    });
    app.addSettingsLink('global', {
      id: 'persian-working-days',
      to: 'working-days',
      intlLabel: { id: textId('holidays.page'), defaultMessage: 'Holidays and working days' },
      permissions: READ_HOLIDAYS,
      Component: () =>
        import('./working-days/working-days-page').then(({ WorkingDaysPage }) => ({ default: WorkingDaysPage })),
    });
    app.addSettingsLink('global', {
      id: `${PLUGIN_ID}-texts`,
      to: `${PLUGIN_ID}-texts`,
      intlLabel: { id: textId('texts.title'), defaultMessage: 'Existing texts' },
      permissions: [{ action: 'plugin::persian.text', subject: null }],
      Component: () =>
        import('./existing-texts/existing-texts-page').then(({ ExistingTextsPage }) => ({
          default: ExistingTextsPage,
        })),
    });
    app.addSettingsLink('global', {
      id: `${PLUGIN_ID}-search`,
      to: `${PLUGIN_ID}-search`,
      intlLabel: { id: textId('search-index.title'), defaultMessage: 'Search index' },
      permissions: SEARCH_INDEX,
      Component: () =>
        import('./search-index/search-index-page').then(({ SearchIndexPage }) => ({ default: SearchIndexPage })),
    });
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', writeDatesInLists);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', writeIdentifiersInLists);
    const contentManager = app.getPlugin('content-manager').apis as ContentManager | undefined;
    contentManager?.addEditViewSidePanel([TidyPanel]);
  },

  /** Strapi waits for the texts before it draws the panel: here the switches arrive in time. */
  async registerTrads({ locales }: { locales: readonly string[] }) {
    await askPanelSettings();
    const own = await Promise.all(locales.map(ownTexts));
    return panelSettings().language && locales.includes(PERSIAN) ? [...own, await persianOfStrapi()] : own;
  },
};
