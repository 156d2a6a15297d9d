import type { Core } from '@strapi/strapi';

import { type Request, fieldsOf, orRefuse, partOf } from '../adapters/http';
import { portsOf } from '../adapters/ports-of-request';
import { type Publishable, publish, withdraw } from '../application/publication/publish';

/** The doors to the public: shown, and taken back. */
export const createPublicationsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const show = (kind: Publishable['kind']) => async (request: Request) => {
    const thing = { kind, id: partOf(request, 'id') };
    request.body = { data: orRefuse(await publish(await portsOf(strapi, request), thing)) };
  };
  const hide = (kind: Publishable['kind']) => async (request: Request) => {
    const thing = { kind, id: partOf(request, 'id') };
    const reason = fieldsOf(request).sentence('note');
    request.body = { data: orRefuse(await withdraw(await portsOf(strapi, request), thing, reason)) };
  };
  return {
    publishMeeting: show('meeting'),
    withdrawMeeting: hide('meeting'),
    publishResolution: show('resolution'),
    withdrawResolution: hide('resolution'),
  };
};
