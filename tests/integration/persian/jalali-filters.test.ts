import qs from 'qs';

import { someDocument } from '../../builders/content.builder';
import { type House, openHouse } from '../../support/house';
import { type Person, somebody } from '../../support/people';

const NEWS = 'api::news-item.news-item';
const AGENCY = 'api::agency.agency';

type Row = { title?: string; name?: string };
type Fault = { status?: number; name: string; message: string; details: Record<string, unknown> };
type RestAnswer = { data?: Row[] | null; error?: Fault };
type GraphqlAnswer = { data?: Record<string, Row[]> | null; errors?: { extensions: { error?: Fault } }[] };

const MORDAD = { from: '2025-07-22T20:30:00.000Z', before: '2025-08-22T20:30:00.000Z' };

describe('Jalali periods in filters', () => {
  let house: House;
  let reader: Person;
  beforeAll(async () => {
    house = await openHouse();
    reader = somebody(house);
    // Named after their distance from an end of the month, in milliseconds.
    await someNews('from - 1', moment(MORDAD.from, -1));
    await someNews('from', MORDAD.from);
    await someNews('from + 1', moment(MORDAD.from, 1));
    await someNews('before - 1', moment(MORDAD.before, -1));
    await someNews('before', MORDAD.before);
    await someNews('before + 1', moment(MORDAD.before, 1));
    // Around the day that begins at 1:00, the day of 25 hours and the last change of clocks.
    await someNews('1400-01-01 last', '2021-03-21T20:29:59.999Z');
    await someNews('1400-01-02 first', '2021-03-21T20:30:00.000Z');
    await someNews('1400-01-02 last', '2021-03-22T19:29:59.999Z');
    await someNews('1400-01-03 first', '2021-03-22T19:30:00.000Z');
    await someNews('1400-06-30 first', '2021-09-20T19:30:00.000Z');
    await someNews('1400-06-30 last', '2021-09-21T20:29:59.999Z');
    await someNews('1400-06-31 first', '2021-09-21T20:30:00.000Z');
    await someNews('1401-06 last', '2022-09-22T20:29:59.999Z');
    await someNews('1401-07 first', '2022-09-22T20:30:00.000Z');
    await someAgencyOf('ended 1404-04-31', '2025-07-22');
    await someAgencyOf('ended 1404-05-01', '2025-07-23');
    await someAgencyOf('ended 1404-05-31', '2025-08-22');
    await someAgencyOf('ended 1404-06-01', '2025-08-23');
    await someAgencyOf('ended 1403-12-30', '2025-03-20');
    await someAgencyOf('goes on', null);
  });
  afterAll(() => house.close());

  /** `firstPublishedAt` is the system's, so it is written on the row. */
  async function someNews(title: string, firstPublishedAt: string): Promise<void> {
    const { documentId } = await someDocument(house.strapi, NEWS, { title });
    await house.strapi.db.query(NEWS).updateMany({ where: { documentId }, data: { firstPublishedAt } });
  }

  async function someAgencyOf(name: string, endedAt: string | null): Promise<void> {
    const agency = await someDocument(house.strapi, AGENCY, { name, endedAt });
    await someDocument(house.strapi, NEWS, { title: `of ${name}`, agency: agency.documentId });
  }

  const moment = (instant: string, milliseconds: number) => new Date(Date.parse(instant) + milliseconds).toISOString();

  const overRest = async (path: 'news' | 'agencies', filters: object) => {
    const { body } = await reader.get(`/api/${path}?${qs.stringify({ filters, pagination: { pageSize: 100 } })}`);
    return namesOf((body as RestAnswer).data);
  };

  const overGraphql = async (field: 'news' | 'agencies', filters: string) => {
    const name = field === 'news' ? 'title' : 'name';
    const query = `{ ${field}(filters: ${filters}, pagination: { limit: 100 }) { ${name} } }`;
    const { body } = await reader.post('/graphql', { query });
    return namesOf((body as GraphqlAnswer).data?.[field]);
  };

  const namesOf = (rows: readonly Row[] | null | undefined) => rows?.map(({ title, name }) => title ?? name).sort();

  it('[J3] $jalaliMonth=1404-05 answers exactly the rows of the month, to the millisecond', async () => {
    const answers = [
      await overRest('news', { firstPublishedAt: { $jalaliMonth: '1404-05' } }),
      await overGraphql('news', '{ firstPublishedAt: { jalaliMonth: "1404-05" } }'),
    ];

    expect(answers).toEqual([
      ['before - 1', 'from', 'from + 1'],
      ['before - 1', 'from', 'from + 1'],
    ]);
  });

  it.each([
    ['Day', '1400-01-01', ['1400-01-01 last']],
    ['Day', '1400-01-02', ['1400-01-02 first', '1400-01-02 last']],
    ['Day', '1400-01-03', ['1400-01-03 first']],
    ['Day', '1400-06-30', ['1400-06-30 first', '1400-06-30 last']],
    ['Day', '۱۴۰۰/۰۶/۳۱', ['1400-06-31 first']],
    ['Month', '1401-06', ['1401-06 last']],
    ['Month', '1401/7', ['1401-07 first']],
    ['Year', '1401', ['1401-06 last', '1401-07 first']],
  ])('[J4] an instant is in one period alone: %s %s', async (unit, value, found) => {
    const answers = [
      await overRest('news', { firstPublishedAt: { [`$jalali${unit}`]: value } }),
      await overGraphql('news', `{ firstPublishedAt: { jalali${unit}: "${value}" } }`),
    ];

    expect(answers).toEqual([found, found]);
  });

  it.each([
    ['$jalaliMonth', '1404-05', ['ended 1404-05-01', 'ended 1404-05-31']],
    ['$jalaliMonth', '1403-12', ['ended 1403-12-30']],
    ['$jalaliDay', '1404-05-31', ['ended 1404-05-31']],
    ['$jalaliYear', '1403', ['ended 1403-12-30']],
  ])('[J5] %s=%s on calendar days', async (operator, value, found) => {
    const answers = [
      await overRest('agencies', { endedAt: { [operator]: value } }),
      await overGraphql('agencies', `{ endedAt: { ${operator.slice(1)}: "${value}" } }`),
    ];

    expect(answers).toEqual([found, found]);
  });

  it('[J6] $jalaliBetween includes its last day', async () => {
    const answers = [
      await overRest('agencies', { endedAt: { $jalaliBetween: ['1403-12-30', '1404-05-01'] } }),
      await overGraphql('agencies', '{ endedAt: { jalaliBetween: ["1403-12-30", "1404-05-01"] } }'),
      await overRest('news', { firstPublishedAt: { $jalaliBetween: ['1404-05', '1404-05-31'] } }),
    ];

    expect(answers).toEqual([
      ['ended 1403-12-30', 'ended 1404-04-31', 'ended 1404-05-01'],
      ['ended 1403-12-30', 'ended 1404-04-31', 'ended 1404-05-01'],
      ['before - 1', 'from', 'from + 1'],
    ]);
  });

  it.each<[string, object, string, readonly string[]]>([
    [
      '$or, several',
      { $or: [{ endedAt: { $jalaliYear: '1403' } }, { endedAt: { $jalaliDay: '1404-06-01' } }] },
      '{ or: [{ endedAt: { jalaliYear: "1403" } }, { endedAt: { jalaliDay: "1404-06-01" } }] }',
      ['ended 1403-12-30', 'ended 1404-06-01'],
    ],
    [
      '$and and $not',
      { $and: [{ endedAt: { $jalaliYear: '1404' } }, { $not: { endedAt: { $jalaliMonth: '1404-05' } } }] },
      '{ and: [{ endedAt: { jalaliYear: "1404" } }, { not: { endedAt: { jalaliMonth: "1404-05" } } }] }',
      ['ended 1404-04-31', 'ended 1404-06-01'],
    ],
    [
      '$not of the field',
      { endedAt: { $not: { $jalaliMonth: '1404-05' } } },
      '{ endedAt: { not: { jalaliMonth: "1404-05" } } }',
      ['ended 1403-12-30', 'ended 1404-04-31', 'ended 1404-06-01'],
    ],
    [
      'beside the same comparison',
      { endedAt: { $jalaliMonth: '1404-05', $gte: '2025-08-01' } },
      '{ endedAt: { jalaliMonth: "1404-05", gte: "2025-08-01" } }',
      ['ended 1404-05-31'],
    ],
    [
      'beside the same comparison and a negation',
      { endedAt: { $jalaliYear: '1404', $lt: '2025-08-23', $not: { $jalaliMonth: '1404-04' } } },
      '{ endedAt: { jalaliYear: "1404", lt: "2025-08-23", not: { jalaliMonth: "1404-04" } } }',
      ['ended 1404-05-01', 'ended 1404-05-31'],
    ],
    [
      'beside one another',
      { endedAt: { $jalaliYear: '1404', $jalaliBetween: ['1403-12', '1404-04'] } },
      '{ endedAt: { jalaliYear: "1404", jalaliBetween: ["1403-12", "1404-04"] } }',
      ['ended 1404-04-31'],
    ],
  ])('[J8] %s', async (_place, rest, graphql, found) => {
    const answers = [await overRest('agencies', rest), await overGraphql('agencies', graphql)];

    expect(answers).toEqual([found, found]);
  });

  it('[J8] over a relation, beside the same comparison', async () => {
    const answers = [
      await overRest('news', { agency: { endedAt: { $jalaliMonth: '1404-05', $gte: '2025-08-01' } } }),
      await overGraphql('news', '{ agency: { endedAt: { jalaliMonth: "1404-05", gte: "2025-08-01" } } }'),
    ];

    expect(answers).toEqual([['of ended 1404-05-31'], ['of ended 1404-05-31']]);
  });

  it('[J8] in filters of populate and of a relation of GraphQL', async () => {
    const successor = (await someDocument(house.strapi, AGENCY, { name: 'kept', endedAt: '2025-07-23' })).documentId;
    const other = (await someDocument(house.strapi, AGENCY, { name: 'left out', endedAt: '2025-07-22' })).documentId;
    await someDocument(house.strapi, AGENCY, { name: 'parent', successors: [successor, other] });
    const filters = { endedAt: { $jalaliMonth: '1404-05' } };
    const asked = qs.stringify({
      filters: { name: 'parent' },
      populate: { successors: { filters, fields: ['name'] } },
    });
    const graphql =
      '{ agencies(filters: { name: { eq: "parent" } }) { successors(filters: { endedAt: { jalaliMonth: "1404-05" } }) { name } } }';

    const rest = await reader.get(`/api/agencies?${asked}`);
    const { body } = await reader.post('/graphql', { query: graphql });

    expect(rest.body).toMatchObject({ data: [{ successors: [{ name: 'kept' }] }] });
    expect((rest.body as { data: { successors: unknown[] }[] }).data[0]?.successors).toHaveLength(1);
    expect(body).toEqual({ data: { agencies: [{ successors: [{ name: 'kept' }] }] } });
  });

  it('[J8] counts and pages of GraphQL', async () => {
    const filters = '{ firstPublishedAt: { jalaliMonth: "1404-05" } }';
    const query = `{ news_connection(filters: ${filters}) { pageInfo { total } nodes { title } } }`;

    const { body } = await reader.post('/graphql', { query });

    expect(body).toMatchObject({ data: { news_connection: { pageInfo: { total: 3 } } } });
  });

  it.each([
    ['jalaliMonth', '1404-13', 'no-such-month'],
    ['jalaliMonth', '04-05', 'two-digit-year'],
    ['jalaliMonth', '1404-05-01', 'not-a-month'],
    ['jalaliDay', '1404-12-30', 'no-such-day'],
    ['jalaliYear', '2025', 'gregorian-year'],
  ])('[J7] %s: "%s" is 400 in REST and in GraphQL', async (operator, value, fault) => {
    const query = `{ news(filters: { firstPublishedAt: { ${operator}: "${value}" } }) { title } }`;

    const rest = await reader.get(`/api/news?filters[firstPublishedAt][$${operator}]=${value}`);
    const graphql = await reader.post('/graphql', { query });

    const details = { code: 'jalali-not-understood', parameter: `filters.firstPublishedAt.$${operator}`, fault, value };
    expect([rest.status, graphql.status]).toEqual([400, 400]);
    expect((rest.body as RestAnswer).error?.details).toMatchObject(details);
    expect((graphql.body as GraphqlAnswer).errors?.[0]?.extensions.error?.details).toMatchObject(details);
  });

  it.each([
    ['filters[title][$jalaliMonth]=1404-05', 'jalali-not-a-date-field'],
    ['filters[agency][$jalaliMonth]=1404-05', 'jalali-not-a-date-field'],
    ['filters[id][$jalaliDay]=1404-05-01', 'jalali-not-a-date-field'],
    ['filters[$jalaliDay]=1404-05-01', 'jalali-not-a-date-field'],
    [
      'filters[firstPublishedAt][$jalaliMonth][]=1404-05&filters[firstPublishedAt][$jalaliMonth][]=1404-06',
      'jalali-not-understood',
    ],
    ['filters[firstPublishedAt][$jalaliBetween]=1404-05', 'jalali-not-understood'],
    [
      'filters[firstPublishedAt][$jalaliBetween][]=1405&filters[firstPublishedAt][$jalaliBetween][]=1404',
      'jalali-range-reversed',
    ],
    ['populate[agency][filters][endedAt][$jalaliMonth]=1404-13', 'jalali-not-understood'],
  ])('[J7] %s is %s', async (query, code) => {
    const { status, body } = await reader.get(`/api/news?${query}`);

    expect(status).toBe(400);
    expect((body as RestAnswer).error?.details).toMatchObject({ code });
  });

  it.each([
    ['fa', '«1404-13» در «filters.firstPublishedAt.$jalaliMonth» خوانده نمی‌شود؛ نمونهٔ درست: 1404-05'],
    [
      'en',
      '"1404-13" in "filters.firstPublishedAt.$jalaliMonth" is not understood; expected is, for example, 1404-05.',
    ],
  ])('[J7] says so in %s', async (language, sentence) => {
    const query = '{ news(filters: { firstPublishedAt: { jalaliMonth: "1404-13" } }) { title } }';

    const rest = await reader
      .get('/api/news?filters[firstPublishedAt][$jalaliMonth]=1404-13')
      .set('Accept-Language', language);
    const graphql = await reader.post('/graphql', { query }).set('Accept-Language', language);

    expect(rest.body).toMatchObject({ error: { message: sentence } });
    expect(graphql.body).toMatchObject({ errors: [{ message: sentence }] });
  });
});
