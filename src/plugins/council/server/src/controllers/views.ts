import type { Core } from '@strapi/strapi';

import { type Request, orRefuse, partOf, wordIn } from '../adapters/http';
import { portsOf } from '../adapters/ports-of-request';
import { byLawsView, councilsOf, delegationsView, seatsView, yearView } from '../application/views/councils-view';
import { meetingView } from '../application/views/meeting-view';
import { type TrackerFilter, trackerView } from '../application/views/tracker-view';

/** What the pages of the panel show, and agencies through the API. */
export const createViewsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async councils(request: Request) {
    request.body = { data: await councilsOf(await portsOf(strapi, request)) };
  },
  async year(request: Request) {
    const year = Math.trunc(Number(partOf(request, 'year'))) || 0;
    request.body = { data: orRefuse(await yearView(await portsOf(strapi, request), partOf(request, 'id'), year)) };
  },
  async byLaws(request: Request) {
    request.body = { data: orRefuse(await byLawsView(await portsOf(strapi, request), partOf(request, 'id'))) };
  },
  async seats(request: Request) {
    request.body = { data: orRefuse(await seatsView(await portsOf(strapi, request), partOf(request, 'id'))) };
  },
  async delegations(request: Request) {
    request.body = { data: orRefuse(await delegationsView(await portsOf(strapi, request), partOf(request, 'id'))) };
  },
  async meeting(request: Request) {
    request.body = { data: orRefuse(await meetingView(await portsOf(strapi, request), partOf(request, 'id'))) };
  },
  async tracker(request: Request) {
    const ports = await portsOf(strapi, request);
    request.body = { data: orRefuse(await trackerView(ports, partOf(request, 'id'), filterIn(request))) };
  },
});

function filterIn({ query }: Request): TrackerFilter {
  const word = (name: string) => wordIn(query, name);
  return {
    state: word('state'),
    leadAgencyId: word('lead'),
    onlyOpen: word('open') === 'true',
    onlyOverdue: word('overdue') === 'true',
    onlyMine: word('mine') === 'true',
    page: Math.max(1, Math.trunc(Number(word('page'))) || 1),
  };
}
