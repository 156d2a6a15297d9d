import { someDocument } from '../builders/content.builder';
import { verifyAudit } from '../support/audit';
import { type House, openHouse } from '../support/house';
import { type Person, someApiUser, someEditor, somePanelUser, somebody } from '../support/people';
import { NEWS, outcomeOf, storeText } from '../support/scope';

type Run = Readonly<{ id: number; state: string; changed: number }>;

const DOORS = [
  ['get', '/persian/texts/runs'],
  ['get', '/persian/texts/runs/1'],
  ['get', '/persian/texts/runs/1/changes'],
  ['post', '/persian/texts/report'],
  ['post', '/persian/texts/apply'],
  ['post', '/persian/texts/runs/1/undo'],
  ['post', '/persian/texts/runs/1/resume'],
  ['post', '/persian/texts/runs/1/cancel'],
] as const;

describe('who may respell stored texts', () => {
  let house: House;
  let secretary: Person;
  beforeAll(async () => {
    house = await openHouse();
    secretary = await somePanelUser(house, 'council-secretary');
  });
  afterAll(() => house.close());

  const knocks = async (person: Person): Promise<readonly number[]> =>
    Promise.all(DOORS.map(async ([verb, path]) => (await person[verb](path)).status));
  const runs = async (): Promise<number> => house.strapi.db.query('plugin::persian.text-run').count();

  it('[N15] no editor of an agency or of the council, no account of the API, no stranger', async () => {
    const [agency, council] = [await someEditor(house), await somePanelUser(house, 'council-editor')];
    const [outlet, stranger] = [await someApiUser(house, 'outlet'), somebody(house)];

    expect(await Promise.all([agency, council, outlet, stranger].map(knocks))).toEqual([
      DOORS.map(() => 403),
      DOORS.map(() => 403),
      DOORS.map(() => 401),
      DOORS.map(() => 401),
    ]);
    expect(await runs()).toBe(0);
  });

  const ended = async (id: number): Promise<Run> => {
    const { body } = await secretary.get(`/persian/texts/runs/${String(id)}`).expect(200);
    const { data } = body as { data: Run };
    return data.state === 'running' ? ended(id) : data;
  };
  const begun = ({ body }: { body: unknown }): number => (body as { data: Run }).data.id;

  it('[N15] the secretary respells and takes it back, and the audit trail stays whole', async () => {
    const { documentId } = await someDocument(house.strapi, NEWS);
    await storeText(house, documentId, { title: 'علي' });
    const titles = async () =>
      ((await house.strapi.db.query(NEWS).findMany({ where: { documentId } })) as { title: string }[]).map(
        ({ title }) => title,
      );

    const applied = await ended(begun(await secretary.post('/persian/texts/apply').expect(202)));
    const after = await titles();
    const undone = await ended(
      begun(await secretary.post(`/persian/texts/runs/${String(applied.id)}/undo`).expect(202)),
    );

    expect([applied.changed, after, undone.changed, await titles()]).toEqual([2, ['علی', 'علی'], 2, ['علي', 'علي']]);
    expect(await verifyAudit(house)).toMatchObject({ ok: true });
  });

  it('[N15] a run that is none, or not going on, is refused', async () => {
    const answers = await Promise.all([
      secretary.get('/persian/texts/runs/999999'),
      secretary.get('/persian/texts/runs/none'),
      secretary.post('/persian/texts/runs/999999/cancel'),
    ]);

    expect(answers.map(outcomeOf)).toEqual([
      [400, 'run-not-found'],
      [400, 'run-not-found'],
      [400, 'run-not-running'],
    ]);
  });
});
