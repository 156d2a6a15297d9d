import type { Core } from '@strapi/strapi';

import { type SlugSpelling, slugSpelling } from './adapters/slugs/slug-spelling';
import { type SluggedType, sluggedTypes } from './adapters/slugs/slug-types';
import { type SlugClaims, slugClaims } from './adapters/sql/slug-claims';

/** What the parts of the feature share while one Strapi runs. */
export type SlugParts = Readonly<{
  strapi: Core.Strapi;
  types: ReadonlyMap<string, SluggedType>;
  claims: SlugClaims;
  spelling: SlugSpelling;
  defaultLocale: () => Promise<string>;
}>;

type Locales = { getDefaultLocale: () => Promise<string> };
const made = new WeakMap<Core.Strapi, SlugParts>();

/** Made once for each Strapi, at `register`: before it, content types are not read. */
export function getSlugParts(strapi: Core.Strapi): SlugParts {
  const parts = made.get(strapi) ?? {
    strapi,
    types: sluggedTypes(strapi),
    claims: slugClaims(strapi.db),
    spelling: slugSpelling(strapi),
    defaultLocale: () => strapi.plugin('i18n').service<Locales>('locales').getDefaultLocale(),
  };
  made.set(strapi, parts);
  return parts;
}
