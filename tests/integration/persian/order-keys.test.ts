import { sortKey } from '../../../src/plugins/persian/core/src';
import { someDocument } from '../../builders/content.builder';
import { engine } from '../../support/database';
import { type House, openHouse, openHouseOn } from '../../support/house';
import { type Person, someApiToken, someOfficer, somePanelUser } from '../../support/people';
import { NEWS, publishNews, rowsOf, sendNews } from '../../support/scope';

const TOPIC = 'api::topic.topic';

describe('the key of a row', () => {
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

  const keysOf = async (documentId: string): Promise<readonly unknown[]> =>
    (await rowsOf(house, NEWS, documentId)).map(({ title, titleSortKey, locale, publishedAt }) => [
      ...[title, titleSortKey, locale, publishedAt !== null],
    ]);

  it('[O6] follows its text through update and publication', async () => {
    const documentId = await sendNews(officer, { title: 'آب' });
    await publishNews(staff, documentId);
    await officer.put(`/api/news/${documentId}?locale=fa`, { data: { title: 'پل' } }).expect(200);
    const between = await keysOf(documentId);
    await publishNews(staff, documentId);

    expect(between).toEqual([
      ['پل', sortKey('پل'), 'fa', false],
      ['آب', sortKey('آب'), 'fa', true],
    ]);
    expect(await keysOf(documentId)).toEqual([
      ['پل', sortKey('پل'), 'fa', false],
      ['پل', sortKey('پل'), 'fa', true],
    ]);
  });

  it('[O6] follows its text into a clone', async () => {
    const documentId = await sendNews(officer, { title: 'آب' });
    const cloning = { documentId, locale: 'fa', data: { title: 'گاز' } };

    const clone = (await house.strapi.documents(NEWS).clone(cloning as never)) as unknown as { documentId: string };

    expect(await keysOf(clone.documentId)).toEqual([['گاز', sortKey('گاز'), 'fa', false]]);
  });

  it('[O6] stays where the text stays', async () => {
    const documentId = await sendNews(officer, { title: 'آب' });
    await officer.put(`/api/news/${documentId}?locale=fa`, { data: { lead: 'Another' } }).expect(200);

    expect(await keysOf(documentId)).toEqual([['آب', sortKey('آب'), 'fa', false]]);
  });

  it('[O4] [O6] one write into rows of several languages gives each its own', async () => {
    const documentId = await sendNews(officer, { title: 'آب' });
    await house.strapi.documents(NEWS).update({
      ...{ documentId, locale: 'tr' },
      data: { title: 'Su', lead: 'Bir', body: [], language: 'tr' } as never,
    });
    const before = await keysOf(documentId);

    await house.strapi.db.query(NEWS).updateMany({ where: { documentId }, data: { title: 'Aras' } as never });

    expect(before).toEqual([
      ['آب', sortKey('آب'), 'fa', false],
      ['Su', '', 'tr', false],
    ]);
    expect(await keysOf(documentId)).toEqual([
      ['Aras', sortKey('Aras'), 'fa', false],
      ['Aras', '', 'tr', false],
    ]);
  });

  it('[O6] is taken back with its text', async () => {
    const documentId = await sendNews(officer, { title: 'آب' });
    const work = house.strapi.db.transaction(async () => {
      await house.strapi.db.query(NEWS).update({ where: { documentId }, data: { title: 'گاز' } as never });
      throw new Error('given up');
    });
    await expect(work).rejects.toThrow('given up');

    expect(await keysOf(documentId)).toEqual([['آب', sortKey('آب'), 'fa', false]]);
  });

  it.each([
    ['asked for', 'fields[0]=titleSortKey'],
    ['sorted by', 'sort=titleSortKey'],
    ['filtered by', 'filters[titleSortKey][$startsWith]=5'],
  ])('[O8] is not %s', async (_what, query) => {
    const answer = await reader.get(`/api/news?locale=fa&${query}`);

    expect(answer.status).toBe(400);
  });

  it('[O8] is in no answer, and is not sent', async () => {
    const documentId = await sendNews(officer, { title: 'آب' });
    const read = await officer.get(`/api/news/${documentId}?locale=fa&status=draft`).expect(200);
    const sent = await officer.put(`/api/news/${documentId}?locale=fa`, { data: { titleSortKey: '1' } });

    expect(Object.keys((read.body as { data: object }).data)).not.toContain('titleSortKey');
    expect(sent.status).toBe(400);
    expect(await keysOf(documentId)).toEqual([['آب', sortKey('آب'), 'fa', false]]);
  });
});

describe('a house in which there were entries before', () => {
  it('[O7] gives them keys at its start, and all of them when the alphabet has changed', async () => {
    const database = await engine().create();
    const first = await openHouseOn({ ...database, drop: () => Promise.resolve() });
    const { documentId } = await someDocument(first.strapi, TOPIC, { name: 'گاز' });
    const { documentId: other } = await someDocument(first.strapi, TOPIC, { name: 'آب' });
    const { tableName } = first.strapi.db.metadata.get(TOPIC);
    const store = (key: string | null, id: string) =>
      first.strapi.db.getConnection(tableName).where({ document_id: id }).update({ name_sort_key: key });
    await store(null, documentId);
    await store('1', other);
    await first.close();
    const keysIn = async ({ strapi }: House) =>
      ((await strapi.db.query(TOPIC).findMany({ orderBy: { id: 'asc' } })) as { nameSortKey: string }[]).map(
        ({ nameSortKey }) => nameSortKey,
      );

    const second = await openHouseOn({ ...database, drop: () => Promise.resolve() });
    const filled = await keysIn(second);
    await second.strapi.store({ type: 'plugin', name: 'persian', key: 'sort-keys' }).set({ value: {} });
    await second.close();
    const third = await openHouseOn(database);
    const anew = await keysIn(third);
    await third.close();

    expect(filled).toEqual([sortKey('گاز'), '1']);
    expect(anew).toEqual([sortKey('گاز'), sortKey('آب')]);
  });
});
