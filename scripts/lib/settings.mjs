import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from './places.mjs';
import { green, say } from './terminal.mjs';

const secret = () => randomBytes(24).toString('base64url');

const template =
  () => `# Made by the first start; secrets are this installation's own. All settings: README.md, "Configuration".
HOST=0.0.0.0
PORT=1337

APP_KEYS=${secret()},${secret()}
API_TOKEN_SALT=${secret()}
ADMIN_JWT_SECRET=${secret()}
TRANSFER_TOKEN_SALT=${secret()}
ENCRYPTION_KEY=${secret()}
JWT_SECRET=${secret()}

DATABASE_CLIENT=sqlite
DATABASE_FILENAME=.tmp/data.db

# The demo council is loaded into an empty database only.
DEMO=true

STRAPI_TELEMETRY_DISABLED=true
`;

/** Writes `.env` with fresh secrets where there is none; an existing one is never touched. */
export function ensureSettings() {
  const file = path.join(ROOT, '.env');
  if (existsSync(file)) return;
  writeFileSync(file, template(), { mode: 0o600 });
  say(`${green('✓')} Settings with fresh secrets written to .env`);
}
