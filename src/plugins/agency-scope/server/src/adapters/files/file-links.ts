import { createSigner } from '@hamresan/kit';
import type { Core } from '@strapi/strapi';

import { opens, signLink } from '../../domain/signed-link';
import { settings } from '../settings';

/** Below this path the server keeps its files, and nothing else. */
export const DOOR = '/uploads/';

export type FileLinks = Readonly<{
  /** An address of the file at this path, with what opens it for a while. */
  signed: (address: string, path: string) => string;
  isOpenedBy: (path: string, query: Readonly<Record<string, unknown>>) => boolean;
}>;

/** Links that expire, to files that are not everybody's. */
export function createFileLinks(strapi: Core.Strapi): FileLinks {
  const [secret = ''] = strapi.config.get<string[]>('server.app.keys', []);
  const { sign, matches } = createSigner({ secret, purpose: 'agency-scope:file' });

  return {
    signed(address, path) {
      const minutes = settings(strapi).fileLinkMinutes;
      const { expires, signature } = signLink(path, { now: new Date(), minutes, sign });
      return `${address}?expires=${String(expires)}&signature=${signature}`;
    },
    isOpenedBy(path, { expires, signature }) {
      return opens({ path, expires: Number(expires), signature: String(signature) }, { now: new Date(), matches });
    },
  };
}
