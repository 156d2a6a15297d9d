import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { type House, openHouse } from '../../support/house';
import { type Person, someAgency, someOfficer } from '../../support/people';
import { NEWS, sendNews } from '../../support/scope';
import { appWithPacked, bootApp } from '../../support/throwaway-app';

type Actor = Readonly<{ kind: string }> & Readonly<Record<string, unknown>>;
type Scope = {
  currentActor: () => Promise<Actor>;
  actAs: <Result>(actor: Actor, work: () => Promise<Result>) => Promise<Result>;
  runAsSystem: <Result>(reason: string, work: () => Promise<Result>) => Promise<Result>;
};

describe('the scope, for the code of the project', () => {
  let house: House;
  let scope: Scope;
  let documentId: string;
  let agencyId: string;
  let officer: Person;
  beforeAll(async () => {
    house = await openHouse();
    scope = house.strapi.plugin('agency-scope').service<Scope>('scope');
    agencyId = await someAgency(house);
    officer = await someOfficer(house, agencyId);
    documentId = await sendNews(officer);
  });
  afterAll(() => house.close());

  const draftsSeen = () => house.strapi.db.query(NEWS).count({ where: { documentId } });
  const found = () => house.strapi.documents(NEWS).findOne({ documentId, locale: 'fa', status: 'draft' });
  const member = (of: string): Actor => ({
    kind: 'agency',
    account: { kind: 'api', id: 0 },
    surface: 'api',
    seats: [{ agencyId: of, role: 'officer' }],
  });
  /** As in a request that has come in, with what its login left behind. */
  const inRequest = <Result>(state: object, work: () => Promise<Result>): Promise<Result> =>
    house.strapi.requestContext.run({ state, acceptsLanguages: () => 'en' } as never, work as never) as never;
  const STRANGE_LOGIN = { auth: { strategy: { name: 'something-new' }, credentials: { id: 1 } } };

  it('[S14] outside of a request it is the server that acts', async () => {
    expect([await scope.currentActor(), await draftsSeen()]).toEqual([{ kind: 'system', reason: 'server' }, 1]);
  });

  it.each<[string, Actor]>([
    ['the public', { kind: 'reader', account: null, surface: 'api' }],
    ['an account without a seat', { kind: 'reader', account: { kind: 'api', id: 7 }, surface: 'api' }],
    ['nobody in the panel', { kind: 'reader', account: null, surface: 'panel' }],
  ])('[S14] acting as %s shows nothing of a draft', async (_who, actor) => {
    const seen = await scope.actAs(actor, async () => [await draftsSeen(), await found()]);

    expect(seen).toEqual([0, null]);
  });

  it('[S14] acting as a member shows what is theirs, and of another nothing', async () => {
    const [own, foreign] = [
      await scope.actAs(member(agencyId), draftsSeen),
      await scope.actAs(member('another'), draftsSeen),
    ];

    expect([own, foreign]).toEqual([1, 0]);
  });

  it('[S14] changes nothing as somebody who may not', async () => {
    const reader: Actor = { kind: 'reader', account: null, surface: 'api' };

    const attempt = scope.actAs(reader, () =>
      house.strapi.documents(NEWS).update({ documentId, locale: 'fa', data: { title: 'Taken' } }),
    );

    await expect(attempt).rejects.toMatchObject({ name: 'NotFoundError' });
    expect(await found()).toMatchObject({ title: 'News' });
  });

  it('[S14] inside a request, before anybody has logged in, it is the public', async () => {
    const seen = await inRequest({}, async () => [await scope.currentActor(), await draftsSeen()]);

    expect(seen).toEqual([{ kind: 'reader', account: null, surface: 'api' }, 0]);
  });

  it('[S14] a login that it does not know is nobody', async () => {
    const seen = await inRequest(STRANGE_LOGIN, async () => [await scope.currentActor(), await draftsSeen()]);

    expect(seen).toEqual([{ kind: 'reader', account: null, surface: 'panel' }, 0]);
  });

  it('[S14] inside a request a job of the server says so, with a reason, and only as long as it runs', async () => {
    const seen = await inRequest(STRANGE_LOGIN, async () => [
      await scope.runAsSystem('a count', async () => [await scope.currentActor(), await draftsSeen()]),
      await draftsSeen(),
    ]);

    expect(seen).toEqual([[{ kind: 'system', reason: 'a count' }, 1], 0]);
  });

  it('[S14] the reason stands in the audit of what it changes', async () => {
    await inRequest({}, () =>
      scope.runAsSystem('a correction', () =>
        house.strapi.documents(NEWS).update({ documentId, locale: 'fa', data: { byline: 'x' } }),
      ),
    );

    const [last] = await house.strapi.db
      .query('plugin::agency-scope.audit-entry')
      .findMany({ orderBy: { sequence: 'desc' }, limit: 1 });
    expect(last).toMatchObject({ actor: 'system:a correction', action: 'update', subject: documentId, agencyId });
  });
});

const configure = (appDir: string, config: object) =>
  writeFile(
    path.join(appDir, 'config/plugins.js'),
    `module.exports = { 'agency-scope': { enabled: true, config: ${JSON.stringify(config)} } };`,
  );

it('[S16] a project whose agencyType is no content type does not start', async () => {
  const appDir = await appWithPacked('agency-scope');
  await configure(appDir, { agencyType: 'api::nobody.nobody' });

  const { code, output } = await bootApp(appDir, ['agency-scope']);

  expect(code).not.toBe(0);
  expect(output).toContain('config.agencyType must name a content type of this project');
});

it('[S1] a project may call the scope key as it likes', async () => {
  const appDir = await appWithPacked('agency-scope');
  await configure(appDir, { agencyType: 'api::club.club', scopeKey: 'club2ID' });

  const { code } = await bootApp(appDir, ['agency-scope']);

  expect(code).toBe(0);
});

it('[S16] a type that says something else than what it declares stops the start', async () => {
  const appDir = await appWithPacked('agency-scope');
  const schema = path.join(appDir, 'src/api/note/content-types/note/schema.json');
  const note = JSON.parse(await readFile(schema, 'utf8')) as object;
  await writeFile(schema, JSON.stringify({ ...note, pluginOptions: { 'agency-scope': false } }));

  const { code, output } = await bootApp(appDir, ['agency-scope']);

  expect(code).not.toBe(0);
  expect(output).toContain('api::note.note declares "false" (visibility-unknown)');
});
