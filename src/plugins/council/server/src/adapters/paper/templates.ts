import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { typesettingOf } from './typeset';

/** Beside `dist/server/index.js`; the build puts them there. `council-base` is what the others share. */
const FOLDER = path.join(__dirname, '..', 'templates');
const NAMES = [
  'council-base',
  'council-invitation',
  'council-agenda',
  'council-packet',
  'council-minutes',
  'council-notice',
] as const;

/** Hands the templates of the council's papers to the typesetter, where there is one. */
export function registerTemplates(strapi: Core.Strapi): void {
  const service = typesettingOf(strapi);
  for (const name of NAMES) service?.register(name, { path: path.join(FOLDER, `${name}.typ`) });
}
