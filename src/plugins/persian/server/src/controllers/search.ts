import type { Core } from '@strapi/strapi';

import { searchDoors } from '../adapters/search/search-doors';

type Context = { query: Readonly<Record<string, unknown>>; state: { auth?: unknown }; body: unknown };

export const createSearchController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/search?q=…`: entries of all types that the asker may list. */
  async find(context: Context): Promise<void> {
    context.body = await searchDoors(strapi).search(context.query, context.state.auth);
  },

  /** `GET /api/search/suggest?q=…`: titles of such entries, while somebody is typing. */
  async suggest(context: Context): Promise<void> {
    context.body = { data: await searchDoors(strapi).suggest(context.query, context.state.auth) };
  },
});
