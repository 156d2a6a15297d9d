import type { Browser, Page } from 'playwright-core';
import request from 'supertest';

import { openBrowser, photograph } from '../support/browser';
import { PASSWORD } from '../support/invitations';
import { enter, inLanguage } from '../support/panel';
import { type ServedHouse, serveHouse } from '../support/served-house';

const SCREEN = { viewport: { width: 1280, height: 1000 }, timezoneId: 'Asia/Tehran', reducedMotion: 'reduce' as const };
const PAGE = '/admin/plugins/council';
const AGENCY = 'شهرداری ماکو';

type Body = Readonly<Record<string, unknown>>;

describe('invitations, calendars and letters in the panel', () => {
  let house: ServedHouse;
  let browser: Browser;
  let secretary: Page;
  let persian: Page;
  let council: string;
  let meeting: string;
  let letter: string;

  const enterAs = async (language: 'fa' | 'en', account: Readonly<{ email: string; password: string }>) => {
    const page = await inLanguage(browser, language, SCREEN);
    await enter(page, house.url, account);
    return page;
  };
  const go = async (page: Page, path: string, ready: string) => {
    await page.goto(`${house.url}${path}`);
    await page.locator(ready).first().waitFor();
    await page.waitForLoadState('networkidle');
  };
  /** Both languages of the same page. */
  const photographBoth = async (path: string, ready: string, name: string) => {
    await go(secretary, path, ready);
    await photograph(secretary, `${name}-en`);
    await go(persian, path, ready);
    await photograph(persian, `${name}-fa`);
  };
  /** By the same doors as the panel. */
  const askAs = async (account: Readonly<{ email: string; password: string }>) => {
    const login = await request(house.url)
      .post('/admin/login')
      .send({ email: account.email, password: account.password });
    const { token } = (login.body as { data: { token: string } }).data;
    return {
      get: async (path: string) =>
        (await request(house.url).get(path).set('Authorization', `Bearer ${token}`).expect(200)).body as Body,
      post: async (path: string, body: Body) =>
        (await request(house.url).post(path).set('Authorization', `Bearer ${token}`).send(body).expect(200))
          .body as Body,
    };
  };
  const dialogOf = (page: Page) => page.getByRole('dialog');

  beforeAll(async () => {
    house = await serveHouse();
    browser = await openBrowser();
    secretary = await enterAs('en', house.account('admin', 'council-secretary'));
    persian = await enterAs('fa', house.account('admin', 'council-secretary'));
    await secretary.goto(`${house.url}${PAGE}`);
    await secretary.waitForURL((at) => at.pathname.includes('/years/'));
    council = new URL(secretary.url()).pathname.replace(/\/years\/.*/, '');
    const staff = await askAs(house.account('admin', 'council-secretary'));
    const { data } = await staff.get(`/council/desk/councils/${council.split('/').at(-1) ?? ''}/outbox?state=waiting`);
    const letters = (data as { messages: { event: string; entity: string }[] }).messages;
    const { entity = '' } = letters.find(({ event }) => event === 'convoked') ?? {};
    meeting = `${council}/meetings/${entity.replace('meeting:', '')}`;
  }, 400_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('[I47] the secretary sees who comes, and writes down what a seat said on the telephone', async () => {
    await photographBoth(`${meeting}?view=answers`, 'main [role=grid]', 'council-answers');
    await secretary.getByText('7 coming, 2 not coming, 1 perhaps, 8 without an answer').first().waitFor();

    await secretary.getByRole('button', { name: `Coming: ${AGENCY}`, exact: true }).click();
    await secretary.getByText('8 coming, 2 not coming, 1 perhaps, 7 without an answer').first().waitFor();

    const pressed = secretary.getByRole('button', { name: `Coming: ${AGENCY}`, exact: true });
    expect(await pressed.getAttribute('aria-pressed')).toBe('true');
    await photographBoth(`${meeting}?view=live`, 'main [role=tablist]', 'council-answers-live');
  });

  it('[OB1] letters are read where no mail server sends them', async () => {
    await photographBoth(`${council}/outbox`, 'main [role=grid]', 'council-outbox');
    await secretary.getByText('No mail server is set', { exact: false }).waitFor();

    await secretary.getByRole('button', { name: /^Sent/ }).click();
    await secretary.waitForURL((at) => at.search === '?state=sent');
    await secretary.getByText('No letter has been sent yet.').waitFor();
    await secretary.getByRole('button', { name: /^Waiting/ }).click();
    await secretary.getByText('Invitation to a meeting').first().waitFor();
    for (const page of [secretary, persian]) {
      const row = page
        .getByRole('row')
        .filter({ hasText: /فراخوان/ })
        .filter({ hasText: 'maku-municipality' });
      await page.goto(`${house.url}${council}/outbox`);
      await row.getByRole('button').click();
      await dialogOf(page).locator('summary').click();
      await photograph(page, `council-letter-${page === persian ? 'fa' : 'en'}`);
    }

    letter = /https?:\/\/\S+\/invitation\/\S+/.exec(await dialogOf(secretary).innerText())?.[0] ?? '';
    expect(letter).not.toBe('');
    expect(await dialogOf(secretary).locator('pre').innerText()).toContain('METHOD:REQUEST');
  });

  it('[OB1] where there is nothing a sentence says so', async () => {
    await photographBoth(`${council}/outbox?state=failed`, 'main [role=group]', 'council-outbox-none');

    expect(await secretary.getByText('No letter has failed.').count()).toBe(1);
  });

  it('[IV1] the link of the letter is answered in a browser that is not logged in', async () => {
    const path = new URL(letter).pathname;
    const guest = await (await browser.newContext({ ...SCREEN, locale: 'fa-IR' })).newPage();
    const english = await (await browser.newContext({ ...SCREEN, locale: 'en-GB' })).newPage();
    await guest.goto(`${house.url}${path}`);
    await english.goto(`${house.url}${path}`);
    await photograph(guest, 'council-invitation-fa');
    await photograph(english, 'council-invitation-en');

    await guest.getByLabel('توضیح').fill('نماینده‌ای می‌فرستیم.');
    await guest.getByRole('button', { name: 'نمی‌آیم' }).click();
    await guest.getByRole('status').waitFor();
    await photograph(guest, 'council-invitation-answered-fa');

    await go(secretary, `${meeting}?view=answers`, 'main [role=grid]');
    const row = secretary.getByRole('row').filter({ hasText: AGENCY });
    expect(await row.innerText()).toMatch(/Not coming/);
    expect(await row.innerText()).toContain('نماینده‌ای می‌فرستیم.');
  });

  it('[I47] [FD1] a representative answers with one press, and makes a calendar address that is shown once', async () => {
    const staff = await askAs(house.account('admin', 'council-secretary'));
    const { data } = await staff.get(`/council/desk/councils/${council.split('/').at(-1) ?? ''}/seats`);
    const seat = (data as { agencyId: string; agencyName: string }[]).find(({ agencyName }) => agencyName === AGENCY);
    const email = 'representative@maku-municipality.example';
    const invited = { agencyId: seat?.agencyId, accountKind: 'panel', role: 'officer', email };
    const { token } = await staff.post('/agency-scope/invitations', invited);
    const joined = { token, name: 'نماینده', password: PASSWORD };
    await request(house.url).post('/api/agency-scope/invitations/accept').send(joined).expect(200);
    const member = await enterAs('fa', { email, password: PASSWORD });

    await go(member, meeting, 'main [role=tablist]');
    await photograph(member, 'council-invitation-card-fa');
    await member.getByRole('button', { name: 'می‌آییم', exact: true }).click();
    await member.locator('button[aria-pressed=true]', { hasText: 'می‌آییم' }).waitFor();
    await photograph(member, 'council-invitation-card-answered-fa');

    await go(member, `${council}/calendars`, 'main');
    await photograph(member, 'council-calendars-none-fa');
    await member.getByRole('button', { name: 'ساختن نشانی' }).click();
    await dialogOf(member).getByLabel('نام').fill('تلفن همراه');
    await dialogOf(member).getByRole('button', { name: 'ساختن', exact: true }).click();
    const address = dialogOf(member).getByLabel('نشانی تقویم');
    await address.waitFor();
    const feed = new URL(await address.inputValue()).pathname;
    await photograph(member, 'council-calendar-address-fa');
    await dialogOf(member).getByRole('button', { name: 'برداشتم' }).click();
    await member.getByRole('grid').waitFor();
    const { text } = await request(house.url).get(feed).expect(200);
    await photograph(member, 'council-calendars-fa');

    expect(text.replace(/\r\n /g, '')).toContain('PARTSTAT=ACCEPTED');
    await member.getByRole('button', { name: /^باطل کردن نشانی/ }).click();
    await photograph(member, 'council-calendar-revoke-fa');
    await dialogOf(member).getByRole('button', { name: 'باطل کردن', exact: true }).click();
    await member.getByText('هنوز نشانی تقویمی ساخته نشده است.').waitFor();
    await request(house.url).get(feed).expect(404);
  });
});
