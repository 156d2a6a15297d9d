import { useSyncExternalStore } from 'react';

export type Direction = 'rtl' | 'ltr';

/** Languages that are written from right to left, of those that a Strapi panel may have. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

const directionOf = (language: string): Direction => (RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr');

const page = () => document.documentElement;

/** The direction of the page: `<html dir>` is the one place where it stands. */
const pageDirection = (): Direction => (page().dir === 'rtl' ? 'rtl' : 'ltr');

const observe = (attribute: string, changed: () => void): (() => void) => {
  const observer = new MutationObserver(changed);
  observer.observe(page(), { attributes: true, attributeFilter: [attribute] });
  return () => {
    observer.disconnect();
  };
};

/** Lets the direction follow the language, which Strapi writes to `<html lang>` whenever it changes. */
export function followLanguage(): void {
  const follow = () => {
    page().dir = directionOf(page().lang);
  };
  follow();
  observe('lang', follow);
}

export const usePageDirection = (): Direction =>
  useSyncExternalStore((changed) => observe('dir', changed), pageDirection);
