import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { loadDemoIfAsked } from '../../src/demo/load-demo';
import { WORKSHOP } from '../support/settings';
import { type House, openHouse } from '../support/house';
import { somebody } from '../support/people';

const ACCOUNTS = path.join(WORKSHOP, 'demo-accounts.json');
const ROUTES = [
  'news',
  'announcements',
  'agencies',
  'counties',
  'topics',
  'billboards',
  'training-courses',
  'events',
  'channels',
  'media-outlets',
  'billboard-faces',
  'training-runs',
];

type Account = { surface: string; role: string; agency: string | null; email: string; password: string };
type List = { data: Record<string, unknown>[]; meta: { pagination: { total: number } } };

describe('the demo council', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ DEMO: 'true', DEMO_ACCOUNTS_FILE: ACCOUNTS });
  });
  afterAll(() => house.close());

  const get = async (url: string) => (await somebody(house).get(url).expect(200)).body as List;
  const accounts = () => JSON.parse(readFileSync(ACCOUNTS, 'utf8')) as Account[];

  it.each(ROUTES)('/api/%s answers with entries', async (route) => {
    const { data } = await get(`/api/${route}`);

    expect(data.length).toBeGreaterThan(0);
  });

  it.each([
    ['news', 'fa', 30],
    ['news', 'en', 10],
    ['agencies', 'az', 14],
    ['agencies', 'tr', 14],
    ['topics', 'en', 12],
  ])('/api/%s has entries in %s', async (route, locale, least) => {
    const { meta } = await get(`/api/${route}?locale=${locale}`);

    expect(meta.pagination.total).toBeGreaterThanOrEqual(least);
  });

  it('news are dated by their own first publication, newest first', async () => {
    const { data } = await get('/api/news?sort=firstPublishedAt:desc&pagination[pageSize]=100');
    const dates = data.map(({ firstPublishedAt }) => String(firstPublishedAt));

    expect(dates).toEqual([...dates].sort().reverse());
    expect(dates.at(-1)?.slice(0, 10)).toBe('2025-08-20');
  });

  it('leaves drafts for the council, out of sight', async () => {
    const drafts = await house.strapi.documents('api::news-item.news-item').count({ status: 'draft', locale: 'fa' });
    const { meta } = await get('/api/news');

    expect(drafts - meta.pagination.total).toBe(2);
  });

  it('billboards carry their faces, courses their runs', async () => {
    const billboards = await get('/api/billboards?populate=faces');
    const courses = await get('/api/training-courses?populate=runs');

    expect(billboards.data.filter(({ faces }) => (faces as unknown[]).length === 0)).toEqual([]);
    expect(courses.data.filter(({ runs }) => (runs as unknown[]).length === 0)).toEqual([]);
  });

  it('the council has its founding meeting with ten resolutions, and one every month since', async () => {
    const { data } = await get('/api/council/meetings?pagination[pageSize]=100');
    const founding = data.filter(({ startsAt }) => startsAt === '2025-08-19T06:30:00.000Z');
    const resolutions = await get('/api/council/resolutions?pagination[pageSize]=100');
    const states = data.map(({ state }) => state);

    expect(founding).toMatchObject([{ number: 1, period: { year: 1404, month: 5 } }]);
    const ten = resolutions.data.filter(({ meetingId }) => meetingId === founding[0]?.['id']);
    expect(ten.map(({ number }) => number).sort()).toEqual(
      Array.from({ length: 10 }, (_resolution, at) => `${String(at + 1)}/1404`).sort(),
    );
    expect(ten.find(({ number }) => number === '1/1404')).toMatchObject({
      title: 'شورای روابط عمومی با جلسه‌های ماهانه',
    });
    expect(states.filter((state) => state === 'cancelled')).toHaveLength(1);
    expect(states.filter((state) => state === 'convoked')).toHaveLength(1);
    expect(await house.strapi.db.query('plugin::council.meeting').count({ where: { state: 'adjourned' } })).toBe(1);
  });

  it('some seats have answered the invitation to the next meeting', async () => {
    const rows = (await house.strapi.db.query('plugin::council.invitation-answer').findMany({})) as {
      answer: string;
    }[];
    const given = rows.map(({ answer }) => answer);

    expect(given).toHaveLength(10);
    expect(new Set(given)).toEqual(new Set(['accepted', 'declined', 'tentative']));
  });

  it('what is not for the public is not there', async () => {
    const { data } = await get('/api/council/meetings');

    expect(JSON.stringify(data)).not.toContain('قرارداد اجارهٔ سازه‌های تبلیغاتی');
    expect(JSON.stringify(data)).toContain('"isClosed":true');
  });

  it('[I13] [I45] the next meeting has a table that anybody gets; the annex of its closed item nobody', async () => {
    const annexes = await house.strapi.db.query('plugin::council.annex').findMany({ orderBy: { id: 'asc' } });

    const answers = (annexes as { documentId: string; name: string }[]).map(async ({ documentId, name }) => [
      name,
      (await somebody(house).get(`/api/council/annexes/${documentId}`)).status,
    ]);

    expect(await Promise.all(answers)).toEqual([
      ['فهرست بیلبوردها.csv', 200],
      ['شرح پیشنهادها.txt', 404],
    ]);
  });

  it('accounts are written for their owner alone, and every one of them can log in', async () => {
    const logins = await Promise.all(
      accounts().map(({ surface, email, password }) =>
        surface === 'admin'
          ? somebody(house).post('/admin/login', { email, password })
          : somebody(house).post('/api/auth/local', { identifier: email, password }),
      ),
    );

    expect(statSync(ACCOUNTS).mode & 0o777).toBe(0o600);
    expect(logins.map(({ status }) => status)).toEqual(logins.map(() => 200));
  });

  it('three agencies have an officer, an editor and a head', () => {
    const holders = (role: string) =>
      accounts()
        .filter((account) => account.role === role)
        .map(({ agency }) => agency);

    expect(holders('agency-officer')).toHaveLength(3);
    expect(holders('agency-editor')).toEqual(holders('agency-officer'));
    expect(holders('agency-head')).toEqual(holders('agency-officer'));
  });

  it('[H14] is not loaded a second time', async () => {
    const before = await house.strapi.db.query('api::agency.agency').count();

    await loadDemoIfAsked(house.strapi);

    expect(await house.strapi.db.query('api::agency.agency').count()).toBe(before);
  });

  it('[H14] is loaded whole or not at all', async () => {
    const { strapi } = house;
    await strapi.db.query('admin::user').deleteMany({});
    await strapi.db.query('plugin::users-permissions.user').deleteMany({});
    await strapi.db.query('api::agency.agency').deleteMany({});
    const topics = await strapi.db.query('api::topic.topic').count();

    // The counties of the first load are still there: their codes are taken, so the second load fails at them.
    await expect(loadDemoIfAsked(strapi)).rejects.toThrow();

    expect(await strapi.db.query('api::agency.agency').count()).toBe(0);
    expect(await strapi.db.query('api::topic.topic').count()).toBe(topics);
  });

  it('passwords are of this installation', () => {
    expect(new Set(accounts().map(({ password }) => password)).size).toBe(accounts().length);
  });
});
