import type { Core } from '@strapi/strapi';

import type { Request } from '../adapters/http';
import { refuse } from '../adapters/refuse';
import { indexDesk } from '../adapters/search/index-desk';

/** Settings → Search index. A building goes on after the answer; the panel asks how far it is. */
export const createSearchIndexController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /persian/search-index`: each type with its entries and its rows in the index, and what is being built. */
  async show(request: Request): Promise<void> {
    request.body = { data: await indexDesk(strapi).state() };
  },

  /** `POST /persian/search-index/rebuild` with `{ "uid": … }`, or without for all. */
  rebuild(request: Request): void {
    const uid = uidIn(request);
    const { building } = indexDesk(strapi).begin(uid === undefined ? {} : { uid });
    request.status = 202;
    request.body = { data: { building } };
  },
});

function uidIn({ request: { body } }: Request): string | undefined {
  const { uid } = (body ?? {}) as { uid?: unknown };
  if (uid === undefined || typeof uid === 'string') return uid;
  return refuse({ code: 'search-type-not-known', given: JSON.stringify(uid) });
}
