import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { type Core, createStrapi } from '@strapi/strapi';

import { type TestDatabase, engine } from './database';
import { HOUSE_SETTINGS, ROOT, WORKSHOP } from './settings';

/** A running house with a database and a folder of uploads of its own. */
export type House = Readonly<{
  strapi: Core.Strapi;
  server: Server;
  publicDirectory: string;
  close: () => Promise<void>;
}>;

/** Opens a house on a copy of the prepared database. One at a time in a process: Strapi is global. */
export async function openHouse(settings: Readonly<Record<string, string>> = {}): Promise<House> {
  const template = process.env['HAMRESAN_TEST_TEMPLATE'];
  if (template === undefined) throw new Error('No template database: run the suites through "npm test"');
  return openHouseOn(await engine().copyOf(template), settings);
}

export async function openHouseOn(
  database: TestDatabase,
  settings: Readonly<Record<string, string>> = {},
): Promise<House> {
  await mkdir(WORKSHOP, { recursive: true });
  const publicDirectory = await mkdtemp(path.join(WORKSHOP, 'public-'));
  await mkdir(path.join(publicDirectory, 'uploads'));
  Object.assign(process.env, HOUSE_SETTINGS, database.settings, { PUBLIC_DIR: publicDirectory }, settings);

  return open({ appDir: ROOT, distDir: path.join(ROOT, 'dist') }, { database, publicDirectory });
}

/** Opens another Strapi app in this process, on an empty database of its own. */
export async function openApp(appDir: string): Promise<House> {
  const database = await engine().create();
  const publicDirectory = path.join(appDir, 'public');
  Object.assign(process.env, HOUSE_SETTINGS, database.settings);
  return open({ appDir, distDir: appDir }, { database, publicDirectory });
}

type Own = Readonly<{ database: TestDatabase; publicDirectory: string }>;

async function open(
  directories: Readonly<{ appDir: string; distDir: string }>,
  { database, publicDirectory }: Own,
): Promise<House> {
  const strapi = await createStrapi(directories).load();
  strapi.server.mount();
  const close = async () => {
    await quiet(strapi);
    await strapi.destroy();
    await database.drop();
    await rm(publicDirectory, { recursive: true, force: true });
  };
  return { strapi, server: strapi.server.httpServer, publicDirectory, close };
}

type Pool = { numUsed: () => number; numPendingAcquires: () => number };

/** Strapi tells its events what was changed after it has answered; a database that goes away under that is a fault. */
async function quiet({ db }: Core.Strapi): Promise<void> {
  const { pool } = db.connection.client as { pool: Pool };
  for (let looks = 0, idle = 0; idle < 3 && looks < 250; looks += 1) {
    await setTimeout(20);
    idle = pool.numUsed() + pool.numPendingAcquires() === 0 ? idle + 1 : 0;
  }
}
