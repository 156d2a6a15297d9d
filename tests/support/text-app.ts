import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { createStrapi } from '@strapi/strapi';

import { engine } from './database';
import type { House } from './house';
import { HOUSE_SETTINGS, ROOT, WORKSHOP } from './settings';

export const NOTE = 'api::note.note';
export const TAG = 'api::tag.tag';
export const RAW = 'api::raw.raw';
export const LOCALES = ['fa', 'ar', 'ckb', 'ur', 'az', 'tr', 'en'];

/** What a token must be allowed for writing through the API. */
export const WRITING = ['note', 'tag', 'raw'].flatMap((name) =>
  ['create', 'update', 'find'].map((verb) => `api::${name}.${name}.${verb}`),
);

const text = (said: unknown) => ({ pluginOptions: { persian: { text: said }, i18n: { localized: true } } });
const localized = { pluginOptions: { i18n: { localized: true } } };

/** A field of each kind that Strapi has. */
const NOTE_ATTRIBUTES = {
  title: { type: 'string', ...localized },
  lead: { type: 'text', ...localized },
  body: { type: 'richtext', ...localized },
  blocks: { type: 'blocks', ...localized },
  code: { type: 'string', ...text({ digits: 'ascii' }) },
  verbatim: { type: 'string', ...text(false) },
  slug: { type: 'uid', regex: '.*', ...localized },
  mail: { type: 'email', ...localized },
  secret: { type: 'password', ...localized },
  mood: { type: 'enumeration', enum: ['علي', 'خوب'], ...localized },
  raw: { type: 'json', ...localized },
  price: { type: 'decimal', ...localized },
  count: { type: 'integer', ...localized },
  big: { type: 'biginteger', ...localized },
  day: { type: 'date', ...localized },
  contact: { type: 'component', component: 'part.line', repeatable: false, ...localized },
  lines: { type: 'component', component: 'part.line', repeatable: true, ...localized },
  zone: { type: 'dynamiczone', components: ['part.line', 'part.nest'], ...localized },
  tag: { type: 'relation', relation: 'manyToOne', target: TAG },
};

const typeFile = (name: string, { attributes, options = {}, drafts = false }: Type): [string, string] => [
  `src/api/${name}/content-types/${name}/schema.json`,
  JSON.stringify({
    kind: 'collectionType',
    collectionName: `${name}s`,
    info: { singularName: name, pluralName: `${name}s`, displayName: name },
    options: { draftAndPublish: drafts },
    pluginOptions: options,
    attributes,
  }),
];
type Type = Readonly<{ attributes: object; options?: object; drafts?: boolean }>;

const routerFiles = (name: string): [string, string][] =>
  (
    [
      ['routes', 'createCoreRouter'],
      ['controllers', 'createCoreController'],
      ['services', 'createCoreService'],
    ] as const
  ).map(([folder, factory]) => [
    `src/api/${name}/${folder}/${name}.js`,
    `module.exports = require('@strapi/strapi').factories.${factory}('api::${name}.${name}');`,
  ]);

const componentFile = (name: string, attributes: object): [string, string] => [
  `src/components/part/${name}.json`,
  JSON.stringify({ collectionName: `components_part_${name}s`, info: { displayName: name }, options: {}, attributes }),
];

const FILES: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    name: 'text-app',
    version: '1.0.0',
    private: true,
    dependencies: { '@strapi/plugin-users-permissions': '*' },
  }),
  'config/server.js': `module.exports = ({ env }) => ({ app: { keys: env.array('APP_KEYS') }, dirs: { public: env('PUBLIC_DIR') } });`,
  'config/admin.js': `module.exports = ({ env }) => ({
    serveAdminPanel: false,
    auth: { secret: env('ADMIN_JWT_SECRET') },
    apiToken: { salt: env('API_TOKEN_SALT') },
    transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
    secrets: { encryptionKey: env('ENCRYPTION_KEY') },
    rateLimit: { enabled: false },
  });`,
  'config/plugins.js': `module.exports = ({ env }) => ({
    persian: { enabled: true, resolve: '${path.join(ROOT, 'src', 'plugins', 'persian')}' },
    'users-permissions': { config: { jwtSecret: env('JWT_SECRET'), ratelimit: { enabled: false } } },
  });`,
  'config/database.js': `module.exports = ({ env }) => ({
    connection: env('DATABASE_CLIENT') === 'postgres'
      ? { client: 'postgres', connection: { connectionString: env('DATABASE_URL') }, pool: { min: 1, max: 5 } }
      : { client: 'sqlite', connection: { filename: env('DATABASE_FILENAME') }, useNullAsDefault: true },
  });`,
  'config/logger.js': `module.exports = { level: 'warn' };`,
  'config/middlewares.js': `module.exports = [
    'strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::query', 'strapi::body',
    'strapi::session', 'strapi::favicon', 'strapi::public',
  ];`,
  'src/index.js': 'module.exports = {};',
  ...Object.fromEntries([
    typeFile('note', { attributes: NOTE_ATTRIBUTES, options: { i18n: { localized: true } }, drafts: true }),
    typeFile('tag', { attributes: { name: { type: 'string', unique: true, required: true }, memo: { type: 'text' } } }),
    typeFile('raw', { attributes: { name: { type: 'string' } }, options: { persian: { text: false } } }),
    componentFile('line', {
      label: { type: 'string' },
      memo: { type: 'text' },
      phone: { type: 'string', ...text({ digits: 'ascii' }) },
    }),
    componentFile('nest', {
      heading: { type: 'string' },
      inner: { type: 'component', component: 'part.line', repeatable: true },
    }),
    ...['note', 'tag', 'raw'].flatMap(routerFiles),
  ]),
};

type LocaleService = { create: (locale: { code: string; name: string }) => Promise<unknown> };

/**
 * A project that is not this house, with the plugin persian, a type with a field of each kind, components, a dynamic
 * zone, and languages in several scripts; the first is the default.
 */
export async function openTextApp(files: Readonly<Record<string, string>> = {}): Promise<House> {
  await mkdir(WORKSHOP, { recursive: true });
  const appDir = await mkdtemp(path.join(WORKSHOP, 'texts-'));
  const publicDirectory = path.join(appDir, 'public');
  await mkdir(path.join(publicDirectory, 'uploads'), { recursive: true });
  for (const [file, content] of Object.entries({ ...FILES, ...files })) {
    await mkdir(path.dirname(path.join(appDir, file)), { recursive: true });
    await writeFile(path.join(appDir, file), content);
  }
  const database = await engine().create();
  Object.assign(process.env, HOUSE_SETTINGS, database.settings, {
    PUBLIC_DIR: publicDirectory,
    STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'fa',
  });
  const strapi = await createStrapi({ appDir, distDir: appDir }).load();
  strapi.server.mount();
  const locales = strapi.plugin('i18n').service<LocaleService>('locales');
  for (const code of LOCALES.slice(1)) await locales.create({ code, name: code });
  return {
    strapi,
    server: strapi.server.httpServer,
    publicDirectory,
    async close() {
      await strapi.destroy();
      await database.drop();
      await rm(appDir, { recursive: true, force: true });
    },
  };
}

export type Fields = Readonly<Record<string, unknown>>;

/** As the row holds it, past every reader. */
export const storedRow = async (app: House, uid: string, documentId: string, populate: readonly string[] = []) =>
  (await app.strapi.db
    .query(uid)
    .findOne({ where: { documentId }, orderBy: { id: 'asc' }, populate: [...populate] })) as Fields;
