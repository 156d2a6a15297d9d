import {
  type ExistingTexts,
  type StoredText,
  existingTexts,
  followRows,
  oldTexts,
  reportOn,
} from '../../support/existing-texts';
import type { House } from '../../support/house';
import { NOTE, TAG, openTextApp } from '../../support/text-app';

type Fields = Readonly<Record<string, unknown>>;

const LINE = 'part.line';

describe('texts that are stored already', () => {
  let app: House;
  let texts: ExistingTexts;
  beforeAll(async () => {
    app = await openTextApp();
    texts = existingTexts(app);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    for (const uid of [NOTE, TAG, LINE]) await app.strapi.db.query(uid).deleteMany({});
  });

  const { create, rows, store, oldNote, oldTag, titles } = oldTexts(() => app);

  it('[N11] a report says what would change, and changes nothing', async () => {
    const documentId = await oldNote({ title: 'علي', lead: 'ســلام' });
    const before = await rows(NOTE, documentId);

    const run = await texts.report();

    expect(reportOn(run, NOTE)).toMatchObject({
      changedRows: 1,
      changedFields: 2,
      samples: [
        { documentId, locale: 'fa', path: 'title', before: 'علي', after: 'علی' },
        { documentId, locale: 'fa', path: 'lead', before: 'ســلام', after: 'سلام' },
      ],
    });
    expect(await rows(NOTE, documentId)).toEqual(before);
  });

  it('[T33] [N11] a report names entries that a reader takes for one another', async () => {
    const names = ['روابط عمومی ماکو', 'روابط‌عمومی ماکو', 'روابط عمومي ماكو'];
    const tags: string[] = [];
    for (const name of names) tags.push(await oldTag(name));

    const run = await texts.report();

    const group = reportOn(run, TAG)?.lookAlikes.find(({ entries }) =>
      entries.some(({ documentId }) => documentId === tags[0]),
    );
    expect(group).toEqual({
      field: 'name',
      locale: null,
      entries: tags.map((documentId, index) => ({ documentId, text: names[index] })),
    });
  });

  it('[N12] a change respells entries, drafts and published ones, and the parts of them', async () => {
    const documentId = await oldNote({ title: 'علي' }, 'published');
    await app.strapi
      .documents(NOTE as never)
      .update({ documentId, locale: 'fa', status: 'published', data: { contact: { label: 'نو' } } } as never);
    await store(NOTE, { documentId }, { title: 'علي' });
    await store(LINE, { label: 'نو' }, { label: 'كوچه' });

    const run = await texts.apply();

    expect([run.state, run.changed]).toEqual(['finished', 4]);
    expect((await rows(NOTE, documentId)).map(({ title, contact }) => [title, (contact as Fields)['label']])).toEqual([
      ['علی', 'کوچه'],
      ['علی', 'کوچه'],
    ]);
  });

  it('[N12] dates, publication and everything else of a row stay as they were', async () => {
    const documentId = await oldNote({ title: 'علي', raw: { ي: 'ي' }, mail: 'ali@x.ir', verbatim: 'علي' }, 'published');
    const before = await rows(NOTE, documentId);

    await texts.apply();

    expect(await rows(NOTE, documentId)).toEqual(before.map((row) => ({ ...row, title: 'علی' })));
  });

  it('[N12] a change can be followed row by row, as indexes do', async () => {
    const documentId = await oldNote({ title: 'علي' });
    const seen: unknown[] = [];
    const end = followRows(app, {
      models: [NOTE],
      afterUpdate: ({ result }: { result: StoredText }) => seen.push(result.id),
    });

    await texts.apply();
    end();

    expect(seen).toEqual((await rows(NOTE, documentId)).map(({ id }) => id));
  });

  it('[N12] each language keeps its letters', async () => {
    const documentId = await create(NOTE, { title: 'نو' });
    await app.strapi.documents(NOTE as never).update({ documentId, locale: 'ar', data: { title: 'علي' } } as never);

    const run = await texts.apply();

    expect([run.changed, await titles(documentId)]).toEqual([0, ['نو', 'علي']]);
  });

  it('[T33] [N12] what would collide is left, all of it, and listed', async () => {
    const [one, two, three] = [await oldTag('شهر علی'), await oldTag('شهر علي'), await oldTag('شهر عل\u0640ی')];

    const run = await texts.apply();
    const { changes } = await texts.changes(run.id, ['left-out']);

    expect([run.changed, run.hindered]).toEqual([0, 2]);
    expect(changes.map(({ documentId, before, hindrance }) => [documentId, before, hindrance])).toEqual([
      [two, 'شهر علي', 'would-collide'],
      [three, 'شهر عل\u0640ی', 'would-collide'],
    ]);
    expect((await rows(TAG, one))[0]?.['name']).toBe('شهر علی');
  });

  it('[T23] [N12] a name that deceives is left for a person to look at', async () => {
    const documentId = await oldNote({ title: 'علي \u202Efdp.exe' });

    const run = await texts.apply();

    expect([run.changed, run.hindered, await titles(documentId)]).toEqual([0, 1, ['علي \u202Efdp.exe']]);
  });

  it('[N12] alternative texts and captions of files are respelled as well, their names are not', async () => {
    const file = {
      name: 'علي.jpg',
      alternativeText: 'علي',
      caption: 'كتاب',
      hash: 'h',
      ext: '.jpg',
      mime: 'image/jpeg',
    };
    const { id } = (await app.strapi.db.query('plugin::upload.file').create({
      data: { ...file, alternativeText: 'نو', caption: 'نو', size: 1, url: '/u', provider: 'local', folderPath: '/' },
    })) as StoredText;
    await store('plugin::upload.file', { id }, { alternativeText: 'علي', caption: 'كتاب' });

    await texts.apply();

    expect(await app.strapi.db.query('plugin::upload.file').findOne({ where: { id } })).toMatchObject({
      name: 'علي.jpg',
      alternativeText: 'علی',
      caption: 'کتاب',
    });
  });
});
