import type { Core } from '@strapi/strapi';

/**
 * `GET /readyz`: 200 while the database answers, 503 when it does not. The server listens only after plugins and
 * migrations are through, so before that nobody answers at all. `GET /_health` (Strapi's own) says that the process lives.
 */
export function announceReadiness(strapi: Core.Strapi): void {
  strapi.server.routes([
    {
      method: 'GET',
      path: '/readyz',
      config: { auth: false },
      handler: async (context) => {
        const isReady = await databaseAnswers(strapi);
        context.status = isReady ? 200 : 503;
        context.set('Cache-Control', 'no-store');
        context.body = { status: isReady ? 'ready' : 'not-ready' };
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
