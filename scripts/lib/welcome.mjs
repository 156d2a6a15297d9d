import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from './places.mjs';
import { bold, grey, say } from './terminal.mjs';

const ACCOUNTS = path.join(ROOT, '.tmp', 'demo-accounts.json');

/** Says where everything is and, on a demo installation, who may log in. */
export async function announce(strapi) {
  const { host, port, url } = strapi.config.get('server');
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const base = url?.startsWith('http') ? url : `http://${shown}:${port}`;
  say();
  say(`  Panel    ${bold(`${base}/admin`)}`);
  say(`  REST     ${base}/api/news?locale=fa&sort=firstPublishedAt:desc`);
  say(`  GraphQL  ${base}/graphql`);
  const accounts = await livingAccounts(strapi);
  if (accounts.length > 0) sayAccounts(accounts);
  say();
  say(grey('  Stop with Ctrl+C.'));
}

/** The accounts of the file that this database really has: the file may be of an earlier one. */
async function livingAccounts(strapi) {
  if (!existsSync(ACCOUNTS)) return [];
  const accounts = JSON.parse(readFileSync(ACCOUNTS, 'utf8'));
  const emails = { $in: accounts.map(({ email }) => email) };
  const found = await Promise.all(
    ['admin::user', 'plugin::users-permissions.user'].map((uid) =>
      strapi.db.query(uid).findMany({ where: { email: emails }, select: ['email'] }),
    ),
  );
  const living = new Set(found.flat().map(({ email }) => email));
  return accounts.filter(({ email }) => living.has(email));
}

function sayAccounts(accounts) {
  say();
  say(`  Demo accounts ${grey('(also in .tmp/demo-accounts.json; a changed password is not written there)')}`);
  for (const { surface, role, agency, email, password } of accounts) {
    const who = agency === null ? role : `${role}, ${agency}`;
    say(`  ${surface === 'admin' ? 'panel' : 'API  '}  ${who.padEnd(38)} ${email.padEnd(36)} ${password}`);
  }
}
