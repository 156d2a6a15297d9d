import { createRequire } from 'node:module';
import path from 'node:path';

import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { releaseMemory } from './lib/memory.mjs';
import { ROOT } from './lib/places.mjs';
import { ensureSettings } from './lib/settings.mjs';
import { bold, giveUp, green, say } from './lib/terminal.mjs';
import { announce } from './lib/welcome.mjs';

process.env.NODE_ENV ??= 'production';
process.env.STARTUP_BANNER ??= 'false';

async function start() {
  const began = Date.now();
  process.chdir(ROOT);
  say(bold('Hamresan · هم‌رسان'));
  await ensureInstalled();
  ensureSettings();
  await ensureBuilt({ withPanel: process.env.SERVE_ADMIN_PANEL !== 'false' });

  const { createStrapi } = createRequire(path.join(ROOT, 'package.json'))('@strapi/strapi');
  const strapi = await createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') }).load();
  await strapi.start();
  releaseMemory();
  say(`${green('✓')} Ready after ${Math.round((Date.now() - began) / 1000)} s`);
  await announce(strapi);
}

start().catch(giveUp);
