import { someBlocks } from '../../builders/content.builder';
import { somePicture } from '../../builders/picture.builder';
import {
  PASSWORD,
  type Person,
  seat,
  someAgency,
  someApiUser,
  someEditor,
  someOfficer,
  somePanelUser,
} from '../../support/people';
import { Scene, differences } from './scene';
import { MARK, NEWS } from './world';

const NEWS_ITEM = { title: 'a', lead: 'b', body: someBlocks(), language: 'fa' };
const PANEL_NEWS = `/content-manager/collection-types/${NEWS}`;
const times = (count: number) => Array.from({ length: count }, (_, index) => index);

type Attribute = { type: string; unique?: boolean };
type Declared = {
  uid: string;
  attributes: Record<string, Attribute>;
  pluginOptions?: { 'agency-scope'?: { visibility: string }; persian?: { slug?: { field: string } } };
};

describe('attacks by collision and by speed', () => {
  let scene: Scene;
  let secretary: Person;
  beforeAll(async () => {
    scene = await Scene.open();
    secretary = await somePanelUser(scene.house, 'council-secretary');
  });
  afterAll(() => scene.close());

  it('[S2] attack 15: nothing that is hidden is unique, so no collision tells of it', () => {
    const types = Object.values(scene.house.strapi.contentTypes) as unknown as Declared[];
    const hidden = types.filter(({ pluginOptions }) => {
      const visibility = pluginOptions?.['agency-scope']?.visibility;
      return visibility !== undefined && visibility !== 'public';
    });
    const unique = hidden.flatMap(({ uid, attributes, pluginOptions }) =>
      Object.entries(attributes)
        // An address is unique among what is published: the next test takes one that a hidden draft has.
        .filter(([name]) => name !== pluginOptions?.persian?.slug?.field)
        .filter(([, { type, unique: isUnique }]) => isUnique === true || type === 'uid')
        .map(([name]) => `${uid}.${name}`),
    );

    expect(hidden.length).toBeGreaterThan(0);
    expect(unique).toEqual([]);
  });

  it('[S2] attack 15: the address of a draft of B is taken like any other', async () => {
    const drafts = scene.house.strapi.db.query(NEWS);
    const hidden = (await drafts.findOne({ where: { documentId: scene.foreign('news') } })) as { slug: string };
    const take = async (slug: string) => {
      const { status, body } = await scene.callers.officer.post('/api/news', { data: { ...NEWS_ITEM, slug } });
      return [status, (body as { data: { slug: string } }).data.slug];
    };

    const answers = [await take(hidden.slug), await take('of-nobody')];

    expect(hidden.slug).toContain(MARK);
    expect(answers).toEqual([
      [201, hidden.slug],
      [201, 'of-nobody'],
    ]);
  });

  it('[S2] attack 15: a file of the same name as one of B is taken like any other', async () => {
    const { officer, editor } = scene.callers;
    const send = async (person: Person, path: string, name: string) => {
      const info = JSON.stringify({ name, alternativeText: name });
      const answer = await person
        .post(path)
        .attach('files', await somePicture(), `${name}.jpg`)
        .field('fileInfo', info);
      const [{ name: stored }] = answer.body as [{ name: string }];
      return [answer.status, stored];
    };

    const answers = [
      await send(officer, '/api/upload', MARK),
      await send(officer, '/api/upload', 'other'),
      await send(editor, '/upload', MARK),
      await send(editor, '/upload', 'other'),
    ];

    expect(answers).toEqual([
      [201, MARK],
      [201, 'other'],
      [201, MARK],
      [201, 'other'],
    ]);
  });

  it('[S2] attack 15: a folder of the same name as one of B is made like any other', async () => {
    const make = (name: string) => scene.callers.editor.post('/upload/folders', { name, parent: null });

    const [same, other] = [await make(MARK), await make('other')];
    const folders = (await scene.house.strapi.db.query('plugin::upload.folder').findMany({})) as { path: string }[];

    expect([same.status, other.status]).toEqual([201, 201]);
    expect(new Set(folders.map(({ path }) => path)).size).toBe(folders.length);
  });

  it.each([
    ['/content-manager/uid/check-availability', { contentTypeUID: NEWS, field: 'title', value: '{mark}' }],
    ['/content-manager/uid/generate', { contentTypeUID: NEWS, field: 'title', data: { title: '{mark}' } }],
  ])('[S2] attack 15: %s knows nothing of B', async (path, body) => {
    expect(await scene.achieved({ method: 'post', path, body })).toEqual([]);
  });

  it('[S2] attack 15: whether an address is free is answered as though B were not there', async () => {
    const body = { contentTypeUID: NEWS, field: 'slug', value: '{mark}' };

    expect(await scene.learned({ method: 'post', path: '/content-manager/uid/check-availability', body })).toEqual([]);
  });

  it('[S10] attack 15: an invitation does not tell whether the address has an account', async () => {
    const head = await someEditor(scene.house, String(scene.foreign('A')));
    await seat(scene.house, head, { agencyId: String(scene.foreign('A')), role: 'head' });
    const invite = async (email: string) => {
      const wanted = { agencyId: scene.foreign('A'), email, accountKind: 'api', role: 'officer' };
      const { status, body } = await head.post('/agency-scope/invitations', wanted);
      return [status, Object.keys(body as object).sort()];
    };

    expect(await invite(`${MARK}@example.com`)).toEqual(await invite('nobody@example.com'));
  });

  it('[S8] attack 15: the head of A learns nothing of accounts by giving seats by number', async () => {
    const head = await someEditor(scene.house, String(scene.foreign('A')));
    await seat(scene.house, head, { agencyId: String(scene.foreign('A')), role: 'head' });
    const give = (accountId: number | string) =>
      head.post('/agency-scope/memberships', {
        agencyId: scene.foreign('A'),
        accountKind: 'api',
        accountId,
        role: 'officer',
      });

    const [foreign, missing] = [await give(scene.foreign('officer')), await give(9_000_009)];

    expect([foreign.status, foreign.text]).toEqual([missing.status, missing.text]);
  });

  /** An agency with an officer and an editor at work, and a draft of theirs. */
  const someAgencyAtWork = async () => {
    const agencyId = await someAgency(scene.house);
    const officer = await someOfficer(scene.house, agencyId);
    const editor = await someEditor(scene.house, agencyId);
    const { body } = await officer.post('/api/news', { data: NEWS_ITEM }).expect(201);
    const { documentId } = (body as { data: { documentId: string } }).data;
    return { agencyId, officer, editor, documentId };
  };
  type AtWork = Awaited<ReturnType<typeof someAgencyAtWork>>;

  const writes = ({ officer, editor, documentId }: AtWork) => [
    officer.post('/api/news', { data: NEWS_ITEM }),
    officer.put(`/api/news/${documentId}`, { data: { title: 'changed' } }),
    officer.put(`/api/news/${documentId}?locale=en`, { data: NEWS_ITEM }),
    officer.delete(`/api/news/${documentId}`),
    editor.post(`${PANEL_NEWS}?locale=fa`, NEWS_ITEM),
    editor.put(`${PANEL_NEWS}/${documentId}?locale=fa`, NEWS_ITEM),
    editor.post(`${PANEL_NEWS}/clone/${documentId}?locale=fa`, NEWS_ITEM),
    editor.delete(`${PANEL_NEWS}/${documentId}`),
  ];
  const stillWriting = ({ officer, documentId }: AtWork) =>
    times(10).map((index) => officer.put(`/api/news/${documentId}`, { data: { title: `still ${String(index)}` } }));

  it.each(['agency', 'accounts'])(
    '[S9] attack 16: after the answer to a suspension of the %s no write succeeds',
    async (whom) => {
      const atWork = await someAgencyAtWork();
      const { agencyId, officer, editor } = atWork;
      const reason = 'Race';
      const bodies = {
        agency: [{ agencyId, reason }],
        accounts: [officer, editor].map(({ surface, id }) => ({ accountKind: surface, accountId: id, reason })),
      }[whom];

      const underWay = stillWriting(atWork).map((test) => test.then(({ status }) => status));
      const suspensions = await Promise.all(
        (bodies ?? []).map((body) => secretary.post('/agency-scope/suspensions', body)),
      );
      const answers = await Promise.all(writes(atWork));
      await Promise.all(underWay);
      const before = await scene.rows();
      const afterwards = await Promise.all(writes(atWork));

      expect(suspensions.filter(({ status }) => status !== 200)).toEqual([]);
      expect([...answers, ...afterwards].filter(({ status }) => status < 400 || status >= 500)).toEqual([]);
      expect(differences(before, await scene.rows())).toEqual([]);
    },
  );

  it('[S9] attack 16: the people of a suspended agency read what everybody reads', async () => {
    const { agencyId, officer, editor, documentId } = await someAgencyAtWork();

    await secretary.post('/agency-scope/suspensions', { agencyId, reason: 'Race' }).expect(200);
    const answers = [
      await officer.get('/api/news'),
      await officer.get('/api/news?status=draft'),
      await officer.get(`/api/news/${documentId}?status=draft`),
      await editor.get(`${PANEL_NEWS}/${documentId}?locale=fa`),
    ];

    expect(answers.map(({ status }) => status)).toEqual([200, 400, 400, 404]);
  });

  it('[S10] attack 16: two who take one invitation at once get one seat (nearest to the last seat of a course)', async () => {
    const agencyId = await someAgency(scene.house);
    const { id } = await someApiUser(scene.house, 'agency-officer');
    const { email } = (await scene.house.strapi.db
      .query('plugin::users-permissions.user')
      .findOne({ where: { id } })) as {
      email: string;
    };
    const wanted = { agencyId, email, accountKind: 'api', role: 'officer' };
    const { body } = await secretary.post('/agency-scope/invitations', wanted).expect(200);
    const { token } = body as { token: string };

    const answers = await Promise.all(
      times(5).map(() =>
        scene.callers.anonymous.post('/api/agency-scope/invitations/accept', { token, name: 'x', password: PASSWORD }),
      ),
    );
    const seats = await scene.house.strapi.db.query('plugin::agency-scope.membership').count({ where: { agencyId } });

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400, 400]);
    expect(seats).toBe(1);
  });
});
