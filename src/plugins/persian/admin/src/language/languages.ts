/** The language of this plugin, as Strapi names languages, and what its speakers call it. */
export const PERSIAN = 'fa';
export const NATIVE_NAMES: Readonly<Record<string, string>> = { [PERSIAN]: 'فارسی' };

/** Where Strapi remembers the language of this browser. */
export const STORED_LANGUAGE = 'strapi-admin-language';

export const isPersian = (language: string): boolean => language.split('-')[0] === PERSIAN;
