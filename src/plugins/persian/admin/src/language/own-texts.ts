import { PLUGIN_ID } from '../plugin-id';

type Texts = Readonly<Record<string, string>>;

const LOADERS: Readonly<Record<string, () => Promise<{ default: Texts }>>> = {
  en: () => import('../translations/en.json'),
  fa: () => import('../translations/fa.json'),
};

export const textId = (key: string): string => `${PLUGIN_ID}.${key}`;

/** The sentences of this plugin; a language without a file falls back to English. */
export async function ownTexts(locale: string): Promise<Readonly<{ locale: string; data: Texts }>> {
  const messages = await LOADERS[locale]?.();
  const prefixed = Object.entries(messages?.default ?? {}).map(([key, text]) => [textId(key), text]);
  return { locale, data: Object.fromEntries(prefixed) as Texts };
}
