import type { Browser, Page } from 'playwright-core';

import { openBrowser, photograph } from '../support/browser';
import { dayInPersian, dayOf, filterFrom, groupOf, press, skipTour, speak } from '../support/jalali-fields';
import { enter, inLanguage } from '../support/panel';
import { type ServedHouse, serveHouse } from '../support/served-house';
import { type Run, type TrainingRuns, trainingRuns } from '../support/training-runs';

const RUNS = 'collection-types/api::training-run.training-run';
const STORED = { startsAt: '2026-01-10T05:45:42.123Z', endsAt: '2026-01-10T09:30:00.000Z' };

describe('Jalali dates in lists, filters and preferences', () => {
  let house: ServedHouse;
  let browser: Browser;
  let runs: TrainingRuns;
  let page: Page;

  const makeRun = (data: Partial<Run>) => runs.make({ ...STORED, ...data });
  const openRun = async (at: Page, { documentId }: Run) => {
    await at.goto(`${house.url}/admin/content-manager/${RUNS}/${documentId}`);
    await dayOf(at, 'آغاز').waitFor();
  };

  beforeAll(async () => {
    house = await serveHouse();
    browser = await openBrowser();
    runs = await trainingRuns(house);
    page = await inLanguage(browser, 'fa', {
      viewport: { width: 1400, height: 1000 },
      timezoneId: 'America/Los_Angeles',
    });
    await skipTour(page);
    await enter(page, house.url, house.account('admin', 'super-admin'));
  }, 500_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('[D24] the list names the day in the order of the language, [D8] and a Jalali filter finds its rows', async () => {
    await makeRun({ place: 'پیش از مرداد', startsAt: '2025-07-22T20:29:59.999Z' });
    await makeRun({ place: 'از مرداد', startsAt: '2025-07-22T20:30:00.000Z' });
    await page.goto(`${house.url}/admin/content-manager/${RUNS}?page=1&pageSize=50&sort=startsAt:ASC`);
    const before = page.getByRole('row', { name: /پیش از مرداد/ });
    await before.waitFor();
    const cell = await before.getByText('سه‌شنبه ۳۱ تیر ۱۴۰۴، ۲۳:۵۹').count();
    await filterFrom(page, { field: /^(آغاز|startsAt)$/, day: '1404/05/01' });
    await before.waitFor({ state: 'detached' });
    await photograph(page, 'jalali-filter');

    expect(cell).toBe(1);
    expect(await page.getByRole('row', { name: /از مرداد/ }).count()).toBe(1);
    expect(await page.getByText(/چهارشنبه ۱ مرداد ۱۴۰۴، ساعت ۰:۰۰/).count()).toBe(1);
  });

  it('the Gregorian date stands beside for whoever wants it', async () => {
    const prefer = (gregorianBeside: boolean) => runs.ask('put', '/persian/preferences').send({ gregorianBeside });
    await openRun(page, await makeRun({ place: 'میلادی' }));
    const without = await page.getByText('۱۰ ژانویهٔ ۲۰۲۶').count();
    await prefer(true);
    await page.reload();
    await groupOf(page, 'آغاز').getByText('۱۰ ژانویهٔ ۲۰۲۶').waitFor();
    await page.getByRole('button', { name: 'باز کردن تقویم' }).first().click();
    await page.getByRole('gridcell', { name: 'شنبه ۲۰ دی ۱۴۰۴، ۱۰ ژانویهٔ ۲۰۲۶' }).waitFor();
    await photograph(page, 'jalali-gregorian-beside');
    await prefer(false);

    expect(without).toBe(0);
  });

  it('the media library filters by a range of Jalali days', async () => {
    await page.goto(`${house.url}/admin/plugins/upload`);
    await page.getByRole('button', { name: 'فیلتر' }).first().click();
    await press(page, ['ArrowDown', 'ArrowDown', 'ArrowLeft', 'End', 'ArrowLeft']);
    const range = page.getByTestId('date-range-calendar');
    await range.getByRole('gridcell', { name: / ۱۰ / }).click();
    await range.getByRole('gridcell', { name: / ۱۲ / }).click();
    await page.waitForURL(/rangeis/);
    const [from, to] = page.url().match(/\d{4}-\d\d-\d\d/g) ?? [];

    expect(Date.parse(to ?? '') - Date.parse(from ?? '')).toBe(2 * 24 * 60 * 60 * 1000);
    expect(from && dayInPersian(from)).toBe('۱۰');
  });

  it('the language changes under an open form: Strapi’s own pickers in English, ours again in Persian', async () => {
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await openRun(page, await makeRun({ place: 'دوزبانه' }));
    await speak(page, 'en');
    const stock = page.getByRole('combobox', { name: 'Choose date' }).first();
    await stock.waitFor();
    const inEnglish = [await stock.inputValue(), await page.getByText('به وقت تهران').count()];
    await stock.click();
    await page.getByRole('dialog', { name: 'Choose date' }).waitFor();
    await photograph(page, 'jalali-english');
    await page.keyboard.press('Escape');
    await speak(page, 'fa');
    await dayOf(page, 'آغاز').waitFor();

    expect(inEnglish).toEqual(['01/09/2026', 0]);
    expect(await dayOf(page, 'آغاز').inputValue()).toBe('۱۴۰۴/۱۰/۲۰');
    expect(faults).toEqual([]);
  });
});
