import type { Browser, Page } from 'playwright-core';

import { openBrowser, photograph } from '../support/browser';
import { enter, inLanguage } from '../support/panel';
import { type ServedHouse, serveHouse } from '../support/served-house';

const WINDOW = { viewport: { width: 1400, height: 900 }, timezoneId: 'Asia/Tehran', reducedMotion: 'reduce' as const };
const PAGE = '/admin/settings/working-days';
const EVENT = '/admin/content-manager/collection-types/api::event.event/create';

/** The list of one month on the page. */
const monthOf = (page: Page, name: string) =>
  page.getByRole('heading', { level: 3, name, exact: true }).locator('xpath=..');

describe('holidays and working days in the panel', () => {
  let house: ServedHouse;
  let browser: Browser;
  let persian: Page;
  let english: Page;

  const open = async (page: Page): Promise<void> => {
    await page.goto(`${house.url}${PAGE}`);
    await page.getByRole('heading', { level: 3 }).first().waitFor();
  };
  const enterIn = async (language: 'fa' | 'en'): Promise<Page> => {
    const page = await inLanguage(browser, language, WINDOW);
    await enter(page, house.url, house.account('admin', 'council-secretary'));
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

  it('[W6] a closure is added by its Jalali day, in Persian and with the keyboard', async () => {
    await open(persian);
    await persian.getByRole('button', { name: 'افزودن تعطیلی' }).click();
    const dialog = persian.getByRole('dialog', { name: 'افزودن تعطیلی' });
    await dialog.getByLabel('روز', { exact: false }).first().fill('۱۴۰۵/۰۹/۱۰');
    await dialog.getByLabel('دلیل').fill('برف و یخبندان');
    await photograph(persian, 'working-days-closure-fa');
    await dialog.getByLabel('دلیل').press('Tab');
    await persian.keyboard.press('Tab');
    await persian.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });

    const azar = monthOf(persian, 'آذر');
    await azar.getByText('سه‌شنبه ۱۰', { exact: true }).waitFor();
    expect(await azar.getByText(/برف و یخبندان · ثبت: /).count()).toBe(1);
    await photograph(persian, 'working-days-added-fa');
  });

  it('[W12] the calendars of the panel show it, and estimates as such', async () => {
    await persian.goto(`${house.url}${EVENT}`);
    await persian.getByRole('button', { name: 'باز کردن تقویم' }).first().click();
    await persian.getByRole('combobox', { name: 'سال' }).click();
    await persian.getByRole('option', { name: '۱۴۰۵' }).click();
    await persian.getByRole('combobox', { name: 'ماه' }).click();
    await persian.getByRole('option', { name: 'آذر' }).click();
    const closed = persian.getByRole('gridcell', { name: 'سه‌شنبه ۱۰ آذر ۱۴۰۵، تعطیل، تعطیلی اضطراری' });
    await closed.waitFor();
    await photograph(persian, 'working-days-calendar-fa');
    const tooltip = await closed.getAttribute('title');
    await persian.getByRole('button', { name: 'ماه بعد' }).click();

    expect(tooltip).toBe('تعطیلی اضطراری');
    expect(
      await persian.getByRole('gridcell', { name: 'چهارشنبه ۲ دی ۱۴۰۵، تعطیل، ولادت امام علی (ع) (تخمینی)' }).count(),
    ).toBe(1);
  });

  it('[W7] in English the same page shows it in both calendars, and takes it back after a question', async () => {
    await open(english);
    const azar = monthOf(english, 'Azar');
    await azar.getByText('Extraordinary closure').waitFor();
    await photograph(english, 'working-days-added-en');
    await azar.getByRole('button', { name: /Take back the decision: Tuesday, Dec 1, 2026 \(10 Azar 1405\)/ }).click();
    const question = english.getByRole('alertdialog');
    const asked = await question.getByText(/becomes an ordinary day again/).count();
    await question.getByRole('button', { name: 'Take back' }).click();

    await azar.getByText('No holidays').waitFor();
    expect(asked).toBe(1);
  });

  it('[W5] an estimate is confirmed', async () => {
    await open(english);
    const dey = monthOf(english, 'Dey');
    const before = await dey.getByText('Estimated').count();
    await dey.getByRole('button', { name: /Confirm the date: Wednesday, Dec 23, 2026/ }).click();

    await dey.getByRole('button', { name: /Take back the decision/ }).waitFor();
    expect([before, await dey.getByText('Estimated').count()]).toEqual([2, 1]);
  });

  it('[W8] a year with a mistake names its line, and the corrected one is taken', async () => {
    const nowruz = { date: '1406-01-01', kind: 'solar', title: { fa: 'آغاز نوروز', en: 'Nowruz' } };
    const year = (holidays: readonly object[]) => JSON.stringify({ year: 1406, holidays });
    await open(persian);
    await persian.getByRole('button', { name: 'وارد کردن سال' }).click();
    const dialog = persian.getByRole('dialog', { name: 'وارد کردن تعطیلات یک سال' });
    await dialog.getByLabel('یا متن فایل').fill(year([nowruz, { ...nowruz, date: '1406-13-01' }]));
    await dialog.getByRole('button', { name: 'پیش‌نمایش' }).click();
    await dialog.getByText('سطر ۲: این روز شمسی نیست: 1406-13-01').waitFor();
    await photograph(persian, 'working-days-import-refused-fa');
    await dialog.getByLabel('یا متن فایل').fill(year([nowruz]));
    await dialog.getByRole('button', { name: 'پیش‌نمایش' }).click();
    await dialog.getByText('یکشنبه ۱ فروردین ۱۴۰۶: تازه، آغاز نوروز').waitFor();
    await photograph(persian, 'working-days-import-preview-fa');
    await dialog.getByRole('button', { name: 'وارد کردن سال ۱۴۰۶' }).click();

    await monthOf(persian, 'فروردین').getByText('یکشنبه ۱', { exact: true }).waitFor();
    expect(await persian.getByText(/واردشده به دست/).count()).toBe(1);
    await photograph(persian, 'working-days-imported-fa');
  });

  it('[W9] the weekend is changed from a day on, after a question', async () => {
    await open(english);
    await english.getByRole('checkbox', { name: 'Thursday' }).click();
    await english.getByLabel('From').fill('12/31/2026');
    await english.getByLabel('From').press('Enter');
    await english.getByRole('button', { name: 'Change the weekend' }).click();
    const question = english.getByRole('alertdialog');
    await photograph(english, 'working-days-weekend-en');
    await question.getByRole('button', { name: 'Change the weekend' }).click();

    await english.getByText('From Thursday, Dec 31, 2026 (10 Dey 1405): Thursday, Friday').waitFor();
    expect(await english.getByRole('checkbox', { name: 'Thursday' }).isChecked()).toBe(true);
  });
});
