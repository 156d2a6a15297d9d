import type { Locator, Page } from 'playwright-core';

/** The two parts of a field of the type `datetime`, in a panel that speaks Persian. */
export const groupOf = (page: Page, field: string): Locator => page.getByRole('group', { name: field });
export const dayOf = (page: Page, field: string): Locator =>
  groupOf(page, field).getByRole('combobox', { name: 'تاریخ' });
export const timeOf = (page: Page, field: string): Locator =>
  groupOf(page, field).getByRole('combobox', { name: 'ساعت' });

const SAVES = ['PUT', 'POST'];

export async function save(page: Page): Promise<void> {
  const answered = page.waitForResponse(
    (response) => SAVES.includes(response.request().method()) && response.url().includes('/content-manager/'),
  );
  await page.getByRole('button', { name: 'ذخیره', exact: true }).click();
  await answered;
}

/** Adds `field ≥ day` to the filters of a list; Strapi names fields there as the schema does. */
export async function filterFrom(page: Page, { field, day }: Readonly<{ field: RegExp; day: string }>): Promise<void> {
  await page.getByRole('button', { name: 'فیلتر' }).first().click();
  const form = page.getByRole('dialog');
  await form.getByRole('combobox').first().click();
  await page.getByRole('option', { name: field }).click();
  await form.getByRole('combobox').nth(1).click();
  await page.getByRole('option', { name: 'بزرگ‌تر از یا برابر با' }).click();
  await form.getByRole('combobox', { name: 'تاریخ' }).fill(day);
  await form.locator('button[type=submit]').click();
}

type Store = { dispatch: (action: object) => void };
type Fiber = { memoizedProps: { store?: Store } | null; child: Fiber | null };

/** What choosing a language in the profile does, without leaving the screen. */
export const speak = (page: Page, language: string): Promise<void> =>
  page.evaluate((payload) => {
    const root = document.getElementById('strapi') as unknown as Record<string, Fiber>;
    const key = Object.keys(root).find((name) => name.startsWith('__reactContainer')) ?? '';
    const storeBelow = (fiber: Fiber | null): Store | undefined =>
      fiber === null ? undefined : (fiber.memoizedProps?.store ?? storeBelow(fiber.child));
    storeBelow(root[key] ?? null)?.dispatch({ type: 'admin/setLocale', payload });
  }, language);

export const todayInTehran = (page: Page): Promise<string> =>
  page.evaluate(() =>
    new Intl.DateTimeFormat('fa', {
      timeZone: 'Asia/Tehran',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }).format(),
  );

/** A menu opens its next level a moment after the key. */
export async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(300);
  }
}

export const dayInPersian = (iso: string): string =>
  new Intl.DateTimeFormat('fa', { day: 'numeric', timeZone: 'UTC' }).format(new Date(iso));

/** Strapi's guided tour lies over the first list or form that somebody opens; to be called before the login. */
export const skipTour = (page: Page) =>
  page.addInitScript(() => {
    const kept = JSON.parse(localStorage.getItem('STRAPI_GUIDED_TOUR') ?? '{}') as object;
    localStorage.setItem('STRAPI_GUIDED_TOUR', JSON.stringify({ ...kept, enabled: false }));
  });
