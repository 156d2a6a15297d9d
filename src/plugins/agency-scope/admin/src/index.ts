import { Briefcase, House } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { AgencyPanel } from './document/agency-panel';
import { READ } from './permissions';
import { PLUGIN_ID } from './plugin-id';
import { textId } from './texts';

type Translations = Readonly<Record<string, string>>;
type LocaleMessages = Readonly<{ locale: string; data: Translations }>;
type ContentManager = Readonly<{ addEditViewSidePanel: (panels: readonly (typeof AgencyPanel)[]) => void }>;

const LOADERS: Readonly<Record<string, () => Promise<{ default: Translations }>>> = {
  en: () => import('./translations/en.json'),
  fa: () => import('./translations/fa.json'),
};

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Briefcase,
      intlLabel: { id: textId('agencies.title'), defaultMessage: 'Agencies and accounts' },
      permissions: READ,
      Component: () => import('./pages/app').then(({ App }) => ({ default: App })),
      position: 4,
    });
    const desk = {
      id: 'my-desk',
      pluginId: PLUGIN_ID,
      icon: House,
      title: { id: textId('desk.title'), defaultMessage: 'My desk' },
      permissions: READ,
      component: () => import('./home/my-desk').then(({ MyDesk }) => MyDesk),
    };
    app.widgets.register((others) => [desk, ...others]);
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    const contentManager = app.getPlugin('content-manager').apis as ContentManager | undefined;
    contentManager?.addEditViewSidePanel([AgencyPanel]);
  },

  /** Strapi asks for each locale of the panel; a locale without a file falls back to English. */
  registerTrads({ locales }: { locales: readonly string[] }): Promise<LocaleMessages[]> {
    return Promise.all(
      locales.map(async (locale) => {
        const messages = await LOADERS[locale]?.();
        const prefixed = Object.entries(messages?.default ?? {}).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]);
        return { locale, data: Object.fromEntries(prefixed) as Translations };
      }),
    );
  },
};
