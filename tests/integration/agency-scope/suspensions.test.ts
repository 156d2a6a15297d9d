import request from 'supertest';

import { type House, openHouse } from '../../support/house';
import {
  type Person,
  emailOf,
  logIn,
  seat,
  someAgency,
  somebody,
  someEditor,
  someOfficer,
  somePanelUser,
} from '../../support/people';
import { NEWS, contentManager, newsTexts, outcomeOf, publishNews, sendNews } from '../../support/scope';

describe('a suspension', () => {
  let house: House;
  let secretary: Person;
  beforeAll(async () => {
    house = await openHouse();
    secretary = await somePanelUser(house, 'council-secretary');
  });
  afterAll(() => house.close());

  const suspend = (fields: object, by: Person = secretary) =>
    by.post('/agency-scope/suspensions', { reason: 'Under review', ...fields });
  const lift = (id: number, by: Person = secretary) => by.post(`/agency-scope/suspensions/${String(id)}/lift`);
  const account = ({ surface, id }: Person) => ({ accountKind: surface, accountId: id });
  const idIn = ({ body }: { body: unknown }) => (body as { id: number }).id;
  const knock = async (person: Person) => logIn(house.server, person.surface, { email: await emailOf(house, person) });

  it('[S9] of an account of the API works at the next request, and until it is lifted', async () => {
    const officer = await someOfficer(house);
    await officer.get('/api/news?status=draft').expect(200);

    const suspension = await suspend(account(officer)).expect(200);
    const during = [await officer.get('/api/news'), await officer.get('/api/me'), await knock(officer)];
    await lift(idIn(suspension)).expect(200);
    const afterwards = [await officer.get('/api/news?status=draft'), await knock(officer)];

    expect(during.map(({ status }) => status)).toEqual([401, 401, 400]);
    expect(afterwards.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('[S9] of an account of the panel works at the next request, and until it is lifted', async () => {
    const editor = await someEditor(house);
    await editor.get(contentManager(NEWS)).expect(200);

    const suspension = await suspend(account(editor)).expect(200);
    const during = [await editor.get(contentManager(NEWS)), await editor.get('/admin/users/me'), await knock(editor)];
    await lift(idIn(suspension)).expect(200);
    const afterwards = await knock(editor);

    expect(during.map(({ status }) => status)).toEqual([401, 401, 400]);
    expect(afterwards.status).toBe(200);
  });

  it.each([
    ['API', () => someOfficer(house), '/api/auth/refresh'],
    ['panel', () => someEditor(house), '/admin/access-token'],
  ])('[S9] ends the sessions of an account of the %s, for good', async (_surface, someone, refreshPath) => {
    const person = await someone();
    const cookies = (await knock(person)).get('Set-Cookie') ?? [];
    const refresh = () => request(house.server).post(refreshPath).set('Cookie', cookies).send({});
    const before = await refresh();
    const renewed = before.get('Set-Cookie') ?? cookies;

    const suspension = await suspend(account(person)).expect(200);
    await lift(idIn(suspension)).expect(200);
    const afterwards = [await refresh(), await request(house.server).post(refreshPath).set('Cookie', renewed).send({})];

    expect(before.status).toBe(200);
    expect(afterwards.map(({ status }) => status)).toEqual([401, 401]);
  });

  it('[S9] of an agency: its people log in, read what everybody reads, and write nothing', async () => {
    const agencyId = await someAgency(house);
    const [officer, editor] = [await someOfficer(house, agencyId), await someEditor(house, agencyId)];
    const [draft, published] = [await sendNews(officer), await sendNews(officer)];
    await publishNews(secretary, published);

    const suspension = await suspend({ agencyId }).expect(200);
    const during = [
      await knock(officer),
      await knock(editor),
      await officer.get(`/api/news/${published}?locale=fa`),
      await officer.get(`/api/news/${draft}?locale=fa`),
      await officer.get('/api/news?status=draft'),
      await officer.post('/api/news', { data: newsTexts() }),
      await officer.put(`/api/news/${draft}?locale=fa`, { data: { title: 'x' } }),
      await officer.delete(`/api/news/${draft}?locale=fa`),
      await editor.get(`${contentManager(NEWS)}/${draft}?locale=fa`),
      await editor.post(`${contentManager(NEWS)}?locale=fa`, newsTexts()),
    ];
    await lift(idIn(suspension)).expect(200);

    expect(during.map(outcomeOf)).toEqual([
      [200, undefined],
      [200, undefined],
      [200, undefined],
      [404, undefined],
      [400, 'drafts-not-readable'],
      [403, 'agency-required'],
      [404, undefined],
      [404, undefined],
      [404, undefined],
      [403, 'agency-required'],
    ]);
    await officer.get(`/api/news/${draft}?locale=fa&status=draft`).expect(200);
  });

  it('[S9] of an agency leaves somebody of two with the other one', async () => {
    const [suspended, other] = [await someAgency(house), await someAgency(house)];
    const officer = await someOfficer(house, suspended);
    await seat(house, officer, { agencyId: other });
    await suspend({ agencyId: suspended }).expect(200);

    const answers = [
      await officer.post('/api/news', { data: { ...newsTexts(), agency: other } }),
      await officer.post('/api/news', { data: { ...newsTexts(), agency: suspended } }),
    ];

    expect(answers.map(outcomeOf)).toEqual([
      [201, undefined],
      [403, 'agency-not-yours'],
    ]);
  });

  it('[S9] what a suspended agency published stays there', async () => {
    const agencyId = await someAgency(house);
    const documentId = await sendNews(await someOfficer(house, agencyId));
    await publishNews(secretary, documentId);
    await suspend({ agencyId }).expect(200);

    const answer = await somebody(house).get(`/api/news/${documentId}?locale=fa`);

    expect(answer.status).toBe(200);
  });

  it('[S9] nobody suspends themselves', async () => {
    const answer = await suspend(account(secretary));

    expect(outcomeOf(answer)).toEqual([403, 'own-account']);
    expect((await secretary.get('/admin/users/me')).status).toBe(200);
  });

  it('[S9] needs a reason, somebody to suspend, and is open once', async () => {
    const officer = await someOfficer(house);
    await suspend(account(officer)).expect(200);

    const answers = [
      await suspend({ ...account(await someOfficer(house)), reason: ' ' }),
      await suspend({ accountKind: 'api', accountId: 999_999 }),
      await suspend({ agencyId: 'aaaaaaaaaaaaaaaaaaaaaaaa' }),
      await suspend(account(officer)),
      await suspend({}),
    ];

    expect(answers.map(outcomeOf)).toEqual([
      [400, 'reason-required'],
      [404, 'not-found'],
      [404, 'not-found'],
      [400, 'already-suspended'],
      [400, 'field-invalid'],
    ]);
  });

  it('[S9] is lifted once', async () => {
    const suspension = await suspend(account(await someOfficer(house))).expect(200);
    await lift(idIn(suspension)).expect(200);

    const answers = [await lift(idIn(suspension)), await lift(999_999)];

    expect(answers.map(outcomeOf)).toEqual([
      [404, 'not-found'],
      [404, 'not-found'],
    ]);
  });

  it('[S9] is not for agencies to give', async () => {
    const officer = await someOfficer(house);

    const answers = [
      await suspend(account(officer), await someEditor(house)),
      await suspend(account(officer), await somePanelUser(house, 'council-editor')),
    ];

    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
  });
});
