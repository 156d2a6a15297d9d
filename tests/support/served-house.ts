import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';

import type { TestDatabase } from './database';
import { HOUSE_SETTINGS, ROOT, WORKSHOP } from './settings';

type DemoAccount = Readonly<{
  surface: string;
  role: string;
  agency: string | null;
  email: string;
  password: string;
}>;

/** The house as people run it, in a process of its own, with the demo council and a folder of its own. */
export type ServedHouse = Readonly<{
  url: string;
  /** The file of its database. */
  database: string;
  /** The first of the demo's accounts of this kind; of one agency, if it is named. */
  account: (surface: 'admin' | 'api', role: string, agency?: string) => DemoAccount;
  close: () => Promise<void>;
}>;

/**
 * The demo is loaded once for all suites of this run; each house is a copy of it. Loading it anew would take longer than
 * most suites do.
 */
export async function serveHouse(): Promise<ServedHouse> {
  await mkdir(WORKSHOP, { recursive: true });
  const folder = await mkdtemp(path.join(WORKSHOP, 'served-'));
  await cp(await loadedDemo(), folder, { recursive: true });
  return serve(folder);
}

async function loadedDemo(): Promise<string> {
  const folder = path.join(WORKSHOP, `demo-${String(process.pid)}`);
  if (existsSync(path.join(folder, 'loaded'))) return folder;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const house = await serve(folder);
  await house.stop();
  await writeFile(path.join(folder, 'loaded'), '');
  return folder;
}

async function serve(folder: string): Promise<ServedHouse & Readonly<{ stop: () => Promise<void> }>> {
  await mkdir(path.join(folder, 'public', 'uploads'), { recursive: true });
  const database = path.join(folder, 'data.db');
  const accounts = path.join(folder, 'demo-accounts.json');
  const { url, stop } = await start({
    SERVE_ADMIN_PANEL: 'true',
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: database,
    PUBLIC_DIR: path.join(folder, 'public'),
    DEMO: 'true',
    DEMO_ACCOUNTS_FILE: accounts,
  });
  return {
    url,
    database,
    account(surface, role, agency) {
      const all = JSON.parse(readFileSync(accounts, 'utf8')) as DemoAccount[];
      const found = all.find(
        (account) =>
          account.surface === surface && account.role === role && (agency === undefined || account.agency === agency),
      );
      if (!found) throw new Error(`No demo account for ${surface} ${role}`);
      return found;
    },
    stop,
    async close() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The house on a database that is there, without a panel. */
export async function serveOn({ settings }: TestDatabase): Promise<Served> {
  const folder = await mkdtemp(path.join(WORKSHOP, 'public-'));
  await mkdir(path.join(folder, 'uploads'));
  return start({ ...settings, PUBLIC_DIR: folder });
}

type Served = Readonly<{ url: string; stop: () => Promise<void> }>;

/** `npm start` with these settings, beside those of every test house. */
async function start(settings: Readonly<Record<string, string>>): Promise<Served> {
  const port = await freePort();
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...HOUSE_SETTINGS,
      NODE_ENV: 'production',
      NODE_OPTIONS: '',
      PORT: String(port),
      ...settings,
    },
  });
  const url = `http://127.0.0.1:${String(port)}`;
  await untilAnswering(server, `${url}/readyz`);
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('close', resolve));
    server.kill('SIGTERM');
    await ended;
  };
  return { url, stop };
}

const START_SECONDS = 300;

/** Waits for a server that was just started; its output is the message of the failure. */
export async function untilAnswering(server: ChildProcess, url: string): Promise<void> {
  const said: string[] = [];
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (part: Buffer) => said.push(part.toString()));
  for (let second = 0; second < START_SECONDS; second += 1) {
    if (server.exitCode !== null) break;
    if (await answers(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  server.kill('SIGKILL');
  throw new Error(`The server did not start:\n${said.join('')}`);
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => {
        resolve(port);
      });
    });
  });
