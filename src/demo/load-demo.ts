import type { Core } from '@strapi/strapi';

import { DEMO } from './demo-data';
import { type DemoAccount, seedAccounts, writeAccounts } from './seed-accounts';
import { seedCouncil } from './seed-council';
import { seedEditorial } from './seed-editorial';
import { seedPictures } from './seed-pictures';
import { seedDirectories, seedRegistry } from './seed-registry';

/** Loads the demo council where `DEMO=true` and nobody has used the database yet; otherwise does nothing. */
export async function loadDemoIfAsked(strapi: Core.Strapi): Promise<void> {
  if (process.env['DEMO'] !== 'true' || !(await isUnused(strapi))) return;
  const started = Date.now();
  const say = (text: string) => strapi.log.info(`Demo council: ${text}`);
  // One transaction: a load that fails half-way leaves the database as empty as it was.
  const file = await strapi.db.transaction(async () => writeAccounts(strapi, await loadDemo(strapi, say)));
  say(`ready after ${((Date.now() - started) / 1000).toFixed(1)} s; the accounts are in ${file}`);
}

const isUnused = async (strapi: Core.Strapi): Promise<boolean> => {
  const counts = await Promise.all([
    strapi.db.query('admin::user').count(),
    strapi.db.query('plugin::users-permissions.user').count(),
    strapi.db.query('api::agency.agency').count(),
  ]);
  return counts.every((count) => count === 0);
};

async function loadDemo(strapi: Core.Strapi, say: (text: string) => void): Promise<DemoAccount[]> {
  say('drawing pictures…');
  const pictures = await seedPictures(strapi);
  say(`${String(DEMO.agencies.length)} agencies of ${String(DEMO.counties.length)} counties…`);
  const council = await seedRegistry(strapi, pictures);
  const { accounts, editors } = await seedAccounts(strapi, council.agencies);
  say(
    `${String(DEMO.news.length)} news items, ${String(DEMO.announcements.length)} announcements, events and courses…`,
  );
  await seedEditorial(strapi, { council, pictures, editors });
  say(`${String(DEMO.billboards.length)} billboards, ${String(DEMO.channels.length)} channels, outlets…`);
  await seedDirectories(strapi, council);
  say(`the council: its founding meeting, and one every month since…`);
  await seedCouncil(strapi, council.agencies);
  return accounts;
}
