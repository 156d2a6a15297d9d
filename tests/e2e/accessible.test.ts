import type { Browser, Page } from 'playwright-core';

import { seriousFindings } from '../support/accessibility';
import { openBrowser } from '../support/browser';
import { enter, inLanguage } from '../support/panel';
import { type Screen, lookThroughTexts, show } from '../support/screens';
import { type ServedHouse, serveHouse } from '../support/served-house';

const EVENT = '/content-manager/collection-types/api::event.event/create';

/** Our own pages, and our own inputs on Strapi's. */
const OURS: readonly (Screen & { within: string })[] = [
  { name: 'the page of the plugin persian', path: '/settings/persian', ready: 'main table', within: 'main' },
  { name: 'holidays and working days', path: '/settings/working-days', ready: 'main h3', within: 'main' },
  {
    name: 'a day off to add',
    path: '/settings/working-days',
    ready: 'main h3',
    open: async (page) => {
      await page.locator('[data-strapi-header] button').last().click();
      await page.locator('[role=dialog] textarea').waitFor();
    },
    within: '[role=dialog]',
  },
  {
    name: 'the page of existing texts',
    path: '/settings/persian-texts',
    ready: 'main h1',
    open: lookThroughTexts,
    within: 'main',
  },
  { name: 'the page of the search index', path: '/settings/persian-search', ready: 'main table', within: 'main' },
  { name: 'agencies', path: '/plugins/agency-scope', ready: 'main [role=grid]', within: 'main' },
  { name: 'the audit trail', path: '/plugins/agency-scope/audit', ready: 'main [role=grid]', within: 'main' },
];

/** In English these are the design system's own. */
const IN_PERSIAN: typeof OURS = [
  { name: 'a day and a time to enter', path: EVENT, ready: 'main [role=group] input', within: 'main [role=group]' },
  {
    name: 'the open calendar',
    path: EVENT,
    ready: 'main [role=group] input',
    open: async (page) => {
      await page.locator('main [role=group] input').first().press('ArrowDown');
      await page.locator('[role=grid] [role=gridcell]').first().waitFor();
    },
    within: '[role=dialog]',
  },
];

const LANGUAGES = ['fa', 'en'] as const;
const CASES = [
  ...LANGUAGES.flatMap((language) => OURS.map((screen) => ({ ...screen, language }))),
  ...IN_PERSIAN.map((screen) => ({ ...screen, language: 'fa' as const })),
];

describe('our own pages and inputs', () => {
  let house: ServedHouse;
  let browser: Browser;
  let persian: Page;
  let english: Page;
  const pageIn = (language: 'fa' | 'en') => (language === 'fa' ? persian : english);
  const enterIn = async (language: 'fa' | 'en'): Promise<Page> => {
    const page = await inLanguage(browser, language, {
      viewport: { width: 1400, height: 900 },
      reducedMotion: 'reduce',
    });
    await enter(page, house.url, house.account('admin', 'super-admin'));
    return page;
  };
  beforeAll(async () => {
    house = await serveHouse();
    browser = await openBrowser();
    persian = await enterIn('fa');
    english = await enterIn('en');
  }, 400_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it.each(CASES)('[P11] axe finds nothing serious on $name, in $language', async ({ language, ...screen }) => {
    const page = pageIn(language);
    await show(page, house.url, screen);

    expect(await seriousFindings(page, screen.within)).toEqual([]);
  });
});
