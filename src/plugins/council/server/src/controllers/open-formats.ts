import type { Core } from '@strapi/strapi';

import { type OpenRequest, partOf, wordIn } from '../adapters/http';
import { createOpenDoor } from '../adapters/open-door';
import { refuse } from '../adapters/refuse';
import { settings } from '../adapters/settings';
import { feed } from '../domain/icalendar/feed';
import { resolutionCalendar } from '../domain/icalendar/resolution-calendar';
import { OPARL_LISTS, type OParlList } from '../domain/open-data/oparl-object';
import { oparlList, oparlObjectById, oparlSystem } from '../domain/open-data/oparl';
import { popolo } from '../domain/open-data/popolo';
import { registryJson } from '../domain/open-data/registry';
import { registryCsv } from '../domain/open-data/registry-csv';
import { registryRss } from '../domain/open-data/registry-rss';
import type { PublicRecords } from '../domain/publication/public-view';

const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

/** The same for programs that know a format: calendars, feeds, tables, OParl, Popolo. */
export const createOpenFormatsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const { originOf, siteOf, hostOf, recordsFor, send, sendJson } = createOpenDoor(strapi);
  const namesOf = ({ council }: PublicRecords) => ({ organization: council.name, calendar: council.name });
  const calendarOptions = (request: OpenRequest, { council }: PublicRecords) => ({
    host: hostOf(request),
    site: siteOf(request),
    source: `${originOf(request)}${request.path}`,
    timeZone: council.timeZone,
  });
  const oparlSource = async (request: OpenRequest) => ({
    records: await recordsFor(request),
    addresses: { api: `${originOf(request)}/api/council/oparl`, site: siteOf(request) },
  });
  const listIn = (request: OpenRequest): OParlList => {
    const list = partOf(request, 'list');
    return list in OPARL_LISTS ? (list as OParlList) : refuse({ code: 'not-found' });
  };

  return {
    async calendar(request: OpenRequest) {
      const records = await recordsFor(request);
      const deadlines = wordIn(request.query, 'include') === 'deadlines' ? records.resolutions : [];
      const options = { ...calendarOptions(request, records), now: new Date().toISOString(), deadlines };
      send(request, feed(records.meetings, namesOf(records), options), CALENDAR_TYPE);
    },
    async registryJson(request: OpenRequest) {
      sendJson(request, registryJson(await recordsFor(request), siteOf(request)));
    },
    async registryCsv(request: OpenRequest) {
      send(request, registryCsv(await recordsFor(request), siteOf(request)), 'text/csv; charset=utf-8');
    },
    async registryRss(request: OpenRequest) {
      const records = await recordsFor(request);
      const { name } = records.council;
      const self = `${originOf(request)}${request.path}`;
      const names = { title: `مصوبه‌های ${name}`, description: `مصوبه‌های ${name}`, site: siteOf(request), self };
      send(request, registryRss(records, names), 'application/rss+xml; charset=utf-8');
    },
    async registryIcs(request: OpenRequest) {
      const records = await recordsFor(request);
      const { name, address } = settings(strapi).organizer;
      const as = wordIn(request.query, 'as') === 'day' ? ('day' as const) : ('todo' as const);
      const options = { ...calendarOptions(request, records), organizer: { name, email: address }, as };
      send(request, resolutionCalendar(records.resolutions, namesOf(records), options), CALENDAR_TYPE);
    },

    async oparlSystem(request: OpenRequest) {
      sendJson(request, oparlSystem(await oparlSource(request)));
    },
    async oparlList(request: OpenRequest) {
      const query = Object.fromEntries(
        Object.keys(request.query).map((name) => [name, wordIn(request.query, name) ?? undefined]),
      );
      const page = oparlList(await oparlSource(request), listIn(request), query);
      sendJson(request, page.ok ? page.value : refuse(page.error));
    },
    async oparlObject(request: OpenRequest) {
      const object = oparlObjectById(await oparlSource(request), listIn(request), partOf(request, 'id'));
      sendJson(request, object ?? refuse({ code: 'not-found' }));
    },
    async popolo(request: OpenRequest) {
      sendJson(request, popolo(await recordsFor(request)));
    },
  };
};
