import { someDocument } from '../../builders/content.builder';
import { engine } from '../../support/database';
import { openHouseOn } from '../../support/house';
import { somebody } from '../../support/people';
import { NEWS, rowsOf } from '../../support/scope';

const SLUGS = 'plugin::persian.slug';

describe('a house in which there were entries before', () => {
  it('[U11] gives them addresses at its start, a draft that of what is published', async () => {
    const database = await engine().create();
    const first = await openHouseOn({ ...database, drop: () => Promise.resolve() });
    const { documentId: early } = await someDocument(first.strapi, NEWS, { title: 'خبر' });
    const { documentId: late } = await someDocument(first.strapi, NEWS, { title: 'خبر' });
    const { documentId: draft } = await someDocument(first.strapi, NEWS, { title: 'خبر' }, { status: 'draft' });
    await first.strapi.db.query(SLUGS).deleteMany({});
    await first.strapi.db.getConnection(first.strapi.db.metadata.get(NEWS).tableName).update({ slug: null });
    await first.close();

    const second = await openHouseOn(database);
    const slugs = await Promise.all([early, late, draft].map((documentId) => rowsOf(second, NEWS, documentId)));
    const answer = await somebody(second).get(`/api/slugs/news/${encodeURIComponent('خبر-2')}?locale=fa`);
    await second.close();

    expect(slugs.map((rows) => rows.map(({ slug }) => slug))).toEqual([['خبر', 'خبر'], ['خبر-2', 'خبر-2'], ['خبر-3']]);
    expect(answer.body).toEqual({ data: { documentId: late, slug: 'خبر-2', isCurrent: true } });
  });

  it('[U6] [U11] many of one title are told apart, each language for itself', async () => {
    const database = await engine().create();
    const first = await openHouseOn({ ...database, drop: () => Promise.resolve() });
    const { tableName } = first.strapi.db.metadata.get(NEWS);
    const rows = Array.from({ length: 130 }, (_row, at) => ({
      document_id: `many${String(at)}`,
      title: 'تکراری',
      locale: at % 13 === 0 ? 'en' : 'fa',
      published_at: new Date(1_750_000_000_000 + at),
    }));
    await first.strapi.db.connection.batchInsert(tableName, rows, 100);
    await first.close();

    const second = await openHouseOn(database);
    const stored = await second.strapi.db
      .getConnection(tableName)
      .where('title', 'تکراری')
      .orderBy('id')
      .select<{ locale: string; slug: string }[]>('locale', 'slug');
    await second.close();

    const slugsIn = (language: string) => stored.filter(({ locale }) => locale === language).map(({ slug }) => slug);
    const numbered = (count: number) =>
      Array.from({ length: count }, (_slug, at) => (at === 0 ? 'تکراری' : `تکراری-${String(at + 1)}`));
    expect([slugsIn('fa'), slugsIn('en')]).toEqual([numbered(120), numbered(10)]);
  });
});
