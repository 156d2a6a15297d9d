import qs from 'qs';

import { ALL_TYPES, uidOf } from '../../src/roles/permission-matrix';
import { someBlocks, someDocument } from '../builders/content.builder';
import { type House, openHouse } from '../support/house';
import { type Person, someApiUser, somebody, someOfficer } from '../support/people';
import { QueryGrammar } from '../support/query-grammar';
import { Choices } from '../support/random';

const MARK = 'zzdraftzz';
const REQUESTS = Number(process.env['DRAFT_REQUESTS'] ?? 1500);
// The same cases in every run, and others on the other database; another SEED explores more.
const SEED = Number(process.env['SEED'] ?? (process.env['TEST_DATABASE_URL'] ? 14_050_528 : 14_040_528));

describe('no reader ever sees a draft', () => {
  let house: House;
  let readers: Person[];

  beforeAll(async () => {
    house = await openHouse();
    readers = [somebody(house), await someApiUser(house, 'outlet'), await someOfficer(house)];
    await seedDrafts();
  });
  afterAll(() => house.close());

  /** Of every type with drafts: one never published, and one published whose draft was changed since. */
  async function seedDrafts(): Promise<void> {
    const { strapi } = house;
    const draft = { status: 'draft' } as const;
    const event = await someDocument(strapi, 'api::event.event', { title: `${MARK} event`, place: MARK }, draft);
    const run = await someDocument(strapi, 'api::training-run.training-run', { place: `${MARK} run` }, draft);
    await someDocument(strapi, 'api::news-item.news-item', { event: event.documentId });
    await someDocument(strapi, 'api::news-item.news-item', { event: event.documentId, title: MARK }, draft);
    await someDocument(strapi, 'api::training-course.training-course', { runs: [run.documentId] });
    await someDocument(strapi, 'api::training-course.training-course', { runs: [run.documentId], title: MARK }, draft);
    await someDocument(strapi, 'api::announcement.announcement', { title: `${MARK} announcement` }, draft);
    for (const name of ['news-item', 'announcement', 'event', 'training-course'] as const) {
      const { documentId } = await someDocument(strapi, uidOf(name));
      await strapi
        .documents(uidOf(name))
        .update({ documentId, locale: 'fa', data: { title: `${MARK} changed` } as never });
      await strapi
        .documents(uidOf(name))
        .update({ documentId, locale: 'en', data: { title: `${MARK} translated` } as never });
    }
  }

  it(`[H2] in ${String(REQUESTS)} generated requests (SEED=${String(SEED)})`, async () => {
    const choices = new Choices(SEED);
    const grammar = new QueryGrammar(house.strapi, { choices, marks: [MARK, MARK.slice(0, 4)] });
    const failures: string[] = [];
    const statuses = new Map<number, number>();

    for (let index = 0; index < REQUESTS; index += 1) {
      const name = choices.oneOf(ALL_TYPES);
      const url = `/api/${house.strapi.contentType(uidOf(name)).info.pluralName}?${qs.stringify(grammar.query(uidOf(name)))}`;
      const answer = await choices.oneOf(readers).get(url);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      if (answer.status >= 500 || JSON.stringify((answer.body as { data: unknown }).data).includes(MARK)) {
        failures.push(`${String(answer.status)} ${decodeURIComponent(url)}`);
      }
    }

    expect(failures).toEqual([]);
    // The grammar must reach both sides of the door, or the test says nothing.
    expect(statuses.get(200)).toBeGreaterThan(REQUESTS / 10);
    expect(statuses.get(400)).toBeGreaterThan(REQUESTS / 10);
  }, 300_000);

  it.each([
    ['/api/news', 'filters[event][title][$startsWith]=zzdraft'],
    ['/api/news', 'filters[event][place][$contains]=zz'],
    ['/api/news', 'filters[event][id][$notNull]=true'],
    ['/api/training-courses', 'filters[runs][place][$startsWith]=zzdraft'],
    ['/api/news', '_q=zzdraft'],
    ['/api/events', 'filters[title][$startsWith]=zz'],
    ['/api/news', 'filters[$not][id][$notNull]=true'],
  ])('[H2] a filter is no oracle: %s?%s finds nothing', async (route, query) => {
    const answer = await somebody(house).get(`${route}?${query}`);

    expect(answer.body).toMatchObject({ data: [], meta: { pagination: { total: 0 } } });
  });

  it.each([
    ['/api/news?populate=event', 'event'],
    ['/api/training-courses?populate=runs', 'runs'],
  ])('[H2] %s shows nothing of an unpublished one', async (url, field) => {
    const answer = await somebody(house).get(url);

    const related = (answer.body as { data: Record<string, unknown>[] }).data.flatMap((item) => item[field] ?? []);
    expect(related).toEqual([]);
  });

  it.each([
    'filters[localizations][title][$startsWith]=zz',
    'filters[localizations][publishedAt][$null]=true',
    'sort=localizations.title',
  ])('[H2] drafts in other languages are no condition: %s', async (query) => {
    const rest = await somebody(house).get(`/api/news?${query}`);

    expect(rest.body).toMatchObject({ error: { details: { code: 'parameter-not-allowed' } } });
  });

  it('[H2] a draft of others cannot be referred to: it is as if it did not exist', async () => {
    const officer = await someOfficer(house);
    const hidden = await someDocument(house.strapi, 'api::event.event', { title: MARK }, { status: 'draft' });
    const data = { title: 'a', lead: 'b', body: someBlocks(), language: 'fa' };
    const refer = (event: string) => officer.post('/api/news?populate=event', { data: { ...data, event } });

    const [foreign, missing] = [await refer(hidden.documentId), await refer('a'.repeat(24))];

    expect([foreign.status, missing.status]).toEqual([400, 400]);
    expect(foreign.text.replaceAll(hidden.documentId, 'a'.repeat(24))).toBe(missing.text);
  });

  it('[H2] a file does not tell who uses it', async () => {
    const answer = await somebody(house).get('/api/news?populate[cover][populate]=related');

    expect(answer.body).toMatchObject({ error: { details: { code: 'parameter-not-allowed' } } });
  });

  it.each([
    ['REST', 'fa', 'پیش‌نویس‌ها از بیرون خواندنی نیستند؛ «status» را بردارید.'],
    ['REST', 'en', 'Drafts cannot be read from outside; leave out "status".'],
  ])('[H2] %s says so in %s', async (_door, language, sentence) => {
    const answer = await somebody(house).get('/api/news?status=draft').set('Accept-Language', language);

    expect(answer.body).toMatchObject({ error: { message: sentence, details: { code: 'drafts-not-readable' } } });
  });
});
