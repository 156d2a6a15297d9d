import type { Page } from 'playwright-core';

type Credentials = Readonly<{ email: string; password: string }>;

/** Logs in to the panel of a served house, and dismisses what Strapi announces at the first time. */
export async function logIn(page: Page, url: string, { email, password }: Credentials): Promise<void> {
  await page.goto(`${url}/admin/auth/login`);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.waitForURL((at) => !at.pathname.includes('/auth/'));
  await page.getByRole('button', { name: 'Close' }).click();
}
