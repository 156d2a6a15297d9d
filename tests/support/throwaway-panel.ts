import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

import { freePort, untilAnswering } from './served-house';
import { HOUSE_SETTINGS, ROOT } from './settings';

const execute = promisify(execFile);
const STRAPI = path.join(ROOT, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');

const environment = (appDir: string) => ({
  ...process.env,
  ...HOUSE_SETTINGS,
  NODE_ENV: 'production',
  NODE_OPTIONS: '',
  SERVE_ADMIN_PANEL: 'true',
  STRAPI_TELEMETRY_DISABLED: 'true',
  DATABASE_CLIENT: 'sqlite',
  DATABASE_FILENAME: path.join(appDir, 'data.db'),
  PUBLIC_DIR: path.join(appDir, 'public'),
});

/** Of its own: otherwise Strapi finds the one of the project that the app lies in, and compiles that. */
const TSCONFIG = {
  compilerOptions: {
    module: 'CommonJS',
    target: 'ES2022',
    allowJs: true,
    outDir: 'dist',
    rootDir: '.',
    types: [],
    resolveJsonModule: true,
  },
  include: ['config/**/*.js', 'src/**/*.js', 'src/**/*.json'],
  exclude: ['src/admin', 'dist'],
};

/** Builds the panel of a throw-away app, as `strapi build` does in any project. */
export async function buildPanel(appDir: string): Promise<void> {
  const place = path.join(appDir, 'package.json');
  const own = JSON.parse(await readFile(place, 'utf8')) as { dependencies?: object };
  const { dependencies } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const wanted = ['@strapi/strapi', 'react', 'react-dom', 'react-router-dom', 'styled-components'];
  const ofStrapi = Object.fromEntries(wanted.map((name) => [name, dependencies[name]]));
  await writeFile(place, JSON.stringify({ ...own, dependencies: { ...own.dependencies, ...ofStrapi } }));
  await writeFile(path.join(appDir, 'tsconfig.json'), JSON.stringify(TSCONFIG));
  await execute(process.execPath, [STRAPI, 'build', '--silent'], { cwd: appDir, env: environment(appDir) });
}

/** What a browser would fetch of the panel's code if it opened every page, packed as servers pack it; in bytes. */
export async function packedSizeOfPanel(appDir: string): Promise<number> {
  const build = path.join(appDir, 'dist', 'build');
  const scripts = (await readdir(build, { recursive: true })).filter((file) => /\.(js|css)$/.test(file));
  const sizes = await Promise.all(scripts.map(async (file) => gzipSync(await readFile(path.join(build, file))).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

export type ServedApp = Readonly<{ url: string; close: () => Promise<void> }>;

/** Starts a throw-away app with its panel. */
export async function serveApp(appDir: string): Promise<ServedApp> {
  const port = await freePort();
  const server: ChildProcess = spawn(process.execPath, [STRAPI, 'start'], {
    cwd: appDir,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment(appDir), PORT: String(port) },
  });
  const url = `http://127.0.0.1:${String(port)}`;
  await untilAnswering(server, `${url}/_health`);
  return {
    url,
    async close() {
      const ended = new Promise((resolve) => server.once('close', resolve));
      server.kill('SIGTERM');
      await ended;
    },
  };
}
