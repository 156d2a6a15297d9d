import { someBlocks, someDocument } from '../../builders/content.builder';
import { type House, openHouse } from '../../support/house';
import { type Person, someAgency, someApiToken, someApiUser, someOfficer, somebody } from '../../support/people';
import { NEWS, outcomeOf } from '../../support/scope';

const ANNOUNCEMENT = 'api::announcement.announcement';
const TOPIC = 'api::topic.topic';

type Hit = { type: string; title: string; tier: number; isExact: boolean };
type Body = { data: Hit[]; meta: { pagination: object; query: object } };

const search = async (person: Person, query: string) =>
  (await person.get(`/api/search?locale=fa&${query}`).expect(200)).body as Body;
const titles = async (person: Person, query: string) => (await search(person, query)).data.map(({ title }) => title);
const asked = (query: string) => `q=${encodeURIComponent(query)}`;

describe('/api/search', () => {
  let house: House;
  let reader: Person;
  beforeAll(async () => {
    house = await openHouse();
    reader = somebody(house);
  });
  afterAll(() => house.close());

  it('[Q9] a hit says what it is, and what of it was found', async () => {
    const { documentId } = await someDocument(house.strapi, NEWS, {
      title: 'افتتاح کتابخانه‌ی ماکو',
      lead: 'نخستین کتاب‌خانهٔ شهر گشوده شد.',
      body: someBlocks('متن'),
    });

    const { data, meta } = await search(reader, asked('کتابخانه گشوده'));

    expect(data).toEqual([
      {
        contentType: NEWS,
        type: 'news',
        documentId,
        locale: 'fa',
        title: 'افتتاح کتابخانه‌ی ماکو',
        publishedAt: expect.any(String) as string,
        tier: 4,
        isExact: true,
        highlights: {
          title: { text: 'افتتاح کتابخانه‌ی ماکو', ranges: [[7, 17]] },
          snippet: {
            field: 'lead',
            text: 'نخستین کتاب‌خانهٔ شهر گشوده شد.',
            ranges: [
              [7, 17],
              [22, 27],
            ],
          },
        },
      },
    ]);
    expect(meta).toEqual({
      pagination: { page: 1, pageSize: 25, total: 1, isCapped: false },
      query: { asked: 'کتابخانه گشوده', searched: 'کتابخانه گشوده', rescue: null },
    });
  });

  it('[Q5] the nearest first: title, phrase, words, the rest, forms', async () => {
    const save = (title: string, lead = 'لید') => someDocument(house.strapi, NEWS, { title, lead });
    await save('پل کهنه');
    await save('گزارش پل کهنه');
    await save('کهنه است این پل');
    await save('گزارش', 'دربارهٔ پل کهنه');
    await save('گزارش پل', 'که کهنه بود');
    await save('پلهای کهنه');

    const { data } = await search(reader, asked('پل کهنه'));

    expect(data.map(({ title, tier, isExact }) => [tier, isExact, title])).toEqual([
      [0, true, 'پل کهنه'],
      [1, true, 'گزارش پل کهنه'],
      [2, true, 'کهنه است این پل'],
      [3, true, 'گزارش'],
      [4, true, 'گزارش پل'],
      [5, false, 'پلهای کهنه'],
    ]);
  });

  it('[Q5] of two that are as near, the newer comes first; pages follow each other', async () => {
    for (const number of ['یک', 'دو', 'سه']) await someDocument(house.strapi, NEWS, { title: `صفحه‌انگار ${number}` });

    const pages = await Promise.all(
      [1, 2].map((page) => titles(reader, `${asked('صفحه‌انگار')}&pageSize=2&page=${String(page)}`)),
    );

    expect(pages).toEqual([['صفحه‌انگار سه', 'صفحه‌انگار دو'], ['صفحه‌انگار یک']]);
  });

  it('[Q9] types can be chosen, and each is of its own language', async () => {
    await someDocument(house.strapi, NEWS, { title: 'گونه‌انگار خبر' });
    await someDocument(house.strapi, ANNOUNCEMENT, { title: 'گونه‌انگار اطلاعیه' });
    await someDocument(house.strapi, TOPIC, { name: 'گونه‌انگار موضوع' });
    await someDocument(house.strapi, NEWS, { title: 'گونه‌انگار english' }, { locale: 'en' });

    const [all, two, english] = await Promise.all([
      titles(reader, asked('گونه‌انگار')),
      titles(reader, `${asked('گونه‌انگار')}&types=announcements,topics`),
      reader.get(`/api/search?locale=en&${asked('گونه‌انگار')}`),
    ]);

    expect(all.sort()).toEqual(['گونه‌انگار اطلاعیه', 'گونه‌انگار خبر', 'گونه‌انگار موضوع']);
    expect(two.sort()).toEqual(['گونه‌انگار اطلاعیه', 'گونه‌انگار موضوع']);
    expect((english.body as Body).data.map(({ title }) => title)).toEqual(['گونه‌انگار english']);
  });

  it('[Q6] it says that it searched as another keyboard would have typed, or inside of words', async () => {
    await someDocument(house.strapi, NEWS, { title: 'قالیبافان' });

    const answers = await Promise.all(
      ['rhgdfhthk', 'لیبافا', 'نه‌هیچ‌جا'].map((query) => search(reader, asked(query))),
    );

    expect(answers.map(({ data, meta }) => [data.length, meta.query])).toEqual([
      [1, { asked: 'rhgdfhthk', searched: 'قالیبافان', rescue: 'keyboard-layout' }],
      [1, { asked: 'لیبافا', searched: 'لیبافا', rescue: 'substring' }],
      [0, { asked: 'نه‌هیچ‌جا', searched: 'نه‌هیچ‌جا', rescue: null }],
    ]);
  });

  it('[Q10] a draft is found by its agency alone, when it asks for drafts', async () => {
    const agency = await someAgency(house);
    const [ours, theirs] = [await someOfficer(house, agency), await someOfficer(house)];
    await someDocument(house.strapi, NEWS, { title: 'پیش‌نویس‌انگار', agency }, { status: 'draft' });

    const found = await Promise.all([
      titles(reader, asked('پیش‌نویس‌انگار')),
      titles(ours, asked('پیش‌نویس‌انگار')),
      titles(ours, `${asked('پیش‌نویس‌انگار')}&status=draft`),
      titles(theirs, `${asked('پیش‌نویس‌انگار')}&status=draft`),
      titles(ours, `${asked('نویس‌انگا')}&status=draft`),
      titles(theirs, `${asked('نویس‌انگا')}&status=draft`),
    ]);
    const refused = await reader.get(`/api/search?locale=fa&status=draft&${asked('پیش‌نویس‌انگار')}`);

    expect(found).toEqual([[], [], ['پیش‌نویس‌انگار'], [], ['پیش‌نویس‌انگار'], []]);
    expect(outcomeOf(refused)).toEqual([400, 'drafts-not-readable']);
  });

  it('[Q10] a hidden draft with the very words keeps nobody from the help that others get', async () => {
    const agency = await someAgency(house);
    await someDocument(house.strapi, NEWS, { title: 'cutvhkdk', agency }, { status: 'draft' });
    await someDocument(house.strapi, NEWS, { title: 'زعفرانین' });

    expect(await titles(reader, asked('cutvhkdk'))).toEqual(['زعفرانین']);
  });

  it('[Q10] only types that the asker may list are searched, and only whoever may search', async () => {
    await someDocument(house.strapi, NEWS, { title: 'اجازه‌انگار خبر' });
    await someDocument(house.strapi, TOPIC, { name: 'اجازه‌انگار موضوع' });
    const one = await someApiToken(house, ['plugin::persian.search.find', 'api::topic.topic.find']);
    const none = await someApiToken(house, ['api::topic.topic.find']);
    const unplaced = await someApiUser(house, 'authenticated');

    const refused = await Promise.all(
      [none, unplaced].map((person) => person.get(`/api/search?${asked('اجازه‌انگار')}`)),
    );

    expect(await titles(one, asked('اجازه‌انگار'))).toEqual(['اجازه‌انگار موضوع']);
    expect(refused.map(({ status }) => status)).toEqual([403, 403]);
    expect((await titles(await someApiToken(house), asked('اجازه‌انگار'))).length).toBe(2);
  });

  it.each([
    ['', 'search-query-required'],
    ['q=', 'search-query-required'],
    ['q=%20', 'search-query-required'],
    ['q[]=a&q[]=b', 'search-query-required'],
    [`q=${'a'.repeat(201)}`, 'search-query-too-long'],
    ['q=a&types=news,users', 'search-type-not-known'],
    ['q=a&types[a]=b', 'search-type-not-known'],
    ['q=a&page=0', 'search-number-not-valid'],
    ['q=a&page=x', 'search-number-not-valid'],
    ['q=a&pageSize=101', 'search-number-not-valid'],
    ['q=a&page=41', 'search-page-too-far'],
    ['q=a&locale=xx', 'locale-invalid'],
    ['q=a&status=all', 'drafts-not-readable'],
  ])('[Q9] %s is refused: %s', async (query, code) => {
    expect(outcomeOf(await reader.get(`/api/search?${query}`))).toEqual([400, code]);
  });

  it.each([
    '%22%22%22',
    '%25',
    '*',
    'a%00b',
    'NEAR(a%20b)',
    "'%3B--",
    '%5C',
    '(((',
    'a:*%20%26%20!b',
    '%F0%9F%98%80',
    '%D9',
  ])('[Q11] q=%s is answered', async (query) => {
    const answers = await Promise.all(
      ['/api/search', '/api/search/suggest'].map((door) => reader.get(`${door}?q=${query}`)),
    );

    expect(answers.filter(({ status }) => status >= 500).map(({ status }) => status)).toEqual([]);
  });
});

describe('/api/search/suggest', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('[Q12] titles with a word that begins so, once each, of what the asker sees', async () => {
    await someDocument(house.strapi, NEWS, { title: 'شهرداری تهران' });
    await someDocument(house.strapi, NEWS, { title: 'شهرداری تهران' });
    await someDocument(house.strapi, NEWS, { title: 'تهرانپارس', lead: 'شهرداری' });
    await someDocument(house.strapi, NEWS, { title: 'تهرانی پنهان' }, { status: 'draft' });
    const suggest = async (query: string) => {
      const { body } = await somebody(house)
        .get(`/api/search/suggest?locale=fa&${asked(query)}`)
        .expect(200);
      return (body as { data: { title: string; ranges: unknown }[] }).data.map(({ title, ranges }) => [title, ranges]);
    };

    expect(await suggest('تهر')).toEqual([
      ['تهرانپارس', [[0, 9]]],
      ['شهرداری تهران', [[8, 13]]],
    ]);
    expect(await suggest('شهرداری ته')).toEqual([
      [
        'شهرداری تهران',
        [
          [0, 7],
          [8, 13],
        ],
      ],
    ]);
    expect(await suggest('jiv')).toEqual([
      ['تهرانپارس', [[0, 9]]],
      ['شهرداری تهران', [[8, 13]]],
    ]);
  });
});
