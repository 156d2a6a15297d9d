import { type House, openHouse } from '../../support/house';
import {
  type Person,
  seat,
  someAgency,
  someApiUser,
  somebody,
  someEditor,
  someOfficer,
  somePanelUser,
} from '../../support/people';
import {
  NEWS,
  contentManager,
  documentIdIn,
  newsTexts,
  outcomeOf,
  publishNews,
  rowsOf,
  sendNews,
  writeNews,
} from '../../support/scope';

type Item = { documentId: string; title: string; publishedAt: string | null };
const MISSING = 'aaaaaaaaaaaaaaaaaaaaaaaa';

describe('drafts are their agency’s', () => {
  let house: House;
  let agencyId: string;
  let officer: Person;
  let stranger: Person;
  let staff: Person;
  beforeAll(async () => {
    house = await openHouse();
    agencyId = await someAgency(house);
    officer = await someOfficer(house, agencyId);
    stranger = await someOfficer(house);
    staff = await somePanelUser(house, 'council-editor');
  });
  afterAll(() => house.close());

  const titlesFor = async (person: Person, query = 'status=draft'): Promise<string[]> => {
    const { body } = await person.get(`/api/news?${query}&locale=fa&pagination[pageSize]=100`).expect(200);
    return (body as { data: Item[] }).data.map(({ title }) => title);
  };

  it('[S3] an officer reads their own drafts, in a list and one by one', async () => {
    const documentId = await sendNews(officer, { title: 'Own draft' });

    const list = await titlesFor(officer);
    const one = await officer.get(`/api/news/${documentId}?status=draft&locale=fa`);

    expect(list).toContain('Own draft');
    expect(one.body).toMatchObject({ data: { documentId, title: 'Own draft', publishedAt: null } });
  });

  it('[S3] not those of others, which are like missing ones', async () => {
    const documentId = await sendNews(officer, { title: 'Not for strangers' });

    const list = await titlesFor(stranger);
    const foreign = await stranger.get(`/api/news/${documentId}?status=draft&locale=fa`);
    const missing = await stranger.get(`/api/news/${MISSING}?status=draft&locale=fa`);

    expect(list).not.toContain('Not for strangers');
    expect([foreign.status, foreign.body]).toEqual([404, missing.body]);
  });

  it('[S3] whoever has no agency cannot ask for drafts', async () => {
    const outlet = await someApiUser(house, 'outlet');

    const answers = await Promise.all([outlet, somebody(house)].map((each) => each.get('/api/news?status=draft')));

    expect(answers.map(outcomeOf)).toEqual([
      [400, 'drafts-not-readable'],
      [400, 'drafts-not-readable'],
    ]);
  });

  it('[S3] an officer changes their own draft, and it stays a draft', async () => {
    const documentId = await sendNews(officer);

    const answer = await officer.put(`/api/news/${documentId}?locale=fa`, { data: { title: 'Corrected' } });

    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ data: { documentId, title: 'Corrected', publishedAt: null } });
  });

  it('[S3] a foreign draft is changed and deleted like a missing one', async () => {
    const documentId = await sendNews(officer, { title: 'Untouched' });

    const answers = await Promise.all([
      stranger.put(`/api/news/${documentId}?locale=fa`, { data: { title: 'Taken' } }),
      stranger.delete(`/api/news/${documentId}?locale=fa`),
      stranger.put(`/api/news/${MISSING}?locale=fa`, { data: { title: 'Taken' } }),
      stranger.delete(`/api/news/${MISSING}?locale=fa`),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await titlesFor(officer)).toContain('Untouched');
  });

  it('[S3] what is published is nobody else’s to change either', async () => {
    const documentId = await sendNews(officer);
    await publishNews(staff, documentId);

    const answers = await Promise.all([
      stranger.put(`/api/news/${documentId}?locale=fa`, { data: { title: 'Taken' } }),
      stranger.delete(`/api/news/${documentId}?locale=fa`),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });

  it('[S3] an officer deletes their own draft', async () => {
    const documentId = await sendNews(officer);

    const deletion = await officer.delete(`/api/news/${documentId}?locale=fa`);
    const afterwards = await officer.get(`/api/news/${documentId}?status=draft&locale=fa`);

    expect([deletion.status, afterwards.status]).toEqual([204, 404]);
  });

  it('[S3] what is published is not deleted by its agency, and its draft neither', async () => {
    const documentId = await sendNews(officer);
    await publishNews(staff, documentId);

    const deletion = await officer.delete(`/api/news/${documentId}?locale=fa`);
    const afterwards = await somebody(house).get(`/api/news/${documentId}?locale=fa`);

    expect(outcomeOf(deletion)).toEqual([400, 'published-not-deleted']);
    expect(afterwards.status).toBe(200);
  });

  it('[S3] a change of what is published waits as a draft', async () => {
    const documentId = await sendNews(officer, { title: 'First' });
    await publishNews(staff, documentId);

    await officer.put(`/api/news/${documentId}?locale=fa`, { data: { title: 'Second' } }).expect(200);
    const [world, own, foreign] = await Promise.all([
      somebody(house).get(`/api/news/${documentId}?locale=fa`),
      officer.get(`/api/news/${documentId}?status=draft&locale=fa`),
      stranger.get(`/api/news/${documentId}?status=draft&locale=fa`),
    ]);

    expect([world, own].map(({ body }) => (body as { data: Item }).data.title)).toEqual(['First', 'Second']);
    expect(foreign.status).toBe(404);
  });

  it('[S3] colleagues see each other’s drafts in the panel, whoever sent them', async () => {
    const [colleague, other, outsider] = [
      await someEditor(house, agencyId),
      await someEditor(house, agencyId),
      await someEditor(house),
    ];
    const ids = [await writeNews(colleague), await sendNews(officer)];

    const answers = await Promise.all(
      [other, outsider].flatMap((person) =>
        ids.map((documentId) => person.get(`${contentManager(NEWS)}/${documentId}?locale=fa`)),
      ),
    );

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 404]);
  });

  it('[S3] somebody of two agencies sees the drafts of both', async () => {
    const second = await someOfficer(house);
    const both = await someApiUser(house, 'agency-officer');
    const { agencyId: secondAgency } = (await house.strapi.db
      .query('plugin::agency-scope.membership')
      .findOne({ where: { accountKind: 'api', accountId: second.id } })) as { agencyId: string };
    await seat(house, both, { agencyId });
    await seat(house, both, { agencyId: secondAgency });
    await sendNews(officer, { title: 'Of the first' });
    await sendNews(second, { title: 'Of the second' });

    const titles = await titlesFor(both);

    expect(titles).toEqual(expect.arrayContaining(['Of the first', 'Of the second']));
    expect(await titlesFor(second)).toEqual(['Of the second']);
  });

  it('[S3] in GraphQL a draft is there for its agency alone', async () => {
    const documentId = await sendNews(officer, { title: 'In the graph' });
    const query = `{ newsItem(documentId: "${documentId}", locale: "fa", status: DRAFT) { title } }`;

    const [own, foreign] = await Promise.all(
      [officer, stranger].map(async (person) => (await person.post('/graphql', { query })).body as object),
    );

    expect(own).toEqual({ data: { newsItem: { title: 'In the graph' } } });
    expect(foreign).toEqual({ data: { newsItem: null } });
  });

  it('[S1] the scope key is in no answer, no filter, no sort, and no request sets it', async () => {
    const documentId = await sendNews(officer);

    const answers = await Promise.all([
      officer.get(`/api/news?filters[agencyId]=${agencyId}`),
      officer.get('/api/news?sort=agencyId'),
      officer.get('/api/news?fields[0]=agencyId'),
      officer.post('/api/news', { data: { ...newsTexts(), agencyId } }),
      officer.put(`/api/news/${documentId}`, { data: { agencyId } }),
    ]);
    const { text } = await officer.get(`/api/news/${documentId}?status=draft&locale=fa&populate=*`);

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
    expect(text).not.toContain('agencyId');
  });

  it('[S1] nor does the panel set it', async () => {
    const editor = await someEditor(house, agencyId);
    const foreignAgency = await someAgency(house);

    const forged = await editor.post(`${contentManager(NEWS)}?locale=fa`, { ...newsTexts(), agencyId: foreignAgency });

    expect(await rowsOf(house, NEWS, documentIdIn(forged))).toMatchObject([{ agencyId }]);
  });
});
