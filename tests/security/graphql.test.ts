import { someDocument } from '../builders/content.builder';
import { type House, openHouse } from '../support/house';
import { somebody } from '../support/people';

type Answer = {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string; error?: { details: { code?: string } } } }[];
};

describe('GraphQL', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
    const event = await someDocument(house.strapi, 'api::event.event', { title: 'hidden' }, { status: 'draft' });
    await someDocument(house.strapi, 'api::news-item.news-item', { title: 'shown', event: event.documentId });
    await someDocument(house.strapi, 'api::news-item.news-item', { title: 'hidden' }, { status: 'draft' });
  });
  afterAll(() => house.close());

  const ask = async (query: string) => (await somebody(house).post('/graphql', { query })).body as Answer;

  it('[H2] answers with what is published', async () => {
    const { data } = await ask('{ news { title event { title } } news_connection { pageInfo { total } } }');

    expect(data).toEqual({ news: [{ title: 'shown', event: null }], news_connection: { pageInfo: { total: 1 } } });
  });

  it.each([
    '{ news(status: DRAFT) { title } }',
    '{ shown: news { title } hidden: news(status: DRAFT) { title } }',
    '{ newsItem(documentId: "x", status: DRAFT) { title } }',
    '{ news_connection(status: DRAFT) { pageInfo { total } } }',
    '{ news(publicationFilter: NEVER_PUBLISHED) { title } }',
    '{ news(hasPublishedVersion: false) { title } }',
    '{ agencies(status: DRAFT) { name } }',
    '{ trainingCourses { runs(status: DRAFT) { place } } }',
  ])('[H2] %s is refused', async (query) => {
    const { errors } = await ask(query);

    expect(errors?.[0]?.extensions.error?.details.code ?? errors?.[0]?.extensions.code).toMatch(
      /drafts-not-readable|GRAPHQL_VALIDATION_FAILED/,
    );
  });

  it.each([
    'mutation { createNewsItem(data: { title: "x" }) { title } }',
    'mutation { login(input: { identifier: "a", password: "b" }) { jwt } }',
    'mutation { deleteUploadFile(id: 1) { id } }',
    'mutation { updateUsersPermissionsUser(id: 1, data: {}) { data { id } } }',
  ])('[H11] %s is not offered', async (query) => {
    const { errors, data } = await ask(query);

    expect(data).toBeUndefined();
    expect(errors?.length).toBeGreaterThan(0);
  });

  it.each([
    '{ usersPermissionsUsers { email } }',
    '{ usersPermissionsRoles { name } }',
    '{ uploadFiles { url } }',
    '{ news { cover { related { __typename } } } }',
    '{ news { createdBy { id } } }',
    '{ news { localizations { title } } }',
    '{ news(filters: { localizations: { title: { startsWith: "h" } } }) { title } }',
    '{ agencies { internalNote } }',
    '{ agencies(filters: { internalNote: { contains: "a" } }) { name } }',
    '{ i18NLocales { code } }',
    '{ __schema { types { name } } }',
  ])('[H11] %s is not in the schema', async (query) => {
    const { errors, data } = await ask(query);

    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions.code).toMatch(/GRAPHQL_VALIDATION_FAILED|INTROSPECTION_DISABLED/);
  });

  it.each([
    ['500 aliases', `{ ${Array.from({ length: 500 }, (_, index) => `a${String(index)}: news { title }`).join(' ')} }`],
    ['depth 12', `{ news { agency ${'{ successors '.repeat(10)} { name } ${'}'.repeat(10)} } }`],
    [
      'a circle of fragments',
      'query { news { ...A } } fragment A on NewsItem { ...B } fragment B on NewsItem { ...A }',
    ],
    [
      'a tower of filters',
      `{ news(filters: ${'{ not: '.repeat(20)} { title: { eq: "a" } } ${'}'.repeat(20)}) { title } }`,
    ],
  ])('[H11] %s is refused, not answered', async (_what, query) => {
    const { errors } = await ask(query);

    expect(errors?.length).toBeGreaterThan(0);
    expect(errors?.[0]?.extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
  });

  it.each(['{ topics(pagination: { pageSize: 1000000 }) { name } }', '{ topics(pagination: { limit: -1 }) { name } }'])(
    '[H11] %s answers with a page of 100 at most',
    async (query) => {
      const topics = Array.from({ length: 120 }, (_, index) => ({
        name: `Topic ${String(index)}`,
        code: `many-${String(index)}`,
        locale: 'fa',
      }));
      await house.strapi.db.query('api::topic.topic').createMany({ data: topics });

      const { data } = await ask(query);

      expect(data?.['topics']).toHaveLength(100);
    },
  );

  it.each([
    '{ agencies(filters: { county: { not: { name: { eq: "a" } } } }) { name } }',
    `{ news(filters: { title: { contains: "${'a'.repeat(60_000)}" } }) { title } }`,
  ])('[H11] what the database says stays in the house (%#)', async (query) => {
    const { errors } = await ask(query);

    expect(JSON.stringify(errors ?? [])).not.toMatch(/select|from `|t\d\.|Undefined attribute/);
  });

  it('[H11] a list of queries is refused', async () => {
    const answer = await somebody(house).post('/graphql', [
      { query: '{ news { title } }' },
      { query: '{ news { title } }' },
    ]);

    expect(answer.status).toBe(400);
  });

  it('[H11] a request of 200 kB is refused', async () => {
    const answer = await somebody(house).post('/graphql', { query: `{ news { title } } # ${'x'.repeat(200_000)}` });

    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });
});
