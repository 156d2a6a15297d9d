import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import path from 'node:path';

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

  const strapi = await createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') }).load();
  strapi.server.mount();
  const close = async () => {
    await strapi.destroy();
    await database.drop();
    await rm(publicDirectory, { recursive: true, force: true });
  };
  return { strapi, server: strapi.server.httpServer, publicDirectory, close };
}
