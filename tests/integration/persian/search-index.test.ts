import type { Core } from '@strapi/strapi';

import { someBlocks, someDocument } from '../../builders/content.builder';
import { type House, openHouse } from '../../support/house';
import { NEWS } from '../../support/scope';

type Found = { title: string };
type SearchService = {
  rebuild: (options: { uid: string; onProgress: (progress: { done: number; total: number }) => void }) => Promise<void>;
  state: () => Promise<readonly { uid: string; entries: number; indexed: number }[]>;
};

/** What the published news say, in the title, of those that are found. */
const found = async (strapi: Core.Strapi, query: string, where: object = { publishedAt: { $notNull: true } }) => {
  const rows = (await strapi.db.query(NEWS).findMany({ where, _q: query })) as Found[];
  return rows.map(({ title }) => title).sort();
};

const documents = (strapi: Core.Strapi) => strapi.documents(NEWS);

/** Rows and what the index has of them: the same numbers, or the index is not in step. */
async function isInStep({ db }: Core.Strapi): Promise<boolean> {
  const rows = (await db.getConnection('news_items').select('id').orderBy('id')) as object[];
  const indexed = (await db.getConnection('persian_search_news_items').select('id').orderBy('id')) as object[];
  return JSON.stringify(rows) === JSON.stringify(indexed);
}

describe('the search index', () => {
  let house: House;
  let strapi: Core.Strapi;
  beforeAll(async () => {
    house = await openHouse();
    ({ strapi } = house);
  });
  afterAll(() => house.close());

  it('[Q8] an entry is found from its creation on, by every way to write it', async () => {
    await someDocument(strapi, NEWS, { title: 'می‌خواهم کتاب‌های روابط‌عمومی', mark: 'one' });

    const answers = await Promise.all(
      ['می خواهم', 'میخواهم', 'کتابها', 'کتاب', 'روابطعمومی', 'كتاب خواهم'].map((query) => found(strapi, query)),
    );

    expect(answers).toEqual(Array.from({ length: 6 }, () => ['می‌خواهم کتاب‌های روابط‌عمومی']));
  });

  it('[Q8] a change is found by the new words and no longer by the old ones', async () => {
    const { documentId } = await someDocument(strapi, NEWS, { title: 'قدیمانه' }, { status: 'draft' });

    await documents(strapi).update({ documentId, locale: 'fa', data: { title: 'نوینانه' } });

    expect([await found(strapi, 'قدیمانه', {}), await found(strapi, 'نوینانه', {})]).toEqual([[], ['نوینانه']]);
  });

  it('[Q8] publishing, unpublishing, discarding, cloning and deleting are followed', async () => {
    const { documentId } = await someDocument(strapi, NEWS, { title: 'پیگیرانه' }, { status: 'draft' });
    const steps: boolean[] = [];
    const after = async (step: Promise<unknown>) => {
      await step;
      steps.push(await isInStep(strapi));
    };

    await after(documents(strapi).publish({ documentId, locale: 'fa' }));
    await after(documents(strapi).update({ documentId, locale: 'fa', data: { title: 'دگرگونانه' } }));
    const beforeDiscarding = await found(strapi, 'دگرگونانه', {});
    await after(documents(strapi).discardDraft({ documentId, locale: 'fa' }));
    const afterDiscarding = await found(strapi, 'دگرگونانه', {});
    await after(documents(strapi).clone({ documentId, locale: 'fa', data: { title: 'همزادانه' } } as never));
    await after(documents(strapi).unpublish({ documentId, locale: 'fa' }));
    const published = await found(strapi, 'پیگیرانه');
    await after(documents(strapi).delete({ documentId }));

    expect(steps).toEqual([true, true, true, true, true, true]);
    expect([beforeDiscarding, afterDiscarding, published]).toEqual([['دگرگونانه'], [], []]);
    expect([await found(strapi, 'پیگیرانه', {}), await found(strapi, 'همزادانه', {})]).toEqual([[], ['همزادانه']]);
  });

  it('[Q8] what is taken back was never there', async () => {
    const work = strapi.db.transaction(async () => {
      await someDocument(strapi, NEWS, { title: 'بازگشتانه' });
      throw new Error('taken back');
    });

    await expect(work).rejects.toThrow('taken back');
    expect([await found(strapi, 'بازگشتانه', {}), await isInStep(strapi)]).toEqual([[], true]);
  });

  it('[Q8] rows that no document wrote are followed: one, many, changed and deleted', async () => {
    const row = (title: string, documentId: string) => ({
      title,
      documentId,
      locale: 'fa',
      lead: 'ل',
      body: someBlocks(),
    });
    const rows = strapi.db.query(NEWS);

    await rows.create({ data: row('یکانه', 'q'.repeat(24)), select: ['title'] });
    await rows.createMany({ data: [row('دوانه', 'r'.repeat(24)), row('سوانه', 's'.repeat(24))] });
    await rows.updateMany({ where: { title: 'دوانه' }, data: { title: 'چهارانه' } });
    await rows.deleteMany({ where: { title: 'سوانه' } });

    const answers = await Promise.all(['یکانه', 'دوانه', 'سوانه', 'چهارانه'].map((query) => found(strapi, query, {})));
    expect(answers).toEqual([['یکانه'], [], [], ['چهارانه']]);
    expect(await isInStep(strapi)).toBe(true);
  });

  it('[Q8] a row that becomes public, or ceases to be, is found as what it is', async () => {
    const rows = strapi.db.query(NEWS);
    const { id } = (await rows.create({
      data: { title: 'گذرانه', documentId: 'g'.repeat(24), locale: 'fa', publishedAt: null },
    })) as {
      id: number;
    };
    const drafts = { publishedAt: { $null: true } };
    const both = () => Promise.all([found(strapi, 'گذرانه', drafts), found(strapi, 'گذرانه')]);

    const before = await both();
    await rows.update({ where: { id }, data: { publishedAt: new Date() } });
    const published = await both();
    await rows.update({ where: { id }, data: { publishedAt: null } });

    expect([before, published, await both()]).toEqual([
      [['گذرانه'], []],
      [[], ['گذرانه']],
      [['گذرانه'], []],
    ]);
  });

  it('[Q6] nothing as typed: the other keyboard, then the middle of words', async () => {
    await someDocument(strapi, NEWS, { title: 'زعفرانکاران شوط' });

    const answers = await Promise.all(
      ['cutvhk', 'cutvhk;hvhk', 'فرانکا', 'فرانکا نیست', 'SHOWT'].map((query) => found(strapi, query)),
    );

    expect(answers).toEqual([[], ['زعفرانکاران شوط'], ['زعفرانکاران شوط'], [], []]);
  });

  it('[Q6] parts of words are looked for among the words of what was published', async () => {
    const { documentId } = await someDocument(strapi, NEWS, { title: 'مرغابیستان' }, { status: 'draft' });
    const anywhere = {};
    const hidden = await Promise.all(['رغابیس', 'مرغا'].map((query) => found(strapi, query, anywhere)));

    await documents(strapi).publish({ documentId, locale: 'fa' });
    // A beginning of two letters counts, two letters inside do not.
    const shown = await Promise.all(['رغابیس', 'مر غابیست', 'رغ غابیست'].map((query) => found(strapi, query)));

    expect(hidden).toEqual([[], ['مرغابیستان']]);
    expect(shown).toEqual([['مرغابیستان'], ['مرغابیستان'], []]);
  });

  it('[Q6] a page beyond the last is empty, not helped', async () => {
    await someDocument(strapi, NEWS, { title: 'فرانکا' });

    const page = (query: object) =>
      strapi.db.query(NEWS).findMany({ _q: 'فرانکا', where: { publishedAt: { $notNull: true } }, ...query });

    expect([(await page({})).length, (await page({ offset: 1, limit: 5 })).length]).toEqual([1, 0]);
  });

  it('[Q6] sorted and narrowed by what is related, a list is helped as well', async () => {
    const agency = await someDocument(strapi, 'api::agency.agency', { name: 'ادارهٔ همسایگان' });
    await someDocument(strapi, NEWS, { title: 'کتابخانهٔ همسایگان', agency: agency.documentId });
    const parameters = { sort: 'agency.name:desc', filters: { agency: { name: { $contains: 'همسایگان' } } } };

    const rows = await documents(strapi).findMany({ ...parameters, locale: 'fa', _q: 'تابخانهٔ' } as never);

    expect(rows.map(({ title }) => title)).toEqual(['کتابخانهٔ همسایگان']);
  });

  it('[Q6] counts say what lists show', async () => {
    const count = (query: string) =>
      strapi.db.query(NEWS).count({ _q: query, where: { publishedAt: { $notNull: true } } });

    expect([await count('cutvhk;hvhk'), await count('هیچ‌کجانیست'), await count('فرانکا')]).toEqual([1, 0, 1]);
  });

  it('[Q13] an index that was lost is built anew, and says how far it is', async () => {
    await someDocument(strapi, NEWS, { title: 'بازسازانه' });
    await strapi.db.getConnection('persian_search_news_items').delete();
    const lost = await found(strapi, 'بازسازانه');
    const progress: { done: number; total: number }[] = [];
    const service = strapi.plugin('persian').service<SearchService>('search');

    await service.rebuild({ uid: NEWS, onProgress: (each) => progress.push(each) });

    const state = (await service.state()).find(({ uid }) => uid === NEWS);
    expect([lost, await found(strapi, 'بازسازانه'), await isInStep(strapi)]).toEqual([[], ['بازسازانه'], true]);
    expect(progress.at(-1)).toEqual({ uid: NEWS, done: state?.entries, total: state?.entries });
    expect(state?.indexed).toBe(state?.entries);
  });

  it('[Q8] many rows at once', async () => {
    const rows = Array.from({ length: 1200 }, (_row, at) => ({
      title: `انبوهانه ${String(at)}`,
      documentId: `many${String(at).padStart(20, '0')}`,
      locale: 'fa',
      lead: 'ل',
      body: someBlocks(),
    }));

    await strapi.db.query(NEWS).createMany({ data: rows });

    expect(await strapi.db.query(NEWS).count({ _q: 'انبوهانه' })).toBe(1200);
  });

  it('[Q11] signs find nothing, and an empty query is none', async () => {
    const all = await strapi.db.query(NEWS).count();
    const counts = await Promise.all(
      ['', '  ', '%', '_', '"', "'", '\u0000', '(((', ') OR 1=1 --', 'NEAR(', '*', ':*', '\\', '&|!', '-'].map(
        (query) => strapi.db.query(NEWS).count({ _q: query }),
      ),
    );

    expect(counts).toEqual([all, all, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});
