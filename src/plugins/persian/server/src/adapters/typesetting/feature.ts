import type { Core } from '@strapi/strapi';

import type { TypesettingService } from '../../services/typesetting';

/** The process that sets documents ends with the server. */
export const typesettingFeature = {
  destroy(strapi: Core.Strapi): void {
    strapi.plugin('persian').service<TypesettingService>('typesetting').close();
  },
};
