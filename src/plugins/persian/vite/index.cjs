const path = require('node:path');

/**
 * For `src/admin/vite.config`: lets menus, tabs, selects and their keys follow the direction of the page.
 *
 * @param {import('vite').UserConfig} config what Strapi builds the panel with
 * @returns {import('vite').UserConfig}
 */
function withPersian(config) {
  const given = config.resolve?.alias ?? {};
  const alias = Array.isArray(given)
    ? given
    : Object.entries(given).map(([find, replacement]) => ({ find, replacement }));
  const direction = { find: /^@radix-ui\/react-direction$/, replacement: path.join(__dirname, 'react-direction.mjs') };
  return { ...config, resolve: { ...config.resolve, alias: [direction, ...alias] } };
}

module.exports = { withPersian };
