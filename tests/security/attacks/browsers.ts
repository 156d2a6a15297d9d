import request, { type Test } from 'supertest';

import { type House, openHouse } from '../../support/house';
import { PASSWORD, type Person, type Surface, emailOf, someEditor, someOfficer, tableOf } from '../../support/people';

export const DOORS = {
  api: {
    login: '/api/auth/local',
    refresh: '/api/auth/refresh',
    logout: '/api/auth/logout',
    self: '/api/users/me',
    behind: '/api/news',
  },
  panel: {
    login: '/admin/login',
    refresh: '/admin/access-token',
    logout: '/admin/logout',
    self: '/admin/users/me',
    behind: '/agency-scope/home',
  },
} as const;

/** What a browser holds after logging in. */
export type Session = Readonly<{ surface: Surface; person: Person; token: string; cookie: string }>;

/** Browsers of people who work for an agency, at one house. */
export class Browsers {
  private constructor(readonly house: House) {}

  static async inNewHouse(): Promise<Browsers> {
    return new Browsers(await openHouse());
  }

  close(): Promise<void> {
    return this.house.close();
  }

  async open(surface: Surface): Promise<Session> {
    return this.logIn(await (surface === 'api' ? someOfficer(this.house) : someEditor(this.house)), surface);
  }

  async logIn(person: Person, surface: Surface): Promise<Session> {
    const { body, headers } = await this.tryToLogIn(await emailOf(this.house, person), surface).expect(200);
    return { surface, person, token: tokenIn(body), cookie: cookieOf(headers) };
  }

  tryToLogIn(email: string, surface: Surface): Test {
    const stay = surface === 'panel' ? { rememberMe: true } : {};
    return request(this.house.server)
      .post(DOORS[surface].login)
      .send({ identifier: email, email, password: PASSWORD, ...stay });
  }

  logOut({ surface, token, cookie }: Session): Test {
    const logOut = request(this.house.server).post(DOORS[surface].logout).send({});
    return logOut.set('Authorization', `Bearer ${token}`).set('Cookie', cookie);
  }

  refresh({ surface, cookie }: Pick<Session, 'surface' | 'cookie'>): Test {
    return request(this.house.server).post(DOORS[surface].refresh).set('Cookie', cookie).send({});
  }

  get(path: string, token: string): Test {
    return request(this.house.server).get(path).set('Authorization', `Bearer ${token}`);
  }

  self({ surface, token }: Session): Test {
    return this.get(DOORS[surface].self, token);
  }

  /** What the council does in the panel: a block is neither a suspension nor a deletion. */
  async block({ surface, person: { id } }: Session): Promise<void> {
    const data = surface === 'api' ? { blocked: true } : { isActive: false };
    await this.house.strapi.db.query(tableOf(surface)).update({ where: { id }, data });
  }

  async remove({ surface, person: { id } }: Session): Promise<void> {
    await this.house.strapi.db.query(tableOf(surface)).delete({ where: { id } });
  }
}

/** The access token of an answer; a word that is none where there is none. */
export function tokenIn(body: unknown): string {
  const { jwt, data } = body as { jwt?: string; data?: { token?: string; accessToken?: string } | null };
  return jwt ?? data?.token ?? data?.accessToken ?? 'none';
}

export const valueOf = (cookie: string): string => cookie.slice(cookie.indexOf('=') + 1);

const cookieOf = (headers: Record<string, unknown>): string =>
  [(headers['set-cookie'] ?? []) as string | string[]]
    .flat()
    .map((each) => each.split(';')[0] ?? '')
    .filter((each) => each.includes('refresh') && !each.includes('.sig'))
    .join('; ');
