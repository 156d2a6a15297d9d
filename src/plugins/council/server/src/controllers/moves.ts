import type { Core } from '@strapi/strapi';

import { type Request, fieldsOf, orRefuse, partOf } from '../adapters/http';
import { portsOf } from '../adapters/ports-of-request';
import { refuse } from '../adapters/refuse';
import { type Moved, MOVED, agreeTo, moveThing, offersOf } from '../services/moves';

/** The doors to the moves: one pair for each thing that moves, the same for the panel and for the API. */
export const createMovesController = ({ strapi }: { strapi: Core.Strapi }) => {
  const doorsOf = (things: Moved) => ({
    async [`list-${things}`](request: Request) {
      const ports = await portsOf(strapi, request);
      const offers = await offersOf(ports, things, partOf(request, 'id'));
      request.body = { data: offers ?? refuse({ code: 'not-found' }) };
    },

    async [`move-${things}`](request: Request) {
      const { body, has, whole, sentence } = fieldsOf(request);
      const ports = await portsOf(strapi, request);
      const moved = await moveThing(ports, things, {
        id: partOf(request, 'id'),
        action: partOf(request, 'action'),
        expectedVersion: has('expectedVersion') ? whole('expectedVersion') : null,
        reason: sentence('note'),
        input: body,
      });
      request.body = { data: orRefuse(moved) };
    },

    async [`agree-${things}`](request: Request) {
      const ports = await portsOf(strapi, request);
      const asked = { id: partOf(request, 'id'), action: partOf(request, 'action') };
      request.body = { data: orRefuse(await agreeTo(ports, things, asked)) };
    },
  });
  return Object.assign({}, ...MOVED.map(doorsOf)) as ReturnType<typeof doorsOf>;
};
