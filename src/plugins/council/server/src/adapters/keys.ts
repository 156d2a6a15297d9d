import { createHash, randomBytes } from 'node:crypto';

import { createSigner } from '@hamresan/kit';
import type { Core } from '@strapi/strapi';

import type { Ports } from '../application/ports';

const OCTETS_OF_A_SECRET = 32;

/** Letters are signed with the secret that signs Strapi's own cookies. */
export function keysOf(strapi: Core.Strapi): Ports['keys'] {
  const [secret = ''] = strapi.config.get<string[]>('server.app.keys', []);
  return {
    letters: createSigner({ secret, purpose: 'council:letter' }),
    secret: () => randomBytes(OCTETS_OF_A_SECRET).toString('base64url'),
    hash: (text) => createHash('sha256').update(text).digest('hex'),
  };
}
