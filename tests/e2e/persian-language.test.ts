import type { Browser, Page } from 'playwright-core';

import { openBrowser, photograph } from '../support/browser';
import { enter, inLanguage } from '../support/panel';
import { SCREENS, type Screen, show } from '../support/screens';
import { type ServedHouse, serveHouse } from '../support/served-house';

type Frame = Readonly<{ dir: string; lang: string }>;

/** Keeps, for every frame that the browser draws, what direction and language it was drawn in, once it shows anything. */
const keepFrames = (page: Page) =>
  page.addInitScript(() => {
    const frames: { dir: string; lang: string }[] = [];
    Object.assign(window, { frames });
    const look = () => {
      const { dir, lang } = document.documentElement;
      if ((document.getElementById('strapi')?.childElementCount ?? 0) > 0) frames.push({ dir, lang });
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

const framesOf = (page: Page): Promise<readonly Frame[]> =>
  page.evaluate(() => {
    const { frames } = window as unknown as { frames: readonly { dir: string; lang: string }[] };
    return [...new Set(frames.map((frame) => JSON.stringify(frame)))].map((text) => JSON.parse(text) as Frame);
  });

const languageOf = (page: Page): Promise<Frame & { stored: string | null }> =>
  page.evaluate(() => ({
    dir: document.documentElement.dir,
    lang: document.documentElement.lang,
    stored: localStorage.getItem('strapi-admin-language'),
  }));

const PERSIAN = { dir: 'rtl', lang: 'fa', stored: 'fa' };
const ENGLISH = { dir: 'ltr', lang: 'en', stored: 'en' };

const [TOAST] = SCREENS.filter(({ name }) => name === 'toast') as [Screen];

describe('the language of the panel', () => {
  let house: ServedHouse;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    house = await serveHouse();
    browser = await openBrowser();
    page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
    await keepFrames(page);
  }, 400_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const choose = async (name: string): Promise<void> => {
    await page.locator('[role=combobox]').first().click();
    await page.getByRole('option', { name, exact: true }).click();
  };

  it('[P2] a browser that has not chosen gets the language of the project', async () => {
    await page.goto(`${house.url}/admin/auth/login`);
    await page.locator('html[lang=fa] input[name=password]').waitFor();
    await photograph(page, 'login-fa');

    expect(await languageOf(page)).toEqual(PERSIAN);
  });

  it('[P4] nothing is drawn in another direction first', async () => {
    await page.reload();
    await page.locator('html[lang=fa] input[name=password]').waitFor();

    expect(await framesOf(page)).toEqual([{ dir: 'rtl', lang: 'fa' }]);
  });

  it('[P1] English is chosen at the login, without a reload, and kept', async () => {
    await choose('English');
    await page.locator('html[lang=en] input[name=password]').waitFor();
    await photograph(page, 'login-en');

    expect(await languageOf(page)).toEqual(ENGLISH);
    await page.reload();
    await page.locator('html[lang=en] input[name=password]').waitFor();
    expect(await framesOf(page)).toEqual([{ dir: 'ltr', lang: 'en' }]);
  });

  it('[P8] in English, the page is as Strapi draws it', async () => {
    const { font, styles } = await page.evaluate(() => ({
      font: getComputedStyle(document.body).fontFamily,
      styles: getComputedStyle(document.querySelector('input[name=password]') ?? document.body).direction,
    }));

    expect(font).not.toContain('Vazirmatn');
    expect(styles).toBe('ltr');
    expect(await page.evaluate(() => document.fonts.check('12px Vazirmatn', 'ا'))).toBe(false);
  });

  it('[P1] Persian is chosen in the profile, and comes back with the account', async () => {
    await enter(page, house.url, house.account('admin', 'super-admin'));
    await page.goto(`${house.url}/admin/me`);
    await page.getByText('Interface language').waitFor();
    await page.getByRole('combobox', { name: 'Interface language' }).click();
    await page.getByRole('option', { name: 'فارسی', exact: true }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('زبان پنل', { exact: true }).waitFor();

    expect(await languageOf(page)).toEqual(PERSIAN);
    const elsewhere = await (await browser.newContext()).newPage();
    await elsewhere.addInitScript(() => {
      if (localStorage.getItem('strapi-admin-language') === null) localStorage.setItem('strapi-admin-language', 'en');
    });
    await enter(elsewhere, house.url, house.account('admin', 'super-admin'));
    await elsewhere.locator('html[lang=fa][dir=rtl]').waitFor();
    expect(await languageOf(elsewhere)).toEqual(PERSIAN);
    await elsewhere.context().close();
  });

  it('[P6] what machines read runs from left to right, what people write as its first letter does', async () => {
    await page.goto(`${house.url}/admin/me`);
    await page.locator('input[name=email]').waitFor();
    const directionOf = (name: string) =>
      page.locator(`input[name=${name}]`).evaluate((input) => {
        const { direction, unicodeBidi } = getComputedStyle(input);
        return { direction, unicodeBidi };
      });

    expect(await directionOf('email')).toEqual({ direction: 'ltr', unicodeBidi: 'isolate' });
    expect(await directionOf('password')).toEqual({ direction: 'ltr', unicodeBidi: 'isolate' });
    expect(await directionOf('firstname')).toEqual({ direction: 'rtl', unicodeBidi: 'plaintext' });
  });

  it('[P4] tabs and menus are told the direction, keys included', async () => {
    await page.goto(`${house.url}/admin/settings/roles`);
    await page.locator('tbody tr[aria-rowindex="2"] td').nth(1).click();
    const tabs = page.getByRole('tab');
    await tabs.first().waitFor();
    await tabs.first().focus();
    await page.keyboard.press('ArrowLeft');

    await page.locator('[role=tab]:nth-of-type(2)[aria-selected=true]').waitFor();
    expect(await page.locator('[role=tablist]').evaluate((list) => list.closest('[dir]')?.getAttribute('dir'))).toBe(
      'rtl',
    );
  });

  it('[P7] an arrow turns with the line, a magnifier does not', async () => {
    await page.goto(`${house.url}/admin/content-manager/collection-types/api::topic.topic`);
    const turned = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((icon) => getComputedStyle(icon).transform);

    expect(await turned('main a svg')).toBe('matrix(-1, 0, 0, 1, 0, 0)');
    expect(await turned('main button svg')).toBe('none');
  });

  it('[P9] switches that do not arrive keep nobody from the panel', async () => {
    const visitor = await inLanguage(browser, 'fa');
    await visitor.route('**/persian/panel', (route) => route.abort());
    await visitor.goto(`${house.url}/admin/auth/login`);
    await visitor.locator('html[lang=fa][dir=rtl] input[name=password]').waitFor();

    expect(await visitor.locator('input[name=password]').count()).toBe(1);
    await visitor.context().close();
  });

  const boxOfToast = async (language: 'fa' | 'en'): Promise<{ x: number; width: number }> => {
    const visitor = await inLanguage(browser, language, { viewport: { width: 1400, height: 900 } });
    await enter(visitor, house.url, house.account('admin', 'council-editor'));
    await show(visitor, house.url, TOAST);
    const { x, width } = await visitor
      .locator('[data-sonner-toast]')
      .first()
      .evaluate((toast) => toast.getBoundingClientRect());
    await visitor.context().close();
    return { x, width };
  };

  it('[P4] a toast stands at its mirrored place', async () => {
    const english = await boxOfToast('en');
    const persian = await boxOfToast('fa');

    expect(persian.width).toBe(english.width);
    expect(Math.abs(persian.x - (1400 - english.x - english.width))).toBeLessThanOrEqual(2);
  });
});
