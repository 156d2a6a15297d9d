import type { Core } from '@strapi/strapi';

const admin = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  autoOpen: false,
  serveAdminPanel: env.bool('SERVE_ADMIN_PANEL', true),
  auth: {
    secret: env('ADMIN_JWT_SECRET') ?? '',
    sessions: {
      accessTokenLifespan: env.int('ACCESS_TOKEN_SECONDS', 10 * 60),
      maxRefreshTokenLifespan: 30 * 24 * 60 * 60,
      idleRefreshTokenLifespan: 14 * 24 * 60 * 60,
      maxSessionLifespan: 24 * 60 * 60,
      idleSessionLifespan: 2 * 60 * 60,
    },
  },
  apiToken: { salt: env('API_TOKEN_SALT') ?? '' },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') ?? '' } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') ?? '' },
  rateLimit: { enabled: env.bool('RATE_LIMIT', true) },
  flags: { nps: false, promoteEE: false, docLinks: env.bool('FLAG_DOC_LINKS', true) },
});

export default admin;
