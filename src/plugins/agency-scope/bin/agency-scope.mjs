#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const USAGE = `usage, in the folder of a Strapi project:
  agency-scope verify-audit   read the whole audit trail and say whether it is unbroken`;

const say = (text) => process.stdout.write(`${text}\n`);

/** Opens the project's Strapi without listening, does the work, and closes it again. */
async function withStrapi(work) {
  const appDir = process.cwd();
  const distDir = path.join(appDir, 'dist');
  // The Strapi of the project, wherever this plugin is installed.
  const { createStrapi } = createRequire(path.join(appDir, 'package.json'))('@strapi/strapi');
  const strapi = await createStrapi({ appDir, distDir: existsSync(distDir) ? distDir : appDir }).load();
  try {
    return await work(strapi);
  } finally {
    await strapi.destroy();
  }
}

async function verifyAudit() {
  const verified = await withStrapi((strapi) => strapi.plugin('agency-scope').service('audit').verify());
  if (!verified.ok) {
    const { code, index } = verified.error;
    say(`Audit trail: BROKEN after ${index} good entries (${code}).`);
    return 1;
  }
  const { length, head } = verified.value;
  say(`Audit trail: ${length} entries, unbroken; newest hash ${head}`);
  return 0;
}

const commands = { 'verify-audit': verifyAudit };
const command = Object.hasOwn(commands, process.argv[2] ?? '') ? commands[process.argv[2]] : null;

if (command === null) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}
try {
  process.exit(await command());
} catch (fault) {
  process.stderr.write(`${fault?.stack ?? fault}\n`);
  process.exit(1);
}
