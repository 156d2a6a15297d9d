import type { Core } from '@strapi/strapi';

import { createAudit } from '../adapters/audit';
import { createPorts } from '../adapters/ports';
import { systemActor } from '../domain/actor';

/** For the code of the project: seeds and jobs act as the house. */
export const createCouncilService = ({ strapi }: { strapi: Core.Strapi }) => ({
  portsForHouse: (reason: string, now?: () => Date) =>
    createPorts(strapi, { actor: systemActor(reason), ...(now && { now }) }),
  verifyAudit: () => createAudit(strapi).verify(),
});
