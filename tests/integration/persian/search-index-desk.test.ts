import { someBlocks } from '../../builders/content.builder';
import { engine } from '../../support/database';
import { type House, openHouse, openHouseOn } from '../../support/house';
import { type Person, someApiUser, someEditor, somePanelUser, somebody } from '../../support/people';
import { NEWS } from '../../support/scope';
import { INDEX_PATH, REBUILD_PATH, indexState, searchService, settledIndex } from '../../support/search-index';
import { codeOf } from '../../support/working-days';

type Declared = Readonly<{ uid: string; pluginOptions?: { persian?: object } }>;

const TOPIC = 'api::topic.topic';

/** So many that a building takes more than one batch. */
const someNews = () =>
  Array.from({ length: 1200 }, (_row, at) => ({
    title: `خبر ${String(at)}`,
    documentId: `desk${String(at).padStart(20, '0')}`,
    locale: 'fa',
    lead: 'ل',
    body: someBlocks(),
  }));

const fault = () => {
  throw new Error('the disk is full');
};

describe('the page of the search index', () => {
  let house: House;
  let secretary: Person;
  beforeAll(async () => {
    house = await openHouse();
    secretary = await somePanelUser(house, 'council-secretary');
    await house.strapi.db.query(NEWS).createMany({ data: someNews() });
  });
  afterAll(() => house.close());

  const loseNews = async (): Promise<void> => {
    await house.strapi.db.getConnection('persian_search_news_items').delete();
  };
  const builtOf = async (uid: string) =>
    (await indexState(secretary)).types.find((type) => type.uid === uid)?.builtAt ?? '';

  it('[Q14] is told of each type what it has, what its index has, and when that was built', async () => {
    const state = await indexState(secretary);

    expect(state).toEqual({ types: expect.any(Array) as unknown, building: null, failed: null });
    expect(state.types.map(({ uid }) => uid).sort()).toEqual(
      (Object.values(house.strapi.contentTypes) as readonly Declared[])
        .filter(({ pluginOptions }) => 'search' in (pluginOptions?.persian ?? {}))
        .map(({ uid }) => uid)
        .sort(),
    );
    expect(state.types.find(({ uid }) => uid === NEWS)).toEqual({
      uid: NEWS,
      name: 'News item',
      entries: 1200,
      indexed: 1200,
      builtAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as unknown,
    });
  });

  it('[Q14] the index of one type is built anew behind the answer, and no other', async () => {
    await loseNews();
    const lost = (await indexState(secretary)).types.find(({ uid }) => uid === NEWS)?.indexed;
    const before = [await builtOf(NEWS), await builtOf(TOPIC)];

    const { status, body } = await secretary.post(REBUILD_PATH, { uid: NEWS });
    const state = await settledIndex(secretary);

    expect([status, body]).toEqual([202, { data: { building: { uid: NEWS, done: 0, total: 0 } } }]);
    expect([lost, state.failed, state.types.find(({ uid }) => uid === NEWS)?.indexed]).toEqual([0, null, 1200]);
    expect([(await builtOf(NEWS)) > (before[0] ?? ''), await builtOf(TOPIC)]).toEqual([true, before[1]]);
  });

  it('[Q14] without a type, the index of every one is', async () => {
    const begunAt = new Date().toISOString();

    await secretary.post(REBUILD_PATH).expect(202);
    const { types } = await settledIndex(secretary);

    expect(types.filter(({ builtAt }) => (builtAt ?? '') < begunAt)).toEqual([]);
  });

  it('[Q14] one building goes on at a time', async () => {
    const answers = await Promise.all([secretary.post(REBUILD_PATH), secretary.post(REBUILD_PATH)]);
    await settledIndex(secretary);

    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409]);
    expect(answers.map(codeOf).filter((code) => code !== undefined)).toEqual(['search-index-busy']);
  });

  it('[Q14] nor does code of the project begin another', async () => {
    const service = searchService(house);
    const others: Promise<unknown>[] = [];
    const onProgress = () => others.push(service.rebuild({ uid: TOPIC }).catch((refused: unknown) => refused));

    await service.rebuild({ uid: TOPIC, onProgress });

    expect(await others[0]).toMatchObject({ details: { code: 'search-index-busy' } });
  });

  it.each([['api::nobody.nobody'], ['__proto__'], [''], [5], [null], [{ a: 1 }]])(
    '[Q14] a type that is not searched is refused: %j',
    async (uid) => {
      const answer = await secretary.post(REBUILD_PATH, { uid });

      expect([answer.status, codeOf(answer)]).toEqual([400, 'search-type-not-known']);
    },
  );

  it('[Q14] a building that failed is shown as failed, until the next one', async () => {
    await expect(searchService(house).rebuild({ uid: TOPIC, onProgress: fault })).rejects.toThrow('the disk is full');
    const failed = await indexState(secretary);
    await secretary.post(REBUILD_PATH, { uid: TOPIC }).expect(202);
    const after = await settledIndex(secretary);

    expect([failed.building, failed.failed?.uid, after.failed]).toEqual([null, TOPIC, null]);
  });

  it('[Q14] no editor, no account of the API and no stranger sees it or builds', async () => {
    const [agency, council] = [await someEditor(house), await somePanelUser(house, 'council-editor')];
    const [outlet, stranger] = [await someApiUser(house, 'outlet'), somebody(house)];
    const before = await builtOf(TOPIC);

    const knocks = await Promise.all(
      [agency, council, outlet, stranger].map(async (person) => [
        (await person.get(INDEX_PATH)).status,
        (await person.post(REBUILD_PATH, { uid: TOPIC })).status,
      ]),
    );

    expect(knocks).toEqual([
      [403, 403],
      [403, 403],
      [401, 401],
      [401, 401],
    ]);
    expect(await builtOf(TOPIC)).toBe(before);
  });
});

describe('a house whose index was not built to its end', () => {
  it('[Q13] builds it at the next start, though every row is there', async () => {
    const database = await engine().copyOf(process.env['HAMRESAN_TEST_TEMPLATE'] ?? '');
    const first = await openHouseOn({ ...database, drop: () => Promise.resolve() });
    await searchService(first)
      .rebuild({ uid: NEWS, onProgress: fault })
      .catch(() => undefined);
    const before = await searchService(first).state();
    await first.close();

    const second = await openHouseOn(database);
    const after = await searchService(second).state();
    await second.close();

    expect(after.filter(({ builtAt }, at) => builtAt !== before[at]?.builtAt).map(({ uid }) => uid)).toEqual([NEWS]);
  });
});

/** What an index leaves in a database beside its tables: a trigger on the table of the content type. */
const OF_ANOTHER_TYPE = {
  sqlite: [
    'create table persian_search_files (id integer primary key)',
    `create trigger persian_search_files_forget after delete on files
     begin delete from persian_search_files where id = old.id; end`,
  ],
  postgres: [
    'create table persian_search_files (id integer primary key)',
    `create function persian_search_files_forget() returns trigger language plpgsql as
     $$ begin delete from persian_search_files where id = old.id; return null; end $$`,
    `create trigger persian_search_files_forget after delete on files
     for each row execute function persian_search_files_forget()`,
  ],
};

describe('a type that asks for search no longer', () => {
  it('[Q13] loses its index at the next start, and its rows can be deleted', async () => {
    const database = await engine().copyOf(process.env['HAMRESAN_TEST_TEMPLATE'] ?? '');
    const first = await openHouseOn({ ...database, drop: () => Promise.resolve() });
    const { db } = first.strapi;
    for (const statement of OF_ANOTHER_TYPE[db.dialect.client as 'sqlite' | 'postgres']) {
      await db.connection.raw(statement);
    }
    const built = first.strapi.store({ type: 'plugin', name: 'persian', key: 'search-index' });
    const gone = { version: '2 name', indexTable: 'persian_search_files', builtAt: new Date().toISOString() };
    await built.set({ value: { ...((await built.get({})) as object), 'plugin::upload.file': gone } });
    await first.close();

    const second = await openHouseOn(database);
    const files = second.strapi.db.query('plugin::upload.file');
    const { id } = (await files.create({
      data: {
        name: 'پوستر',
        hash: 'poster',
        ext: '.png',
        mime: 'image/png',
        size: 1,
        url: '/poster',
        provider: 'local',
      },
    })) as { id: number };
    await files.delete({ where: { id } });
    const left = [
      await second.strapi.db.connection.schema.hasTable('persian_search_files'),
      await files.count({ where: { id } }),
    ];
    await second.close();

    expect(left).toEqual([false, 0]);
  });
});
