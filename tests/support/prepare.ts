import { mkdir, rm } from 'node:fs/promises';

import { type TestDatabase, engine, nameOf } from './database';
import { openHouseOn } from './house';
import { WORKSHOP } from './settings';

/** Kept from the set-up to the tear-down: both run in jest's own process. */
const prepared: { template?: TestDatabase } = {};

/** Before all suites: one empty house with its tables, locales and roles; every suite starts on a copy of it. */
export async function prepareTemplate(): Promise<void> {
  await rm(WORKSHOP, { recursive: true, force: true });
  await mkdir(WORKSHOP, { recursive: true });
  const database = await engine().create();
  const house = await openHouseOn({ ...database, drop: () => Promise.resolve() });
  await checkpoint(house.strapi.db.connection);
  await house.close();
  prepared.template = database;
  process.env['HAMRESAN_TEST_TEMPLATE'] = nameOf(database);
}

export async function dropTemplate(): Promise<void> {
  await prepared.template?.drop();
}

type Raw = { client: { config: { client: string } }; raw: (statement: string) => Promise<unknown> };

/** SQLite: everything into the one file that is copied. */
async function checkpoint(connection: Raw): Promise<void> {
  if (process.env['DATABASE_CLIENT'] === 'sqlite') await connection.raw('PRAGMA wal_checkpoint(TRUNCATE)');
}
