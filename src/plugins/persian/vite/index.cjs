const { existsSync } = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');

/**
 * For `src/admin/vite.config`: lets menus, tabs, selects and their keys follow the direction of the page, and the media
 * library's calendar follow the language.
 *
 * @param {object} config what Strapi builds the panel with (Vite's `UserConfig`)
 * @returns {object} the same, with aliases
 */
function withPersian(config) {
  const given = config.resolve?.alias ?? {};
  const alias = Array.isArray(given)
    ? given
    : Object.entries(given).map(([find, replacement]) => ({ find, replacement }));
  const direction = { find: /^@radix-ui\/react-direction$/, replacement: path.join(__dirname, 'react-direction.mjs') };
  return { ...config, resolve: { ...config.resolve, alias: [direction, ...rangeCalendar(), ...alias] } };
}

const RANGE_CALENDAR = 'dist/admin/future/pages/Assets/components/DateRangeCalendar.mjs';

/**
 * The media library draws its calendar of date ranges itself, and asks for it by a relative path. Another version of
 * Strapi may have it elsewhere, or not at all: then there is nothing to replace.
 */
function rangeCalendar() {
  const upload = folderOf('@strapi/upload');
  const ofStrapi = upload === null ? null : path.join(upload, RANGE_CALENDAR);
  if (ofStrapi === null || !existsSync(ofStrapi)) return [];
  const ours = path.join(__dirname, 'date-range-calendar.mjs');
  return [
    { find: /^strapi-plugin-persian:date-range-calendar-of-strapi$/, replacement: ofStrapi },
    {
      find: /^\.\/DateRangeCalendar(\.mjs)?$/,
      replacement: './DateRangeCalendar.mjs',
      customResolver: (_source, importer) =>
        importer !== undefined && path.dirname(path.normalize(importer)) === path.dirname(ofStrapi) ? ours : null,
    },
  ];
}

/** `@strapi/upload` is a dependency of `@strapi/strapi`, which the project has. */
function folderOf(name) {
  try {
    const strapi = createRequire(path.join(process.cwd(), 'package.json')).resolve('@strapi/strapi/package.json');
    return path.dirname(createRequire(strapi).resolve(`${name}/package.json`));
  } catch {
    return null;
  }
}

module.exports = { withPersian };
