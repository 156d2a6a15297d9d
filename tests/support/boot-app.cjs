// usage: node boot-app.cjs <appDir> [plugin …]   Boots a Strapi app and prints what these plugins say of themselves.
// ASK: a JSON list of paths; what the app answers to each is printed as well.
const { chooseSqliteDriver } = require('../../dist/src/boot/sqlite-driver.js');

chooseSqliteDriver();
const { createStrapi } = require('@strapi/strapi');

const [appDir, ...plugins] = process.argv.slice(2);

/** Over HTTP, like anybody. */
async function ask(strapi, paths) {
  strapi.server.mount();
  const { httpServer } = strapi.server;
  await new Promise((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const answers = [];
  for (const path of paths) {
    const answer = await fetch(`http://127.0.0.1:${httpServer.address().port}${path}`);
    answers.push({ status: answer.status, body: await answer.json() });
  }
  return answers;
}

createStrapi({ appDir, distDir: process.env.DIST_DIR ?? appDir })
  .load()
  .then(async (strapi) => {
    const said = plugins.map((name) => strapi.plugin(name).service('about').describe());
    console.log(`SAID ${JSON.stringify(said)}`);
    if (plugins.includes('agency-scope')) {
      console.log(`PROBED ${JSON.stringify(await strapi.plugin('agency-scope').service('isolation').probe())}`);
    }
    console.log(`ANSWERED ${JSON.stringify(await ask(strapi, JSON.parse(process.env.ASK ?? '[]')))}`);
    await strapi.destroy();
    process.exit(0);
  })
  .catch((fault) => {
    console.error(fault);
    process.exit(1);
  });
