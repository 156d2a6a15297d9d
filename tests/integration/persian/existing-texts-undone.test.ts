import { type ExistingTexts, type Run, existingTexts, followRows, oldTexts } from '../../support/existing-texts';
import type { House } from '../../support/house';
import { NOTE, openTextApp } from '../../support/text-app';

const RUN = 'plugin::persian.text-run';
const MINUTES = 60_000;

describe('a run over texts that are stored already', () => {
  let app: House;
  let texts: ExistingTexts;
  beforeAll(async () => {
    app = await openTextApp();
    texts = existingTexts(app);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.strapi.db.query(NOTE).deleteMany({});
  });

  const { rows, oldNote, titles } = oldTexts(() => app);

  it('[N13] undone, a run leaves every text byte for byte as it found it', async () => {
    const blocks = [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'كتاب\u200C ' },
          { type: 'text', text: 'ي', code: true },
        ],
      },
    ];
    const documentId = await oldNote({ title: 'علي', lead: ' كتاب\r\n', blocks }, 'published');
    const before = await rows(NOTE, documentId);
    const run = await texts.apply();
    const changed = await titles(documentId);

    const undone = await texts.undo(run.id);

    expect([changed, undone.state, undone.changed]).toEqual([['علی', 'علی'], 'finished', 6]);
    expect(await rows(NOTE, documentId)).toEqual(before);
  });

  it('[N13] a text that was edited since is left, and listed', async () => {
    const documentId = await oldNote({ title: 'علي', lead: 'كتاب' });
    const run = await texts.apply();
    await app.strapi.documents(NOTE as never).update({ documentId, locale: 'fa', data: { title: 'حسن' } } as never);

    const undone = await texts.undo(run.id);
    const { changes } = await texts.changes(run.id, ['edited-since']);

    expect([undone.changed, undone.hindered]).toEqual([1, 1]);
    expect(changes).toEqual([expect.objectContaining({ documentId, path: 'title', before: 'علي', after: 'علی' })]);
    expect((await rows(NOTE, documentId)).map(({ title, lead }) => [title, lead])).toEqual([['حسن', 'كتاب']]);
  });

  it('[N13] the row that a new publication made gets its text back; what was deleted is listed', async () => {
    const [published, deleted] = [await oldNote({ title: 'علي' }, 'published'), await oldNote({ title: 'كتاب' })];
    const run = await texts.apply();
    await app.strapi.documents(NOTE as never).publish({ documentId: published, locale: 'fa' } as never);
    await app.strapi.documents(NOTE as never).delete({ documentId: deleted, locale: '*' } as never);

    await texts.undo(run.id);
    const { changes } = await texts.changes(run.id, ['gone']);

    expect(await titles(published)).toEqual(['علي', 'علي']);
    expect(changes.map(({ documentId }) => documentId)).toEqual([deleted]);
  });

  it('[N13] only a change that has ended can be undone', async () => {
    const report = await texts.report();

    await expect(texts.undo(report.id)).rejects.toMatchObject({ details: { code: 'run-not-undoable' } });
    await expect(texts.undo(999_999)).rejects.toMatchObject({ details: { code: 'run-not-found' } });
  });

  it('[N14] there is one run at a time', async () => {
    const outcomes = await Promise.allSettled([texts.apply(), texts.report()]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { details: { code: 'run-in-progress' } },
    });
  });

  /** A run as a process leaves it behind that died after the row `after`. */
  const leftBehind = async (after: number): Promise<Run> =>
    (await app.strapi.db.query(RUN).create({
      data: {
        ...{ kind: 'apply', state: 'running', slot: 'one', worker: 'gone', startedBy: 'server' },
        ...{ total: 2, done: 1, changed: 1, hindered: 0, cursor: { type: NOTE, after } },
        heartbeatAt: new Date(Date.now() - 2 * MINUTES),
      },
    })) as Run;

  it('[N14] a run that was interrupted is continued where it stood', async () => {
    const [first, second] = [await oldNote({ title: 'علي' }), await oldNote({ title: 'علي' })];
    const { id } = await leftBehind((await rows(NOTE, first))[0]?.id ?? 0);

    const [found] = await texts.runs();
    const run = await texts.resume(id);

    expect([found?.state, run.state, run.changed]).toEqual(['interrupted', 'finished', 2]);
    expect([await titles(first), await titles(second)]).toEqual([['علي'], ['علی']]);
  });

  it('[N14] a run whose process lives keeps everybody else out; nobody continues what is not interrupted', async () => {
    const { id } = await leftBehind(0);
    await app.strapi.db.query(RUN).update({ where: { id }, data: { heartbeatAt: new Date() } });

    await expect(texts.apply()).rejects.toMatchObject({ details: { code: 'run-in-progress' } });
    await expect(texts.resume(id)).rejects.toMatchObject({ details: { code: 'run-not-resumable' } });
    await app.strapi.db.query(RUN).update({ where: { id }, data: { slot: null, state: 'interrupted' } });
  });

  it('[N14] a run that was cancelled ends after its step, and can be undone', async () => {
    const documents = await Promise.all(Array.from({ length: 150 }, () => oldNote({ title: 'علي' })));
    const end = followRows(app, {
      models: ['plugin::persian.text-change'],
      beforeCreate: ({ params }: { params: { data: { run: number } } }) =>
        texts.cancel(params.data.run).catch(() => undefined),
    });
    const run = await texts.apply();
    end();
    const stood = (await Promise.all(documents.map(titles))).flat();

    await texts.undo(run.id);

    expect([run.state, stood.includes('علی'), stood.includes('علي')]).toEqual(['cancelled', true, true]);
    expect(new Set((await Promise.all(documents.map(titles))).flat())).toEqual(new Set(['علي']));
  });
});
