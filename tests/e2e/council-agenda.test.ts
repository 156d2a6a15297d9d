import { readFile } from 'node:fs/promises';

import type { Browser, Locator, Page } from 'playwright-core';

import { seriousFindings } from '../support/accessibility';
import { openBrowser, photograph, photographWhole } from '../support/browser';
import { demoCouncil, invite, propose } from '../support/open-meeting';
import { enter, inLanguage } from '../support/panel';
import { type ServedHouse, serveHouse } from '../support/served-house';

const SCREEN = {
  viewport: { width: 1280, height: 900 },
  timezoneId: 'Asia/Tehran',
  reducedMotion: 'reduce' as const,
  acceptDownloads: true,
};
const REPORT = 'گزارش پیگیری مصوبه‌ها';
const SHARED = 'سهم دستگاه‌ها از بیلبوردهای سه شهرستان';
const CLOSED = 'قرارداد اجارهٔ سازه‌های تبلیغاتی';
const OTHER = 'سایر موارد';
const WAITING = 'نشست خبری مشترک نوروز';

describe('the agenda in the panel', () => {
  let house: ServedHouse;
  let browser: Browser;
  let secretary: Page;
  let persian: Page;
  let address: string;

  const pageOf = async (language: 'fa' | 'en') => {
    const page = await inLanguage(browser, language, SCREEN);
    await enter(page, house.url, house.account('admin', 'council-secretary'));
    return page;
  };
  const agenda = () => secretary.getByRole('list', { name: 'Agenda' });
  /** As they stand, by their titles. */
  const titles = async () =>
    (await agenda().getByRole('heading').allTextContents()).map((text) => text.replace(/^\d+\. /, ''));
  const cardOf = (title: string): Locator =>
    secretary.getByRole('listitem').filter({ has: secretary.getByRole('heading', { name: title }) });
  const grip = (title: string) => secretary.getByRole('button', { name: `Move: ${title}` });
  const said = () => secretary.locator('[aria-live=assertive]').filter({ hasText: /./ }).allTextContents();
  const dialog = () => secretary.getByRole('dialog');
  const both = async (name: string) => {
    await photographWhole(secretary, `${name}-en`);
    await persian.goto(address);
    await persian.getByRole('heading', { name: SHARED }).waitFor();
    await persian.waitForLoadState('networkidle');
    await photographWhole(persian, `${name}-fa`);
  };
  const downloaded = async (press: () => Promise<void>) => {
    const [download] = await Promise.all([secretary.waitForEvent('download'), press()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };

  beforeAll(async () => {
    house = await serveHouse();
    browser = await openBrowser();
    secretary = await pageOf('en');
    persian = await pageOf('fa');
    const council = await demoCouncil(house);
    const texts = { motion: 'هر دستگاه یک وجه به پیام‌های مشترک بدهد.', needsAction: false };
    const items = [
      { ...texts, title: SHARED },
      { ...texts, title: CLOSED, isConfidential: true },
    ];
    const meeting = await invite(house, council, items);
    await propose(house, council, { ...texts, title: WAITING });
    address = `${house.url}/admin/plugins/council/${council}/meetings/${meeting}`;
    await secretary.goto(address);
    await grip(SHARED).waitFor();
  }, 400_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('[I12] an item is picked up, moved and put down by keyboard, and each step is said', async () => {
    const before = await titles();
    await grip(SHARED).focus();
    await secretary.keyboard.press('Space');
    const held = await said();
    await secretary.keyboard.press('ArrowDown');
    const moved = await said();
    await secretary.keyboard.press('ArrowDown');
    const end = await said();
    await photograph(secretary, 'council-agenda-held-en');
    await secretary.keyboard.press('Enter');
    await secretary.getByText('Members were not told of these changes yet', { exact: false }).waitFor();

    const after = await titles();
    await both('council-agenda-ordered');
    expect(before).toEqual([REPORT, SHARED, CLOSED, OTHER]);
    expect(after).toEqual([REPORT, CLOSED, SHARED, OTHER]);
    expect([held, moved, end]).toEqual([
      [expect.stringContaining(`You hold “${SHARED}”, at place 2 of 4.`)],
      [`“${SHARED}”: place 3 of 4.`],
      [`“${SHARED}” goes no further than place 3.`],
    ]);
    expect(
      await agenda()
        .getByRole('heading', { name: `2. ${SHARED}` })
        .count(),
    ).toBe(1);
    expect(await grip(SHARED).evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('Escape puts it back, and nothing is sent', async () => {
    const requests: string[] = [];
    secretary.on('request', (request) => requests.push(request.url()));
    await grip(SHARED).focus();
    await secretary.keyboard.press('Enter');
    await secretary.keyboard.press('ArrowUp');
    const shown = await titles();

    await secretary.keyboard.press('Escape');

    expect([shown, await titles()]).toEqual([
      [REPORT, SHARED, CLOSED, OTHER],
      [REPORT, CLOSED, SHARED, OTHER],
    ]);
    expect(await said()).toEqual([`“${SHARED}” stays where it was: place 3 of 4.`]);
    expect(requests.filter((url) => url.includes('/agenda/order'))).toEqual([]);
  });

  it('the menu of an item moves it as well, and standing items have no grip', async () => {
    await cardOf(SHARED)
      .getByRole('button', { name: `Other steps: ${SHARED}` })
      .click();
    const offered = await secretary.getByRole('menuitem', { name: /^Move / }).allTextContents();
    await secretary.getByRole('menuitem', { name: 'Move up' }).click();
    await secretary
      .getByText('Members were not told of these changes yet', { exact: false })
      .waitFor({ state: 'detached' });

    expect([offered, await titles()]).toEqual([['Move up'], [REPORT, SHARED, CLOSED, OTHER]]);
    expect(await grip(REPORT).or(grip(OTHER)).count()).toBe(0);
  });

  it('[AI7] [AI8] items are dragged within the agenda, onto it from the pool, and back', async () => {
    const drag = (what: Locator, where: Locator, y: number) => what.dragTo(where, { targetPosition: { x: 40, y } });
    await drag(grip(CLOSED), cardOf(SHARED), 5);
    await secretary.getByText(`Moved: 2. ${SHARED}`, { exact: false }).waitFor();
    const within = await titles();

    await drag(secretary.getByTitle(`Move: ${WAITING}`), cardOf(SHARED), 5);
    await agenda().getByRole('heading').nth(2).filter({ hasText: WAITING }).waitFor();
    await secretary.waitForLoadState('networkidle');
    const scheduled = await titles();

    await drag(grip(WAITING), secretary.getByRole('heading', { name: 'Waiting for a meeting' }), 5);
    await agenda().getByRole('heading', { name: WAITING }).waitFor({ state: 'detached' });

    expect([within, scheduled, await titles()]).toEqual([
      [REPORT, CLOSED, SHARED, OTHER],
      [REPORT, CLOSED, WAITING, SHARED, OTHER],
      [REPORT, CLOSED, SHARED, OTHER],
    ]);
  });

  it('an annex is added, saved again byte by byte, and taken off', async () => {
    const card = cardOf(SHARED);
    const file = {
      name: 'نقشهٔ سازه‌ها.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('ورودی شرقی، ورودی غربی\n'.repeat(300)),
    };
    await card.locator('input[type=file]').setInputFiles(file);
    await card.getByText(file.name).waitFor();
    await both('council-annexes');

    const saved = await downloaded(() =>
      card.getByRole('button', { name: `Download the annex “${file.name}”` }).click(),
    );
    await card.getByRole('button', { name: `Remove the annex “${file.name}”` }).click();
    await photograph(secretary, 'council-annex-remove-en');
    await dialog().getByRole('button', { name: 'Remove', exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
    await card.getByText(file.name).waitFor({ state: 'detached' });

    // Chromium writes the half-space of a name as a low line.
    expect([saved.name.replace('_', '\u200c'), saved.bytes.equals(file.buffer)]).toEqual([file.name, true]);
    expect(await card.getByRole('list', { name: `Annexes of “${SHARED}”` }).count()).toBe(0);
  });

  it('what is refused is refused in words, in the language of the page', async () => {
    const file = { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<p>') };
    const card = (page: Page) =>
      page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: SHARED }) });
    await card(secretary).locator('input[type=file]').setInputFiles(file);
    await secretary.getByText('“page.html” was not added: Taken are PDF,', { exact: false }).waitFor();
    await card(persian)
      .locator('input[type=file]')
      .setInputFiles({ ...file, buffer: Buffer.alloc(11 * 1024 * 1024) });
    await persian.getByText('«page.html» پیوست نشد: از ۱۰ مگابایت بزرگ‌تر است.').waitFor();

    await photograph(persian, 'council-annex-refused-fa');
    expect(await card(secretary).getByText('page.html').count()).toBe(0);
  });

  it('a large one shows how far it is', async () => {
    await secretary.context().route('**/annexes', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.fulfill({ status: 500, json: { data: null, error: { message: 'late', details: {} } } });
    });
    const buffer = Buffer.alloc(9 * 1024 * 1024, 'a');
    await cardOf(SHARED)
      .locator('input[type=file]')
      .setInputFiles({ name: 'large.txt', mimeType: 'text/plain', buffer });

    await secretary.getByRole('progressbar', { name: 'Sending “large.txt”' }).waitFor();
    await photograph(secretary, 'council-annex-sending-en');
    await secretary.getByText('“large.txt” was not added: late').waitFor();
    await secretary.context().unroute('**/annexes');

    expect(await secretary.getByRole('progressbar').count()).toBe(0);
  });

  it('the packet of the meeting is one PDF', async () => {
    const { name, bytes } = await downloaded(() =>
      secretary.getByRole('button', { name: 'Meeting packet (PDF)' }).click(),
    );

    expect([name, bytes.subarray(0, 5).toString()]).toEqual([expect.stringMatching(/^packet-.*\.pdf$/), '%PDF-']);
  });

  it.each(['en', 'fa'] as const)('axe finds nothing serious on it: %s', async (language) => {
    const page = { en: secretary, fa: persian }[language];
    await page.goto(address);
    await page.getByRole('heading', { name: SHARED }).waitFor();

    expect(await seriousFindings(page, 'main [role=tabpanel]')).toEqual([]);
  });
});
