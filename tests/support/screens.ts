import type { Page } from 'playwright-core';

/** A screen of the panel, by selectors alone: it is walked in every language. */
export type Screen = Readonly<{
  name: string;
  path: string;
  /** Shows that it is there. */
  ready: string;
  /** What is opened on it. */
  open?: (page: Page) => Promise<void>;
}>;

const CONTENT = '/content-manager/collection-types';
const NEWS = `${CONTENT}/api::news-item.news-item`;
const EVENTS = `${CONTENT}/api::event.event`;
const ROW = 'tbody tr[aria-rowindex="2"]';
const HEADER_BUTTON = '[data-strapi-header] button[type=button]';

const click =
  (selector: string, shown: string, which: 'first' | 'last' = 'first') =>
  async (page: Page): Promise<void> => {
    await page.locator(selector)[which]().click();
    await page.locator(shown).first().waitFor();
  };

const openFirstRow = async (page: Page): Promise<void> => {
  await page.locator(`${ROW} td:nth-child(2)`).click();
  await page.locator('main [role=tablist]').waitFor();
  await page.locator('main input').first().waitFor();
};

/** A report of all texts, and the list of what was done. */
export const lookThroughTexts = async (page: Page): Promise<void> => {
  await page.locator(`${HEADER_BUTTON}:enabled`).click();
  // The design system's colour under the mouse is a lighter one, which is not what is looked at.
  await page.mouse.move(0, 0);
  await page.locator('main section:nth-of-type(2) table').waitFor();
};

export const SCREENS: readonly Screen[] = [
  { name: 'home', path: '/', ready: 'main section' },
  { name: 'user-menu', path: '/me', ready: 'main form', open: click('nav button[aria-haspopup=menu]', '[role=menu]') },
  { name: 'news', path: NEWS, ready: ROW },
  {
    name: 'news-filters',
    path: NEWS,
    ready: ROW,
    open: click('main button[aria-haspopup=dialog]', '[role=dialog] [role=combobox]'),
  },
  {
    name: 'news-view-settings',
    path: NEWS,
    ready: ROW,
    open: click('main button[aria-haspopup=dialog]', '[role=dialog] [role=checkbox]', 'last'),
  },
  { name: 'news-languages', path: NEWS, ready: ROW, open: click('main div[role=combobox]', '[role=listbox]') },
  { name: 'news-create', path: `${NEWS}/create`, ready: '[data-slate-editor]' },
  { name: 'news-edit', path: NEWS, ready: ROW, open: openFirstRow },
  { name: 'news-list-settings', path: `${NEWS}/configurations/list`, ready: 'main form' },
  { name: 'news-form-settings', path: `${NEWS}/configurations/edit`, ready: 'main form' },
  { name: 'events', path: EVENTS, ready: ROW },
  { name: 'event-create', path: `${EVENTS}/create`, ready: 'main input' },
  { name: 'media', path: '/plugins/upload', ready: 'main img' },
  {
    name: 'media-new',
    path: '/plugins/upload',
    ready: 'main img',
    open: click(`${HEADER_BUTTON}, main button[aria-haspopup=menu]:visible`, '[role=menu]'),
  },
  { name: 'content-types', path: '/plugins/content-type-builder', ready: 'main' },
  { name: 'settings', path: '/settings/application-infos', ready: 'main form' },
  { name: 'persian', path: '/settings/persian', ready: 'main table' },
  { name: 'working-days', path: '/settings/working-days', ready: 'main h3' },
  {
    name: 'working-days-import',
    path: '/settings/working-days',
    ready: 'main h3',
    open: click(HEADER_BUTTON, '[role=dialog] textarea'),
  },
  {
    name: 'working-days-add',
    path: '/settings/working-days',
    ready: 'main h3',
    open: click(HEADER_BUTTON, '[role=dialog] textarea', 'last'),
  },
  {
    name: 'working-days-confirm',
    path: '/settings/working-days',
    ready: 'main h3',
    open: click('main section:last-of-type button[type=button]', '[role=alertdialog]', 'last'),
  },
  { name: 'existing-texts', path: '/settings/persian-texts', ready: 'main h1', open: lookThroughTexts },
  { name: 'search-index', path: '/settings/persian-search', ready: 'main table' },
  { name: 'api-tokens', path: '/settings/api-tokens', ready: ROW },
  { name: 'api-token-create', path: '/settings/api-tokens/create', ready: 'main form' },
  { name: 'languages', path: '/settings/internationalization', ready: 'tbody tr' },
  { name: 'media-settings', path: '/settings/media-library', ready: 'main form' },
  { name: 'webhooks', path: '/settings/webhooks', ready: 'main h1' },
  { name: 'webhook-create', path: '/settings/webhooks/create', ready: 'main form' },
  { name: 'roles', path: '/settings/roles', ready: ROW },
  { name: 'role', path: '/settings/roles/1', ready: '[role=tablist]' },
  { name: 'users', path: '/settings/users', ready: ROW },
  {
    name: 'user-invite',
    path: '/settings/users',
    ready: ROW,
    open: click(HEADER_BUTTON, '[role=dialog] input'),
  },
  {
    name: 'user-delete',
    path: '/settings/users',
    ready: ROW,
    open: click('tbody tr td:last-child button', '[role=alertdialog]'),
  },
  {
    name: 'toast',
    path: '/settings/persian',
    ready: 'main table',
    open: async (page) => {
      await page.locator('main input[name=gregorianBeside]').click({ force: true });
      await page.locator('[data-sonner-toast]').first().waitFor();
    },
  },
  { name: 'email', path: '/settings/email', ready: 'main form' },
  { name: 'api-roles', path: '/settings/users-permissions/roles', ready: ROW },
  { name: 'api-role', path: '/settings/users-permissions/roles/1', ready: 'main form' },
  { name: 'api-providers', path: '/settings/users-permissions/providers', ready: ROW },
  { name: 'api-templates', path: '/settings/users-permissions/email-templates', ready: ROW },
  { name: 'api-advanced', path: '/settings/users-permissions/advanced-settings', ready: 'main form' },
  { name: 'profile', path: '/me', ready: 'main form' },
  { name: 'agencies', path: '/plugins/agency-scope', ready: 'main [role=grid]' },
  { name: 'audit', path: '/plugins/agency-scope/audit', ready: 'main [role=grid]' },
];

/** Opens a screen and waits until nothing on it moves any more. */
export async function show(page: Page, house: string, { path, ready, open }: Screen): Promise<void> {
  await page.goto(`${house}/admin${path}`);
  await page.locator(ready).first().waitFor();
  await page.waitForLoadState('networkidle');
  await open?.(page);
  await page.waitForTimeout(400);
}
