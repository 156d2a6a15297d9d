import type { Core } from '@strapi/strapi';

/**
 * `GET /readyz`: 200 once the database answers and everything has started, 503 before and when the database is gone.
 * `GET /_health` (Strapi's own) only says that the process is alive.
 */
export function announceReadiness(strapi: Core.Strapi): void {
  strapi.server.routes([
    {
      method: 'GET',
      path: '/readyz',
      config: { auth: false },
      handler: async (context) => {
        const isReady = strapi.isLoaded && (await databaseAnswers(strapi));
        context.status = isReady ? 200 : 503;
        context.set('Cache-Control', 'no-store');
        context.body = { status: isReady ? 'ready' : 'starting' };
      },
    },
  ]);
}

async function databaseAnswers(strapi: Core.Strapi): Promise<boolean> {
  try {
    await strapi.db.query('plugin::i18n.locale').count();
    return true;
  } catch (fault) {
    strapi.log.error(`Readiness: the database does not answer (${String(fault)})`);
    return false;
  }
}
