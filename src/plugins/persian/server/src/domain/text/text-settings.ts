/** What happens to texts when they are written. `config/plugins.ts`: `persian: { config: { text: { … } } }`. */
export type TextSettings = Readonly<{
  /** Texts are stored in one spelling. Names that deceive are refused either way. */
  normalize: boolean;
  /** The language of entries that have no locale, as a locale names it. */
  language: string;
}>;

export const TEXT_DEFAULTS: TextSettings = { normalize: true, language: 'fa' };

/** What is wrong with the settings, as one sentence for whoever starts the server; `null` where nothing is. */
export function faultOfTextSettings(settings: Readonly<Record<string, unknown>>): string | null {
  const unknown = Object.keys(settings).find((name) => !(name in TEXT_DEFAULTS));
  if (unknown !== undefined) return `text.${unknown} is not known; there are ${Object.keys(TEXT_DEFAULTS).join(', ')}`;
  const { normalize, language } = { ...TEXT_DEFAULTS, ...settings } as Record<string, unknown>;
  if (typeof normalize !== 'boolean') return 'text.normalize is true or false';
  return typeof language === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)
    ? null
    : 'text.language is the code of a language, such as fa';
}
