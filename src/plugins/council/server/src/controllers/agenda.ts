import type { Core } from '@strapi/strapi';

import { type Request, fieldsOf, orRefuse, partOf } from '../adapters/http';
import { portsOf } from '../adapters/ports-of-request';
import { orderAgenda } from '../application/meetings/order-agenda';

/** An agenda as a whole; its items have doors of their own. */
export const createAgendaController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async order(request: Request) {
    const { texts, has, whole } = fieldsOf(request);
    const order = {
      meetingId: partOf(request, 'id'),
      items: texts('items'),
      expectedAgendaVersion: has('expectedAgendaVersion') ? whole('expectedAgendaVersion') : null,
    };
    request.body = { data: orRefuse(await orderAgenda(await portsOf(strapi, request), order)) };
  },
});
