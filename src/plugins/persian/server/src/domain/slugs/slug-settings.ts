/** `config/plugins.ts`: `persian: { config: { slug: { terms: { 'روابط عمومی': 'ravabet-omumi' } } } }`. */
export type SlugSettings = Readonly<{
  /** Latin spellings of words, beside and before those that the plugin knows. */
  terms: Readonly<Record<string, string>>;
}>;

export const SLUG_DEFAULTS: SlugSettings = { terms: {} };

/** What is wrong with the settings, as one sentence for whoever starts the server; `null` where nothing is. */
export function faultOfSlugSettings(settings: Readonly<Record<string, unknown>>): string | null {
  const unknown = Object.keys(settings).find((name) => !(name in SLUG_DEFAULTS));
  if (unknown !== undefined) return `slug.${unknown} is not known; there is terms`;
  const { terms = {} } = settings;
  const areWords = typeof terms === 'object' && terms !== null && Object.values(terms).every(isLatin);
  return areWords ? null : 'slug.terms gives each word its spelling in Latin letters';
}

const isLatin = (spelling: unknown): boolean =>
  typeof spelling === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(spelling);
