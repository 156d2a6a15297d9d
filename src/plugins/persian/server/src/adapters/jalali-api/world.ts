import type { Core, UID } from '@strapi/strapi';

import type { World } from '../../domain/jalali-api/schemas';
import { panelSettings } from '../config';

/** What the rules of dates need to know of a project. */
export const worldOf = (strapi: Core.Strapi): World => ({
  schemaOf: (uid) => strapi.getModel(uid as UID.Schema),
  timeZone: panelSettings(strapi).timeZone,
});
