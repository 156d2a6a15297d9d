import type { Core } from '@strapi/strapi';

import { type OpenRequest, partOf, wordIn } from '../adapters/http';
import { createOpenDoor } from '../adapters/open-door';
import { refuse } from '../adapters/refuse';
import { resolutionsAbout } from '../domain/open-data/registry';
import { statistics } from '../domain/open-data/statistics';
import type { PublicAgendaItem, PublicRecords } from '../domain/publication/public-view';

/** What anybody may read as plain JSON: nothing here sees more than `publicRecords` gives. */
export const createOpenDataController = ({ strapi }: { strapi: Core.Strapi }) => {
  const { recordsFor, sendJson } = createOpenDoor(strapi);
  return {
    async meetings(request: OpenRequest) {
      const { meetings } = await recordsFor(request);
      const year = wordIn(request.query, 'year');
      const wanted = meetings.filter(({ period }) => year === null || String(period.year) === year);
      const { data, meta } = pageOf(request, [...wanted].sort(latestFirst));
      sendJson(request, { data: data.map((meeting) => ({ ...meeting, items: meeting.items.map(inList) })), meta });
    },
    async meeting(request: OpenRequest) {
      const { meetings, tombstones } = await recordsFor(request);
      sendJson(request, { data: oneOf(meetings, partOf(request, 'id'), tombstones) });
    },
    async agendaItems(request: OpenRequest) {
      const { meetings } = await recordsFor(request);
      const items = [...meetings]
        .sort(latestFirst)
        .flatMap((meeting) => meeting.items.map((item) => ({ ...inList(item), meetingId: meeting.id })));
      sendJson(request, pageOf(request, items));
    },
    async resolutions(request: OpenRequest) {
      const { resolutions } = await recordsFor(request);
      const found = resolutionsAbout(resolutions, wordIn(request.query, 'q') ?? '');
      const newest = [...found].sort((a, b) => Date.parse(b.adoptedAt) - Date.parse(a.adoptedAt));
      sendJson(request, pageOf(request, newest));
    },
    async resolution(request: OpenRequest) {
      const { resolutions, tombstones } = await recordsFor(request);
      sendJson(request, { data: oneOf(resolutions, partOf(request, 'id'), tombstones) });
    },
    async statistics(request: OpenRequest) {
      sendJson(request, { data: statistics(await recordsFor(request)) });
    },
  };
};

/** In lists votes are counted; who voted what is read with the meeting. */
const inList = (item: PublicAgendaItem): PublicAgendaItem =>
  item.isClosed ? item : { ...item, polls: item.polls.map((poll) => ({ ...poll, votes: [] })) };

type Dated = Readonly<{ startsAt: string }>;
const latestFirst = (a: Dated, b: Dated): number => Date.parse(b.startsAt) - Date.parse(a.startsAt);

const MOST = 100;

/** A page as Strapi's own lists have it: `pagination[page]`, `pagination[pageSize]`. */
function pageOf<Item>({ query }: OpenRequest, all: readonly Item[]) {
  const given = (query['pagination'] ?? {}) as Readonly<Record<string, unknown>>;
  const whole = (value: unknown, otherwise: number) => Math.max(1, Math.trunc(Number(value)) || otherwise);
  const [page, pageSize] = [whole(given['page'], 1), Math.min(MOST, whole(given['pageSize'], 25))];
  const data = all.slice((page - 1) * pageSize, page * pageSize);
  const pageCount = Math.ceil(all.length / pageSize);
  return { data, meta: { pagination: { page, pageSize, pageCount, total: all.length } } };
}

/** What is public, or what stays of it (I45): that there was something is no secret. */
function oneOf<Item extends Readonly<{ id: string }>>(
  items: readonly Item[],
  id: string,
  tombstones: PublicRecords['tombstones'],
) {
  return (
    items.find((item) => item.id === id) ??
    tombstones.find((tombstone) => tombstone.id === id) ??
    refuse({ code: 'not-found' })
  );
}
