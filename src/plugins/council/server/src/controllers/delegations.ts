import type { Core } from '@strapi/strapi';

import { type Request, fieldsOf, orRefuse, partOf } from '../adapters/http';
import { portsOf } from '../adapters/ports-of-request';
import { recuseSeat, withdrawSeatRecusal } from '../application/meetings/recusals';
import { enterMandate, enterProxy, revokeMandate, revokeProxy } from '../application/seats/delegations';

/** Who speaks for a seat, who votes for another one, and who keeps out. */
export const createDelegationsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async mandate(request: Request) {
    const { text, oneOf, instant } = fieldsOf(request);
    const letter = {
      seatId: partOf(request, 'id'),
      surface: oneOf('surface', ['panel', 'api']),
      email: text('email'),
      holderName: text('holderName'),
      letter: text('letter'),
      validFrom: instant('validFrom'),
      validTo: instant('validTo'),
    };
    request.body = { data: orRefuse(await enterMandate(await portsOf(strapi, request), letter)) };
  },

  async revokeMandate(request: Request) {
    request.body = { data: orRefuse(await revokeMandate(await portsOf(strapi, request), endOf(request))) };
  },

  async proxy(request: Request) {
    const { text, instant, optional } = fieldsOf(request);
    const proxy = {
      giverSeatId: partOf(request, 'id'),
      holderSeatId: text('holderSeatId'),
      letter: text('letter'),
      validFrom: instant('validFrom'),
      validTo: optional('validTo', instant),
    };
    request.body = { data: orRefuse(await enterProxy(await portsOf(strapi, request), proxy)) };
  },

  async revokeProxy(request: Request) {
    request.body = { data: orRefuse(await revokeProxy(await portsOf(strapi, request), endOf(request))) };
  },

  async recuse(request: Request) {
    request.body = { data: orRefuse(await recuseSeat(await portsOf(strapi, request), wishOf(request))) };
  },

  async withdrawRecusal(request: Request) {
    request.body = { data: orRefuse(await withdrawSeatRecusal(await portsOf(strapi, request), wishOf(request))) };
  },
});

const endOf = (request: Request) => ({ id: partOf(request, 'id'), reason: fieldsOf(request).sentence('note') });

function wishOf(request: Request) {
  const { text, sentence } = fieldsOf(request);
  return { itemId: partOf(request, 'id'), seatId: text('seatId'), reason: sentence('note') };
}
