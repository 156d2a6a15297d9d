import path from 'node:path';

export const ROOT = path.resolve(__dirname, '..', '..');

/** Everything that tests leave on the disk while they run. */
export const WORKSHOP = path.join(ROOT, '.tmp', 'test');

/**
 * Settings of every test house: fixed secrets, no rate limits (suites about them switch them on), no panel, no cron, and
 * tokens that outlast a long suite on a slow machine.
 */
export const HOUSE_SETTINGS: Readonly<Record<string, string>> = {
  NODE_ENV: 'test',
  APP_KEYS: 'test-key-one,test-key-two',
  API_TOKEN_SALT: 'test-api-token-salt',
  ADMIN_JWT_SECRET: 'test-admin-jwt-secret',
  TRANSFER_TOKEN_SALT: 'test-transfer-token-salt',
  ENCRYPTION_KEY: 'test-encryption-key-of-32-bytes!',
  JWT_SECRET: 'test-jwt-secret',
  HOST: '127.0.0.1',
  PORT: '0',
  LOG_LEVEL: 'error',
  STARTUP_BANNER: 'false',
  SERVE_ADMIN_PANEL: 'false',
  CRON_ENABLED: 'false',
  RATE_LIMIT: 'false',
  ACCESS_TOKEN_SECONDS: '7200',
  GRAPHQL_INTROSPECTION: 'false',
  DEMO: 'false',
  STRAPI_TELEMETRY_DISABLED: 'true',
};
