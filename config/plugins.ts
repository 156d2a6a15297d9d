import type { Core } from '@strapi/strapi';

import { graphqlLimits } from '../src/content-api/graphql-limits';
import { ALLOWED_TYPES, DENIED_TYPES, serveAsData } from '../src/media/upload-policy';

/** Persian unless somebody chooses otherwise, and a button that tidies texts. */
const PANEL = { defaultLanguage: 'fa', tidy: true };

const SCOPE = {
  agencyType: 'api::agency.agency',
  panelRole: 'agency-editor',
  apiRole: 'agency-officer',
  staffRoles: ['strapi-super-admin', 'council-secretary', 'council-chair', 'council-editor'],
};

/** Not the super admin: whoever runs the server decides nothing in the council. */
const COUNCIL = {
  secretaryRoles: ['council-secretary'],
  chairRoles: ['council-chair'],
};

const plugins = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  persian: { enabled: true, resolve: './src/plugins/persian', config: { panel: PANEL } },
  'agency-scope': { enabled: true, resolve: './src/plugins/agency-scope', config: SCOPE },
  council: {
    enabled: true,
    resolve: './src/plugins/council',
    config: { ...COUNCIL, smtp: env('SMTP_URL', '') || null },
  },
  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET'),
      jwtManagement: 'refresh',
      sessions: {
        httpOnly: true,
        accessTokenLifespan: env.int('ACCESS_TOKEN_SECONDS', 10 * 60),
        maxRefreshTokenLifespan: 30 * 24 * 60 * 60,
        idleRefreshTokenLifespan: 14 * 24 * 60 * 60,
        // A Secure cookie cannot be set over plain http, which is how the embedded default is reached.
        cookie: { secure: env('PUBLIC_URL', '').startsWith('https:') },
      },
      ratelimit: { enabled: env.bool('RATE_LIMIT', true) },
    },
  },
  upload: {
    config: {
      sizeLimit: env.int('UPLOAD_MAX_BYTES', 25 * 1024 * 1024),
      security: { allowedTypes: [...ALLOWED_TYPES], deniedTypes: [...DENIED_TYPES] },
      providerOptions: { localServer: { maxage: 365 * 24 * 60 * 60 * 1000, setHeaders: serveAsData } },
    },
  },
  graphql: {
    config: graphqlLimits({ introspection: env.bool('GRAPHQL_INTROSPECTION', env('NODE_ENV') !== 'production') }),
  },
});

export default plugins;
