import { randomUUID } from 'node:crypto';

import request, { type Test } from 'supertest';

import type { House } from './house';

const PASSWORD = 'Correct-horse-7-battery';

/** Somebody with an account: sends requests with their token. */
export type Person = Readonly<{
  id: number;
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
  const login = await request(server).post('/api/auth/local').send({ identifier: email, password: PASSWORD });
  return person(server, id, (login.body as { jwt: string }).jwt);
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
  const login = await request(server).post('/admin/login').send({ email, password: PASSWORD });
  return person(server, id, (login.body as { data: { token: string } }).data.token);
}

/** Anyone: no account. */
export const somebody = ({ server }: House): Person => person(server, 0);

function person(server: House['server'], id: number, token?: string): Person {
  const sign = (test: Test) => (token === undefined ? test : test.set('Authorization', `Bearer ${token}`));
  return {
    id,
    get: (path) => sign(request(server).get(path)),
    post: (path, body) => sign(request(server).post(path).send(body)),
    put: (path, body) => sign(request(server).put(path).send(body)),
    delete: (path) => sign(request(server).delete(path)),
  };
}
