import type { Core } from '@strapi/strapi';

import { getParts } from '../parts';
import { agenciesOf } from '../domain/actor';

/** For the code of the project: who acts, and how to act as the system. */
export const createScopeService = ({ strapi }: { strapi: Core.Strapi }) => {
  const { context } = getParts(strapi);
  return {
    currentActor: context.currentActor,
    actAs: context.actAs,
    runAsSystem: context.runAsSystem,

    /** May whoever asks have drafts of their own? Then `status=draft` answers them those, and no others. */
    async mayHaveDrafts(): Promise<boolean> {
      return agenciesOf(await context.currentActor()).length > 0;
    },
  };
};
