import type { Core } from '@strapi/strapi';

import { isQueryFault } from '../content-api/query-faults';
import { refuse } from '../refusals/refuse';

/** A reader whose query cannot be run hears so (400), and the log keeps what the database said. All else stays a fault. */
const unanswerableQueries: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (context, next) => {
    const isReading =
      ['GET', 'HEAD'].includes(context.method) && context.path.startsWith('/api/') && context.querystring !== '';
    try {
      await next();
    } catch (fault) {
      if (!isReading || !isQueryFault(fault)) throw fault;
      strapi.log.warn(`A query cannot be run: ${context.url}: ${(fault as Error).message}`);
      refuse({ code: 'query-not-answerable' });
    }
  };

export default unanswerableQueries;
