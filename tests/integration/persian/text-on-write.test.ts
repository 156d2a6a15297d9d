import type { House } from '../../support/house';
import { type Person, someApiToken, somePanelUser } from '../../support/people';
import { contentManager, outcomeOf } from '../../support/scope';
import { type Fields, LOCALES, NOTE, RAW, TAG, WRITING, openTextApp, storedRow } from '../../support/text-app';

describe('texts on their way into the database', () => {
  let app: House;
  let writer: Person;
  let editor: Person;
  beforeAll(async () => {
    app = await openTextApp();
    writer = await someApiToken(app, WRITING);
    editor = await somePanelUser(app, 'strapi-super-admin');
  });
  afterAll(() => app.close());

  const stored = (uid: string, documentId: string, populate: readonly string[] = []) =>
    storedRow(app, uid, documentId, populate);
  const sent = async (plural: string, data: Fields, locale = ''): Promise<string> => {
    const answer = await writer.post(`/api/${plural}${locale && `?locale=${locale}`}`, { data }).expect(201);
    return (answer.body as { data: { documentId: string } }).data.documentId;
  };
  const note = async (data: Fields, locale = 'fa') =>
    stored(NOTE, await sent('notes', data, locale), ['contact', 'lines']);

  it('[N1] a line, a prose and a part of a component get the letters of Persian', async () => {
    const { title, lead, contact, lines } = await note({
      title: 'علي كريمي',
      lead: 'ســلام\nكتاب',
      contact: { label: 'كوچه' },
      lines: [{ label: 'علي' }, { memo: 'يك' }],
    });

    expect({ title, lead, contact, lines }).toEqual({
      title: 'علی کریمی',
      lead: 'سلام\nکتاب',
      contact: expect.objectContaining({ label: 'کوچه', memo: null }) as unknown,
      lines: [expect.objectContaining({ label: 'علی' }) as unknown, expect.objectContaining({ memo: 'یک' }) as unknown],
    });
  });

  it('[N1] the panel, a change and a copy store the same', async () => {
    const made = await editor.post(`${contentManager(NOTE)}?locale=fa`, { title: 'كتاب' }).expect(201);
    const { documentId } = (made.body as { data: { documentId: string } }).data;
    const first = await stored(NOTE, documentId);

    await editor.put(`${contentManager(NOTE)}/${documentId}?locale=fa`, { title: 'كتاب‌‌ها' }).expect(200);
    const changed = await stored(NOTE, documentId);
    const copy = (await app.strapi
      .documents(NOTE as never)
      .clone({ documentId, data: { title: 'كپي' } } as never)) as unknown as {
      entries: { title: string }[];
    };

    expect([first['title'], changed['title'], copy.entries.map(({ title }) => title)]).toEqual([
      'کتاب',
      'کتاب‌ها',
      ['کپی'],
    ]);
  });

  it('[N5] parts of a dynamic zone, at any depth', async () => {
    const documentId = await sent('notes', {
      zone: [
        { __component: 'part.line', label: 'كوچه' },
        { __component: 'part.nest', heading: 'علي', inner: [{ label: 'يك', phone: '۰۹۱۲' }] },
      ],
    });

    const zone = await app.strapi.documents(NOTE as never).findFirst({
      filters: { documentId: { $eq: documentId } },
      populate: { zone: { on: { 'part.line': true, 'part.nest': { populate: ['inner'] } } } },
    } as never);

    expect(zone).toMatchObject({
      zone: [
        { __component: 'part.line', label: 'کوچه' },
        { __component: 'part.nest', heading: 'علی', inner: [{ label: 'یک', phone: '0912' }] },
      ],
    });
  });

  it('[T30] [N2] each language keeps its letters: only Persian entries become Persian', async () => {
    const text = 'علي كتاب ە ێ ۆ ے';

    const titles = await Promise.all(LOCALES.map(async (locale) => (await note({ title: text }, locale))['title']));

    expect(Object.fromEntries(LOCALES.map((locale, index) => [locale, titles[index]]))).toEqual({
      ...{ fa: 'علی کتاب ه ێ ۆ ی' },
      ...{ ar: text, ckb: text, ur: text, az: text, tr: text, en: text },
    });
  });

  it('[T30] [N2] every language is composed and loses its control characters', async () => {
    const titles = await Promise.all(
      LOCALES.map(async (locale) => (await note({ title: 'e\u0301\u0007 ا\u0653' }, locale))['title']),
    );

    expect(titles).toEqual(LOCALES.map(() => '\u00e9 آ'));
  });

  it('[N2] without a locale the language is that of the site, and of the configuration where a type has none', async () => {
    const [noted, tagged] = [await sent('notes', { title: 'علي' }), await sent('tags', { name: 'كتاب' })];

    expect([(await stored(NOTE, noted))['title'], (await stored(TAG, tagged))['name']]).toEqual(['علی', 'کتاب']);
  });

  it('[T27] [N4] code, addresses and tags of Markdown stay as they are', async () => {
    const body = [
      'متن كتاب `كد` و https://x.ir/ي و علي@x.ir ali.ي',
      '',
      '```',
      'كد',
      '```',
      '',
      '[پيوند](/ي "عنوان ي") <a href="/ي">ي</a>',
    ].join('\n');

    const stands = await note({ body });

    expect(stands['body']).toBe(
      [
        'متن کتاب `كد` و https://x.ir/ي و علی@x.ir ali.ی',
        '',
        '```',
        'كد',
        '```',
        '',
        '[پیوند](/ي "عنوان ی") <a href="/ي">ی</a>',
      ].join('\n'),
    );
  });

  it('[T27] [N4] in Blocks only what people read is spelled anew', async () => {
    const link = { type: 'link', url: 'https://x.ir/ي', children: [{ type: 'text', text: 'يك' }] };
    const blocks = (text: string, linked: string) => [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text },
          { type: 'text', text: 'كد', code: true },
          { ...link, children: [{ type: 'text', text: linked }] },
        ],
      },
      { type: 'code', language: 'ي', children: [{ type: 'text', text: 'كد' }] },
    ];

    const stands = await note({ blocks: blocks('كتاب https://x.ir/ي', 'يك') });

    expect(stands['blocks']).toEqual(blocks('کتاب https://x.ir/ي', 'یک'));
  });

  it('[T22] [N4] a half-space at the seam of two styles stays, and so does a joined emoji', async () => {
    const blocks = [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'مي\u200C' },
          { type: 'text', text: 'خواهم 👨‍👩‍👧 ه\u200D.ش', bold: true },
        ],
      },
    ];

    const stands = await note({ blocks });

    expect(stands['blocks']).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'می\u200C' },
          { type: 'text', text: 'خواهم 👨‍👩‍👧 ه\u200D.ش', bold: true },
        ],
      },
    ]);
  });

  it('[T27] [N3] what is no text is stored byte for byte', async () => {
    const data = {
      raw: { ي: ['علي', { ك: 'ك' }] },
      slug: 'روابط-علي',
      mail: 'ali@xn--ي.example',
      mood: 'علي',
      verbatim: 'علي ۱۲',
    };

    const { raw, slug, mail, mood, verbatim } = await note(data);

    expect({ raw, slug, mail, mood, verbatim }).toEqual(data);
  });

  it('[T29] [N3] a password opens with what was typed, not with a spelling of it', async () => {
    const secret = 'رمز-علي-كتاب-1';
    const { secret: hash } = await note({ secret });

    const service = app.strapi.service('admin::auth') as unknown as {
      validatePassword: (password: string, hash: string) => Promise<boolean>;
    };

    expect([
      await service.validatePassword(secret, String(hash)),
      await service.validatePassword('رمز-علی-کتاب-1', String(hash)),
    ]).toEqual([true, false]);
  });

  it('[T29] [N3] a documentId and a relation lead where they led', async () => {
    const tag = await sent('tags', { name: 'برچسب' });
    const documentId = await sent('notes', { title: 'علي', tag });

    const { tag: held } = await stored(NOTE, documentId, ['tag']);

    expect(held).toMatchObject({ documentId: tag });
  });

  it('[T14] [N6] digits of prose stay, an identifier has those of machines', async () => {
    const { title, code, contact } = await note({ title: '۱2٣', code: '۱2٣-كد', contact: { phone: '۰٩12' } });

    expect([title, code, (contact as Fields)['phone']]).toEqual(['۱2٣', '123-کد', '0912']);
  });

  it('[N6] a type that says no is stored as it is sent', async () => {
    expect((await stored(RAW, await sent('raws', { name: 'علي' })))['name']).toBe('علي');
  });

  it('[T15] [N7] numbers typed in Persian digits are numbers', async () => {
    const { price, count, big, day, title } = await note({
      price: '۱۲٫۵',
      count: '۱٬۲۳۴',
      big: '۹۰۰۷۱۹۹۲۵۴۷۴۰۹۹۱',
      day: '۲۰۲۶-۰۳-۲۱',
      title: '۱۲٫۵ ۱٬۲۳۴ ۷۵٪',
    });

    expect([Number(price), count, String(big), day, title]).toEqual([
      12.5,
      1234,
      '9007199254740991',
      '2026-03-21',
      '۱۲٫۵ ۱٬۲۳۴ ۷۵٪',
    ]);
  });

  it.each([
    ['a word', { price: 'دوازده' }],
    ['a percentage', { price: '۷۵٪' }],
    ['a fraction where whole numbers go', { count: '۱۲٫۵' }],
    ['a Jalali date', { day: '۱۴۰۵-۰۹-۰۲' }],
  ])('[T15] [N7] %s is refused, not guessed', async (_what, data) => {
    expect((await writer.post('/api/notes', { data })).status).toBe(400);
  });

  it('[T33] [N8] a second spelling of a unique text conflicts: through the API and the panel', async () => {
    await sent('tags', { name: 'علی' });

    const again = await writer.post('/api/tags', { data: { name: 'علي' } });
    const inPanel = await editor.post(contentManager(TAG), { name: 'عل\u0640ی' });

    expect([again.status, inPanel.status]).toEqual([400, 400]);
    expect((again.body as { error: { message: string } }).error.message).toBe('This attribute must be unique');
    expect(await app.strapi.db.query(TAG).count({ where: { name: { $in: ['علی', 'علي'] } } })).toBe(1);
  });

  it('[T33] [N8] a half-space makes another text', async () => {
    await sent('tags', { name: 'روابط عمومی' });

    expect((await writer.post('/api/tags', { data: { name: 'روابط‌عمومی' } })).status).toBe(201);
  });

  it.each([
    ['a name', { title: 'invoice\u202Efdp.exe' }, 'title'],
    ['a name inside a list', { lines: [{ label: 'خوب' }, { label: '\u202Dabc' }] }, 'lines.1.label'],
    [
      'a name in a zone',
      { zone: [{ __component: 'part.nest', inner: [{ label: '\u202Eabc' }] }] },
      'zone.0.inner.0.label',
    ],
    ['an address', { mail: 'a\u202Eb@x.ir' }, 'mail'],
    ['a slug', { slug: 'a\u202Eb' }, 'slug'],
  ])('[T23] [N9] %s that is shown otherwise than it is written is refused', async (_what, data, field) => {
    const answer = await writer.post('/api/notes', { data });

    expect(outcomeOf(answer)).toEqual([400, 'deceptive-text']);
    expect(answer.body).toMatchObject({ error: { details: { field } } });
  });

  it('[T23] [N9] harmless marks leave a name, and stay in prose where they are closed', async () => {
    const { title, mail, lead, body } = await note({
      title: 'نسخهٔ \u200Ev5.55\u200E \u2067الف\u2069',
      mail: 'ali\u200E@x.ir',
      lead: 'باز \u2068v5\u2069 و \u2067باز و \u202Eabc\u202C \u200E',
      body: '\u202Eabc',
    });

    expect({ title, mail, lead, body }).toEqual({
      title: 'نسخهٔ v5.55 الف',
      mail: 'ali@x.ir',
      lead: 'باز \u2068v5\u2069 و باز و abc \u200E',
      body: 'abc',
    });
  });
});
