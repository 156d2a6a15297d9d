import type { Core } from '@strapi/strapi';

import { createAudit } from '../adapters/audit';
import { deliver } from '../adapters/mail/deliver';
import { createPorts } from '../adapters/ports';
import { settleMinutes } from '../application/minutes/settle-minutes';
import { systemActor } from '../domain/actor';

/** For the code of the project: seeds and jobs act as the house. */
export const createCouncilService = ({ strapi }: { strapi: Core.Strapi }) => ({
  portsForHouse: (reason: string, now?: () => Date) =>
    createPorts(strapi, { actor: systemActor(reason), ...(now && { now }) }),
  /** What time does to minutes, for a job; `now` for whoever enters what has passed. */
  settleMinutes: (now?: () => Date) =>
    settleMinutes(createPorts(strapi, { actor: systemActor('minutes'), ...(now && { now }) })),
  /** Sends what is due; jobs do it every five minutes. */
  deliver: () => deliver(strapi),
  verifyAudit: () => createAudit(strapi).verify(),
});
