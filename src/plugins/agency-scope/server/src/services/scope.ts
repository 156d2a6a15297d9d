import type { Core } from '@strapi/strapi';

import { seatsOfAccount } from '../adapters/request-actor';
import { getParts } from '../parts';
import { type Account, agenciesOf } from '../domain/actor';

/** For the code of the project: who acts, and how to act as the system. */
export const createScopeService = ({ strapi }: { strapi: Core.Strapi }) => {
  const { context } = getParts(strapi);
  return {
    currentActor: context.currentActor,
    actAs: context.actAs,
    runAsSystem: context.runAsSystem,

    /** The agencies for which an account works today, and as what; of council staff too. */
    seatsOf: (account: Account) => seatsOfAccount(strapi, account),

    /** May whoever asks have drafts of their own? Then `status=draft` answers them those, and no others. */
    async mayHaveDrafts(): Promise<boolean> {
      return agenciesOf(await context.currentActor()).length > 0;
    },
  };
};
