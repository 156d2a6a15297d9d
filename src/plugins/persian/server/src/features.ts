import type { Core } from '@strapi/strapi';

import { identifiers } from './adapters/identifiers';
import { speakJalali } from './adapters/jalali-api/content-api';
import { offerJalaliInGraphql } from './adapters/jalali-api/graphql';
import { registerPanelActions } from './adapters/panel-actions';
import { searchFeature } from './adapters/search/search-feature';
import { typesettingFeature } from './adapters/typesetting/feature';
import { ORDER } from './order-feature';
import { SLUGS } from './slug-feature';
import { TEXT } from './text-feature';

/**
 * One thing that the plugin does on the server, in the three moments that Strapi gives: before the database is opened
 * (columns, document rules, doors of the content API), with it open, and at the end (what was wrapped is put back).
 */
export type Feature = Readonly<{
  register?: (strapi: Core.Strapi) => void;
  bootstrap?: (strapi: Core.Strapi) => Promise<void> | void;
  destroy?: (strapi: Core.Strapi) => Promise<void> | void;
}>;

/** In the order in which they begin; they end in the opposite one. */
export const FEATURES: readonly Feature[] = [
  // Identifiers take their stored form before anything else looks.
  identifiers,
  // What roles of the panel can be allowed.
  { bootstrap: registerPanelActions },
  // Jalali in the API: filters and `calendar=jalali`, then what GraphQL offers of it.
  { register: speakJalali },
  { register: offerJalaliInGraphql },
  // Texts in one spelling, before anything is derived from them.
  TEXT,
  // Behind whatever changes a text on its way into a row: a key is of the text that is stored.
  ORDER,
  SLUGS,
  searchFeature,
  typesettingFeature,
];
