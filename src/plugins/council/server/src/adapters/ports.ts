import type { Core } from '@strapi/strapi';
import { ANNOUNCED_CALENDAR, type WorkCalendar } from 'strapi-plugin-persian/core';

import type { Ports, Tables } from '../application/ports';
import { type CouncilActor, systemActor } from '../domain/actor';
import { type ByLaws, readByLaws } from '../domain/by-laws';
import { accountsOf } from './accounts';
import { createAudit } from './audit';
import { BYTES } from './bytes';
import { countersOf } from './counters';
import { keysOf } from './keys';
import { outboxOf } from './outbox';
import { paperOf } from './paper/typeset';
import { tablesOf } from './records';
import { settings } from './settings';
import { secretBoxOf } from './sql/secret-box';
import { inTurn } from './turn';

type Asker = Readonly<{ actor: CouncilActor; requestId?: string | null; now?: () => Date }>;

/** Gives the use cases the world. */
export function createPorts(strapi: Core.Strapi, { actor, requestId = null, now = () => new Date() }: Asker): Ports {
  const [tables, audit, counters] = [tablesOf(strapi), createAudit(strapi), countersOf(strapi)];
  return {
    now,
    actor,
    asHouse: () => createPorts(strapi, { actor: systemActor('council'), now }),
    requestId,
    home: homeOf(strapi),
    keys: keysOf(strapi),
    tables,
    byLawsOf: (councilId) => currentByLaws(tables, councilId, now()),
    calendar: () => workCalendar(strapi),
    inTurn: (councilId, work) => inTurn(strapi, councilId, work),
    nextNumber: counters.next,
    newestNumber: counters.newest,
    secretBox: secretBoxOf(strapi),
    accounts: accountsOf(strapi),
    async record(deed) {
      const given = Object.fromEntries(Object.entries(deed).filter(([, value]) => value !== ''));
      await audit.append({ ...(given as typeof deed), at: now().toISOString(), actor: actor.label, requestId });
    },
    historyOf: audit.historyOf,
    wasDone: audit.wasDone,
    paper: paperOf(strapi),
    bytes: BYTES,
    ...outboxOf(strapi, now),
  };
}

async function currentByLaws({ byLaws }: Tables, councilId: string, now: Date): Promise<ByLaws> {
  const where = { councilId, validFrom: { $lte: now } };
  const [current] = await byLaws.list(where, { orderBy: { version: 'desc' }, limit: 1 });
  const laws = readByLaws(current?.laws ?? {});
  // They were read before they were stored: a version of this plugin that knows less has been started on them.
  if (!laws.ok) throw new Error(`council: the by-laws cannot be read: ${laws.error.field}`);
  return laws.value;
}

type WorkingDays = { calendar: () => Promise<WorkCalendar> };

/** The calendar that the house keeps, or without the plugin `persian` the days that were announced when this was built. */
async function workCalendar(strapi: Core.Strapi): Promise<WorkCalendar> {
  const plugins = strapi.plugins as Readonly<Record<string, unknown>>;
  if (plugins['persian'] === undefined) return ANNOUNCED_CALENDAR;
  return strapi.plugin('persian').service<WorkingDays>('workingDays').calendar();
}

/** The address of this server as the outside knows it. */
function homeOf(strapi: Core.Strapi): Ports['home'] {
  const { site, organizer, smtp } = settings(strapi);
  const url: unknown = strapi.config.get('server.url');
  const origin = typeof url === 'string' && url.startsWith('http') ? url.replace(/\/$/, '') : 'http://localhost';
  return {
    host: new URL(origin).hostname,
    site: site ?? `${origin}/council`,
    api: `${strapi.config.get<string>('server.absoluteUrl', origin)}/api/council`,
    organizer: { name: organizer.name, email: organizer.address },
    hasMailServer: smtp !== null,
  };
}
