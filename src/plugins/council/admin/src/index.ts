import { Stack } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { READ } from './permissions';
import { PLUGIN_ID } from './plugin-id';
import { textId } from './texts';

type Translations = Readonly<Record<string, string>>;
type LocaleMessages = Readonly<{ locale: string; data: Translations }>;

const LOADERS: Readonly<Record<string, () => Promise<{ default: Translations }>>> = {
  en: () => import('./translations/en.json'),
  fa: () => import('./translations/fa.json'),
};

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Stack,
      intlLabel: { id: textId('plugin.name'), defaultMessage: 'Council' },
      permissions: READ,
      Component: () => import('./pages/app').then(({ App }) => ({ default: App })),
      position: 3,
    });
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
