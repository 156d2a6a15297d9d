import type { Core } from '@strapi/strapi';

import { isQueryFault } from '../content-api/query-faults';
import { refuse } from '../refusals/refuse';

/** A request that cannot be carried out hears so (400), and the log keeps what the database said. All else stays a fault. */
const unanswerableRequests: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (context, next) => {
    try {
      await next();
    } catch (fault) {
      if (!isQueryFault(fault)) throw fault;
      strapi.log.warn(`Not answerable: ${context.method} ${context.url}: ${(fault as Error).message}`);
      refuse({ code: 'request-not-answerable' });
    }
  };

export default unanswerableRequests;
