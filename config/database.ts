import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { chooseSqliteDriver } from '../src/boot/sqlite-driver';

type Env = Core.Config.Shared.ConfigParams['env'];
type SqliteConnection = { pragma: (statement: string) => unknown };

/**
 * Write-ahead log: readers of other processes do not block the writer. Strapi itself sets no journal mode. Pages that are
 * read again and again (64 MiB) stay in memory, and others (up to 1 GiB) are read without a copy: counting what a search
 * finds takes half the time.
 */
const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = NORMAL',
  'busy_timeout = 5000',
  'foreign_keys = ON',
  'cache_size = -65536',
  'mmap_size = 1073741824',
];

const sqlite = (env: Env) => ({
  client: 'sqlite' as const,
  connection: { filename: path.resolve(__dirname, '..', '..', env('DATABASE_FILENAME', '.tmp/data.db')) },
  useNullAsDefault: true,
  pool: {
    min: 1,
    max: 1,
    afterCreate(connection: unknown, done: (error?: Error, connection?: unknown) => void) {
      for (const pragma of PRAGMAS) (connection as SqliteConnection).pragma(pragma);
      done(undefined, connection);
    },
  },
});

const postgres = (env: Env) => ({
  client: 'postgres' as const,
  connection: {
    connectionString: env('DATABASE_URL'),
    host: env('DATABASE_HOST', 'localhost'),
    port: env.int('DATABASE_PORT', 5432),
    database: env('DATABASE_NAME', 'hamresan'),
    user: env('DATABASE_USERNAME', 'hamresan'),
    password: env('DATABASE_PASSWORD', ''),
    ssl: env.bool('DATABASE_SSL', false) && {
      ca: env('DATABASE_SSL_CA', ''),
      rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true),
    },
    schema: env('DATABASE_SCHEMA', 'public'),
  },
  pool: { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) },
});

const database = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  if (client !== 'sqlite' && client !== 'postgres') {
    throw new Error(`DATABASE_CLIENT is "${client}"; Hamresan runs on "sqlite" or "postgres".`);
  }
  if (client === 'sqlite') chooseSqliteDriver();
  const connection = client === 'sqlite' ? sqlite(env) : postgres(env);
  return { connection: { ...connection, acquireConnectionTimeout: env.int('DATABASE_CONNECTION_TIMEOUT', 60000) } };
};

export default database;
