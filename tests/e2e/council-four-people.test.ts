import type { Browser } from 'playwright-core';
import request from 'supertest';

import { openBrowser, photograph } from '../support/browser';
import { type Reader, readerAt } from '../support/council-panel';
import { skipTour } from '../support/jalali-fields';
import { meetOnOtherDays } from '../support/open-meeting';
import { enter, inLanguage } from '../support/panel';
import { type ServedHouse, serveHouse } from '../support/served-house';

const SCREEN = { viewport: { width: 1280, height: 1000 }, timezoneId: 'Asia/Tehran', reducedMotion: 'reduce' as const };
const PAGE = '/admin/plugins/council';
/** The demo has a head of each of these in the panel. */
const FIRST = 'شهرداری ماکو';
const SECOND = 'فرمانداری شهرستان شوط';
const TITLE = 'تقویم مشترک نوروز';
const MOTION = 'دستگاه‌ها رویدادهای نوروزی خود را در یک تقویم می‌نویسند.';
const QUARTER = 15 * 60_000;

type Body = Readonly<Record<string, unknown>>;

/** A council of two agencies, founded through the panel's doors. */
async function foundCouncil(house: ServedHouse): Promise<string> {
  const { email, password } = house.account('admin', 'council-secretary');
  const login = await request(house.url).post('/admin/login').send({ email, password }).expect(200);
  const { token } = (login.body as { data: { token: string } }).data;
  const bearer = ['Authorization', `Bearer ${token}`] as const;
  const post = async (path: string, body: Body) => {
    const answer = await request(house.url)
      .post(path)
      .set(...bearer)
      .send(body)
      .expect(200);
    return (answer.body as { data: { id: string } }).data.id;
  };
  const id = await post('/council/councils', {
    name: 'شورای دو دستگاه',
    nameEn: 'Council of two',
    place: 'سالن همایش',
  });
  const directory = await request(house.url)
    .get('/agency-scope/directory?locale=fa')
    .set(...bearer);
  const { agencies } = directory.body as { agencies: readonly { id: string; name: string }[] };
  for (const [order, agencyName] of [FIRST, SECOND].entries()) {
    const agencyId = agencies.find(({ name }) => name === agencyName)?.id;
    await post(`/council/councils/${id}/seats`, { agencyId, agencyName, validFrom: '2025-01-01T00:00:00Z', order });
  }
  await meetOnOtherDays(house, id);
  return id;
}

/** A quarter of an hour that is near enough for the meeting to open now, as the panel's fields take it. */
function soon(): Readonly<{ day: string; time: string }> {
  const start = Math.ceil((Date.now() + 60_000) / QUARTER) * QUARTER;
  const inTehran = { timeZone: 'Asia/Tehran' } as const;
  const day = { ...inTehran, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const time = { ...inTehran, hour: '2-digit', minute: '2-digit' } as const;
  return {
    day: new Intl.DateTimeFormat('fa-u-nu-latn', day).format(start),
    time: new Intl.DateTimeFormat('en-GB', time).format(start),
  };
}

/** The Jalali year that has a planned meeting, even on its last days. */
const yearOfNextMonth = (): string =>
  new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { year: 'numeric', timeZone: 'Asia/Tehran' })
    .format(Date.now() + 31 * 86_400_000)
    .replace(/\D/g, '');

const inDaysAsTyped = (days: number): string =>
  new Intl.DateTimeFormat('en-US', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    Date.now() + days * 86_400_000,
  );

describe('four people take a matter from the plan of the year to a verified resolution', () => {
  let house: ServedHouse;
  let browser: Browser;
  let secretary: Reader;
  let chair: Reader;
  let first: Reader;
  let second: Reader;
  let council: string;
  let year: string;
  let meeting: string;
  let resolution: string;

  type Seated = Readonly<{ language: 'fa' | 'en'; role: string; agency?: string }>;
  const reader = async ({ language, role, agency }: Seated): Promise<Reader> => {
    const page = await inLanguage(browser, language, SCREEN);
    await skipTour(page);
    await enter(page, house.url, house.account('admin', role, agency));
    return readerAt(page, language);
  };
  const pathOf = ({ page }: Reader): string => new URL(page.url()).pathname;
  const goTo = async (path: string, ...readers: readonly Reader[]): Promise<void> => {
    for (const { page } of readers) await page.goto(`${house.url}${path}`);
  };
  const photographAll = async (name: string, readers: Readonly<Record<string, Reader>>): Promise<void> => {
    for (const [who, { page }] of Object.entries(readers)) {
      await page.waitForLoadState('networkidle');
      await photograph(page, `four-${name}-${who}`);
    }
  };
  const seen = ({ page }: Reader, text: string) => page.getByText(text, { exact: true }).first().waitFor();

  beforeAll(async () => {
    house = await serveHouse();
    browser = await openBrowser();
    council = `${PAGE}/${await foundCouncil(house)}`;
    year = `${council}/years/${yearOfNextMonth()}`;
    secretary = await reader({ language: 'fa', role: 'council-secretary' });
    chair = await reader({ language: 'en', role: 'council-chair' });
    first = await reader({ language: 'fa', role: 'agency-head', agency: 'maku-municipality' });
    second = await reader({ language: 'en', role: 'agency-head', agency: 'showt-governorate' });
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('[MT2] [AI2] the secretary plans the year, and a head of an agency hands in an item for the next meeting', async () => {
    await goTo(year, secretary);
    await secretary.press('plan.action');
    const regular = secretary.page.getByRole('link', { name: secretary.say('kind.meeting.regular') });
    await regular.last().click();
    await secretary.press('move.meeting.confirm');
    await secretary.confirm('move.meeting.confirm');

    await goTo(pathOf(secretary), first);
    await first.press('item.new');
    await first.fill('item.title', TITLE);
    await first.fill('item.text.motion', MOTION);
    await first.confirm('item.new.submit');
    await first.choose(TITLE, 'move.item.approve');
    await seen(first, first.say('state.item.agency-approved'));
    await first.choose(TITLE, 'move.item.submit');
    await seen(first, first.say('state.item.submitted'));
    await photographAll('handed-in', { first });

    await secretary.page.reload();
    await secretary.choose(TITLE, 'move.item.accept');
    await seen(secretary, secretary.say('state.item.accepted'));
    expect(await secretary.page.getByRole('button', { name: secretary.say('move.item.schedule') }).count()).toBe(1);
  });

  it('[MT4] an extraordinary meeting is called for the two seats, which ask for it, with the consent of the chair', async () => {
    await goTo(year, secretary);
    await secretary.press('new-meeting.action');
    const { day, time } = soon();
    await secretary.dialog.getByRole('combobox', { name: 'تاریخ' }).first().fill(day);
    await secretary.page.keyboard.press('Tab');
    await secretary.dialog.getByRole('combobox', { name: 'ساعت' }).first().fill(time);
    await secretary.page.keyboard.press('Enter');
    await secretary.fill('field.reason', 'آمادگی نوروز');
    await secretary.fill('field.petition', '2');
    await secretary.dialog.getByRole('button', { name: secretary.say('new-meeting.submit'), exact: true }).click();
    await secretary.page.waitForURL((at) => at.pathname.includes('/meetings/'));
    meeting = pathOf(secretary);
    await secretary.press('move.meeting.confirm');
    await secretary.confirm('move.meeting.confirm');
    await secretary.page.getByText(TITLE).first().waitFor();

    await goTo(meeting, chair);
    await chair.page.getByRole('button', { name: /^Agree: Send the invitation/ }).click();
    await chair.page.getByText('The chair has agreed: Send the invitation').waitFor();
    await secretary.page.reload();
    await secretary.press('move.meeting.convoke');
    await secretary.fill('field.urgency', 'آمادگی نوروز');
    await secretary.confirm('move.meeting.convoke');
    await secretary.press('move.meeting.freeze');
    await secretary.confirm('move.meeting.freeze');

    await seen(secretary, secretary.say('state.meeting.agenda-frozen'));
    expect(await secretary.page.getByRole('button', { name: secretary.say('move.meeting.freeze') }).count()).toBe(0);
  });

  it('[PL1] [I17] both seats vote for themselves, each in its own browser, and the chair adopts', async () => {
    for (const name of [FIRST, SECOND]) await secretary.press('attendance.arrive.of', { name });
    await secretary.page.getByText(secretary.say('quorum.met')).waitFor();
    await chair.page.reload();
    await chair.press('move.meeting.open');
    await chair.press('move.item.discuss');
    await chair.press('move.item.note');
    await chair.press('move.item.discuss');
    await secretary.page.reload();
    await secretary.press('poll.ask');
    await secretary.confirm('poll.ask.submit');
    await secretary.press('move.poll.open');
    await seen(secretary, secretary.say('state.poll.open'));

    await goTo(meeting, first, second);
    await photographAll('vote', { first, second });
    await first.page
      .getByRole('button', { name: first.say('poll.vote.of', { choice: first.say('choice.yes'), name: FIRST }) })
      .click();
    await second.page
      .getByRole('button', { name: second.say('poll.vote.of', { choice: second.say('choice.yes'), name: SECOND }) })
      .click();
    await second.page.getByText(second.say('poll.has-voted'), { exact: false }).first().waitFor();
    await first.page.getByText(first.say('poll.has-voted'), { exact: false }).first().waitFor();
    await chair.page.reload();
    await chair.press('move.poll.close');
    await chair.confirm('move.poll.close');
    await seen(chair, chair.say('result.adopted'));
    await photographAll('counted', { chair });
    await chair.press('move.item.adopt');
    await chair.dialog.getByRole('combobox').first().click();
    await chair.page.getByRole('option', { name: FIRST }).click();
    await chair.dialog.getByRole('combobox').nth(1).fill(inDaysAsTyped(60));
    await chair.page.keyboard.press('Tab');
    await chair.confirm('move.item.adopt');
    await chair.press('move.meeting.end');
    await chair.confirm('move.meeting.end');

    await secretary.page.reload();
    await secretary.page.getByRole('heading', { name: secretary.say('section.attendance') }).waitFor();
    await photographAll('minutes', { secretary });
    expect(await secretary.page.getByText(MOTION).count()).toBeGreaterThan(0);
  });

  it('[RS2] [RS4] [RS15] the lead accepts, reports, and shows that it is done', async () => {
    await goTo(`${council}/resolutions`, secretary);
    await secretary.page.getByRole('link', { name: new RegExp(TITLE) }).click();
    await secretary.press('move.resolution.assign');
    await secretary.confirm('move.resolution.assign');
    resolution = pathOf(secretary);
    await goTo(resolution, first);
    await first.press('move.resolution.accept');
    await first.press('move.resolution.report');
    await first.fill('field.percent', '60');
    await first.fill('field.remark', 'نیمی از دستگاه‌ها نوشته‌اند.');
    await first.confirm('move.resolution.report');
    await first.choose(TITLE, 'move.resolution.report-done');
    await first.press('field.evidence.choose');
    await first.page.getByRole('checkbox').nth(1).click();
    await first.page.getByRole('button', { name: 'پایان', exact: true }).click();
    await photographAll('evidence', { first });
    await first.confirm('move.resolution.report-done');

    await seen(first, first.say('state.resolution.reported-done'));
    expect(await first.page.getByRole('button', { name: first.say('move.resolution.verify') }).count()).toBe(0);
  });

  it('[I41] [RS17] another seat reads it and is offered nothing; the secretary verifies', async () => {
    await goTo(resolution, second);
    await second.page.getByText(TITLE).first().waitFor();
    await photographAll('read', { second });
    const offered = await second.page.getByRole('button', { name: second.say('move.resolution.verify') }).count();

    await secretary.page.reload();
    await secretary.press('move.resolution.verify');
    await seen(secretary, secretary.say('state.resolution.verified'));
    await chair.page.goto(`${house.url}${resolution}`);
    await seen(chair, chair.say('state.resolution.verified'));

    await photographAll('verified', { secretary, chair });
    expect(offered).toBe(0);
  });
});
