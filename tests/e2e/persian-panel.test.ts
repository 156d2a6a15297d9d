import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Browser, Page } from 'playwright-core';

import { openBrowser, photograph } from '../support/browser';
import { latinWords, misplacedWhenTurned, stickingOut } from '../support/page-geometry';
import { enter, inLanguage } from '../support/panel';
import { SCREENS, show } from '../support/screens';
import { type ServedHouse, serveHouse } from '../support/served-house';
import { ROOT } from '../support/settings';

const WINDOW = { viewport: { width: 1400, height: 900 }, timezoneId: 'Asia/Tehran', reducedMotion: 'reduce' as const };

/** Words of the data, which no dictionary has: names that people gave, and what machines read. */
const DATA = [
  /^[\w.-]+@[\w.-]+$/, // e-mail addresses
  /^[\w-]+(\.[\w-]+)+$/, // file names, uids, events of webhooks
  /^[a-z]+([A-Z][a-z]*)*$/, // attributes, as the schema spells them
  /^[a-z]+([A-Z][a-z]*)*(, [a-z]+([A-Z][a-z]*)*)+$/, // several of them, in the audit trail
  /^[a-z0-9]{24}$/, // ids of documents
  /^\p{Lu}\p{L}+ \((en|tr|az)\)$/u, // languages by their own names
  /^Poldasht |^PD-03-A$/, // entries of the demo
  /^(Agency|Council) (editor|secretary|chair|officer)$|^Super Admin|^(Outlet|Authenticated|Public)$|^The role of an account that|^Anyone: reads/, // roles
  /^(Full Access|Read Only)$|^A default API token/, // tokens that Strapi seeds in the database
  /^(Strapi|Community|auth0)$/, // proper names
  /^(Users-permissions|Content-type-builder|Content types builder|Media Library|Agency-scope|Council|Email|Upload|Persian)$/, // plugins
  /^(Agency|Announcement|Billboard|Billboard[ -]face|Channel|County|Event|Media[ -]outlet|News[ -]item|Topic)$/, // types
  /^(Training[ -]course|Training[ -]run|User|Contact|Prohibited content)$/,
  /^\[object Object\]$/, // Strapi puts an element where a tooltip wants words, in every language
];

describe('the panel in Persian and in English', () => {
  let house: ServedHouse;
  let browser: Browser;
  let persian: Page;
  let english: Page;
  const met: Record<string, readonly string[]> = {};

  beforeAll(async () => {
    house = await serveHouse();
    browser = await openBrowser();
    persian = await inLanguage(browser, 'fa', WINDOW);
    english = await inLanguage(browser, 'en', WINDOW);
    await enter(persian, house.url, house.account('admin', 'super-admin'));
    await enter(english, house.url, house.account('admin', 'super-admin'));
  }, 400_000);
  afterAll(async () => {
    await mkdir(path.join(ROOT, '.tmp', 'screenshots'), { recursive: true });
    await writeFile(path.join(ROOT, '.tmp', 'screenshots', 'latin-words.json'), JSON.stringify(met, null, 2));
    await browser.close();
    await house.close();
  });

  it.each(SCREENS)('[P4] $name turns round without a landmark out of place', async (screen) => {
    await show(english, house.url, screen);
    await photograph(english, `${screen.name}-en`);

    expect(await misplacedWhenTurned(english)).toEqual([]);
  });

  it.each(SCREENS)('[P3] $name speaks Persian and stays inside of the window', async (screen) => {
    await show(persian, house.url, screen);
    await photograph(persian, `${screen.name}-fa`);
    met[screen.name] = await latinWords(persian);

    expect(met[screen.name]?.filter((words) => !DATA.some((data) => data.test(words)))).toEqual([]);
    expect(await stickingOut(persian)).toEqual([]);
  });
});
