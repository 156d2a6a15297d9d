import type { StrapiApp } from '@strapi/strapi/admin';

import { NATIVE_NAMES, PERSIAN, STORED_LANGUAGE } from './languages';

type Store = NonNullable<StrapiApp['store']>;
type State = ReturnType<Store['getState']>;
type Panel = State['admin_app'];

/** Strapi loads and offers the languages of this list. */
export function listPersian(app: StrapiApp): void {
  const { locales } = app.configurations;
  if (!locales.includes(PERSIAN)) locales.push(PERSIAN);
}

/**
 * Strapi offers only languages whose native name it knows (`languageNativeNames`), and forgets a stored one that it does
 * not know: `render()` builds the store so. The list is closed and the slice is not exported, therefore what the store
 * answers gets the missing names (docs/adr/0010). Where Strapi knows the name, nothing is touched.
 */
export function nameLanguages(store: Store, offered: readonly string[]): void {
  const getState = store.getState.bind(store);
  const named = new WeakMap<Panel, Panel>();
  const withNames = (panel: Panel): Panel => {
    const known = named.get(panel);
    if (known !== undefined) return known;
    const { language } = panel;
    const missing = Object.entries(NATIVE_NAMES).filter(
      ([code]) => offered.includes(code) && !(code in language.localeNames),
    );
    const localeNames = { ...language.localeNames, ...Object.fromEntries(missing) };
    const complete = missing.length === 0 ? panel : { ...panel, language: { ...language, localeNames } };
    named.set(panel, complete);
    return complete;
  };
  let last: { given: State; answered: State } | undefined;
  store.getState = () => {
    const given = getState();
    if (last?.given !== given) last = { given, answered: { ...given, admin_app: withNames(given.admin_app) } };
    return last.answered;
  };
}

/** The language that this browser chose; where nobody has chosen, the project's default. */
export function chooseLanguage(store: Store, byDefault: string | null): void {
  const { locale, localeNames } = store.getState().admin_app.language;
  const wanted = localStorage.getItem(STORED_LANGUAGE) ?? byDefault ?? locale;
  if (wanted !== locale && wanted in localeNames) store.dispatch({ type: 'admin/setLocale', payload: wanted });
}
