import type { Browser, Page } from 'playwright-core';

import { seriousFindings } from '../support/accessibility';
import { openBrowser, photograph } from '../support/browser';
import { enter, inLanguage } from '../support/panel';
import { type ServedHouse, serveHouse } from '../support/served-house';
import { withStoredDatabase } from '../support/stored-database';

const PAGE = '/admin/settings/persian-texts';
const OLD = 'خبر كتاب‌\u200Cها و \u200Eيك \u200Bنشست';
const NEW = 'خبر کتاب‌ها و یک نشست';

describe('the page of existing texts', () => {
  let house: ServedHouse;
  let browser: Browser;
  let persian: Page;
  let english: Page;
  beforeAll(async () => {
    house = await serveHouse();
    browser = await openBrowser();
    const options = {
      viewport: { width: 1400, height: 900 },
      timezoneId: 'Asia/Tehran',
      reducedMotion: 'reduce' as const,
    };
    persian = await inLanguage(browser, 'fa', options);
    english = await inLanguage(browser, 'en', options);
    await enter(persian, house.url, house.account('admin', 'council-secretary'));
    await enter(english, house.url, house.account('admin', 'super-admin'));
    // What a project without the plugin has left behind.
    withStoredDatabase(house.database, (database) => {
      database
        .prepare(`update news_items set title = ? where locale = 'fa' and id = (select min(id) from news_items)`)
        .run(OLD);
      database
        .prepare(`update topics set name = (select replace(name, 'ی', 'ي') from topics where id = 1) where id = 2`)
        .run();
    });
  }, 400_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const stored = (title: string): number =>
    withStoredDatabase(
      house.database,
      (database) => database.prepare('select id from news_items where title = ?').all(title).length,
    );
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

  it('[N16] a look shows each difference by signs and numbers, in Persian and in English', async () => {
    await persian.goto(`${house.url}${PAGE}`);
    await press(persian, 'بررسی همهٔ متن‌ها');
    await persian.mouse.move(0, 0);
    await persian
      .getByText(/U\+0643[^→]*→ U\+06A9/)
      .first()
      .waitFor();
    await photograph(persian, 'existing-texts-found-fa');
    await english.goto(`${house.url}${PAGE}`);
    await english
      .getByText(/U\+0643[^→]*→ U\+06A9/)
      .first()
      .waitFor();
    await photograph(english, 'existing-texts-found-en');

    expect(await persian.locator('del').allTextContents()).toEqual(expect.arrayContaining(['كتاب¦¦ها']));
    expect(await english.locator('ins').allTextContents()).toEqual(expect.arrayContaining(['کتاب¦ها']));
    expect([await seriousFindings(persian, 'main'), await seriousFindings(english, 'main')]).toEqual([[], []]);
  });

  it('[N12] [N13] the change asks first, and so does the way back', async () => {
    await press(persian, 'یکسان‌سازی متن‌ها');
    await persian.locator('[role=alertdialog]').waitFor();
    await photograph(persian, 'existing-texts-confirm-fa');
    await persian.locator('[role=alertdialog]').getByRole('button', { name: 'یکسان‌سازی متن‌ها' }).click();
    await persian.getByRole('button', { name: 'بازگردانی', exact: true }).waitFor();
    const after = [stored(NEW), stored(OLD)];
    await press(persian, 'بازگردانی');
    await persian.locator('[role=alertdialog]').getByRole('button', { name: 'بازگردانی' }).click();
    await persian
      .locator('tbody tr')
      .filter({ hasText: 'بازگردانی' })
      .filter({ hasText: 'پایان‌یافته' })
      .nth(1)
      .waitFor();
    await photograph(persian, 'existing-texts-undone-fa');

    expect([after, [stored(NEW), stored(OLD)]]).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('[N15] an editor of an agency is not led there', async () => {
    const editor = await inLanguage(browser, 'fa');
    await enter(editor, house.url, house.account('admin', 'agency-editor'));
    await editor.goto(`${house.url}/admin/settings`);
    await editor.locator('nav a[href$="/settings/persian"]').first().waitFor();

    expect(await editor.locator('a[href$="/settings/persian-texts"]').count()).toBe(0);
    await editor.context().close();
  });
});
