import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';

import { Client } from 'pg';

import { WORKSHOP } from './settings';

/** A database of its own for one suite: the settings that lead Strapi to it, and how it goes away. */
export type TestDatabase = Readonly<{ settings: Readonly<Record<string, string>>; drop: () => Promise<void> }>;

type Engine = Readonly<{ create: () => Promise<TestDatabase>; copyOf: (template: string) => Promise<TestDatabase> }>;

/** The engine of this run: PostgreSQL where `TEST_DATABASE_URL` is set, SQLite otherwise. */
export const engine = (): Engine =>
  process.env['TEST_DATABASE_URL'] ? postgres(process.env['TEST_DATABASE_URL']) : sqlite;

/** What `copyOf` takes to find a database again, from another process. */
export const nameOf = ({ settings }: TestDatabase): string =>
  settings['DATABASE_CLIENT'] === 'postgres'
    ? new URL(settings['DATABASE_URL'] ?? '').pathname.slice(1)
    : (settings['DATABASE_FILENAME'] ?? '');

const newName = () => `hamresan_test_${randomUUID().replaceAll('-', '')}`;

const sqlite: Engine = {
  async create() {
    await mkdir(WORKSHOP, { recursive: true });
    return sqliteAt(path.join(WORKSHOP, `${newName()}.db`));
  },
  async copyOf(template) {
    const copy = await this.create();
    await copyFile(template, nameOf(copy));
    return copy;
  },
};

const sqliteAt = (file: string): TestDatabase => ({
  settings: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file },
  drop: async () => {
    await Promise.all(['', '-wal', '-shm'].map((suffix) => rm(`${file}${suffix}`, { force: true })));
  },
});

const postgres = (serverUrl: string): Engine => ({
  create: () => createPostgres(serverUrl, ''),
  copyOf: (template) => createPostgres(serverUrl, ` TEMPLATE "${template}"`),
});

async function createPostgres(serverUrl: string, options: string): Promise<TestDatabase> {
  const name = newName();
  await asOwner(serverUrl, `CREATE DATABASE "${name}"${options}`);
  // It lives for one suite: what a crash of the server would take from it is nobody's loss.
  await asOwner(serverUrl, `ALTER DATABASE "${name}" SET synchronous_commit TO off`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    settings: { DATABASE_CLIENT: 'postgres', DATABASE_URL: url.href, DATABASE_POOL_MIN: '1', DATABASE_POOL_MAX: '5' },
    drop: () => asOwner(serverUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  };
}

async function asOwner(serverUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
