/**
 * Stands in for `@radix-ui/react-direction` in the panel. A Strapi project has half a dozen copies of that module, each
 * with a React context of its own that no provider from outside reaches; all ask for it by this one name. The direction
 * is that of the page, `<html dir>`, unless a component was told another.
 */
import { createElement, Fragment, useSyncExternalStore } from 'react';

const subscribe = (changed) => {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['dir'] });
  return () => observer.disconnect();
};
const pageDirection = () => (document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr');

export const useDirection = (told) => {
  const ofPage = useSyncExternalStore(subscribe, pageDirection, () => 'ltr');
  return told ?? ofPage;
};

/** Radix's provider, for whoever uses it: here the page decides. */
export const DirectionProvider = ({ children }) => createElement(Fragment, null, children);
/** @alias */
export const Provider = DirectionProvider;

globalThis[Symbol.for('strapi-plugin-persian.vite')] = true;
