import type { Browser, Page } from 'playwright-core';

import { openBrowser, photograph } from '../support/browser';
import { appWithPacked } from '../support/throwaway-app';
import { type ServedApp, buildPanel, serveApp } from '../support/throwaway-panel';

/** The lines of the plugin's README, and nothing else. */
const README_LINES = {
  'config/plugins.js': 'module.exports = () => ({ persian: { enabled: true } });',
  'src/admin/vite.config.js': "export { withPersian as default } from 'strapi-plugin-persian/vite';",
};

describe('the packed plugin persian in another Strapi app', () => {
  let app: ServedApp;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const appDir = await appWithPacked('persian', README_LINES);
    await buildPanel(appDir);
    app = await serveApp(appDir);
    browser = await openBrowser();
    page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  it('[P10] the panel begins in English, as it did', async () => {
    await page.goto(`${app.url}/admin/auth/register-admin`);
    await page.getByText('Welcome to Strapi!').waitFor();

    expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
  });

  it('[P10] Persian is one choice away', async () => {
    await page.locator('[role=combobox]').first().click();
    await page.getByRole('option', { name: 'فارسی' }).click();
    await page.locator('html[lang=fa][dir=rtl]').waitFor();
    await photograph(page, 'packed-register-fa');

    expect(await page.getByText('گذرواژه', { exact: false }).count()).toBeGreaterThan(0);
  });

  it('[P10] the first administrator finds a Persian home', async () => {
    await page.locator('input[name=firstname]').fill('مدیر');
    await page.locator('input[name=email]').fill('admin@example.com');
    await page.locator('input[name=password]').fill('Correct-horse-7-battery');
    await page.locator('input[name=confirmPassword]').fill('Correct-horse-7-battery');
    await page.locator('button[type=submit]').click();
    await page.getByText('سلام مدیر').waitFor();
    await photograph(page, 'packed-home-fa');

    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.evaluate(() => document.fonts.check('14px Vazirmatn', 'سلام'))).toBe(true);
  });
});
