import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from './places.mjs';
import { bold, grey, say } from './terminal.mjs';

const ACCOUNTS = '.tmp/demo-accounts.json';

/** Says where everything is and, on a demo installation, who may log in. */
export async function announce(strapi) {
  const { host, port, url } = strapi.config.get('server');
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const base = url?.startsWith('http') ? url : `http://${shown}:${port}`;
  say();
  say(`  Panel    ${bold(`${base}/admin`)}`);
  say(`  REST     ${base}/api/news?locale=fa&sort=firstPublishedAt:desc`);
  say(`  GraphQL  ${base}/graphql`);
  const file = path.resolve(ROOT, process.env.DEMO_ACCOUNTS_FILE ?? ACCOUNTS);
  const accounts = await accountsOf(strapi, file);
  if (accounts.length > 0) sayAccounts(accounts, path.relative(ROOT, file));
  say();
  say(grey('  Stop with Ctrl+C.'));
}

/** The accounts of the file, if its first password opens this database: the file may be of an earlier one. */
async function accountsOf(strapi, file) {
  if (!existsSync(file)) return [];
  const accounts = JSON.parse(readFileSync(file, 'utf8'));
  const [{ email, password }] = accounts;
  const user = await strapi.db.query('admin::user').findOne({ where: { email }, select: ['password'] });
  const isOurs = user !== null && (await strapi.service('admin::auth').validatePassword(password, user.password));
  return isOurs ? accounts : [];
}

function sayAccounts(accounts, file) {
  say();
  say(`  Demo accounts ${grey(`(also in ${file}; a changed password is not written there)`)}`);
  for (const { surface, role, agency, email, password } of accounts) {
    const who = agency === null ? role : `${role}, ${agency}`;
    say(`  ${surface === 'admin' ? 'panel' : 'API  '}  ${who.padEnd(38)} ${email.padEnd(36)} ${password}`);
  }
}
