import type { Browser, Page } from 'playwright-core';

import { seriousFindings } from '../support/accessibility';
import { openBrowser } from '../support/browser';
import { enter, inLanguage } from '../support/panel';
import { type Screen, show } from '../support/screens';
import { type ServedHouse, serveHouse } from '../support/served-house';

/** Our own pages, and our own inputs on Strapi's. */
const OURS: readonly (Screen & { within: string })[] = [
  { name: 'the page of the plugin persian', path: '/settings/persian', ready: 'main table', within: 'main' },
  { name: 'agencies', path: '/plugins/agency-scope', ready: 'main [role=grid]', within: 'main' },
  { name: 'the audit trail', path: '/plugins/agency-scope/audit', ready: 'main [role=grid]', within: 'main' },
];

describe.each(['fa', 'en'] as const)('our own pages, in %s', (language) => {
  let house: ServedHouse;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    house = await serveHouse();
    browser = await openBrowser();
    page = await inLanguage(browser, language, { viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce' });
    await enter(page, house.url, house.account('admin', 'super-admin'));
  }, 400_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it.each(OURS)('[P11] axe finds nothing serious on $name', async (screen) => {
    await show(page, house.url, screen);

    expect(await seriousFindings(page, screen.within)).toEqual([]);
  });
});
