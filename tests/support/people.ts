import { randomUUID } from 'node:crypto';

import request, { type Test } from 'supertest';

import { someDocument } from '../builders/content.builder';
import type { House } from './house';

export const PASSWORD = 'Correct-horse-7-battery';

/** Somebody with an account: sends requests with their token. */
export type Person = Readonly<{
  id: number;
  surface: 'panel' | 'api' | 'token';
  token: string | undefined;
  get: (path: string) => Test;
  post: (path: string, body?: object) => Test;
  put: (path: string, body?: object) => Test;
  delete: (path: string) => Test;
}>;

type PanelUserService = { create: (user: Record<string, unknown>) => Promise<{ id: number }> };
type ApiUserService = { add: (user: Record<string, unknown>) => Promise<{ id: number }> };

/** An account of the API with this role, logged in through the front door. */
export async function someApiUser({ strapi, server }: House, role: string): Promise<Person> {
  const email = `${randomUUID()}@example.com`;
  const { id: roleId } = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: role } });
  const { id } = await strapi.plugin('users-permissions').service<ApiUserService>('user').add({
    username: email,
    email,
    password: PASSWORD,
    provider: 'local',
    confirmed: true,
    blocked: false,
    role: roleId,
  });
  const login = await logIn(server, 'api', { email });
  return person(server, { id, surface: 'api', token: (login.body as { jwt: string }).jwt });
}

/** An account of the panel with this role, logged in through the front door. */
export async function somePanelUser({ strapi, server }: House, role: string): Promise<Person> {
  const email = `${randomUUID()}@example.com`;
  const { id: roleId } = await strapi.db.query('admin::role').findOne({ where: { code: role } });
  const { id } = await (strapi.service('admin::user') as unknown as PanelUserService).create({
    firstname: role,
    email,
    password: PASSWORD,
    isActive: true,
    roles: [roleId],
  });
  const login = await logIn(server, 'panel', { email });
  return person(server, { id, surface: 'panel', token: (login.body as { data: { token: string } }).data.token });
}

export type Surface = 'panel' | 'api';
type Credentials = Readonly<{ email: string; password?: string }>;

/** Tries the front door of the panel or of the API, with the password that everybody here has unless it says otherwise. */
export const logIn = (
  server: House['server'],
  surface: Person['surface'],
  { email, password = PASSWORD }: Credentials,
): Test =>
  surface === 'panel'
    ? request(server).post('/admin/login').send({ email, password })
    : request(server).post('/api/auth/local').send({ identifier: email, password });

/** The table of an account that can log in. */
export const tableOf = (surface: Person['surface']) =>
  surface === 'panel' ? 'admin::user' : 'plugin::users-permissions.user';

export async function emailOf({ strapi }: House, { id, surface }: Pick<Person, 'id' | 'surface'>): Promise<string> {
  return ((await strapi.db.query(tableOf(surface)).findOne({ where: { id } })) as { email: string }).email;
}

type Membership = Readonly<{ agencyId: string; role?: 'officer' | 'editor' | 'head' }>;

/** Gives an account a seat in an agency, as of now and without end. */
export async function seat({ strapi }: House, person: Person, { agencyId, role = 'officer' }: Membership) {
  await strapi.db
    .query('plugin::agency-scope.membership')
    .create({ data: { accountKind: person.surface, accountId: person.id, agencyId, role } });
}

export const someAgency = async ({ strapi }: House): Promise<string> =>
  (await someDocument(strapi, 'api::agency.agency')).documentId;

/** An agency officer: an account of the API that works for this agency, or for one of its own. */
export async function someOfficer(house: House, agencyId?: string): Promise<Person> {
  const officer = await someApiUser(house, 'agency-officer');
  await seat(house, officer, { agencyId: agencyId ?? (await someAgency(house)) });
  return officer;
}

/** An agency editor: an account of the panel that works for this agency, or for one of its own. */
export async function someEditor(house: House, agencyId?: string): Promise<Person> {
  const editor = await somePanelUser(house, 'agency-editor');
  await seat(house, editor, { agencyId: agencyId ?? (await someAgency(house)), role: 'editor' });
  return editor;
}

/** Anyone: no account. */
export const somebody = ({ server }: House): Person => person(server, { id: 0, surface: 'api', token: undefined });

type ApiTokenService = { create: (token: Record<string, unknown>) => Promise<{ id: number; accessKey: string }> };

/** An API token as the council would hand it out: for reading alone, or for exactly these actions. */
export async function someApiToken(house: House, actions?: readonly string[]): Promise<Person> {
  const rights = actions ? { type: 'custom', permissions: actions } : { type: 'read-only' };
  const service = house.strapi.service('admin::api-token-content-api') as unknown as ApiTokenService;
  const { id, accessKey } = await service.create({ ...rights, name: randomUUID(), description: '', lifespan: null });
  return person(house.server, { id, surface: 'token', token: accessKey });
}

type Account = Pick<Person, 'id' | 'surface' | 'token'>;

function person(server: House['server'], account: Account): Person {
  const { token } = account;
  const sign = (test: Test) => (token === undefined ? test : test.set('Authorization', `Bearer ${token}`));
  return {
    ...account,
    get: (path) => sign(request(server).get(path)),
    post: (path, body) => sign(request(server).post(path).send(body)),
    put: (path, body) => sign(request(server).put(path).send(body)),
    delete: (path) => sign(request(server).delete(path)),
  };
}
