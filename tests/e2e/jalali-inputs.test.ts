import type { Browser, Locator, Page } from 'playwright-core';

import { openBrowser, photograph } from '../support/browser';
import { dayOf, groupOf, save, skipTour, timeOf, todayInTehran } from '../support/jalali-fields';
import { enter, inLanguage } from '../support/panel';
import { type ServedHouse, serveHouse } from '../support/served-house';
import { type Run, type TrainingRuns, trainingRuns } from '../support/training-runs';

const RUNS = 'collection-types/api::training-run.training-run';
const AGENCIES = 'collection-types/api::agency.agency';
const STORED = { startsAt: '2026-01-10T05:45:42.123Z', endsAt: '2026-01-10T09:30:00.000Z' };
const ZONES = ['Asia/Tehran', 'UTC', 'America/Los_Angeles'];

describe('Jalali dates in the panel', () => {
  let house: ServedHouse;
  let browser: Browser;
  let runs: TrainingRuns;
  let run: Run;
  let page: Page;

  const storedRun = () => runs.stored(run);
  const enterFrom = async (timezoneId: string): Promise<Page> => {
    const entered = await inLanguage(browser, 'fa', { viewport: { width: 1400, height: 1000 }, timezoneId });
    await skipTour(entered);
    await enter(entered, house.url, house.account('admin', 'super-admin'));
    return entered;
  };
  const openRun = async (at: Page, { documentId } = run) => {
    await at.goto(`${house.url}/admin/content-manager/${RUNS}/${documentId}`);
    await dayOf(at, 'آغاز').waitFor();
  };

  beforeAll(async () => {
    house = await serveHouse();
    browser = await openBrowser();
    runs = await trainingRuns(house);
    run = await runs.make(STORED);
    page = await enterFrom('America/Los_Angeles');
  }, 500_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });
  beforeEach(async () => {
    await openRun(page);
  });

  it('[D22] an instant is shown in the zone of the settings, which is named', async () => {
    const said = groupOf(page, 'آغاز');

    expect(await dayOf(page, 'آغاز').inputValue()).toBe('۱۴۰۴/۱۰/۲۰');
    expect(await timeOf(page, 'آغاز').inputValue()).toBe('۰۹:۱۵:۴۲');
    expect(await said.getByText('به وقت تهران').isVisible()).toBe(true);
    await photograph(page, 'jalali-closed');
  });

  it('[D23] looking at a date and saving something else keeps the date to the millisecond', async () => {
    await dayOf(page, 'آغاز').focus();
    await dayOf(page, 'آغاز').press('ArrowDown');
    await page.getByRole('grid', { name: 'دی ۱۴۰۴' }).waitFor();
    await page.keyboard.press('Escape');
    await timeOf(page, 'آغاز').focus();
    await page.keyboard.press('Tab');
    await page.getByLabel('مکان').fill('شوط');
    await save(page);

    expect(await storedRun()).toMatchObject({ ...STORED, place: 'شوط' });
  });

  it.each(['1404/5/3', '۱۴۰۴-۰۵-۰۳', '١٤٠٤/٠٥/٠٣', '۳ مرداد ۱۴۰۴', 'جمعه ۳ مرداد ۱۴۰۴'])(
    '%s is understood',
    async (typed) => {
      await dayOf(page, 'آغاز').fill(typed);
      await dayOf(page, 'آغاز').blur();

      expect(await dayOf(page, 'آغاز').inputValue()).toBe('۱۴۰۴/۰۵/۰۳');
      expect(await timeOf(page, 'آغاز').inputValue()).toBe('۰۹:۱۵:۴۲');
    },
  );

  it('[D21] a day is chosen with the keyboard alone, in a grid from right to left that begins on Saturday', async () => {
    const day = dayOf(page, 'آغاز');
    await day.focus();
    await page.keyboard.press('ArrowDown');
    const grid = page.getByRole('grid', { name: 'دی ۱۴۰۴' });
    await grid.waitFor();
    const heads = await grid.getByRole('columnheader').allInnerTexts();
    const [first, last] = await Promise.all([leftOf(grid, 0), leftOf(grid, 6)]);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('PageDown');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await photograph(page, 'jalali-calendar');
    await page.keyboard.press('Enter');
    await grid.waitFor({ state: 'detached' });
    await day.and(page.locator(':focus')).waitFor();

    expect(heads).toEqual(['ش', 'ی', 'د', 'س', 'چ', 'پ', 'ج']);
    expect(first).toBeGreaterThan(last);
    expect(focused).toBe('سه‌شنبه ۲۱ بهمن ۱۴۰۴');
    expect(await day.inputValue()).toBe('۱۴۰۴/۱۱/۲۱');
  });

  it('holidays and Fridays say so, and a chooser leads to another month', async () => {
    await page.getByRole('button', { name: 'باز کردن تقویم' }).first().click();
    await page.getByRole('combobox', { name: 'سال' }).click();
    await page.getByRole('option', { name: '۱۴۰۵' }).click();
    await page.getByRole('combobox', { name: 'ماه' }).click();
    await page.getByRole('option', { name: 'فروردین' }).click();
    const grid = page.getByRole('grid', { name: 'فروردین ۱۴۰۵' });

    expect(await grid.getByRole('gridcell', { name: 'پنجشنبه ۱۳ فروردین ۱۴۰۵، تعطیل، روز طبیعت' }).count()).toBe(1);
    expect(await grid.getByRole('gridcell', { name: 'جمعه ۷ فروردین ۱۴۰۵، تعطیل', exact: true }).count()).toBe(1);
  });

  it('today is a button, and a value can be cleared', async () => {
    await page.getByRole('button', { name: 'باز کردن تقویم' }).nth(1).click();
    await page.getByRole('button', { name: 'امروز' }).click();
    const today = await dayOf(page, 'پایان').inputValue();
    await groupOf(page, 'پایان').getByRole('button', { name: 'پاک' }).click();

    expect(today).toBe(await todayInTehran(page));
    expect(await dayOf(page, 'پایان').inputValue()).toBe('');
    expect(await timeOf(page, 'پایان').inputValue()).toBe('');
  });

  it.each([
    ['[D2] a day that the month does not have', '1404/12/30', 'اسفند ۱۴۰۴ ۲۹ روز دارد.'],
    ['[D20] a day after the last one of the form', '1479/01/01', 'تاریخ نباید پس از ۱۱ دی ۱۴۷۸ باشد.'],
    ['what is no date', 'فردا', 'این متن تاریخ نیست.'],
  ])('%s is told, never stored, and not wiped', async (_title, typed, message) => {
    const day = dayOf(page, 'آغاز');
    await day.fill(typed);
    await day.blur();
    await groupOf(page, 'آغاز').getByText(message).waitFor();
    await photograph(page, 'jalali-fault');

    expect(await day.inputValue()).toBe(typed);
    expect(await day.getAttribute('aria-invalid')).toBe('true');
    await day.press('Escape');
    expect(await day.inputValue()).toBe('۱۴۰۴/۱۰/۲۰');
    expect(await storedRun()).toMatchObject(STORED);
  });

  it.each([
    ['[D18] a year of two digits', '04/05/01'],
    ['[D19] a Gregorian date', '2025-07-23'],
  ])('%s is offered as what it could mean, and taken on a click only', async (_title, typed) => {
    const day = dayOf(page, 'آغاز');
    await day.fill(typed);
    const offer = page.getByRole('button', { name: 'منظورتان ۱ مرداد ۱۴۰۴ است؟' });
    await offer.waitFor();
    const before = await day.inputValue();
    await offer.click();

    expect([before, await day.inputValue()]).toEqual([typed, '۱۴۰۴/۰۵/۰۱']);
  });

  it('[D12] a time that the clock jumped over is explained, and the next one offered', async () => {
    await timeOf(page, 'آغاز').fill('00:00');
    await dayOf(page, 'آغاز').fill('1400/01/02');
    const offer = page.getByRole('button', { name: 'ثبت ۲ فروردین ۱۴۰۰، ۱:۰۰' });
    await offer.click();
    await save(page);

    expect(await storedRun()).toMatchObject({ startsAt: '2021-03-21T20:30:00.000Z' });
  });

  describe.each(ZONES)('in a browser of %s', (zone) => {
    let here: Page;

    beforeAll(async () => {
      here = await enterFrom(zone);
    }, 120_000);
    afterAll(async () => {
      await here.context().close();
    });

    it('[D22] a Jalali day and a time are stored as the instant in Tehran', async () => {
      run = await runs.make({ ...STORED, place: zone });
      await openRun(here);
      await dayOf(here, 'آغاز').fill('۱۴۰۴/۰۵/۰۱');
      await timeOf(here, 'آغاز').fill('۰۰:۳۰');
      await save(here);

      expect(await storedRun()).toMatchObject({ startsAt: '2025-07-22T21:00:00.000Z' });
    });

    it('[D15] a Jalali day is stored as its calendar day', async () => {
      const { body } = await runs.ask('get', `/content-manager/${AGENCIES}?pageSize=3`);
      const { results } = body as { results: { documentId: string }[] };
      const documentId = results[ZONES.indexOf(zone)]?.documentId ?? '';
      await here.goto(`${house.url}/admin/content-manager/${AGENCIES}/${documentId}`);
      await here.waitForLoadState('networkidle');
      await here.getByRole('button', { name: 'ذخیره', exact: true }).waitFor();
      await here.getByLabel('پایان فعالیت').fill('۱ مرداد ۱۴۰۴');
      await save(here);
      const answer = await runs.ask('get', `/content-manager/${AGENCIES}/${documentId}`);
      await here.reload();
      const shown = await here.getByLabel('پایان فعالیت').inputValue();

      expect((answer.body as { data: { endedAt: string } }).data.endedAt).toBe('2025-07-23');
      expect(shown).toBe('۱۴۰۴/۰۵/۰۱');
    });
  });
});

const leftOf = async (grid: Locator, column: number): Promise<number> =>
  (await grid.getByRole('columnheader').nth(column).boundingBox())?.x ?? NaN;
