import type { Core } from '@strapi/strapi';

import { createIsolation } from '../adapters/isolation';
import { getParts } from '../parts';
import { createAboutService } from './about';
import { createMembersService } from './members';
import { createScopeService } from './scope';

type Strapi = { strapi: Core.Strapi };

export const services = {
  about: createAboutService,
  members: createMembersService,
  scope: createScopeService,
  audit: ({ strapi }: Strapi) => getParts(strapi).audit,
  isolation: ({ strapi }: Strapi) => createIsolation(strapi, getParts(strapi)),
};
