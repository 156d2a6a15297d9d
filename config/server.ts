import type { Core } from '@strapi/strapi';

const server = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '0.0.0.0'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  // Behind a proxy only: otherwise anyone could forge X-Forwarded-For and slip past the rate limits.
  proxy: { koa: env.bool('TRUST_PROXY', false) },
  dirs: { public: env('PUBLIC_DIR', './public') },
  app: { keys: env.array('APP_KEYS') ?? [] },
  cron: { enabled: env.bool('CRON_ENABLED', true) },
  webhooks: { populateRelations: env.bool('WEBHOOKS_POPULATE_RELATIONS', false) },
  logger: { startup: { enabled: env.bool('STARTUP_BANNER', true) }, updates: { enabled: false } },
  mcp: { enabled: false },
});

export default server;
