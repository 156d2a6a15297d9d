// usage: node boot-app.cjs <appDir> [plugin …]   Boots a Strapi app and prints what these plugins say of themselves.
const { chooseSqliteDriver } = require('../../dist/src/boot/sqlite-driver.js');

chooseSqliteDriver();
const { createStrapi } = require('@strapi/strapi');

const [appDir, ...plugins] = process.argv.slice(2);

createStrapi({ appDir, distDir: process.env.DIST_DIR ?? appDir })
  .load()
  .then(async (strapi) => {
    const said = plugins.map((name) => strapi.plugin(name).service('about').describe());
    console.log(`SAID ${JSON.stringify(said)}`);
    if (plugins.includes('agency-scope')) {
      console.log(`PROBED ${JSON.stringify(await strapi.plugin('agency-scope').service('isolation').probe())}`);
    }
    await strapi.destroy();
    process.exit(0);
  })
  .catch((fault) => {
    console.error(fault);
    process.exit(1);
  });
