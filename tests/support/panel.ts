import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

type Credentials = Readonly<{ email: string; password: string }>;

/** A page of a browser in which this language of the panel was chosen before. */
export async function inLanguage(
  browser: Browser,
  language: 'fa' | 'en',
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  await context.addInitScript((chosen) => {
    if (localStorage.getItem('strapi-admin-language') === null) localStorage.setItem('strapi-admin-language', chosen);
  }, language);
  return context.newPage();
}

/** Logs in to the panel of a served house, in whatever language it speaks. */
export async function enter(page: Page, url: string, { email, password }: Credentials): Promise<void> {
  await page.goto(`${url}/admin/auth/login`);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((at) => !at.pathname.includes('/auth/'));
}

/** Logs in, and dismisses what Strapi announces at the first time. */
export async function logIn(page: Page, url: string, credentials: Credentials): Promise<void> {
  await enter(page, url, credentials);
  await page.getByRole('button', { name: 'Close' }).click();
}
