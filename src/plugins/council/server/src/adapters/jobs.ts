import type { Core } from '@strapi/strapi';

import { followTheClock } from '../application/jobs';
import { settleMinutes } from '../application/minutes/settle-minutes';
import { systemActor } from '../domain/actor';
import { deliver } from './mail/deliver';
import { createPorts } from './ports';

type FollowUp = { run: (now?: () => Date) => Promise<unknown> };

/** What the house does by itself. Each part can run often, beside other servers, and after a long silence. */
async function runJobs(strapi: Core.Strapi): Promise<void> {
  const portsFor = (reason: string) => createPorts(strapi, { actor: systemActor(reason) });
  await followTheClock(portsFor('calendar'));
  await settleMinutes(portsFor('minutes'));
  await strapi.plugin('council').service<FollowUp>('follow-up').run();
  await deliver(strapi);
}

const NAME = 'council';
const EVERY_FIVE_MINUTES = '*/5 * * * *';

/**
 * A job that fails says so in the log and is tried again; the server goes on. Strapi's own switch is about its own tasks
 * alone: one that is off means that this server does nothing by itself.
 */
export function scheduleJobs(strapi: Core.Strapi): void {
  const isOn: unknown = strapi.config.get('server.cron.enabled', true);
  if (isOn === false) return;
  const task = () =>
    runJobs(strapi).catch((fault: unknown) => {
      strapi.log.error(fault);
    });
  strapi.cron.add({ [NAME]: { task, options: { rule: EVERY_FIVE_MINUTES } } });
}

export function cancelJobs(strapi: Core.Strapi): void {
  strapi.cron.remove(NAME);
}
