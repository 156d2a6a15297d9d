import { createHmac } from 'node:crypto';

import { someApiUser, somePanelUser } from '../../support/people';
import { Browsers, DOORS } from './browsers';

describe('attacks with tokens that one makes oneself', () => {
  let browsers: Browsers;
  beforeAll(async () => {
    browsers = await Browsers.inNewHouse();
  });
  afterAll(() => browsers.close());

  const GUESSES = ['', 'secret', 'changeme', 'toBeModified', 'strapi', 'null', 'undefined', 'test'];
  const FORGERIES: Readonly<Record<string, (token: string, id: number) => readonly string[]>> = {
    'no algorithm': (token, id) =>
      ['none', 'None', 'NONE', 'nOnE'].map((alg) => `${encoded({ alg, typ: 'JWT' })}.${claims(token, id)}.`),
    'no algorithm, and a signature': (token, id) => [
      `${encoded({ alg: 'none' })}.${claims(token, id)}.${partOf(token, 2)}`,
    ],
    'another account under the old signature': (token, id) => [
      `${partOf(token, 0)}.${claims(token, id)}.${partOf(token, 2)}`,
    ],
    'a guessed secret': (token, id) =>
      GUESSES.map((secret) => signed({ alg: 'HS256', typ: 'JWT' }, claims(token, id), secret)),
    'a secret of another kind of token': (token, id) =>
      ['test-api-token-salt', 'test-key-one', 'test-transfer-token-salt'].map((secret) =>
        signed({ alg: 'HS256', typ: 'JWT' }, claims(token, id), secret),
      ),
    'a key that the token brings along': (token, id) => [
      signed({ alg: 'HS256', typ: 'JWT', jwk: { kty: 'oct', k: 'c2VjcmV0' } }, claims(token, id), 'secret'),
      signed({ alg: 'HS256', typ: 'JWT', kid: '/dev/null' }, claims(token, id), ''),
      signed({ alg: 'HS256', typ: 'JWT', kid: "x' or 1=1--" }, claims(token, id), 'secret'),
    ],
    'words that are no token': () => ['x', 'a.b.c', '..', 'null', '{}', 'a'.repeat(4000)],
  };

  it.each(Object.keys(FORGERIES).flatMap((forgery) => [[forgery, 'api'] as const, [forgery, 'panel'] as const]))(
    '[S9] attack 20: nobody is let in by %s (%s)',
    async (forgery, surface) => {
      const session = await browsers.open(surface);
      const target =
        surface === 'api'
          ? await someApiUser(browsers.house, 'outlet')
          : await somePanelUser(browsers.house, 'council-secretary');

      const tokens = FORGERIES[forgery]?.(session.token, target.id) ?? [];
      const answers = await Promise.all(tokens.map((token) => browsers.get(DOORS[surface].self, token)));

      expect(answers.length).toBeGreaterThan(0);
      expect(answers.filter(({ status }) => status !== 401).map(({ status, text }) => [status, text])).toEqual([]);
    },
  );

  it.each(['api', 'panel'] as const)(
    '[S9] attack 20: %s: with the secrets swapped a token is none',
    async (surface) => {
      const session = await browsers.open(surface);
      const swapped = surface === 'api' ? 'test-admin-jwt-secret' : 'test-jwt-secret';

      const { status } = await browsers.get(
        DOORS[surface].self,
        signed({ alg: 'HS256', typ: 'JWT' }, claims(session.token, session.person.id), swapped),
      );

      expect(status).toBe(401);
    },
  );
});

const partOf = (token: string, index: number): string => token.split('.')[index] ?? '';
const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The claims of a real token, about somebody else, for a long time. */
function claims(token: string, id: number): string {
  const real = JSON.parse(Buffer.from(partOf(token, 1), 'base64url').toString()) as object;
  return encoded({ ...real, id, userId: String(id), exp: 4_000_000_000 });
}

const signed = (header: object, payload: string, secret: string): string => {
  const text = `${encoded(header)}.${payload}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
};
