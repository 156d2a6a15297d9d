import { readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ROOT } from './lib/places.mjs';
import { bold, giveUp, green, grey, red, say } from './lib/terminal.mjs';

const RESULTS = path.join(ROOT, '.tmp', 'test-results');
const LOCAL_POSTGRES = 'postgres://postgres@127.0.0.1:5432/postgres';

const suites = {
  unit: { title: 'unit', config: 'tests/jest.unit.config.js' },
  sqlite: {
    title: 'integration on SQLite',
    config: 'tests/jest.integration.config.js',
    env: { TEST_DATABASE_URL: '' },
  },
  postgres: { title: 'integration on PostgreSQL', config: 'tests/jest.integration.config.js' },
  bench: { title: 'comparisons of speed', config: 'tests/jest.bench.config.js' },
  e2e: { title: 'browser', config: 'tests/jest.e2e.config.js', env: { TEST_DATABASE_URL: '' } },
};

/**
 * `npm test`: unit and integration suites, on SQLite and, where one answers, PostgreSQL.
 * `npm test -- unit`, `-- sqlite`, `-- e2e`, `-- bench`: only those. What follows a second `--` goes to jest.
 */
async function test() {
  process.chdir(ROOT);
  const [names, passedOn] = splitAt(process.argv.slice(2), '--');
  const chosen = names.length > 0 ? names : ['unit', 'sqlite', 'postgres'];
  await ensureInstalled();
  if (chosen.some((name) => name !== 'unit')) await ensureBuilt({ withPanel: chosen.includes('e2e') });
  await mkdir(RESULTS, { recursive: true });

  const postgresUrl = chosen.includes('postgres') ? await findPostgres() : undefined;
  if (chosen.includes('postgres') && !postgresUrl) sayNoPostgres();
  const running = chosen.filter((name) => name !== 'postgres' || postgresUrl);
  const outcomes = [];
  for (const name of running) {
    const env = name === 'postgres' ? { TEST_DATABASE_URL: postgresUrl } : suites[name].env;
    outcomes.push({ name, ...(await runJest(name, passedOn, env)) });
  }
  report(outcomes);
}

function splitAt(list, mark) {
  const at = list.indexOf(mark);
  return at === -1 ? [list, []] : [list.slice(0, at), list.slice(at + 1)];
}

/** The server named in TEST_DATABASE_URL, or one on this machine that lets the user postgres in without a password. */
async function findPostgres() {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
  const { Client } = createRequire(path.join(ROOT, 'package.json'))('pg');
  const client = new Client({ connectionString: LOCAL_POSTGRES, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.end();
    return LOCAL_POSTGRES;
  } catch {
    return undefined;
  }
}

const sayNoPostgres = () =>
  say(`${bold('PostgreSQL: not tested.')} No server answers on this machine; name one with TEST_DATABASE_URL.`);

async function runJest(name, passedOn, env = {}) {
  say(`\n${bold(`— ${suites[name].title}`)}`);
  const output = path.join(RESULTS, `${name}.json`);
  await rm(output, { force: true });
  // Strapi loads two ESM packages with import(); inside jest that needs the flag.
  const NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings`.trim();
  const args = [
    'node_modules/jest/bin/jest.js',
    '-c',
    suites[name].config,
    '--json',
    '--outputFile',
    output,
    ...passedOn,
  ];
  const code = await new Promise((resolve) => {
    // jest prints its JSON on stdout as well as in the file; people read stderr.
    spawn(process.execPath, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_OPTIONS, ...env },
    }).on('close', resolve);
  });
  return { code, ...countsIn(output) };
}

function countsIn(file) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    // jest died before it could write: that is a failure, and it is counted as one.
    return { passed: 0, failed: 1 };
  }
}

function report(outcomes) {
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  const isGreen = outcomes.every(({ code, failed }) => code === 0 && failed === 0) && sum('passed') > 0;
  say();
  for (const { name, passed, failed } of outcomes)
    say(grey(`${suites[name].title}: ${passed} passed, ${failed} failed`));
  say(isGreen ? green('All green.') : red('Not green.'));
  say(`Total: ${sum('passed')} tests passed, ${sum('failed')} failed`);
  process.exit(isGreen ? 0 : 1);
}

test().catch(giveUp);
