import type { Core } from '@strapi/strapi';

import { keepInStep } from '../sql/search/keep-in-step';
import { searchQueries } from '../sql/search/searched-queries';
import { offerInGraphql } from './graphql-search';
import { stopIndexDesk } from './index-desk';
import { searchIndexOf } from './running-index';

const endings = new WeakMap<Core.Strapi, readonly (() => void)[]>();

/** Search on every content type that asks for it (`pluginOptions.persian.search`). */
export const searchFeature = {
  register: offerInGraphql,
  async bootstrap(strapi: Core.Strapi): Promise<void> {
    const { open, indexes } = searchIndexOf(strapi);
    await open();
    endings.set(strapi, [keepInStep(strapi, indexes), searchQueries(strapi.db, indexes)]);
  },
  async destroy(strapi: Core.Strapi): Promise<void> {
    await stopIndexDesk(strapi);
    for (const end of endings.get(strapi) ?? []) end();
  },
};
