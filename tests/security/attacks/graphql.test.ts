import request from 'supertest';

import { Scene } from './scene';
import { type Caller } from './world';

type Answer = { data?: Record<string, unknown> | null; errors?: { message: string; extensions?: { code?: string } }[] };

describe('attacks through GraphQL', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open();
  });
  afterAll(() => scene.close());

  const ask = async (query: string, caller: Caller = 'officer'): Promise<Answer> =>
    (await scene.send(scene.callers[caller], { method: 'post', path: '/graphql', body: { query } })).body as Answer;
  const learned = (query: string) => scene.learned({ method: 'post', path: '/graphql', body: { query } });

  it('[S2] attack 22: the door is the one that everybody uses', async () => {
    const titles = await Promise.all(
      (['anonymous', 'officer', 'outlet', 'read-only token', 'custom token'] as const).map(
        async (caller) => (await ask('{ news { title } }', caller)).data,
      ),
    );

    expect(titles).toEqual(Array.from({ length: 5 }, () => ({ news: [{ title: 'Published' }, { title: 'shown' }] })));
  });

  it.each([
    '{ newsItem(documentId: "{news}") { title lead event { title } cover { url } } }',
    '{ newsItem(documentId: "{changed}", locale: "en") { title } }',
    '{ announcement(documentId: "{announcement}") { title attachments { url } } }',
    '{ event(documentId: "{event}") { title place organizer { name } } }',
    '{ news(filters: { documentId: { eq: "{news}" } }) { title } }',
    '{ news(filters: { or: [{ documentId: { eq: "{news}" } }, { title: { startsWith: "{mark}" } }] }) { documentId title } }',
    '{ news(filters: { not: { title: { eq: "x" } } }) { documentId title event { title } } }',
    '{ news(filters: { event: { title: { startsWith: "{mark}" } } }) { title } }',
    '{ news(filters: { event: { documentId: { eq: "{event}" } } }) { title event { documentId } } }',
    '{ news(filters: { cover: { name: { startsWith: "{mark}" } } }) { title } }',
    '{ news(sort: "event.title") { title } }',
    '{ news_connection(filters: { title: { startsWith: "{mark}" } }) { pageInfo { total } nodes { title } } }',
    '{ news_connection(filters: { event: { place: { contains: "{mark}" } } }) { pageInfo { total } } }',
    '{ announcements { documentId title agency { name contact { phone } } attachments { name url caption } } }',
    '{ events_connection { pageInfo { total pageCount } nodes { title cover { url } } } }',
    '{ news { title event { title place cover { url formats } topics { name } } } }',
    '{ news { gallery(filters: { name: { startsWith: "{mark}" } }) { url } } }',
    '{ news { gallery_connection(filters: { name: { startsWith: "{mark}" } }) { nodes { name } } } }',
    '{ agencies { name contact { id } logo { name } successors { name } } }',
  ])('[S2] attack 22: nothing of B by way of %s', async (query) => {
    expect(await learned(query)).toEqual([]);
  });

  it('[S2] attack 22: what is counted is what is shown', async () => {
    const { data } = await ask(
      '{ news_connection { pageInfo { total } } announcements_connection { pageInfo { total } } }',
    );

    expect(data).toEqual({
      news_connection: { pageInfo: { total: 2 } },
      announcements_connection: { pageInfo: { total: 0 } },
    });
  });

  it.each([
    '{ announcements(filters: { or: [{ agencyId: { eq: "{B}" } }] }) { documentId } }',
    '{ announcements { documentId agency { announcements { title } } } }',
    '{ agencies { news { title } } }',
    '{ news { agencyId } }',
    '{ news(sort: "agencyId") { title } }',
    '{ news { cover { releasedAt } } }',
    '{ news { cover { folderPath } } }',
    '{ news { cover { agencyId } } }',
    '{ agencies { internalNote } }',
    '{ agencies(sort: "internalNote") { name } }',
    '{ memberships { agencyId } }',
    '{ agencyScopeMemberships { agencyId } }',
  ])('[S1] attack 22: the scope is no field and no condition: %s', async (query) => {
    const { data, errors } = await ask(query);

    expect(await learned(query)).toEqual([]);
    expect(Object.values(data ?? {}).flatMap((each) => each ?? [])).toEqual([]);
    expect(errors?.length).toBeGreaterThan(0);
  });

  it.each([
    '{ announcements(status: DRAFT) { title } }',
    '{ news(status: DRAFT) { title event { title } } }',
    '{ newsItem(documentId: "{news}", status: DRAFT) { title } }',
    '{ newsItem(documentId: "{own}", status: DRAFT) { title event { title } cover { url } } }',
    '{ agencies(status: DRAFT) { name } }',
    '{ topics(status: DRAFT) { name } }',
    '{ trainingCourses { runs(status: DRAFT) { place } } }',
    '{ open: news { title } hidden: news(status: DRAFT) { title event { title } } }',
    '{ hidden: news(status: DRAFT) { title event { title } } open: news { title event { title } } }',
    'query ($status: PublicationStatus = DRAFT) { news(status: $status) { title event { title } } }',
    '{ news(publicationFilter: NEVER_PUBLISHED) { title } }',
    '{ news(hasPublishedVersion: false) { title } }',
    '{ news(status: DRAFT, locale: "*") { title } }',
    '{ news(locale: "*") { title } }',
    '{ news { ... on NewsItem @include(if: true) { event { title } } } }',
  ])('[S3] attack 23: a status brings no draft of B: %s', async (query) => {
    expect(await learned(query)).toEqual([]);
  });

  it.each([
    '{ usersPermissionsUsers { email } }',
    '{ usersPermissionsUser(documentId: "x") { email } }',
    '{ usersPermissionsRoles { name users { email } } }',
    '{ uploadFiles { url } }',
    '{ uploadFile(documentId: "{fileDocument}") { url } }',
    '{ uploadFiles_connection { pageInfo { total } } }',
    '{ me { id role { name users { email } } } }',
    '{ i18NLocales { code } }',
    '{ news { createdBy { email } } }',
    '{ news { cover { related { __typename } } } }',
    '{ news { localizations { title } } }',
  ])('[H11] attack 24: accounts and files have no list: %s', async (query) => {
    const { data, errors } = await ask(query);

    expect(await learned(query)).toEqual([]);
    expect(Object.values(data ?? {}).flatMap((each) => each ?? [])).toEqual([]);
    expect(errors?.length).toBeGreaterThan(0);
  });

  it.each([
    'mutation { createNewsItem(data: { title: "x", agency: "{B}" }) { documentId } }',
    'mutation { updateNewsItem(documentId: "{news}", data: { title: "x" }) { documentId } }',
    'mutation { updateAnnouncement(documentId: "{announcement}", data: { title: "x" }) { documentId } }',
    'mutation { deleteAnnouncement(documentId: "{announcement}") { documentId } }',
    'mutation { updateUploadFile(id: "{file}", info: { name: "x" }) { documentId } }',
    'mutation { deleteUploadFile(id: "{file}") { documentId } }',
    'mutation { updateUsersPermissionsUser(id: "{officer}", data: { role: "1" }) { data { documentId } } }',
    'mutation { createUsersPermissionsRole(data: { name: "x" }) { ok } }',
    'mutation { register(input: { username: "x", email: "x@example.com", password: "x" }) { jwt } }',
    'mutation { changePassword(currentPassword: "x", password: "y", passwordConfirmation: "y") { jwt } }',
    'mutation { resetPassword(code: "x", password: "y", passwordConfirmation: "y") { jwt } }',
    'subscription { news { title } }',
  ])('[H11] attack 24: nothing is changed by %s', async (query) => {
    const before = await scene.rows();

    const { data, errors } = await ask(query);

    expect(await learned(query)).toEqual([]);
    expect(data).toBeUndefined();
    expect(errors?.length).toBeGreaterThan(0);
    expect([...(await scene.rows())]).toEqual([...before]);
  });

  const deep = (levels: number) => `{ agencies ${'{ successors '.repeat(levels)} { name } ${'}'.repeat(levels)} }`;

  it.each([
    ['500 aliases', `{ ${Array.from({ length: 500 }, (_, at) => `a${String(at)}: news { title }`).join(' ')} }`],
    [
      '500 aliases of a field',
      `{ news { ${Array.from({ length: 500 }, (_, at) => `a${String(at)}: title`).join(' ')} } }`,
    ],
    ['depth 15', deep(15)],
    [
      'a circle of one fragment',
      'query { news { ...A } } fragment A on NewsItem { event { ...B } } fragment B on Event { ...B }',
    ],
    [
      'a circle of fragments',
      'query { news { ...A } } fragment A on NewsItem { ...B } fragment B on NewsItem { ...A }',
    ],
    ['100 kB', `{ news { title } } # ${'x'.repeat(110_000)}`],
    ['5000 directives', `{ news { title ${'@include(if: true) '.repeat(5000)} } }`],
    ['the schema', '{ __schema { types { name fields { name } } } }'],
    ['a type', '{ __type(name: "NewsItem") { fields { name } } }'],
    ['a guess at a field', '{ news { agencyIdd } }'],
  ])('[H11] attack 25: %s is refused', async (_what, query) => {
    const answer = await scene.callers.officer.post('/graphql', { query });
    const { data, errors } = answer.body as Answer;

    expect(answer.status).toBeLessThan(500);
    expect(data ?? null).toBeNull();
    expect(answer.status >= 400 || (errors ?? []).length > 0).toBe(true);
    expect(errors?.[0]?.extensions?.code).not.toBe('INTERNAL_SERVER_ERROR');
    expect(answer.text).not.toContain('Did you mean');
  });

  it('[H11] attack 25: a list of queries is refused', async () => {
    const one = { query: '{ news { title } }' };

    const { status } = await scene.callers.officer.post('/graphql', [one, one]);

    expect(status).toBe(400);
  });

  it.each([
    'query={news{title}}',
    'query={news(status:DRAFT){title}}',
    'query=mutation{deleteNewsItem(documentId:"x"){documentId}}',
    'query={__schema{types{name}}}',
    'extensions={"persistedQuery":{"version":1,"sha256Hash":"x"}}',
  ])('[H11] attack 25: by GET, as a page of another site could: %s', async (query) => {
    const { status, text } = await scene.callers.anonymous.get(`/graphql?${encodeURI(query)}`);

    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text).not.toContain('Published');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    '[H11] attack 25: a form of another site is refused: %s',
    async (type) => {
      const sent =
        type === 'application/x-www-form-urlencoded' ? 'query={news{title}}' : '{"query":"{ news { title } }"}';

      const { status, text } = await request(scene.house.server).post('/graphql').set('Content-Type', type).send(sent);

      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(text).not.toContain('Published');
    },
  );
});
