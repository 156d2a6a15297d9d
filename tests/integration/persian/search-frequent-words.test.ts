import { type House, openHouse } from '../../support/house';
import { type Person, somebody } from '../../support/people';
import { NEWS } from '../../support/scope';
import { searchService } from '../../support/search-index';

/** Rows of a table that has grown to 320,000 numbers: each so far from the next that few of them are near each other. */
const ROWS = 2000;
const APART = 160;

type Item = Readonly<{ id: number; title: string; lead: string }>;
type Page = {
  data: { documentId: string; tier: number }[];
  meta: { pagination: { total: number; isCapped: boolean } };
};

/** From the oldest on. Each word is frequent, or rare, in another part of the table. */
const items = Array.from({ length: ROWS }, (_item, at): Item => {
  const isOld = at < ROWS / 4;
  return {
    id: (at + 1) * APART,
    title: [
      'یک خبر',
      ...(at < 40 ? ['نایاب'] : []),
      ...(isOld ? ['دیرینه'] : []),
      ...(at % 7 === 0 ? ['هفتگی'] : []),
    ].join(' '),
    lead: ['روزانه دیرینه', ...(at % 3 === 0 ? ['سه روز پیاپی'] : []), ...(at > ROWS - 20 ? ['تازهوارد'] : [])].join(
      ' ',
    ),
  };
});

const documentOf = ({ id }: Item) => `frequent${String(id)}`;
const newestFirst = (found: readonly Item[]) => [...found].reverse().map(documentOf);
const inTitle = (word: string) => items.filter(({ title }) => title.includes(word));
const inLead = (words: string) => items.filter(({ lead }) => lead.includes(words));

describe('words of many entries', () => {
  let house: House;
  let reader: Person;
  beforeAll(async () => {
    house = await openHouse();
    reader = somebody(house);
    const { tableName } = house.strapi.db.metadata.get(NEWS);
    const rows = items.map((item) => ({
      ...item,
      document_id: documentOf(item),
      locale: 'fa',
      published_at: new Date(1_750_000_000_000 + item.id),
    }));
    await house.strapi.db.connection.batchInsert(tableName, rows, 100);
    await searchService(house).rebuild({ uid: NEWS });
  });
  afterAll(() => house.close());

  async function search(asked: string, page = 1): Promise<Page> {
    const path = `/api/search?locale=fa&types=news&pageSize=25&page=${String(page)}&q=${encodeURIComponent(asked)}`;
    return (await reader.get(path).expect(200)).body as Page;
  }

  it.each([
    ['everywhere', 'خبر', newestFirst(items)],
    ['in every seventh', 'هفتگی', newestFirst(inTitle('هفتگی'))],
    ['in the oldest alone', 'نایاب', newestFirst(inTitle('نایاب'))],
    ['in the newest alone', 'تازهوارد', newestFirst(inLead('تازهوارد'))],
    ['in a row', '"سه روز پیاپی"', newestFirst(inLead('سه روز پیاپی'))],
  ])('[Q5] the newest come first where a word stands %s', async (_where, asked, wanted) => {
    const pages = [await search(asked), await search(asked, 2), await search(asked, 20)];

    expect(pages.map(({ data }) => data.map(({ documentId }) => documentId))).toEqual([
      wanted.slice(0, 25),
      wanted.slice(25, 50),
      wanted.slice(475, 500),
    ]);
    expect(pages[0]?.meta.pagination).toMatchObject({
      total: Math.min(wanted.length, 500),
      isCapped: wanted.length >= 500,
    });
  });

  it('[Q5] a title of long ago comes before newer texts', async () => {
    const wanted = newestFirst(inTitle('دیرینه'));

    const { data } = await search('دیرینه');
    const { data: later } = await search('دیرینه', 20);

    expect([data, later].map((hits) => hits.map(({ documentId }) => documentId))).toEqual([
      wanted.slice(0, 25),
      wanted.slice(475, 500),
    ]);
    expect(new Set([...data, ...later].map(({ tier }) => tier))).toEqual(new Set([1]));
  });

  it('[Q11] what rows in the index have in common is no word', async () => {
    const { meta } = await search('z15');

    expect(meta.pagination.total).toBe(0);
  });
});
