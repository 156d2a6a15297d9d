/** What Strapi's panel says in English: the texts of the installed packages, read where they lie. */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** Every package whose texts the panel loads, with the prefix that Strapi gives to its keys. */
export const PACKAGES = {
  admin: '',
  'content-manager': 'content-manager.',
  'content-releases': 'content-releases.',
  'content-type-builder': 'content-type-builder.',
  email: 'email.',
  i18n: 'i18n.',
  'plugin-graphql': 'graphql.',
  'plugin-users-permissions': 'users-permissions.',
  'review-workflows': 'review-workflows.',
  upload: 'upload.',
};

/** Ids that are examples, leftovers or put together at run time from ids that stand elsewhere. */
const NOT_TEXTS = /\$\{|^https?:|^FIXME$|^Zone pour plugins$|^mycustomfields\./;

const ID = String.raw`\b(?:id|\w*Id):\s*(get\w+)?\(?\s*(['"\`])((?:(?!\2).)+)\2\s*\)?`;
const DEFAULT = String.raw`defaultMessage:\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|\`((?:[^\`\\]|\\.)*)\`)`;
const MESSAGE = new RegExp(`${ID},\\s*${DEFAULT}`, 'g');

const folderOf = (name) => {
  const roots = require.resolve.paths(`@strapi/${name}`) ?? [];
  const root = roots.find((place) => isFolder(path.join(place, '@strapi', name)));
  if (root === undefined) throw new Error(`@strapi/${name} is not installed`);
  return path.join(root, '@strapi', name);
};
const isFolder = (place) => {
  try {
    return readdirSync(place).length > 0;
  } catch {
    return false;
  }
};

const filesOf = (name) => {
  const dist = path.join(folderOf(name), 'dist');
  return readdirSync(dist, { recursive: true }).map((file) => path.join(dist, file));
};

/** The package's own English file: key → text. */
export function listedTexts(name) {
  const file = filesOf(name).find((place) => /translations[\\/]en\.json\.js$/.test(place));
  if (file === undefined) return {};
  const loaded = require(file);
  return onlyTexts(loaded.default ?? loaded);
}
const onlyTexts = (texts) => Object.fromEntries(Object.entries(texts).filter(([, text]) => typeof text === 'string'));

/** Messages that stand in the code alone, with a default text and in no English file: full id → text. */
export function unlistedTexts() {
  const listed = new Set(
    Object.entries(PACKAGES).flatMap(([name, prefix]) => Object.keys(listedTexts(name)).map((key) => prefix + key)),
  );
  const found = Object.entries(PACKAGES).flatMap(([name, prefix]) =>
    filesOf(name)
      .filter((file) => file.endsWith('.mjs') && !/translations|[\\/]server[\\/]|[\\/]tests?[\\/]/.test(file))
      .flatMap((file) => messagesIn(readFileSync(file, 'utf8'), prefix)),
  );
  return Object.fromEntries(
    found.filter(([id, text]) => !listed.has(id) && !NOT_TEXTS.test(id) && !NOT_TEXTS.test(text)),
  );
}

function messagesIn(source, prefix) {
  return [...source.matchAll(MESSAGE)].map(([, isPrefixed, , id, single, double, template]) => {
    const named = id.replace(/\$\{(PLUGIN_ID|pluginId)\}/, prefix.slice(0, -1));
    const text = (single ?? double ?? template).replaceAll(/\\(['"`])/g, '$1');
    return [(isPrefixed === undefined ? '' : prefix) + named, text];
  });
}
