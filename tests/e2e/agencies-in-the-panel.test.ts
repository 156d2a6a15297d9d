import type { Browser, Page } from 'playwright-core';

import { openBrowser, photograph } from '../support/browser';
import { inLanguage, logIn } from '../support/panel';
import { type ServedHouse, serveHouse } from '../support/served-house';

const MEMBER = { email: 'zahra@invited.example', password: 'Zanjir-charkh-18', name: 'Zahra Ahmadi' };
const SCREEN = { viewport: { width: 1400, height: 900 } };

describe('the secretary seats an editor, and takes the account out', () => {
  let house: ServedHouse;
  let browser: Browser;
  let secretary: Page;
  let member: Page;
  let agency: string;
  let link: string;

  beforeAll(async () => {
    house = await serveHouse();
    browser = await openBrowser();
    secretary = await inLanguage(browser, 'en', SCREEN);
    member = await inLanguage(browser, 'en', SCREEN);
  }, 400_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('the secretary finds all agencies behind one link of the menu', async () => {
    await logIn(secretary, house.url, house.account('admin', 'council-secretary'));

    await secretary.getByRole('link', { name: 'Agencies and accounts' }).first().click();
    const names = secretary.getByRole('grid', { name: 'Agencies and accounts' }).getByRole('link');
    await names.first().waitFor();
    agency = await names.first().innerText();
    await photograph(secretary, 'agencies-en');

    expect(await names.count()).toBeGreaterThan(1);
  });

  it('[S10] an invitation shows its link once', async () => {
    await secretary.getByRole('link', { name: agency, exact: true }).click();
    await secretary.getByRole('button', { name: 'Invite', exact: true }).click();
    await secretary.getByLabel('E-mail').fill(MEMBER.email);
    await secretary.getByRole('button', { name: 'Create the invitation' }).click();
    link = await secretary.getByLabel('Link of the invitation').inputValue();
    await photograph(secretary, 'invitation-link-en');
    await secretary.getByRole('button', { name: 'Done' }).click();

    await secretary.getByRole('gridcell', { name: MEMBER.email, exact: true }).waitFor();
    expect(link).toMatch(/^http:.*\/api\/agency-scope\/join\?token=[\w-]{20,}$/);
    expect(await secretary.getByLabel('Link of the invitation').count()).toBe(0);
  });

  it('whoever has the link joins', async () => {
    await member.goto(link);
    await member.getByLabel('Name').fill(MEMBER.name);
    await member.getByLabel('Password').fill(MEMBER.password);
    await member.getByRole('button', { name: 'Join' }).click();

    await member.getByText('You have joined.').waitFor();
  });

  it('[S2] the member finds a desk, and one agency only', async () => {
    await logIn(member, house.url, MEMBER);
    await member.getByRole('list', { name: 'My agencies' }).getByRole('link', { name: agency }).waitFor();
    await photograph(member, 'desk-en');

    await member.getByRole('link', { name: 'Agencies and accounts' }).first().click();
    const names = member.getByRole('grid', { name: 'Agencies and accounts' }).getByRole('link');
    await names.first().waitFor();

    expect(await names.allInnerTexts()).toEqual([agency]);
    expect(await member.getByRole('link', { name: 'Audit' }).count()).toBe(0);
  });

  it('[S9] a suspension with a reason ends the session at the next click', async () => {
    await secretary.reload();
    await secretary.getByRole('button', { name: `Suspend ${MEMBER.name}` }).click();
    await secretary.getByLabel('Reason').fill('The account was passed on to somebody else.');
    await secretary.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
    await secretary.getByRole('button', { name: `Lift the suspension of ${MEMBER.name}` }).waitFor();
    await photograph(secretary, 'suspended-en');

    await member.getByRole('link', { name: agency, exact: true }).click();
    await member.waitForURL((at) => at.pathname.endsWith('/auth/login'));

    expect(new URL(member.url()).pathname).toBe('/admin/auth/login');
  });

  it('[S13] a page of the audit that cannot be read is missing, and no other stands in its place', async () => {
    await secretary.goto(`${house.url}/admin/plugins/agency-scope/audit`);
    const lines = secretary.getByRole('grid', { name: 'Audit' });
    await lines.waitFor();
    await secretary.route(/\/agency-scope\/audit\?.*page=2/, (route) => route.abort());

    await secretary.getByRole('button', { name: 'Older' }).click();
    await lines.waitFor({ state: 'detached' });

    expect(await lines.count()).toBe(0);
  });
});
