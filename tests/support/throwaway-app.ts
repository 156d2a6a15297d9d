import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import { HOUSE_SETTINGS, ROOT, WORKSHOP } from './settings';

const execute = promisify(execFile);

const someFolder = async (name: string): Promise<string> => {
  await mkdir(WORKSHOP, { recursive: true });
  return mkdtemp(path.join(WORKSHOP, `${name}-`));
};

/** Outcome of a command: it never throws, so that a test can look at a failure. */
export type Outcome = Readonly<{ code: number; output: string }>;

/** Boots an app in a process of its own and asks these plugins who they are. */
export async function bootApp(
  appDir: string,
  plugins: readonly string[],
  settings: Record<string, string> = {},
): Promise<Outcome> {
  const env = {
    ...process.env,
    ...HOUSE_SETTINGS,
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: path.join(appDir, 'data.db'),
    PUBLIC_DIR: path.join(appDir, 'public'),
    NODE_OPTIONS: '',
    ...settings,
  };
  try {
    const { stdout, stderr } = await execute(
      process.execPath,
      [path.join(__dirname, 'boot-app.cjs'), appDir, ...plugins],
      { env, cwd: appDir },
    );
    return { code: 0, output: stdout + stderr };
  } catch (fault) {
    const { code, stdout, stderr } = fault as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}

/** This project with one plugin that was never built: everything else is linked. */
export async function houseWithoutBuildOf(
  plugin: string,
): Promise<{ appDir: string; settings: Record<string, string> }> {
  const appDir = await someFolder('house');
  await Promise.all(
    ['package.json', 'node_modules', 'dist', 'config', 'database', 'public'].map((name) => link(appDir, name)),
  );
  await mkdir(path.join(appDir, 'src', 'plugins'), { recursive: true });
  for (const name of await readdir(path.join(ROOT, 'src')))
    if (name !== 'plugins') await link(appDir, path.join('src', name));
  for (const name of await readdir(path.join(ROOT, 'src', 'plugins'))) {
    const place = path.join('src', 'plugins', name);
    if (name === plugin) await copyWithoutBuild(path.join(ROOT, place), path.join(appDir, place));
    else await link(appDir, place);
  }
  return { appDir, settings: { DIST_DIR: path.join(appDir, 'dist') } };
}

const link = (appDir: string, place: string) => symlink(path.join(ROOT, place), path.join(appDir, place));

const copyWithoutBuild = (from: string, to: string) =>
  cp(from, to, { recursive: true, filter: (source) => !['dist', 'node_modules'].includes(path.basename(source)) });

const APP_FILES: Readonly<Record<string, string>> = {
  'config/server.js': `module.exports = ({ env }) => ({ host: '127.0.0.1', port: env.int('PORT', 0), app: { keys: env.array('APP_KEYS') } });`,
  'config/admin.js': `module.exports = ({ env }) => ({
    serveAdminPanel: env.bool('SERVE_ADMIN_PANEL', false),
    auth: { secret: env('ADMIN_JWT_SECRET') },
    apiToken: { salt: env('API_TOKEN_SALT') },
    transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
    secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  });`,
  'config/logger.js': `module.exports = ({ env }) => ({ level: env('LOG_LEVEL', 'info') });`,
  'config/database.js': `module.exports = ({ env }) => ({
    connection:
      env('DATABASE_CLIENT') === 'postgres'
        ? { client: 'postgres', connection: { connectionString: env('DATABASE_URL') } }
        : { client: 'sqlite', connection: { filename: env('DATABASE_FILENAME') }, useNullAsDefault: true },
  });`,
  'config/middlewares.js': `module.exports = [
    'strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::query', 'strapi::body',
    'strapi::session', 'strapi::favicon', 'strapi::public',
  ];`,
  'src/index.js': 'module.exports = {};',
  'public/uploads/.gitkeep': '',
};

const schemaOf = (name: string, attributes: object, options: object = {}): string =>
  JSON.stringify({
    kind: 'collectionType',
    collectionName: `${name}s`,
    info: { singularName: name, pluralName: `${name}s`, displayName: name },
    options: { draftAndPublish: true },
    pluginOptions: options,
    attributes,
  });

/** What a plugin needs of a project before it starts: here tenants, and a type with two fields that belongs to them. */
const PLUGIN_FILES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  council: {
    'config/plugins.js': `module.exports = { council: { enabled: true, config: { chairRoles: ['strapi-super-admin'] } } };`,
  },
  'agency-scope': {
    'config/plugins.js': `module.exports = { 'agency-scope': { enabled: true, config: { agencyType: 'api::club.club' } } };`,
    'src/api/club/content-types/club/schema.json': schemaOf('club', { name: { type: 'string' } }),
    'src/api/note/content-types/note/schema.json': schemaOf(
      'note',
      { title: { type: 'string' }, body: { type: 'text' } },
      { 'agency-scope': { visibility: 'mine' } },
    ),
  },
};

/**
 * A Strapi app with nothing but this plugin, installed from the tarball that `npm pack` makes. It lies below this
 * project, so Node finds Strapi itself without a second installation.
 */
export async function appWithPacked(plugin: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const appDir = await someFolder('app');
  const packageName = `strapi-plugin-${plugin}`;
  const { stdout } = await execute(
    'npm',
    ['pack', '--workspace', packageName, '--pack-destination', appDir, '--silent'],
    { cwd: ROOT },
  );
  const dependencies = { [packageName]: `file:./${stdout.trim().split('\n').at(-1) ?? ''}` };
  await writeFile(
    path.join(appDir, 'package.json'),
    JSON.stringify({ name: 'throw-away', version: '1.0.0', private: true, dependencies }),
  );
  await writeFiles(appDir, { ...PLUGIN_FILES[plugin], ...files });
  await execute('npm', ['install', '--legacy-peer-deps', '--omit=dev', '--prefer-offline', '--no-audit', '--no-fund'], {
    cwd: appDir,
  });
  return appDir;
}

/** A Strapi app with nothing but this plugin as it is built here, in a folder of its own: for suites that boot it themselves. */
export async function appWithBuilt(plugin: string, files: Readonly<Record<string, string>>): Promise<string> {
  const appDir = await someFolder('app');
  const place = JSON.stringify(path.join(ROOT, 'src', 'plugins', plugin));
  await writeFiles(appDir, {
    'package.json': JSON.stringify({ name: 'throw-away', version: '1.0.0', private: true }),
    'config/plugins.js': `module.exports = () => ({ '${plugin}': { enabled: true, resolve: ${place} } });`,
    ...files,
  });
  return appDir;
}

async function writeFiles(appDir: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries({ ...APP_FILES, ...files })) {
    await mkdir(path.dirname(path.join(appDir, file)), { recursive: true });
    await writeFile(path.join(appDir, file), text);
  }
}
