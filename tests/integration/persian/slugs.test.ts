import type { Response } from 'supertest';

import { someDocument } from '../../builders/content.builder';
import { type House, openHouse } from '../../support/house';
import { type Person, someApiToken, someApiUser, someOfficer, somePanelUser, somebody } from '../../support/people';
import {
  NEWS,
  contentManager,
  newsTexts,
  outcomeOf,
  publishNews,
  rowsOf,
  sendNews,
  unpublishNews,
} from '../../support/scope';

const SLUGS = 'plugin::persian.slug';

type Found = Readonly<{ data: { documentId: string; slug: string; isCurrent: boolean } }>;

describe('addresses of entries', () => {
  let house: House;
  let officer: Person;
  let neighbour: Person;
  let staff: Person;
  let anyone: Person;
  beforeAll(async () => {
    house = await openHouse();
    officer = await someOfficer(house);
    neighbour = await someOfficer(house);
    staff = await somePanelUser(house, 'council-secretary');
    anyone = somebody(house);
  });
  afterAll(() => house.close());

  const slugsOf = async (documentId: string): Promise<readonly unknown[]> =>
    (await rowsOf(house, NEWS, documentId)).map(({ slug, locale, publishedAt }) => [
      ...[slug, locale, publishedAt !== null],
    ]);
  const resolve = (slug: string, person = anyone, type = 'news') =>
    person.get(`/api/slugs/${type}/${encodeURIComponent(slug)}?locale=fa`);
  const answerOf = ({ status, headers, body }: Response) => ({
    status,
    location: headers['location'],
    ...(status < 400 ? (body as Found).data : {}),
  });
  const published = async (fields: object): Promise<string> => {
    const documentId = await sendNews(officer, fields);
    await publishNews(staff, documentId);
    return documentId;
  };

  it('[U4] an entry without an address gets one from its title', async () => {
    const documentId = await sendNews(officer, { title: 'افتتاح كتابخانهٔ شوط' });

    expect(await slugsOf(documentId)).toEqual([['افتتاح-کتابخانه-شوط', 'fa', false]]);
  });

  it('[U4] it stays when the title changes, and each language has its own', async () => {
    const documentId = await published({ title: 'عنوان نخست' });
    await officer.put(`/api/news/${documentId}?locale=fa`, { data: { title: 'عنوان دوم' } }).expect(200);
    await officer.put(`/api/news/${documentId}?locale=tr`, { data: { ...newsTexts('Iğdır Yolu'), language: 'tr' } });
    await publishNews(staff, documentId);

    expect([...(await slugsOf(documentId))].sort()).toEqual([
      ['ığdır-yolu', 'tr', false],
      ['عنوان-نخست', 'fa', false],
      ['عنوان-نخست', 'fa', true],
    ]);
  });

  it('[U4] a title of signs has the name of the type', async () => {
    const documentId = await sendNews(officer, { title: '!؟!' });

    expect(await slugsOf(documentId)).toEqual([['news-item', 'fa', false]]);
  });

  it('[U5] a given one is brought into shape', async () => {
    const documentId = await sendNews(officer, { slug: ' گزارشِ  ۱۴۰۵ / Maku ' });

    expect(await slugsOf(documentId)).toEqual([['گزارش-1405-maku', 'fa', false]]);
  });

  it('[U5] one without letters is refused', async () => {
    const answers = [
      await officer.post('/api/news?locale=fa', { data: { ...newsTexts(), slug: '///' } }),
      await officer.put(`/api/news/${await sendNews(officer)}?locale=fa`, { data: { slug: '؟' } }),
    ];

    expect(answers.map(outcomeOf)).toEqual([
      [400, 'slug-invalid'],
      [400, 'slug-invalid'],
    ]);
  });

  it('[U6] whoever is published second gets a number', async () => {
    const [first, second] = [await published({ title: 'پل تازه' }), await published({ title: 'پل تازه' })];

    expect([await slugsOf(first), await slugsOf(second)]).toEqual([
      [
        ['پل-تازه', 'fa', false],
        ['پل-تازه', 'fa', true],
      ],
      [
        ['پل-تازه-2', 'fa', false],
        ['پل-تازه-2', 'fa', true],
      ],
    ]);
  });

  it('[U6] twenty that are created and published at once have twenty addresses', async () => {
    const created = await Promise.all(
      Array.from({ length: 20 }, () => someDocument(house.strapi, NEWS, { title: 'هم‌زمان' })),
    );

    const slugs = await Promise.all(created.map(({ documentId }) => slugsOf(documentId)));

    expect(new Set(slugs.map((rows) => JSON.stringify(rows))).size).toBe(20);
    expect(slugs.flat()).toHaveLength(40);
    expect(await house.strapi.db.query(SLUGS).count({ where: { slug: { $startsWith: 'هم-زمان' } } })).toBe(20);
  });

  it('[U6] twenty drafts that are published at once have twenty addresses', async () => {
    const drafts = await Promise.all(
      Array.from({ length: 20 }, () => someDocument(house.strapi, NEWS, { title: 'با هم' }, { status: 'draft' })),
    );
    await Promise.all(
      drafts.map(({ documentId }) => house.strapi.documents(NEWS).publish({ documentId, locale: 'fa' })),
    );

    const rows = (await Promise.all(drafts.map(({ documentId }) => rowsOf(house, NEWS, documentId)))).flat();

    expect(new Set(rows.map(({ slug }) => slug)).size).toBe(20);
    expect(rows).toHaveLength(40);
  });

  it('[U7] the draft of another agency has no part in an address', async () => {
    await sendNews(neighbour, { title: 'خبر محرمانه' });

    const documentId = await sendNews(officer, { title: 'خبر محرمانه' });
    const given = await sendNews(officer, { slug: 'خبر-محرمانه' });

    expect([...(await slugsOf(documentId)), ...(await slugsOf(given))]).toEqual([
      ['خبر-محرمانه', 'fa', false],
      ['خبر-محرمانه', 'fa', false],
    ]);
  });

  it('[U7] a draft gets out of the way of what is published', async () => {
    await published({ title: 'جادهٔ مرزی' });

    const documentId = await sendNews(neighbour, { title: 'جادهٔ مرزی' });

    expect(await slugsOf(documentId)).toEqual([['جاده-مرزی-2', 'fa', false]]);
  });

  it('[U8] an old address leads to the new one, and nobody else gets it', async () => {
    const documentId = await published({ title: 'نام کهنه' });
    await officer.put(`/api/news/${documentId}?locale=fa`, { data: { slug: 'نام-نو' } }).expect(200);
    const before = answerOf(await resolve('نام-کهنه'));
    await publishNews(staff, documentId);
    const other = await published({ title: 'نام کهنه' });

    expect(before).toEqual({ status: 200, documentId, slug: 'نام-کهنه', isCurrent: true });
    expect(answerOf(await resolve('نام-کهنه'))).toEqual({
      status: 308,
      location: `/api/slugs/news/${encodeURIComponent('نام-نو')}?locale=fa`,
      ...{ documentId, slug: 'نام-نو', isCurrent: false },
    });
    expect(answerOf(await resolve('نام-نو'))).toEqual({ status: 200, documentId, slug: 'نام-نو', isCurrent: true });
    expect(answerOf(await resolve('نام-کهنه-2'))).toMatchObject({ status: 200, documentId: other });
  });

  it('[U8] another spelling of an address leads to it', async () => {
    const documentId = await published({ title: 'کتاب علی' });

    expect(answerOf(await resolve('كتاب-علي'))).toMatchObject({ status: 308, documentId, slug: 'کتاب-علی' });
  });

  it('[U8] an entry can take its old address again; a deleted one gives it back', async () => {
    const documentId = await published({ title: 'رفت و آمد' });
    await house.strapi.documents(NEWS).update({
      ...{ documentId, locale: 'fa', status: 'published' },
      data: { slug: 'آمد' } as never,
    });
    await house.strapi.documents(NEWS).update({
      ...{ documentId, locale: 'fa', status: 'published' },
      data: { slug: 'رفت و آمد' } as never,
    });
    const again = await slugsOf(documentId);
    await house.strapi.documents(NEWS).delete({ documentId, locale: '*' });
    const heir = await published({ title: 'رفت و آمد' });

    expect(again).toEqual([
      ['رفت-و-آمد', 'fa', false],
      ['رفت-و-آمد', 'fa', true],
    ]);
    expect(await slugsOf(heir)).toEqual(again);
    expect(await house.strapi.db.query(SLUGS).count({ where: { entry: documentId } })).toBe(0);
  });

  it('[U6] a clone is another entry', async () => {
    const documentId = await published({ title: 'نسخهٔ اصلی' });

    const clone = (await house.strapi.documents(NEWS).clone({ documentId, locale: 'fa', data: {} } as never)) as {
      documentId: string;
    };

    expect(await slugsOf(clone.documentId)).toEqual([['نسخه-اصلی-2', 'fa', false]]);
  });

  it('[U6] what fails leaves no address behind', async () => {
    const failing = house.strapi.db.transaction(async () => {
      await someDocument(house.strapi, NEWS, { title: 'هرگز نبود' });
      throw new Error('given up');
    });
    await expect(failing).rejects.toThrow('given up');

    expect(await house.strapi.db.query(SLUGS).count({ where: { slug: 'هرگز-نبود' } })).toBe(0);
  });

  it.each([
    ['a draft', async () => sendNews(officer, { title: 'پنهان' }), 'پنهان'],
    ['what never was', async () => Promise.resolve(), 'هیچ'],
    ['what was withdrawn', async () => unpublishNews(staff, await published({ title: 'پس گرفته' })), 'پس-گرفته'],
  ])('[U9] %s is not there, for its own agency neither', async (_what, arrange, slug) => {
    await arrange();

    const answers = [await resolve(slug), await resolve(slug, officer)];

    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });

  it('[U9] other types, other languages and other rights are not there', async () => {
    await published({ title: 'فقط اینجا' });
    const limited = await someApiToken(house, ['plugin::persian.slugs.resolve']);
    const unplaced = await someApiUser(house, 'authenticated');

    const answers = [
      await resolve('فقط-اینجا'),
      await resolve('فقط-اینجا', anyone, 'events'),
      await resolve('فقط-اینجا', anyone, 'agencies'),
      await anyone.get(`/api/slugs/news/${encodeURIComponent('فقط-اینجا')}?locale=en`),
      await resolve('فقط-اینجا', limited),
      await resolve('فقط-اینجا', unplaced),
    ];

    expect(answers.map(({ status }) => status)).toEqual([200, 404, 404, 404, 404, 403]);
  });

  it('[U10] the button of the panel makes the same address, in Latin if it is asked to', async () => {
    await published({ title: 'روابط عمومی ماکو' });
    const body = { contentTypeUID: NEWS, field: 'slug', data: { ...newsTexts('روابط عمومی ماکو'), slug: '' } };
    const ask = (query: string) => staff.post(`/content-manager/uid/generate?locale=fa${query}`, body).expect(200);

    const answers = [await ask(''), await ask('&style=latin')];

    expect(answers.map((answer) => (answer.body as { data: string }).data)).toEqual([
      'روابط-عمومی-ماکو-2',
      'ravabet-omumi-maku',
    ]);
  });

  it('[U10] the panel says what is free, and what else would be', async () => {
    await published({ title: 'گرفته شده' });
    await sendNews(neighbour, { title: 'پیش‌نویس دیگران' });
    const ask = (value: string) =>
      staff
        .post('/content-manager/uid/check-availability?locale=fa', { contentTypeUID: NEWS, field: 'slug', value })
        .expect(200);

    const answers = [await ask('گرفته-شده'), await ask('پیش-نویس-دیگران')];

    expect(answers.map(({ body }) => body as object)).toEqual([
      { isAvailable: false, suggestion: 'گرفته-شده-2' },
      { isAvailable: true, suggestion: null },
    ]);
  });

  it('[U10] a form of the panel saves without an address', async () => {
    const answer = await staff
      .post(`${contentManager(NEWS)}?locale=fa`, { ...newsTexts('از پنل'), slug: '' })
      .expect(201);

    expect((answer.body as { data: object }).data).toMatchObject({ slug: 'از-پنل' });
  });
});
