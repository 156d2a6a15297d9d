import type { Core } from '@strapi/strapi';

import type { Ports } from '../application/ports';
import type { Request } from './http';
import { createPorts } from './ports';
import { actorOf } from './request-actor';

/** The world for whoever asks. `Idempotency-Key`: the same request again is answered and changes nothing (I51). */
export async function portsOf(strapi: Core.Strapi, request: Request): Promise<Ports> {
  const actor = await actorOf(strapi, request.state);
  const key = request.get('Idempotency-Key');
  return createPorts(strapi, { actor, requestId: key === '' ? null : `${actor.label}/${key.slice(0, 100)}` });
}
