import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';

import { fingerprintOf, isFresh, writeStamp } from './fingerprint.mjs';
import { ROOT } from './places.mjs';
import { run, step } from './terminal.mjs';

/** What each output was built from. Away from the outputs: they are packed and published as they are. */
const STAMPS = path.join(ROOT, 'node_modules', '.cache', 'hamresan');

const BASE = ['tsconfig.base.json', 'package-lock.json'];
const ADVICE = 'The sources do not compile. "npm run check" shows each fault with its place.';

const kit = {
  title: 'Building the kit',
  inputs: ['src/kit', 'tsconfig.domain.json', ...BASE],
  output: 'src/kit/dist',
  proof: 'esm/index.js',
  command: ['npm', ['run', 'build', '--workspace', '@hamresan/kit']],
};

const manifestOf = (name) => JSON.parse(readFileSync(path.join(ROOT, 'src', 'plugins', name, 'package.json'), 'utf8'));
const names = readdirSync(path.join(ROOT, 'src', 'plugins'));

/** The plugins whose pure libraries are bundled into this one. */
const bundledInto = (name) => names.filter((other) => `strapi-plugin-${other}` in manifestOf(name).devDependencies);

/** Libraries first. */
const inOrder = [...names].sort((one, other) => bundledInto(one).length - bundledInto(other).length);

const plugins = inOrder.map((name) => ({
  title: `Building the plugin ${name}`,
  inputs: [
    `src/plugins/${name}`,
    'src/kit/src',
    ...bundledInto(name).map((library) => `src/plugins/${library}/core`),
    ...BASE,
  ],
  output: `src/plugins/${name}/dist`,
  proof: 'server/index.js',
  command: ['npm', ['run', 'build', '--workspace', `strapi-plugin-${name}`]],
}));

const serverSources = readdirSync(path.join(ROOT, 'src'))
  .filter((name) => !['admin', 'plugins', 'kit'].includes(name))
  .map((name) => `src/${name}`);

const server = {
  title: 'Building the server',
  inputs: [...serverSources, 'config', 'types', 'tsconfig.json', ...BASE],
  output: 'dist/src',
  alsoRemove: 'dist/config',
  proof: 'index.js',
  command: ['npx', ['tsc', '-p', 'tsconfig.json']],
};

const panel = {
  title: 'Building the panel (about half a minute)',
  inputs: [
    'src/admin',
    ...plugins.flatMap(({ inputs: [place] }) => [`${place}/admin`, `${place}/core`]),
    'src/kit/src',
    ...BASE,
  ],
  output: 'dist/build',
  proof: 'index.html',
  command: ['npx', ['strapi', 'build', '--silent']],
};

/** Builds what is stale or missing: all that a server needs, and the panel where it is wanted. */
export async function ensureBuilt({ withPanel }) {
  // `strapi build` compiles the server as well, so the panel comes before the server's stamp.
  for (const target of [kit, ...plugins, ...(withPanel ? [panel] : []), server]) await ensure(target);
}

async function ensure({ title, inputs, output, alsoRemove, proof, command: [command, args] }) {
  const stamp = path.join(STAMPS, output.replaceAll('/', '-'));
  const fingerprint = fingerprintOf(inputs);
  if (isFresh(stamp, fingerprint) && existsSync(path.join(ROOT, output, proof))) return;
  await step(title, async () => {
    for (const stale of [output, alsoRemove]) {
      if (stale !== undefined) await rm(path.join(ROOT, stale), { recursive: true, force: true });
    }
    await run(command, args, { log: output.replaceAll('/', '-'), advice: ADVICE, env: { NODE_ENV: 'production' } });
  });
  await mkdir(STAMPS, { recursive: true });
  writeStamp(stamp, fingerprint);
}
