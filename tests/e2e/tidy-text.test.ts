import type { Browser, Page } from 'playwright-core';
import request from 'supertest';

import { someBlocks } from '../builders/content.builder';
import { seriousFindings } from '../support/accessibility';
import { openBrowser, photograph } from '../support/browser';
import { enter, inLanguage } from '../support/panel';
import { type ServedHouse, serveHouse } from '../support/served-house';

const NEWS = '/admin/content-manager/collection-types/api::news-item.news-item';
const TITLE = 'کارگاه خبر نویسی برگزار می شود';
const TIDY_TITLE = 'کارگاه خبر نویسی برگزار می\u200Cشود';
const LEAD = 'دوره ها ، در 3 روز برگزار ميشود...';

describe('an editor tidies a text', () => {
  let house: ServedHouse;
  let browser: Browser;
  let documentId: string;

  beforeAll(async () => {
    house = await serveHouse();
    browser = await openBrowser();
    documentId = await someDraft();
  }, 400_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  async function someDraft(): Promise<string> {
    const { email, password, agency } = house.account('api', 'agency-officer');
    const login = await request(house.url).post('/api/auth/local').send({ identifier: email, password });
    const agencies = await request(house.url).get(`/api/agencies?filters[code]=${String(agency)}`);
    const { body } = await request(house.url)
      .post('/api/news')
      .set('Authorization', `Bearer ${(login.body as { jwt: string }).jwt}`)
      .send({
        data: {
          title: TITLE,
          lead: LEAD,
          body: someBlocks('علاقه مندان می توانند ثبت نام کنند .'),
          language: 'fa',
          agency: (agencies.body as { data: [{ documentId: string }] }).data[0].documentId,
        },
      });
    return (body as { data: { documentId: string } }).data.documentId;
  }

  async function open(language: 'fa' | 'en'): Promise<Page> {
    const page = await inLanguage(browser, language, { viewport: { width: 1400, height: 1000 } });
    await enter(page, house.url, house.account('admin', 'council-editor'));
    await page.goto(`${house.url}${NEWS}/${documentId}`);
    await page.locator('input[name=title]').waitFor();
    return page;
  }

  const title = (page: Page) => page.locator('input[name=title]').inputValue();

  it('[Y15] sees each change, leaves one out, makes the others and takes them back: nothing is saved', async () => {
    const page = await open('fa');
    await page.getByRole('button', { name: 'بررسی نگارش' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox').nth(1).waitFor();
    await photograph(page, 'tidy-text-fa');
    expect(await seriousFindings(page, '[role=dialog]')).toEqual([]);
    const digit = dialog.getByRole('listitem').filter({ hasText: '۳' }).getByRole('checkbox');
    await digit.uncheck();

    await dialog.getByRole('button', { name: /^اعمال/ }).click();
    const tidied = { title: await title(page), lead: await page.locator('textarea[name=lead]').inputValue() };
    await photograph(page, 'tidy-text-applied-fa');
    await page.getByRole('button', { name: 'برگرداندن تغییرها' }).click();
    const takenBack = await title(page);

    expect(tidied).toEqual({ title: TIDY_TITLE, lead: 'دوره\u200Cها، در 3 روز برگزار میشود…' });
    expect(takenBack).toBe(TITLE);
    await page.context().close();
  });

  it('[Y15] in English too', async () => {
    const page = await open('en');
    await page.getByRole('button', { name: 'Check the text' }).click();
    await page.getByRole('dialog').getByRole('checkbox').nth(1).waitFor();

    await photograph(page, 'tidy-text-en');

    expect(await seriousFindings(page, '[role=dialog]')).toEqual([]);
    await page.context().close();
  });
});
