import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';

import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ROOT } from './lib/places.mjs';
import { StepFailure, giveUp, green, run, say, step } from './lib/terminal.mjs';

const plugins = readdirSync(path.join(ROOT, 'src', 'plugins'));
const PROJECTS = [
  'tsconfig.json',
  'tsconfig.domain.json',
  'tests/tsconfig.json',
  'src/admin/tsconfig.json',
  'src/kit/tsconfig.json',
  ...plugins
    .flatMap((name) => ['server', 'admin', 'core'].map((part) => `src/plugins/${name}/${part}/tsconfig.json`))
    .filter((project) => existsSync(path.join(ROOT, project))),
];

/**
 * `npm run check`: everything that can be known about the code without running the house. Stops at the first fault.
 * `--without-unit`: where the unit tests run beside it anyhow.
 */
async function check() {
  process.chdir(ROOT);
  await ensureInstalled();
  await ensureBuilt({ withPanel: false });
  const tool = (title, args, advice) => () => step(title, () => run('npx', args, { log: `check-${args[0]}`, advice }));

  await twoAtATime([
    tool('Lint (eslint)', ['eslint', '.', '--max-warnings', '0']),
    () => step('Types (tsc, every project)', checkTypes),
    tool('Format (prettier)', ['prettier', '--check', '.'], 'npm run format'),
    tool('Doors (dependency-cruiser)', ['depcruise', 'config', 'src', 'tests', '--no-progress']),
    tool('Dead files, exports and dependencies (knip)', ['knip', '--no-progress']),
    () => step('Generated types are of these content types', checkGeneratedTypes),
    () => step('Rules have tests', checkRules),
  ]);
  if (!process.argv.includes('--without-unit')) {
    await step('Unit tests', () => run(process.execPath, ['scripts/test.mjs', 'unit'], { log: 'check-unit' }));
  }
  say(green('Checked: all is well.'));
}

/** Each of these tools uses one core. The longest come first. */
async function twoAtATime(tasks) {
  const waiting = [...tasks];
  const lane = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) await task();
  };
  await Promise.all([lane(), lane()]);
}

async function checkTypes() {
  for (const project of PROJECTS) await run('npx', ['tsc', '--noEmit', '-p', project], { log: 'check-tsc' });
}

/** `types/generated` is committed; a content type that was changed without it would be typed as it was. */
async function checkGeneratedTypes() {
  const fresh = await mkdtemp(path.join(ROOT, '.tmp', 'types-'));
  try {
    await run('npx', ['strapi', 'ts:generate-types', '--silent', '--out-dir', path.relative(ROOT, fresh)], {
      log: 'check-types',
      env: { DATABASE_FILENAME: path.join(fresh, 'types.db'), DATABASE_CLIENT: 'sqlite', DEMO: 'false', ...SECRETS },
    });
    const stale = ['components.d.ts', 'contentTypes.d.ts'].filter(
      (name) => read(path.join(fresh, 'generated', name)) !== read(path.join(ROOT, 'types', 'generated', name)),
    );
    if (stale.length > 0) throw new StepFailure(`types/generated is stale: ${stale.join(', ')}`, 'npm run types');
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

const SECRETS = Object.fromEntries(
  ['APP_KEYS', 'API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY', 'JWT_SECRET'].map(
    (name) => [name, 'only-to-generate-types-on-an-empty-database'],
  ),
);

const read = (file) => readFileSync(file, 'utf8');

/** Every rule id that docs/rules/ has as a heading opens the title of at least one test: `[Q1] …`, or `[Q1] [Q2] …`. */
function checkRules() {
  const rules = filesBelow('docs/rules').flatMap((file) =>
    [...read(file).matchAll(/^#+ ([A-Z]+\d+)\b/gm)].map(([, id]) => id),
  );
  const tests = filesBelow('tests')
    .filter((file) => file.endsWith('.test.ts'))
    .map(read)
    .join('\n');
  const untested = rules.filter((id) => !new RegExp(`['\`](\\[[A-Z]+\\d+\\] )*\\[${id}\\] `).test(tests));
  if (untested.length > 0) throw new StepFailure(`Rules without a test: ${untested.join(', ')}`);
}

const filesBelow = (place) =>
  readdirSync(path.join(ROOT, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));

check().catch(giveUp);
