import type { Browser, Page } from 'playwright-core';

import { seriousFindings } from '../support/accessibility';
import { openBrowser, photograph } from '../support/browser';
import { enter, inLanguage } from '../support/panel';
import { type ServedHouse, serveHouse } from '../support/served-house';
import { withStoredDatabase } from '../support/stored-database';

const WINDOW = { viewport: { width: 1400, height: 900 }, timezoneId: 'Asia/Tehran', reducedMotion: 'reduce' as const };
const PAGE = '/admin/settings/persian-search';

describe('the search index in the panel', () => {
  let house: ServedHouse;
  let browser: Browser;
  let persian: Page;
  let english: Page;

  const enterIn = async (language: 'fa' | 'en'): Promise<Page> => {
    const page = await inLanguage(browser, language, WINDOW);
    await enter(page, house.url, house.account('admin', 'council-secretary'));
    return page;
  };
  const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

  beforeAll(async () => {
    house = await serveHouse();
    browser = await openBrowser();
    persian = await enterIn('fa');
    english = await enterIn('en');
    // What an import leaves behind that wrote past Strapi.
    withStoredDatabase(house.database, (database) => {
      database.prepare('delete from persian_search_news_items where id = (select min(id) from news_items)').run();
    });
  }, 400_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('[Q14] the page names the types in Persian, and says which index lacks a row', async () => {
    await persian.goto(`${house.url}${PAGE}`);
    await rowOf(persian, 'خبر').getByText('۱ ردیف عقب‌مانده').waitFor();
    await photograph(persian, 'search-index-behind-fa');

    expect(await rowOf(persian, 'دستگاه').getByText('هماهنگ').count()).toBe(1);
    expect(await rowOf(persian, 'دستگاه').locator('td').nth(3).textContent()).toMatch(/^[۰-۹]+ \p{L}+ [۰-۹]{4}، /u);
    expect(await seriousFindings(persian, 'main')).toEqual([]);
  });

  it('[Q14] with the keyboard, an index is built anew, and the page says when that is done', async () => {
    await persian.getByRole('button', { name: 'ساختن دوباره: خبر', exact: true }).focus();
    await persian.keyboard.press('Enter');
    await persian.getByText('نمایهٔ جست‌وجو دوباره ساخته شد.').first().waitFor();
    await rowOf(persian, 'خبر').getByText('هماهنگ').waitFor();
    await photograph(persian, 'search-index-built-fa');

    expect(await persian.getByText('عقب‌مانده').count()).toBe(0);
  });

  it('[Q14] in English, all are built anew', async () => {
    await english.goto(`${house.url}${PAGE}`);
    await english.getByRole('button', { name: 'Build all anew' }).click();
    await english.getByText('The search index was built anew.').first().waitFor();
    await photograph(english, 'search-index-built-en');

    expect(await rowOf(english, 'News item').getByText('In step').count()).toBe(1);
  });

  it('[Q14] an editor of an agency is not led there', async () => {
    const editor = await inLanguage(browser, 'fa');
    await enter(editor, house.url, house.account('admin', 'agency-editor'));
    await editor.goto(`${house.url}/admin/settings`);
    await editor.locator('nav a[href$="/settings/persian"]').first().waitFor();

    expect(await editor.locator('a[href$="/settings/persian-search"]').count()).toBe(0);
    await editor.context().close();
  });
});
