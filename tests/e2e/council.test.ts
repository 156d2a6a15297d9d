import type { Browser, Page } from 'playwright-core';

import { openBrowser, photograph, photographWhole } from '../support/browser';
import { meetOnOtherDays, openMeeting } from '../support/open-meeting';
import { enter, inLanguage } from '../support/panel';
import { type ServedHouse, serveHouse } from '../support/served-house';

const SCREEN = { viewport: { width: 1280, height: 900 }, timezoneId: 'Asia/Tehran', reducedMotion: 'reduce' as const };
const COUNCIL = { fa: 'شورای روابط عمومی منطقه', en: 'Regional public-relations council' };
const PLACE = 'سالن همایش فرمانداری';
const PAGE = '/admin/plugins/council';

const idOf = (path: string): string => path.split('/').at(-1) ?? '';
const dialogOf = (page: Page) => page.getByRole('dialog');

describe('the council in the panel', () => {
  let house: ServedHouse;
  let browser: Browser;
  let secretary: Page;
  let persian: Page;
  let chair: Page;
  let council: string;
  let meeting: string;

  const pageOf = async (language: 'fa' | 'en', role: 'council-secretary' | 'council-chair') => {
    const page = await inLanguage(browser, language, SCREEN);
    await enter(page, house.url, house.account('admin', role));
    return page;
  };
  /** Both languages of the same page. */
  const photographBoth = async (path: string, ready: string, name: string): Promise<void> => {
    for (const [page, language] of [
      [secretary, 'en'],
      [persian, 'fa'],
    ] as const) {
      await page.goto(`${house.url}${path}`);
      await page.locator(ready).first().waitFor();
      await page.waitForLoadState('networkidle');
      await photographWhole(page, `${name}-${language}`);
    }
  };
  const pathOf = (page: Page): string => new URL(page.url()).pathname;
  const giveSeat = async (name: string | null): Promise<void> => {
    await secretary.getByRole('button', { name: 'Give a seat' }).first().click();
    await dialogOf(secretary).getByRole('combobox', { name: 'Agency' }).click();
    const options = secretary.getByRole('option');
    await (name === null ? options : options.filter({ hasText: name })).first().click();
    await dialogOf(secretary).getByRole('button', { name: 'Give', exact: true }).click();
    await dialogOf(secretary).waitFor({ state: 'detached' });
  };

  beforeAll(async () => {
    house = await serveHouse();
    browser = await openBrowser();
    secretary = await pageOf('en', 'council-secretary');
    persian = await pageOf('fa', 'council-secretary');
  }, 400_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('the council of the demo is read in both languages', async () => {
    await secretary.goto(`${house.url}${PAGE}`);
    await secretary.waitForURL((at) => at.pathname.includes('/years/'));
    const demo = pathOf(secretary).replace(/\/years\/.*/, '');

    await photographBoth(pathOf(secretary), 'main ul a', 'council-demo-year');
    await photographBoth(`${demo}/resolutions`, 'main [role=group]', 'council-demo-tracker');
    await secretary.getByRole('grid', { name: 'Resolutions' }).getByRole('link').first().click();
    await secretary.getByRole('heading', { name: 'Reports' }).waitFor();
    await photographBoth(pathOf(secretary), 'main ol', 'council-demo-resolution');

    expect(await secretary.getByRole('progressbar').count()).toBeGreaterThan(0);
  });

  it('where there is no council a sentence says so, and a button founds one', async () => {
    const none = (page: Page) =>
      page.route('**/council/desk/councils', (route) => route.fulfill({ json: { data: [] } }));
    await Promise.all([none(secretary), none(persian)]);
    await secretary.goto(`${house.url}${PAGE}`);
    await secretary.getByRole('button', { name: 'Found a council' }).waitFor();
    await photograph(secretary, 'council-none-en');
    await persian.goto(`${house.url}${PAGE}`);
    await persian.getByRole('button', { name: 'بنیان‌گذاری شورا' }).waitFor();
    await photograph(persian, 'council-none-fa');
    await Promise.all([secretary, persian].map((page) => page.unroute('**/council/desk/councils')));

    await secretary.getByRole('button', { name: 'Found a council' }).click();
    await dialogOf(secretary).getByLabel('Name', { exact: false }).first().fill(COUNCIL.fa);
    await dialogOf(secretary).getByLabel('Name in English').fill(COUNCIL.en);
    await dialogOf(secretary).getByLabel('Place').fill(PLACE);
    await dialogOf(secretary).getByRole('button', { name: 'Found a council' }).click();

    await secretary.waitForURL((at) => at.pathname.endsWith('/seats'));
    council = pathOf(secretary).replace(/\/seats$/, '');
    await meetOnOtherDays(house, idOf(council));
    await secretary.getByText('No agency has a seat yet.', { exact: false }).waitFor();
    expect(await secretary.getByText('No agency has a seat yet.', { exact: false }).count()).toBe(1);
  });

  it('agencies are given seats', async () => {
    await giveSeat(null);
    await giveSeat(null);
    await giveSeat(null);
    await secretary.getByRole('grid', { name: 'Seats of the council' }).waitFor();

    await photographBoth(pathOf(secretary), 'main [role=grid]', 'council-seats');
    expect(await secretary.getByRole('button', { name: /^End the seat of/ }).count()).toBe(3);
  });

  it('[I2] the year is planned by its Jalali months, and asked twice it adds nothing twice', async () => {
    await secretary.getByRole('link', { name: 'Year at a glance' }).click();
    await secretary.getByRole('button', { name: 'Plan missing meetings' }).click();
    const meetings = secretary.getByRole('link', { name: 'Regular meeting' });
    await meetings.first().waitFor();
    const planned = await meetings.count();

    await secretary.getByRole('button', { name: 'Plan missing meetings' }).click();
    await secretary.getByText('No meeting was missing.').first().waitFor();

    await photographBoth(pathOf(secretary), 'main ul a', 'council-year');
    expect([planned > 0, await meetings.count()]).toEqual([true, planned]);
  });

  it('[MT2] a planned meeting is confirmed with the one button of its page', async () => {
    await secretary.getByRole('link', { name: 'Regular meeting' }).last().click();
    await secretary.getByRole('button', { name: 'Confirm day and place' }).click();
    await photograph(secretary, 'council-confirm-en');
    await dialogOf(secretary).getByRole('button', { name: 'Confirm day and place' }).click();
    await secretary.getByText('Confirmed', { exact: true }).first().waitFor();
    meeting = pathOf(secretary);

    await secretary.getByText('The chair has not approved yet.', { exact: false }).waitFor();
    await photographBoth(meeting, 'main [role=tablist]', 'council-meeting');
    expect(await secretary.getByRole('button', { name: 'Send the invitation' }).isDisabled()).toBe(true);
  });

  it('[AI7] an item is written and put on the agenda', async () => {
    await secretary.getByRole('button', { name: 'New item' }).click();
    await dialogOf(secretary).getByLabel('Title').fill('تقویم مشترک رویدادهای نوروز');
    await dialogOf(secretary).getByLabel('Motion').fill('دستگاه‌ها تقویم رویدادهای خود را تا پایان بهمن می‌فرستند.');
    await dialogOf(secretary).getByRole('combobox', { name: 'Lead' }).click();
    await secretary.getByRole('option').first().click();
    await photograph(secretary, 'council-item-en');
    await dialogOf(secretary).getByRole('button', { name: 'Create' }).click();
    await secretary.getByRole('button', { name: 'Put on the agenda: تقویم مشترک رویدادهای نوروز' }).click();

    await secretary.getByRole('button', { name: /^Put on the agenda/ }).waitFor({ state: 'detached' });
    await photographBoth(meeting, 'main [role=tablist]', 'council-agenda');
    expect(await secretary.getByRole('listitem').filter({ hasText: 'تقویم مشترک رویدادهای نوروز' }).count()).toBe(1);
  });

  it('[MT4] the chair approves on the same page, and then the secretary may invite', async () => {
    chair = await pageOf('fa', 'council-chair');
    await chair.goto(`${house.url}${meeting}`);
    await chair.getByRole('button', { name: 'موافقت: فرستادن دعوت' }).click();
    await chair.getByText('رئیس موافقت کرده است: فرستادن دعوت').waitFor();
    await photograph(chair, 'council-chair-fa');

    await secretary.reload();
    const invite = secretary.getByRole('button', { name: 'Send the invitation' });
    await invite.waitFor();

    expect(await invite.isEnabled()).toBe(true);
  });

  it('[I34] by-laws are read in words, beside what holds without a decision', async () => {
    await photographBoth(`${council}/by-laws`, 'main [role=grid]', 'council-by-laws');

    await secretary.getByRole('button', { name: 'Adopt a new version' }).click();
    await dialogOf(secretary).getByLabel('Decided in').fill('مصوبهٔ نخستین جلسه');
    await photograph(secretary, 'council-by-laws-form-en');
    await dialogOf(secretary).getByRole('button', { name: 'Adopt', exact: true }).click();
    await dialogOf(secretary).waitFor({ state: 'detached' });

    await secretary.getByRole('grid', { name: 'Versions' }).getByText('مصوبهٔ نخستین جلسه').waitFor();
  });

  it('[I20] in the meeting a press changes the quorum at once, and a vote is recorded seat by seat', async () => {
    const live = `${council}/meetings/${await openMeeting(house, idOf(council))}`;
    await secretary.goto(`${house.url}${live}`);
    const leave = secretary.getByRole('button', { name: /^Left: / });
    await leave.first().waitFor();
    await secretary.getByText('The quorum is met').waitFor();
    await chair.goto(`${house.url}${live}`);
    await chair.getByRole('button', { name: 'طرح دستور' }).click();
    await chair.getByRole('button', { name: 'به آگاهی رسید' }).click();
    await chair.getByRole('button', { name: 'طرح دستور' }).click();
    await secretary.getByRole('button', { name: 'Ask for a vote' }).click();
    await dialogOf(secretary).getByRole('button', { name: 'Ask', exact: true }).click();
    await secretary.getByRole('button', { name: 'Open the vote' }).click();
    await secretary
      .getByRole('button', { name: /^Yes: / })
      .first()
      .click();
    await secretary.getByText('has voted', { exact: false }).first().waitFor();
    await photographBoth(live, 'main [role=tablist]', 'council-live');

    await leave.nth(1).click();
    await secretary.getByRole('button', { name: /^Arrived: / }).waitFor();
    await leave.nth(1).click();
    await secretary.getByText(/more are needed for the quorum/).waitFor();
    await photographWhole(secretary, 'council-live-inquorate-en');
    await photographWhole(chair, 'council-live-chair-fa');

    await secretary.getByText('Suspended', { exact: true }).waitFor();
    expect(await secretary.getByRole('button', { name: /^Yes: / }).count()).toBe(0);
  });

  it('resolutions are filtered in the address', async () => {
    await photographBoth(`${council}/resolutions`, 'main [role=group]', 'council-tracker');

    await secretary.getByRole('button', { name: 'Overdue' }).click();
    await secretary.waitForURL((at) => at.search === '?overdue=true');

    expect(await secretary.getByRole('button', { name: 'Overdue' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('at four times the size nothing is cut off beside the page', async () => {
    await secretary.setViewportSize({ width: 320, height: 640 });
    await secretary.goto(`${house.url}${meeting}`);
    await secretary.getByRole('tablist').waitFor();
    await photograph(secretary, 'council-narrow-en');

    const overflow = await secretary.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
