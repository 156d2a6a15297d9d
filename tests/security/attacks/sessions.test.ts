import { PASSWORD, emailOf, someApiToken } from '../../support/people';
import { Browsers, DOORS, type Session, tokenIn, valueOf } from './browsers';
import { suspend } from './world';

const NEW_PASSWORD = 'Another-horse-8-battery';

describe('attacks with sessions and tokens', () => {
  let browsers: Browsers;
  beforeAll(async () => {
    browsers = await Browsers.inNewHouse();
  });
  afterAll(() => browsers.close());

  it.each(['api', 'panel'] as const)(
    '[S9] attack 20: %s: the session is one that works, to begin with',
    async (surface) => {
      const session = await browsers.open(surface);

      const answers = [await browsers.self(session), await browsers.refresh(session)];

      expect(session.cookie).not.toBe('');
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    },
  );

  it.each(['api', 'panel'] as const)(
    '[S9] attack 20: %s: a refresh token that was exchanged is used up',
    async (surface) => {
      const session = await browsers.open(surface);
      await browsers.refresh(session).expect(200);

      const { status } = await browsers.refresh(session);

      expect(status).toBe(401);
    },
  );

  const ENDS: Readonly<Record<string, (session: Session) => Promise<void>>> = {
    suspension: ({ person }) => suspend(browsers.house, person),
    'a block by the council': (session) => browsers.block(session),
    deletion: (session) => browsers.remove(session),
  };

  it.each(['api', 'panel'] as const)('[S9] attack 20: %s: a suspension ends the sessions', async (surface) => {
    const session = await browsers.open(surface);
    await suspend(browsers.house, session.person);

    const { status } = await browsers.refresh(session);

    expect(status).toBe(401);
  });

  it.each(Object.keys(ENDS).flatMap((end) => [[end, 'api'] as const, [end, 'panel'] as const]))(
    '[S9] attack 20: after %s (%s), neither access token nor refresh token nor password is worth anything',
    async (end, surface) => {
      const session = await browsers.open(surface);
      const doors = DOORS[surface];
      const email = await emailOf(browsers.house, session.person);

      await ENDS[end]?.(session);
      const answers = [await browsers.self(session), await browsers.get(doors.behind, session.token)];
      // Strapi exchanges the refresh token of a blocked account; what it gives for it must open nothing.
      const refreshed = tokenIn((await browsers.refresh(session)).body);
      const afterRefresh = [await browsers.get(doors.self, refreshed), await browsers.get(doors.behind, refreshed)];
      const again = await browsers.tryToLogIn(email, surface);

      expect([...answers, ...afterRefresh].map(({ status }) => status)).toEqual([401, 401, 401, 401]);
      expect([400, 401]).toContain(again.status);
    },
  );

  it.each(['api', 'panel'] as const)(
    '[S9] attack 20: %s: after logging out the refresh token is used up',
    async (surface) => {
      const session = await browsers.open(surface);
      await browsers.logOut(session).expect(200);

      const { status } = await browsers.refresh(session);

      expect(status).toBe(401);
    },
  );

  it('[S9] attack 20: api: after a change of the password, refresh tokens of before are used up', async () => {
    const session = await browsers.open('api');
    const elsewhere = await browsers.logIn(session.person, 'api');
    const change = { currentPassword: PASSWORD, password: NEW_PASSWORD, passwordConfirmation: NEW_PASSWORD };
    await session.person.post('/api/auth/change-password', change).expect(200);

    const answers = [await browsers.refresh(session), await browsers.refresh(elsewhere)];

    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  });

  it('[S9] attack 20: panel: after a change of the password, refresh tokens of before are used up', async () => {
    const session = await browsers.open('panel');
    const elsewhere = await browsers.logIn(session.person, 'panel');
    const change = { currentPassword: PASSWORD, password: NEW_PASSWORD };
    await session.person.put('/admin/users/me', change).expect(200);

    const answers = [await browsers.refresh(session), await browsers.refresh(elsewhere)];

    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  });

  it.each(['/api/news', '/api/me', '/api/users/me', '/api/news?status=draft'])(
    '[S9] attack 20: a token of the panel is none at %s, a refresh token neither',
    async (path) => {
      const [panel, api] = [await browsers.open('panel'), await browsers.open('api')];
      const tokens = [panel.token, valueOf(panel.cookie), valueOf(api.cookie)];

      const answers = await Promise.all(tokens.map((token) => browsers.get(path, token)));

      expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    },
  );

  it.each([
    '/admin/users/me',
    '/admin/users',
    '/admin/api-tokens',
    '/content-manager/content-types',
    '/content-manager/collection-types/api::news-item.news-item',
    '/upload/files',
    '/upload/folders',
    '/agency-scope/home',
    '/agency-scope/audit',
    '/users-permissions/roles',
    '/i18n/locales',
  ])('[S9] attack 20: tokens of the API are none at %s', async (path) => {
    const [api, panel] = [await browsers.open('api'), await browsers.open('panel')];
    const { token: readOnly } = await someApiToken(browsers.house);
    const tokens = [api.token, readOnly ?? '', valueOf(api.cookie), valueOf(panel.cookie)];

    const answers = await Promise.all(tokens.map((token) => browsers.get(path, token)));

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  });

  it.each(['api', 'panel'] as const)(
    '[S9] attack 20: %s: the cookie of the other door refreshes nothing',
    async (surface) => {
      const other = await browsers.open(surface === 'api' ? 'panel' : 'api');
      const name = (await browsers.open(surface)).cookie.split('=')[0] ?? '';

      const { status } = await browsers.refresh({ surface, cookie: `${name}=${valueOf(other.cookie)}` });

      expect(status).toBe(401);
    },
  );
});
