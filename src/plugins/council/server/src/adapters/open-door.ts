import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import type { PublicRecords } from '../domain/publication/public-view';
import { type OpenRequest, wordIn } from './http';
import { openCouncil } from './open-council';
import { refuse } from './refuse';
import { settings } from './settings';

const JSON_TYPE = 'application/json; charset=utf-8';

/** What all doors for anybody share: whose records, at which address, and how bytes are sent. */
export function createOpenDoor(strapi: Core.Strapi) {
  const originOf = (request: OpenRequest): string => {
    const url: unknown = strapi.config.get('server.url');
    return typeof url === 'string' && url.startsWith('http') ? url.replace(/\/$/, '') : request.origin;
  };
  const siteOf = (request: OpenRequest): string => settings(strapi).site ?? `${originOf(request)}/council`;
  const hostOf = (request: OpenRequest): string => new URL(originOf(request)).hostname;

  async function recordsFor(request: OpenRequest): Promise<PublicRecords> {
    return (await openCouncil(strapi, wordIn(request.query, 'council'))) ?? refuse({ code: 'not-found' });
  }

  function send(request: OpenRequest, text: string, type = JSON_TYPE): void {
    request.set('Cache-Control', 'public, max-age=60');
    request.set('Access-Control-Allow-Origin', '*');
    sendBytes(request, text, type);
  }
  /** For one reader: no cache between keeps it, no other page reads it, no search engine lists it. */
  function sendPrivately(request: OpenRequest, text: string, type: string): void {
    request.set('Cache-Control', 'private, no-cache');
    request.set('X-Robots-Tag', 'noindex, nofollow');
    sendBytes(request, text, type);
  }
  const sendJson = (request: OpenRequest, value: unknown) => {
    send(request, JSON.stringify(value));
  };

  return { originOf, siteOf, hostOf, recordsFor, send, sendJson, sendPrivately };
}

/** The same bytes have the same ETag, and who has them gets none. */
function sendBytes(request: OpenRequest, text: string, type: string): void {
  request.set('ETag', `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`);
  request.status = 200;
  if (request.fresh) {
    request.status = 304;
    return;
  }
  request.type = type;
  request.body = text;
}
