import type { Core } from '@strapi/strapi';

import { indexDesk } from '../adapters/search/index-desk';
import { searchIndexOf } from '../adapters/search/running-index';
import type { SearchIndex } from '../adapters/search/search-index';

/** For the code of the project: after an import that wrote past Strapi, or from a job. */
export const createSearchService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Builds the index of one type, or of all, anew; one can search meanwhile. Refused while another building goes on. */
  rebuild: async (options?: Parameters<SearchIndex['rebuild']>[0]): Promise<void> =>
    indexDesk(strapi).begin(options).end,
  /** How many entries each type has, how many of them are in its index, and when it was built. */
  state: () => searchIndexOf(strapi).state(),
});
