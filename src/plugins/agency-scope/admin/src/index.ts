import type { StrapiApp } from '@strapi/strapi/admin';

import { PLUGIN_ID } from './plugin-id';

type Translations = Readonly<Record<string, string>>;
type LocaleMessages = Readonly<{ locale: string; data: Translations }>;

const LOADERS: Readonly<Record<string, () => Promise<{ default: Translations }>>> = {
  en: () => import('./translations/en.json'),
  fa: () => import('./translations/fa.json'),
};

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
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
