import type { Core } from '@strapi/strapi';

import { type SearchIndex, createSearchIndex } from './search-index';

const running = new WeakMap<Core.Strapi, SearchIndex>();

/** The index of a Strapi, from its bootstrap on: declarations are read with the database open. */
export function searchIndexOf(strapi: Core.Strapi): SearchIndex {
  const index = running.get(strapi) ?? createSearchIndex(strapi);
  running.set(strapi, index);
  return index;
}
