import type { Browser, Locator, Page } from 'playwright-core';
import request from 'supertest';

import { seriousFindings } from '../support/accessibility';
import { openBrowser, photograph } from '../support/browser';
import { IDENTIFIER_APP } from '../support/identifier-app';
import { save, skipTour } from '../support/jalali-fields';
import { enter, inLanguage } from '../support/panel';
import { appWithPacked } from '../support/throwaway-app';
import { type ServedApp, buildPanel, serveApp } from '../support/throwaway-panel';

const README_LINES = {
  'config/plugins.js': 'module.exports = () => ({ persian: { enabled: true } });',
  'src/admin/vite.config.js': "export { withPersian as default } from 'strapi-plugin-persian/vite';",
};
const ADMIN = { email: 'admin@example.com', password: 'Correct-horse-7-battery' };
const PEOPLE = 'content-manager/collection-types/api::person.person';
const LETTERS = 'content-manager/collection-types/api::letter.letter';

/** Typed with all three sets of digits; in Persian and in English they show the same value in their own digits. */
const FIELDS = [
  ['nationalId', '۰۴۹۹۳۷۰۸۹۹', '۰۴۹-۹۳۷۰۸۹-۹', '049-937089-9', '0499370899'],
  ['legalId', '١٠٣٨٠٢٨٤٧٩٠', '۱۰۳۸۰۲۸۴۷۹۰', '10380284790', '10380284790'],
  ['mobile', '+۹۸۹۱۴۱۲۳۴۵۶۷', '۰۹۱۴ ۱۲۳ ۴۵۶۷', '0914 123 4567', '+989141234567'],
  ['postalCode', '58619 ۱۲۳۴۵', '۵۸۶۱۹-۱۲۳۴۵', '58619-12345', '5861912345'],
  [
    'sheba',
    '۸۲۰۵۴۰۱۰۲۶۸۰۰۲۰۸۱۷۹۰۹۰۰۲',
    'IR۸۲ ۰۵۴۰ ۱۰۲۶ ۸۰۰۲ ۰۸۱۷ ۹۰۹۰ ۰۲',
    'IR82 0540 1026 8002 0817 9090 02',
    'IR820540102680020817909002',
  ],
] as const;
const STORED = { ...Object.fromEntries(FIELDS.map(([field, , , , stored]) => [field, stored])), plate: '12-ب-345-67' };

describe('identifiers in the panel of a project with the packed plugin', () => {
  let app: ServedApp;
  let browser: Browser;
  let token: string;
  let persian: Page;
  let english: Page;
  const pageIn = (language: 'fa' | 'en'): Page => (language === 'fa' ? persian : english);

  const ask = (method: 'get' | 'post' | 'delete', path: string) =>
    request(app.url)[method](path).set('Authorization', `Bearer ${token}`);
  const enterIn = async (language: 'fa' | 'en') => {
    const page = await inLanguage(browser, language, {
      viewport: { width: 1400, height: 1200 },
      reducedMotion: 'reduce',
    });
    await skipTour(page);
    await enter(page, app.url, ADMIN);
    return page;
  };
  const openForm = async (page: Page, path = `${PEOPLE}/create`) => {
    await page.goto(`${app.url}/admin/${path}`);
    await page.locator('input[name=nationalId]').waitFor();
  };
  const storedPeople = async () =>
    ((await ask('get', `/${PEOPLE}?sort=id:ASC`)).body as { results: Record<string, unknown>[] }).results;
  const forgetPeople = async () => {
    for (const { documentId } of await storedPeople()) await ask('delete', `/${PEOPLE}/${String(documentId)}`);
  };

  beforeAll(async () => {
    const appDir = await appWithPacked('persian', { ...IDENTIFIER_APP, ...README_LINES });
    await buildPanel(appDir);
    app = await serveApp(appDir);
    const registered = await request(app.url)
      .post('/admin/register-admin')
      .send({ firstname: 'مدیر', ...ADMIN });
    token = (registered.body as { data: { token: string } }).data.token;
    browser = await openBrowser();
    persian = await enterIn('fa');
    english = await enterIn('en');
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const input = (page: Page, field: string): Locator => page.locator(`input[name="${field}"]`);
  const plateOf = (page: Page): Locator => page.getByRole('group', { name: 'plate', exact: true });
  const partsOf = (page: Page) => plateOf(page).locator('input');
  const typeInto = async (field: Locator, text: string) => {
    await field.click();
    await field.pressSequentially(text);
    await field.blur();
  };

  it.each(['fa', 'en'] as const)(
    '[V12] the six are typed, shown in groups and stored in ASCII, in %s',
    async (language) => {
      const page = pageIn(language);
      await openForm(page);
      await forgetPeople();

      for (const [field, typed] of FIELDS) await typeInto(input(page, field), typed);
      await partsOf(page).first().click();
      await page.keyboard.type('۱۲ب۳۴۵۶۷');
      const shown = await Promise.all(FIELDS.map(([field]) => input(page, field).inputValue()));
      const parts = await partsOf(page).evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
      await photograph(page, `identifiers-${language}`);
      const findings = await seriousFindings(page, 'main');
      await saveIn(page, language);

      expect(shown).toEqual(FIELDS.map(([, , persian, english]) => (language === 'fa' ? persian : english)));
      expect(parts).toEqual(language === 'fa' ? ['۱۲', 'ب', '۳۴۵', '۶۷'] : ['12', 'ب', '345', '67']);
      expect(await storedPeople()).toMatchObject([STORED]);
      expect(findings).toEqual([]);
    },
  );

  it('[V12] what can be said about a right value is said, and read to whoever cannot see it', async () => {
    const page = pageIn('fa');
    await openForm(page);

    await typeInto(input(page, 'sheba'), '820540102680020817909002');
    await typeInto(input(page, 'mobile'), '09141234567');
    const described = await input(page, 'sheba').evaluate((element) =>
      (element.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent),
    );

    expect(described).toEqual(['بانک پارسیان']);
    expect(await page.getByText('همراه اول').isVisible()).toBe(true);
  });

  it.each([
    ['nationalId', '۰۴۹۹۳۷۰۸۹۸', 'رقم کنترل درست نیست؛ رقمی اشتباه نوشته شده است.'],
    ['nationalId', '۴۹۹۳۷۰۸۹۹', 'کد ملی ۱۰ رقم دارد؛ چند رقم کم است.'],
    ['legalId', '33333333333', 'همهٔ رقم‌های شناسهٔ ملی نمی‌تواند یکسان باشد.'],
    ['mobile', '04434000001', 'این شمارهٔ همراه ایران نیست'],
    ['postalCode', '۵۸۶۱۹', 'کد پستی ۱۰ رقم دارد؛ چند رقم کم است.'],
    ['sheba', 'TR820540102680020817909002', 'این حساب در کشور دیگری است'],
  ])('[V12] %s %s is told when the field is left, and not before', async (field, typed, message) => {
    const page = pageIn('fa');
    await openForm(page);
    const said = page.getByText(message);

    await input(page, field).pressSequentially(typed);
    const before = [await said.count(), (await input(page, field).getAttribute('aria-invalid')) === 'true'];
    await input(page, field).blur();
    await said.waitFor();

    expect(before).toEqual([0, false]);
    expect(await input(page, field).getAttribute('aria-invalid')).toBe('true');
    expect(await input(page, field).inputValue()).toBe(typed);
  });

  it('[V12] a wrong value is refused by the server and told at its field; put right, it is saved', async () => {
    const page = pageIn('en');
    await openForm(page);
    await forgetPeople();
    await input(page, 'mobile').pressSequentially('0914');
    await input(page, 'mobile').press('Enter');
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const refused = (await (await answered).json()) as { error: { details: { field: string } } };
    await page.getByText('A mobile number has 11 digits; some are missing.').first().waitFor();
    const stored = await storedPeople();
    await photograph(page, 'identifiers-refused-en');

    await input(page, 'mobile').fill('09141234567');
    await saveIn(page, 'en');

    expect([refused.error.details.field, stored]).toEqual(['mobile', []]);
    expect(await storedPeople()).toMatchObject([{ mobile: '+989141234567' }]);
  });

  it.each(['fa', 'en'] as const)('[V13] a plate stands from left to right, in %s', async (language) => {
    const page = pageIn(language);
    await openForm(page);
    const boxes = await partsOf(page).evaluateAll((all) => all.map((each) => each.getBoundingClientRect().left));

    expect(boxes).toEqual([...boxes].sort((a, b) => a - b));
    expect(boxes).toHaveLength(4);
  });

  it('[V13] a whole plate that is pasted fills the parts; keys walk through them', async () => {
    const page = pageIn('fa');
    await openForm(page);
    const parts = partsOf(page);
    const values = () => parts.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
    const focused = () => parts.evaluateAll((all) => all.findIndex((each) => each === document.activeElement));

    await parts.first().evaluate((element, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', text);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, '۱۲ الف ۳۴۵ ایران ۶۷');
    const pasted = [await values(), await focused()];
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    const after = await focused();
    await parts.nth(1).press('Backspace');
    await page.keyboard.press('Backspace');

    expect(pasted).toEqual([['۱۲', 'الف', '۳۴۵', '۶۷'], 3]);
    expect(after).toBe(2);
    expect([await values(), await focused()]).toEqual([['۱۲', '', '۳۴۵', '۶۷'], 0]);
  });

  it('[V13] a letter that no plate has is told', async () => {
    const page = pageIn('fa');
    await openForm(page);
    await partsOf(page).first().click();
    await page.keyboard.type('12');
    await page.keyboard.type('خ');
    await partsOf(page).nth(2).fill('345');
    await partsOf(page).nth(3).fill('67');
    await partsOf(page).nth(3).blur();

    await page.getByText('هیچ پلاکی این حرف را ندارد.').waitFor();
    expect(await plateOf(page).locator('[aria-invalid=true]').count()).toBe(4);
  });

  it.each([
    ['fa', ['۰۴۹-۹۳۷۰۸۹-۹', '۰۹۱۴ ۱۲۳ ۴۵۶۷', '۱۲ ب ۳۴۵ | ۶۷']],
    ['en', ['049-937089-9', '0914 123 4567', '12 ب 345 | 67']],
  ] as const)('[V14] a list shows them in groups, from left to right, in %s', async (language, expected) => {
    const page = pageIn(language);
    await forgetPeople();
    await ask('post', `/${PEOPLE}`).send(STORED);
    await page.goto(`${app.url}/admin/${PEOPLE}?page=1&pageSize=10&sort=id:ASC`);
    const cells = page.locator('tbody bdi');
    await cells.first().waitFor();
    await photograph(page, `identifiers-list-${language}`);

    const texts = await cells.allTextContents();
    const places = await cells
      .filter({ hasText: '|' })
      .evaluate(leftEdges, Array.from(expected[2].replaceAll(' ', '')));

    expect(texts.map((text) => text.replace(/[\u2066\u2069\u200E]/g, ''))).toEqual(expected);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(await seriousFindings(page, 'tbody')).toEqual([]);
  });

  it('[V12] required, disabled and a value of before are shown as what they are', async () => {
    const page = pageIn('fa');
    const { body } = await ask('post', `/${LETTERS}`).send({ mobile: '09141234567' });
    const { documentId } = (body as { data: { documentId: string } }).data;
    await ask('post', `/${LETTERS}/${documentId}/actions/publish`).send({});
    await openForm(page, `${LETTERS}/${documentId}?status=published`);

    expect(await input(page, 'mobile').inputValue()).toBe('۰۹۱۴ ۱۲۳ ۴۵۶۷');
    expect(await input(page, 'mobile').isDisabled()).toBe(true);
    expect(await input(page, 'mobile').getAttribute('aria-required')).toBe('true');
  });
});

/** Where these characters, each of which is there once, begin on the page. */
function leftEdges(element: Element, characters: readonly string[]): number[] {
  const text = element.firstChild as Text;
  return characters.map((character) => {
    const range = document.createRange();
    range.setStart(text, text.data.indexOf(character));
    range.setEnd(text, text.data.indexOf(character) + 1);
    return range.getBoundingClientRect().left;
  });
}

async function saveIn(page: Page, language: 'fa' | 'en'): Promise<void> {
  if (language === 'fa') return save(page);
  const answered = page.waitForResponse(
    (response) => ['PUT', 'POST'].includes(response.request().method()) && response.ok(),
  );
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await answered;
}
