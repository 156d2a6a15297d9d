import type { Core } from '@strapi/strapi';

import { answerPanel } from './adapters/slugs/panel-slugs';
import { giveSlugs } from './adapters/slugs/slug-documents';
import { fillSlugs } from './adapters/sql/fill-slugs';
import { getSlugParts } from './slug-parts';

/** Addresses in Persian, of which none is lost. */
export const SLUGS = {
  register(strapi: Core.Strapi): void {
    giveSlugs(getSlugParts(strapi));
  },
  async bootstrap(strapi: Core.Strapi): Promise<void> {
    answerPanel(getSlugParts(strapi));
    await fillSlugs(getSlugParts(strapi));
  },
};
