import type { Response } from 'supertest';

import { someDocument } from '../../builders/content.builder';
import { someTitles } from '../../builders/persian-titles.builder';
import { type House, openHouse } from '../../support/house';
import { type Person, someApiToken, someOfficer, somePanelUser } from '../../support/people';
import { Choices } from '../../support/random';
import { NEWS, contentManager, sendNews } from '../../support/scope';

const TOPIC = 'api::topic.topic';
const AGENCY = 'api::agency.agency';
const OUTLET = 'api::media-outlet.media-outlet';
const { compare } = new Intl.Collator('fa');
/** Words in the order of the alphabet; neither Unicode nor any collation of another language has it. */
const WORDS = ['آب', 'ابر', 'پل', 'تهران', 'چای', 'ژاله', 'سد', 'کتاب', 'گاز', 'لاله', 'ورزش', 'هنر', 'یاس'];
const SHUFFLED = ['گاز', 'یاس', 'آب', 'ورزش', 'پل', 'لاله', 'هنر', 'ابر', 'چای', 'کتاب', 'تهران', 'سد', 'ژاله'];

type Named = Readonly<{ name: string }>;
type Titled = Readonly<{ title: string }>;
const names = ({ body }: Response): readonly string[] => (body as { data: Named[] }).data.map(({ name }) => name);
const titles = ({ body }: Response): readonly string[] => (body as { data: Titled[] }).data.map(({ title }) => title);

describe('lists in the Persian order', () => {
  let house: House;
  let reader: Person;
  let staff: Person;
  let officer: Person;
  beforeAll(async () => {
    house = await openHouse();
    reader = await someApiToken(house);
    staff = await somePanelUser(house, 'council-secretary');
    officer = await someOfficer(house);
  });
  afterAll(() => house.close());

  const topics = (given: readonly string[], mark: string, locale = 'fa') =>
    house.strapi.db.query(TOPIC).createMany({
      data: given.map((name, at) => ({
        ...{ name, locale, description: mark, code: `${mark}-${String(at)}`, documentId: `${mark}${String(at)}` },
        publishedAt: new Date(),
      })) as never,
    });
  const listTopics = (mark: string, query: string, locale = 'fa') =>
    reader.get(`/api/topics?locale=${locale}&filters[description]=${mark}&fields[0]=name&${query}`).expect(200);

  it('[O1] 10,000 random titles, page by page, stand as Intl orders them', async () => {
    const given = someTitles(new Choices(Number(process.env['SEED'] ?? 1404)), 10_000);
    await topics(given, 'random');
    const pages = Array.from(
      { length: 100 },
      (_, page) => `sort=name&pagination[pageSize]=100&pagination[page]=${String(page + 1)}`,
    );

    const answers: (readonly string[])[] = [];
    for (const page of pages) answers.push(names(await listTopics('random', page)));
    const found = answers.flat();

    expect([...found].sort()).toEqual([...given].sort());
    expect(found.filter((title, at) => at > 0 && compare(found[at - 1] ?? '', title) > 0)).toEqual([]);
  });

  it('[O5] descending is the opposite', async () => {
    await topics(SHUFFLED, 'words');

    const [up, down] = [await listTopics('words', 'sort=name'), await listTopics('words', 'sort=name:desc')];

    expect(names(up)).toEqual(WORDS);
    expect(names(down)).toEqual([...WORDS].reverse());
  });

  it('[O4] lists in other languages stand as the database orders them', async () => {
    const given = ['şehir', 'Iğdır', 'ısı', 'Zafer', 'əl', 'çay', 'Ağrı', 'c', 'گاز', 'آب', 'پل'];
    await topics(given, 'az', 'az');
    const { tableName } = house.strapi.db.metadata.get(TOPIC);
    const rows = (await house.strapi.db
      .getConnection(tableName)
      .where({ description: 'az' })
      .orderBy('name')
      .select('name')) as Named[];

    const answer = await listTopics('az', 'sort=name', 'az');

    expect(names(answer)).toEqual(rows.map(({ name }) => name));
  });

  it('[O1] a type without languages is in Persian', async () => {
    for (const name of ['گل', 'آهن', 'پسته']) await someDocument(house.strapi, OUTLET, { name, kind: 'radio' });

    const answer = await reader.get('/api/media-outlets?sort=name&filters[kind]=radio').expect(200);

    expect(names(answer)).toEqual(['آهن', 'پسته', 'گل']);
  });

  describe('over a relation', () => {
    beforeAll(async () => {
      for (const name of SHUFFLED) {
        const agency = await someDocument(house.strapi, AGENCY, { name, kind: 'water' });
        const fields = { title: `از ${name}`, byline: 'related', agency: agency.documentId, sourceUrl: 'https://a.ir' };
        await someDocument(house.strapi, NEWS, fields);
      }
    });
    const inOrder = WORDS.map((name) => `از ${name}`);

    it.each([
      ['asc', inOrder],
      ['desc', [...inOrder].reverse()],
    ])('[O5] sort=agency.name:%s goes by the key of the agency', async (direction, expected) => {
      const query = `locale=fa&filters[byline]=related&sort=agency.name:${direction}`;

      const pages = [
        await reader.get(`/api/news?${query}&pagination[pageSize]=5`).expect(200),
        await reader.get(`/api/news?${query}&pagination[pageSize]=5&pagination[page]=2`).expect(200),
        await reader.get(`/api/news?${query}&pagination[pageSize]=5&pagination[page]=3`).expect(200),
      ];

      expect(pages.flatMap(titles)).toEqual(expected);
    });

    it('[O5] a filter over a relation and a sort by title go together', async () => {
      const query = 'locale=fa&filters[agency][kind]=water&filters[topics][id][$null]=true&sort=title';

      expect(titles(await reader.get(`/api/news?${query}`).expect(200))).toEqual(inOrder);
    });

    it('[O5] GraphQL sorts by the key, lists and relations', async () => {
      const query = `query {
        up: news(locale: "fa", filters: { byline: { eq: "related" } }, sort: ["title"], pagination: { limit: 20 }) { title }
        over: news(locale: "fa", filters: { byline: { eq: "related" } }, sort: ["agency.name:desc"], pagination: { limit: 20 }) { title }
      }`;

      const { body } = await reader.post('/graphql', { query }).expect(200);

      expect(body).toEqual({
        data: { up: inOrder.map((title) => ({ title })), over: [...inOrder].reverse().map((title) => ({ title })) },
      });
    });

    it('[O5] populated relations are sorted by the key', async () => {
      const documentId = await sendNews(officer, { title: 'With topics' });
      await topics(SHUFFLED, 'populated');
      const rows = (await house.strapi.db
        .query(TOPIC)
        .findMany({ where: { description: 'populated' }, orderBy: 'id' })) as { documentId: string }[];
      const connected = { topics: rows.map((topic) => topic.documentId) };
      await house.strapi
        .documents(NEWS)
        .update({ documentId, locale: 'fa', data: connected as never, status: 'published' });

      const { body } = await reader.get(`/api/news/${documentId}?locale=fa&populate[topics][sort]=name`).expect(200);

      expect((body as { data: { topics: Named[] } }).data.topics.map(({ name }) => name)).toEqual(WORDS);
    });

    it('[O5] the panel lists by the key, alone and behind the state', async () => {
      const list = `${contentManager(NEWS)}?locale=fa&filters[$and][0][byline][$eq]=related&pageSize=50`;

      const answers = [
        await staff.get(`${list}&sort=title:ASC`).expect(200),
        await staff.get(`${list}&sort=title:DESC`).expect(200),
      ];

      expect(answers.map(({ body }) => (body as { results: Titled[] }).results.map(({ title }) => title))).toEqual([
        inOrder,
        [...inOrder].reverse(),
      ]);
    });

    it('[O5] the panel offers relations by the key', async () => {
      const path = `/content-manager/relations/${NEWS}/agency?locale=fa&pageSize=50`;

      const { body } = await staff.get(path).expect(200);
      const offered = (body as { results: Named[] }).results.map(({ name }) => name);

      expect(offered.filter((name) => WORDS.includes(name))).toEqual(WORDS);
    });

    it('[O5] the state of documents can be sorted by, together with a title', async () => {
      const params = { locale: 'fa', filters: { byline: 'related' }, sort: ['status:asc', 'title:asc'] };

      const found = (await house.strapi.documents(NEWS).findMany(params as never)) as unknown as Titled[];

      expect(found.map(({ title }) => title)).toEqual(inOrder);
    });
  });
});
