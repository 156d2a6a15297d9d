import type { Core, UID as StrapiUid } from '@strapi/strapi';

import { accountDirectory } from '../adapters/accounts';
import { type Request, localeOf } from '../adapters/http';
import { seatsOf } from '../adapters/seats';
import { getParts } from '../parts';

const VERBS = ['find', 'findOne', 'create', 'update', 'delete'] as const;
type AuthService = { verify: (auth: unknown, config: { scope: readonly string[] }) => Promise<void> };

/** `GET /api/me`: who am I, for whom do I work, what may I do. */
export const createMeController = ({ strapi }: { strapi: Core.Strapi }) => {
  const { context, declarations } = getParts(strapi);
  const accounts = accountDirectory(strapi);

  const authService = (): AuthService => strapi.get('auth');

  /** Strapi answers with an exception where something is not allowed. */
  const isAllowed = (auth: unknown, action: string): Promise<boolean> =>
    authService()
      .verify(auth, { scope: [action] })
      .then(
        () => true,
        () => false,
      );

  async function verbsFor(auth: unknown, uid: string): Promise<readonly [string, readonly string[]]> {
    const allowed = await Promise.all(VERBS.map((verb) => isAllowed(auth, `${uid}.${verb}`)));
    const { pluralName } = strapi.contentType(uid as StrapiUid.ContentType).info;
    return [pluralName, VERBS.filter((_verb, at) => allowed[at])];
  }

  return {
    async show(request: Request) {
      const actor = await context.currentActor();
      const account = actor.kind === 'system' ? null : actor.account;
      if (account === null) return request.unauthorized();
      const may = await Promise.all([...declarations.keys()].map((uid) => verbsFor(request.state.auth, uid)));
      request.body = {
        data: {
          account: await accounts.describe(account),
          agencies: await seatsOf(strapi, actor, localeOf(request)),
          mayReadOwnDrafts: actor.kind === 'agency',
          may: Object.fromEntries(may),
        },
      };
      return undefined;
    },
  };
};
