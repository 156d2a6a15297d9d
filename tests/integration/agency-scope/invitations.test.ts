import { createHash } from 'node:crypto';

import request from 'supertest';

import { type House, openHouse } from '../../support/house';
import { PASSWORD, accept, letExpire, seatsOf, someInvitation } from '../../support/invitations';
import {
  PASSWORD as OLD_PASSWORD,
  type Person,
  emailOf,
  logIn,
  seat,
  someAgency,
  someApiUser,
  someEditor,
  somePanelUser,
} from '../../support/people';
import { outcomeOf } from '../../support/scope';

const NOT_VALID = [400, 'invitation-not-valid'];

describe('an invitation', () => {
  let house: House;
  let secretary: Person;
  let agencyId: string;
  beforeAll(async () => {
    house = await openHouse();
    secretary = await somePanelUser(house, 'council-secretary');
  });
  beforeEach(async () => {
    agencyId = await someAgency(house);
  });
  afterAll(() => house.close());

  it('[S10] to the API makes an account with a seat', async () => {
    const { token, email } = await someInvitation(secretary, { agencyId });

    const answer = await accept(house, token);

    expect([answer.status, answer.body]).toEqual([200, { email, isNew: true }]);
    const login = await logIn(house.server, 'api', { email, password: PASSWORD });
    const { jwt } = login.body as { jwt: string };
    const me = await request(house.server).get('/api/me').set('Authorization', `Bearer ${jwt}`);
    expect(me.body).toMatchObject({ data: { account: { email }, agencies: [{ id: agencyId, roles: ['officer'] }] } });
  });

  it('[S10] to the panel makes an account of the panel with a seat', async () => {
    const { token, email } = await someInvitation(secretary, { agencyId, accountKind: 'panel', role: 'editor' });

    await accept(house, token).expect(200);

    const login = await logIn(house.server, 'panel', { email, password: PASSWORD });
    const { token: session } = (login.body as { data: { token: string } }).data;
    const home = await request(house.server).get('/agency-scope/home').set('Authorization', `Bearer ${session}`);
    expect(home.body).toMatchObject({ kind: 'agency', agencies: [{ id: agencyId, roles: ['editor'] }] });
  });

  it.each(['api', 'panel'] as const)('[S10] to an account that exists keeps its password: %s', async (accountKind) => {
    const person =
      accountKind === 'api' ? await someApiUser(house, 'agency-officer') : await somePanelUser(house, 'agency-editor');
    const email = await emailOf(house, person);
    const { token } = await someInvitation(secretary, { agencyId, accountKind, email: email.toUpperCase() });

    const answer = await accept(house, token);

    expect([answer.status, (answer.body as { isNew: boolean }).isNew]).toEqual([200, false]);
    const logins = [
      await logIn(house.server, accountKind, { email, password: PASSWORD }),
      await logIn(house.server, accountKind, { email, password: OLD_PASSWORD }),
    ];
    expect(logins.map(({ status }) => status)).toEqual([400, 200]);
    expect(await seatsOf(house, agencyId)).toBe(1);
  });

  it('[S10] to an account that holds the seat already gives no second one', async () => {
    const person = await someApiUser(house, 'agency-officer');
    await seat(house, person, { agencyId });
    const { token } = await someInvitation(secretary, { agencyId, email: await emailOf(house, person) });

    await accept(house, token, { name: '', password: '' }).expect(200);

    expect(await seatsOf(house, agencyId)).toBe(1);
  });

  it('[S10] opens once', async () => {
    const { token } = await someInvitation(secretary, { agencyId });
    await accept(house, token).expect(200);

    const again = await accept(house, token);

    expect([outcomeOf(again), await seatsOf(house, agencyId)]).toEqual([NOT_VALID, 1]);
  });

  it('[S10] that is taken up twice at the same time opens one seat', async () => {
    const { token, email } = await someInvitation(secretary, { agencyId });

    const answers = await Promise.all([accept(house, token), accept(house, token)]);

    const accounts = await house.strapi.db.query('plugin::users-permissions.user').count({ where: { email } });
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect([await seatsOf(house, agencyId), accounts]).toEqual([1, 1]);
  });

  it('[S10] that expired, was withdrawn, was used or never was: always the same', async () => {
    const [expired, withdrawn, used] = [
      await someInvitation(secretary, { agencyId }),
      await someInvitation(secretary, { agencyId }),
      await someInvitation(secretary, { agencyId }),
    ];
    await letExpire(house, expired);
    await secretary.post(`/agency-scope/invitations/${String(withdrawn.id)}/revoke`).expect(200);
    await accept(house, used.token).expect(200);

    const tokens = [expired.token, withdrawn.token, used.token, 'never-was', ''];
    const answers = await Promise.all(tokens.map((token) => accept(house, token)));

    expect(answers.map(outcomeOf)).toEqual([NOT_VALID, NOT_VALID, NOT_VALID, NOT_VALID, NOT_VALID]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await seatsOf(house, agencyId)).toBe(1);
  });

  it.each([
    ['a weak password', { password: 'weak' }, 'password-too-weak'],
    ['a password that is too long', { password: `Aa1${'ش'.repeat(35)}` }, 'password-too-weak'],
    ['no password', { password: '' }, 'password-too-weak'],
    ['no name', { name: '  ' }, 'field-invalid'],
  ])('[S10] stays open after %s', async (_title, fields, code) => {
    const { token } = await someInvitation(secretary, { agencyId });

    const refused = await accept(house, token, fields);
    const accepted = await accept(house, token);

    expect([outcomeOf(refused), accepted.status]).toEqual([[400, code], 200]);
  });

  it('[S10] what is kept of the token is its hash', async () => {
    const { id, token } = await someInvitation(secretary, { agencyId });

    const row = await house.strapi.db.query('plugin::agency-scope.invitation').findOne({ where: { id } });

    expect(row).toMatchObject({ tokenHash: createHash('sha256').update(token).digest('hex') });
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it('[S10] the hash of a token opens nothing', async () => {
    const { token } = await someInvitation(secretary, { agencyId });

    const answer = await accept(house, createHash('sha256').update(token).digest('hex'));

    expect(outcomeOf(answer)).toEqual(NOT_VALID);
  });

  it('[S10] is withdrawn once, and only while it is open', async () => {
    const [withdrawn, used] = [
      await someInvitation(secretary, { agencyId }),
      await someInvitation(secretary, { agencyId }),
    ];
    await accept(house, used.token).expect(200);
    const revoke = (id: number, by = secretary) => by.post(`/agency-scope/invitations/${String(id)}/revoke`);

    const answers = [
      await revoke(withdrawn.id, await someEditor(house)),
      await revoke(withdrawn.id),
      await revoke(withdrawn.id),
      await revoke(used.id),
      await revoke(999_999),
    ];

    expect(answers.map(outcomeOf)).toEqual([
      [404, 'not-found'],
      [200, undefined],
      NOT_VALID,
      NOT_VALID,
      [404, 'not-found'],
    ]);
  });

  it('[S10] is for staff and the head of the agency to write', async () => {
    const [head, editor] = [await somePanelUser(house, 'agency-editor'), await someEditor(house, agencyId)];
    await seat(house, head, { agencyId, role: 'head' });
    const wanted = { agencyId, email: 'new@example.com', accountKind: 'api', role: 'officer' };
    const invite = (by: Person, fields: object = {}) => by.post('/agency-scope/invitations', { ...wanted, ...fields });

    const answers = [
      await invite(head),
      await invite(editor),
      await invite(head, { agencyId: await someAgency(house) }),
      await invite(secretary, { agencyId: 'aaaaaaaaaaaaaaaaaaaaaaaa' }),
      await invite(secretary, { email: 'no address' }),
      await invite(secretary, { role: 'king' }),
      await invite(secretary, { accountKind: 'token' }),
    ];

    expect(answers.map(outcomeOf)).toEqual([
      [200, undefined],
      [403, 'staff-required'],
      [403, 'staff-required'],
      [400, 'agency-not-found'],
      [400, 'field-invalid'],
      [400, 'field-invalid'],
      [400, 'field-invalid'],
    ]);
  });
});
