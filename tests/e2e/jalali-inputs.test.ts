import type { Browser, Locator, Page } from 'playwright-core';
import request from 'supertest';

import { openBrowser, photograph } from '../support/browser';
import { dayOf, filterFrom, groupOf, save, speak, timeOf, todayInTehran } from '../support/jalali-fields';
import { enter, inLanguage } from '../support/panel';
import { type ServedHouse, serveHouse } from '../support/served-house';

const RUNS = 'collection-types/api::training-run.training-run';
const AGENCIES = 'collection-types/api::agency.agency';
const STORED = { startsAt: '2026-01-10T05:45:42.123Z', endsAt: '2026-01-10T09:30:00.000Z' };
const ZONES = ['Asia/Tehran', 'UTC', 'America/Los_Angeles'];

type Run = Readonly<{ documentId: string; place: string; startsAt: string; endsAt: string }>;

describe('Jalali dates in the panel', () => {
  let house: ServedHouse;
  let browser: Browser;
  let bearer: string;
  let run: Run;
  let page: Page;

  const ask = (method: 'get' | 'post', path: string) =>
    request(house.url)[method](`/content-manager/${path}`).set('Authorization', `Bearer ${bearer}`);
  const makeRun = async (data: Partial<Run>): Promise<Run> => {
    const { body } = await ask('post', RUNS).send({ ...STORED, place: 'ماکو', capacity: 20, ...data });
    return (body as { data: Run }).data;
  };
  const storedRun = async (): Promise<Run> => {
    const { body } = await ask('get', `${RUNS}/${run.documentId}`);
    return (body as { data: Run }).data;
  };
  const enterFrom = async (timezoneId: string): Promise<Page> => {
    const entered = await inLanguage(browser, 'fa', { viewport: { width: 1400, height: 1000 }, timezoneId });
    await enter(entered, house.url, house.account('admin', 'super-admin'));
    return entered;
  };
  const openRun = async (at: Page, { documentId } = run) => {
    await at.goto(`${house.url}/admin/content-manager/${RUNS}/${documentId}`);
    await dayOf(at, 'startsAt').waitFor();
  };

  beforeAll(async () => {
    house = await serveHouse();
    browser = await openBrowser();
    const { email, password } = house.account('admin', 'super-admin');
    const { body } = await request(house.url).post('/admin/login').send({ email, password });
    bearer = (body as { data: { token: string } }).data.token;
    run = await makeRun({});
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
    const said = groupOf(page, 'startsAt');

    expect(await dayOf(page, 'startsAt').inputValue()).toBe('۱۴۰۴/۱۰/۲۰');
    expect(await timeOf(page, 'startsAt').inputValue()).toBe('۰۹:۱۵:۴۲');
    expect(await said.getByText('به وقت تهران').isVisible()).toBe(true);
    await photograph(page, 'jalali-closed');
  });

  it('[D23] looking at a date and saving something else keeps the date to the millisecond', async () => {
    await dayOf(page, 'startsAt').focus();
    await dayOf(page, 'startsAt').press('ArrowDown');
    await page.getByRole('grid', { name: 'دی ۱۴۰۴' }).waitFor();
    await page.keyboard.press('Escape');
    await timeOf(page, 'startsAt').focus();
    await page.keyboard.press('Tab');
    await page.getByLabel('place').fill('شوط');
    await save(page);

    expect(await storedRun()).toMatchObject({ ...STORED, place: 'شوط' });
  });

  it.each(['1404/5/3', '۱۴۰۴-۰۵-۰۳', '١٤٠٤/٠٥/٠٣', '۳ مرداد ۱۴۰۴', 'جمعه ۳ مرداد ۱۴۰۴'])(
    '%s is understood',
    async (typed) => {
      await dayOf(page, 'startsAt').fill(typed);
      await dayOf(page, 'startsAt').blur();

      expect(await dayOf(page, 'startsAt').inputValue()).toBe('۱۴۰۴/۰۵/۰۳');
      expect(await timeOf(page, 'startsAt').inputValue()).toBe('۰۹:۱۵:۴۲');
    },
  );

  it('[D21] a day is chosen with the keyboard alone, in a grid from right to left that begins on Saturday', async () => {
    const day = dayOf(page, 'startsAt');
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

    expect(heads).toEqual(['ش', 'ی', 'د', 'س', 'چ', 'پ', 'ج']);
    expect(first).toBeGreaterThan(last);
    expect(focused).toBe('سه‌شنبه ۲۱ بهمن ۱۴۰۴');
    expect(await day.inputValue()).toBe('۱۴۰۴/۱۱/۲۱');
    expect(await day.evaluate((input) => input === document.activeElement)).toBe(true);
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
    const today = await dayOf(page, 'endsAt').inputValue();
    await groupOf(page, 'endsAt').getByRole('button', { name: 'پاک' }).click();

    expect(today).toBe(await todayInTehran(page));
    expect(await dayOf(page, 'endsAt').inputValue()).toBe('');
    expect(await timeOf(page, 'endsAt').inputValue()).toBe('');
  });

  it.each([
    ['[D2] a day that the month does not have', '1404/12/30', 'اسفند ۱۴۰۴ ۲۹ روز دارد.'],
    ['[D20] a day after the last one of the form', '1479/01/01', 'تاریخ نباید پس از ۱۱ دی ۱۴۷۸ باشد.'],
    ['what is no date', 'فردا', 'این متن تاریخ نیست.'],
  ])('%s is told, never stored, and not wiped', async (_title, typed, message) => {
    const day = dayOf(page, 'startsAt');
    await day.fill(typed);
    await day.blur();
    await groupOf(page, 'startsAt').getByText(message).waitFor();
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
    const day = dayOf(page, 'startsAt');
    await day.fill(typed);
    const offer = page.getByRole('button', { name: 'منظورتان ۱ مرداد ۱۴۰۴ است؟' });
    await offer.waitFor();
    const before = await day.inputValue();
    await offer.click();

    expect([before, await day.inputValue()]).toEqual([typed, '۱۴۰۴/۰۵/۰۱']);
  });

  it('[D12] a time that the clock jumped over is explained, and the next one offered', async () => {
    await timeOf(page, 'startsAt').fill('00:00');
    await dayOf(page, 'startsAt').fill('1400/01/02');
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
      await openRun(here);
      await dayOf(here, 'startsAt').fill('۱۴۰۴/۰۵/۰۱');
      await timeOf(here, 'startsAt').fill('۰۰:۳۰');
      await save(here);

      expect(await storedRun()).toMatchObject({ startsAt: '2025-07-22T21:00:00.000Z' });
    });

    it('[D15] a Jalali day is stored as its calendar day', async () => {
      const { body } = await ask('get', `${AGENCIES}?pageSize=1`);
      const [{ documentId }] = (body as { results: [{ documentId: string }] }).results;
      await here.goto(`${house.url}/admin/content-manager/${AGENCIES}/${documentId}`);
      await here.getByLabel('endedAt').fill('۱ مرداد ۱۴۰۴');
      await save(here);
      const answer = await ask('get', `${AGENCIES}/${documentId}`);
      await here.reload();
      const shown = await here.getByLabel('endedAt').inputValue();

      expect((answer.body as { data: { endedAt: string } }).data.endedAt).toBe('2025-07-23');
      expect(shown).toBe('۱۴۰۴/۰۵/۰۱');
    });
  });

  it('[D24] the list names the day in the order of the language, [D8] and a Jalali filter finds its rows', async () => {
    await makeRun({ place: 'پیش از مرداد', startsAt: '2025-07-22T20:29:59.999Z' });
    await makeRun({ place: 'از مرداد', startsAt: '2025-07-22T20:30:00.000Z' });
    await page.goto(`${house.url}/admin/content-manager/${RUNS}?page=1&pageSize=50&sort=startsAt:ASC`);
    const before = page.getByRole('row', { name: /پیش از مرداد/ });
    await before.waitFor();
    const cell = await before.getByText('سه‌شنبه ۳۱ تیر ۱۴۰۴، ۲۳:۵۹').count();
    await filterFrom(page, { field: 'startsAt', day: '1404/05/01' });
    await before.waitFor({ state: 'detached' });
    await photograph(page, 'jalali-filter');

    expect(cell).toBe(1);
    expect(await page.getByRole('row', { name: /از مرداد/ }).count()).toBe(1);
    expect(await page.getByText(/چهارشنبه ۱ مرداد ۱۴۰۴، ساعت ۰:۰۰/).count()).toBe(1);
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
    await dayOf(page, 'startsAt').waitFor();

    expect(inEnglish).toEqual(['01/10/2026', 0]);
    expect(await dayOf(page, 'startsAt').inputValue()).toBe('۱۴۰۴/۱۰/۲۰');
    expect(faults).toEqual([]);
  });
});

const leftOf = async (grid: Locator, column: number): Promise<number> =>
  (await grid.getByRole('columnheader').nth(column).boundingBox())?.x ?? NaN;
