import { createReadStream } from 'node:fs';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { panelSettings } from '../adapters/config';
import { type Preferences, preferences } from '../adapters/preferences';
import { refuse } from '../adapters/refuse';

type Context = {
  body: unknown;
  type: string;
  set: (header: string, value: string) => void;
  request: { body?: unknown };
  state: { user: { id: number } };
};

const YEAR = 365 * 24 * 60 * 60;

/** Beside `dist/server/index.js`; the build puts it there. */
const FONT = path.join(__dirname, '..', 'fonts', 'Vazirmatn.woff2');

export const createPanelController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /persian/panel`: the switches, for the panel before anybody has logged in. Nothing in it is secret. */
  settings(context: Context): void {
    context.body = { data: panelSettings(strapi) };
  },

  /** `GET /persian/vazirmatn.woff2`: the font from this server, so that the panel needs no other host. */
  font(context: Context): void {
    context.type = 'font/woff2';
    context.set('Cache-Control', `public, max-age=${String(YEAR)}, immutable`);
    context.set('Access-Control-Allow-Origin', '*');
    context.body = createReadStream(FONT);
  },

  /** `GET /persian/preferences`: what the person who is logged in chose. */
  async preferences(context: Context): Promise<void> {
    context.body = { data: await preferences(strapi).of(context.state.user.id) };
  },

  /** `PUT /persian/preferences` with `{ "gregorianBeside": true }`. Anything else is refused: `preferences-not-accepted`. */
  async keepPreferences(context: Context): Promise<void> {
    const chosen = asPreferences(context.request.body);
    if (chosen === null) return refuse({ code: 'preferences-not-accepted' });
    await preferences(strapi).keep(context.state.user.id, chosen);
    context.body = { data: chosen };
  },
});

function asPreferences(body: unknown): Preferences | null {
  if (typeof body !== 'object' || body === null || Object.keys(body).length !== 1) return null;
  const { gregorianBeside } = body as Record<string, unknown>;
  return typeof gregorianBeside === 'boolean' ? { gregorianBeside } : null;
}
