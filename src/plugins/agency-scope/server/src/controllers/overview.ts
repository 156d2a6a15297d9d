import type { Core, UID as StrapiUid } from '@strapi/strapi';

import { accountDirectory } from '../adapters/accounts';
import { agencyDirectory } from '../adapters/agencies';
import { type Request, localeOf, textIn } from '../adapters/http';
import { createOverview } from '../adapters/overview';
import { refuse } from '../adapters/refuse';
import { seatsOf } from '../adapters/seats';
import { UID } from '../content-types/uids';
import { isUnrestricted } from '../domain/actor';
import { getParts } from '../parts';

const FOUND_AT_ONCE = 25;
const DRAFTS = 10;
const READ_ENTRIES = 'plugin::content-manager.explorer.read';

/** What the pages of the panel show. */
export const createOverviewController = ({ strapi }: { strapi: Core.Strapi }) => {
  const overview = createOverview(strapi);
  const { context } = getParts(strapi);
  const accounts = accountDirectory(strapi);

  async function find(kind: 'panel' | 'api', uid: StrapiUid.ContentType, part: string) {
    const where = part === '' ? {} : { email: { $containsi: part } };
    const rows = await strapi.db.query(uid).findMany({ where, limit: FOUND_AT_ONCE, orderBy: { id: 'asc' } });
    return Promise.all((rows as { id: number }[]).map(({ id }) => accounts.describe({ kind, id })));
  }

  return {
    async agencies(request: Request) {
      request.body = { agencies: await overview.list(await context.currentActor(), localeOf(request)) };
    },

    async agency(request: Request) {
      const found = await overview.look(await context.currentActor(), request.params['id'] ?? '', localeOf(request));
      request.body = found ?? refuse({ code: 'not-found' });
    },

    /** All agencies by name: whom one may invite to a document. Who is an agency is no secret. */
    async directory(request: Request) {
      request.body = { agencies: await agencyDirectory(strapi).names(localeOf(request)) };
    },

    /** Accounts that could be given a seat. Staff only: members invite by address, and learn nothing of others. */
    async accounts(request: Request) {
      if (!isUnrestricted(await context.currentActor())) refuse({ code: 'staff-required' });
      const part = textIn(request.query['q']).slice(0, 100);
      const found = [...(await find('panel', UID.panelUser, part)), ...(await find('api', UID.apiUser, part))];
      request.body = { accounts: found };
    },

    /** One's own plain home: whose work it is, and what lies there. */
    async home(request: Request) {
      const actor = await context.currentActor();
      const agencies = await seatsOf(strapi, actor, localeOf(request));
      const mayOpen = (uid: string): boolean => request.state.userAbility?.can(READ_ENTRIES, uid) ?? false;
      const drafts = agencies.length > 0 ? await overview.drafts(DRAFTS, mayOpen) : [];
      request.body = { kind: actor.kind, agencies, drafts };
    },
  };
};
