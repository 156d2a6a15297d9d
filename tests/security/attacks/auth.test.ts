import { PASSWORD, someApiUser } from '../../support/people';
import { type Method, Scene } from './scene';
import { MARK } from './world';

const EMAIL = 'newcomer@example.com';
const ACCOUNT = { username: 'newcomer', email: EMAIL, password: PASSWORD };

describe('attacks on accounts', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open();
  });
  afterAll(() => scene.close());

  it.each<[string, object]>([
    ['as anybody', ACCOUNT],
    ['with a role', { ...ACCOUNT, role: 1 }],
    ['confirmed', { ...ACCOUNT, confirmed: true, blocked: false }],
    ['with an agency', { ...ACCOUNT, agency: '{B}', agencyId: '{B}', seats: [{ agencyId: '{B}' }] }],
    ['through a provider', { ...ACCOUNT, provider: 'google' }],
    ['with a password of 73 bytes', { ...ACCOUNT, password: 'Aa1'.padEnd(73, 'x') }],
    ['with the address of another', { ...ACCOUNT, email: 'zzbsecretzz@example.com' }],
    ['with the address of another in capitals', { ...ACCOUNT, email: 'ZZBSECRETZZ@EXAMPLE.COM' }],
    ['with the address of another in other letters', { ...ACCOUNT, email: 'zzbsecretzz@ｅxample.com' }],
    ['with an object for an address', { ...ACCOUNT, email: { $ne: null } }],
  ])('[H9] attack 18: nobody signs up: %s', async (_how, body) => {
    expect(await scene.achieved({ method: 'post', path: '/api/auth/local/register', body })).toEqual([]);
    expect(await scene.achieved({ method: 'post', path: '/api/auth/local/register/', body })).toEqual([]);
  });

  it('[S10] attack 18: a password that bcrypt would cut is not taken (72 bytes)', async () => {
    const officer = await someApiUser(scene.house, 'agency-officer');
    const [long, wide] = ['Aa1'.padEnd(73, 'x'), `Aa1${'é'.repeat(36)}`];
    const change = (password: string) =>
      officer.post('/api/auth/change-password', {
        currentPassword: PASSWORD,
        password,
        passwordConfirmation: password,
      });

    const answers = [await change(long), await change(wide)];

    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
  });

  it.each<[Method, string, object]>([
    ['get', '/api/users', {}],
    ['get', '/api/users?filters[email][$contains]={mark}', {}],
    ['get', '/api/users?populate[role][populate]=users,permissions', {}],
    ['get', '/api/users/{officer}', {}],
    ['get', '/api/users/{officer}?populate=*', {}],
    ['get', '/api/users/count', {}],
    ['put', '/api/users/{officer}', { role: 1, password: PASSWORD }],
    ['delete', '/api/users/{officer}', {}],
    ['post', '/api/users', { ...ACCOUNT, role: 1 }],
    ['put', '/api/users/me', { role: 1 }],
    ['get', '/api/users-permissions/roles', {}],
    ['get', '/api/users-permissions/roles/1', {}],
    ['post', '/api/users-permissions/roles', { name: 'x', permissions: {} }],
    ['put', '/api/users-permissions/roles/1', { permissions: {} }],
    ['get', '/api/users-permissions/permissions', {}],
    ['post', '/api/auth/send-email-confirmation', { email: 'zzbsecretzz@example.com' }],
    ['post', '/api/auth/forgot-password', { email: 'zzbsecretzz@example.com' }],
  ])('[H9] attack 19: accounts and roles are closed: %s %s', async (method, path, body) => {
    expect(await scene.achieved({ method, path, body })).toEqual([]);
  });

  it.each(['officer', 'outlet'] as const)('[H9] attack 19: the %s does not raise themselves', async (caller) => {
    const { id } = scene.callers[caller];

    expect(await scene.achieved({ method: 'put', path: `/api/users/${String(id)}`, body: { role: 1 } })).toEqual([]);
    expect(await scene.achieved({ method: 'get', path: `/api/users/${String(id)}` })).toEqual([]);
  });

  it.each([
    '/api/users/me',
    '/api/users/me?populate=*',
    '/api/users/me?populate[role][populate]=users,permissions',
    '/api/users/me?populate[role][populate][users]=*',
    '/api/users/me?filters[id]={officer}',
    '/api/users/me?fields=password,resetPasswordToken',
    '/api/me?populate=*',
    '/api/me?locale[$ne]=fa',
    '/api/auth/sessions',
    '/api/auth/sessions?userId={officer}',
  ])('[H9] attack 19: %s tells about oneself alone', async (path) => {
    const answers = await Promise.all(
      (['officer', 'outlet'] as const).map((caller) => scene.send(scene.callers[caller], { path })),
    );

    expect(await scene.learned({ path })).toEqual([]);
    expect(
      answers.filter(
        ({ status, text }) => status < 400 && /"password"|resetPasswordToken|"permissions"|"users"/.test(text),
      ),
    ).toEqual([]);
  });

  it.each([
    '/api/connect/google',
    '/api/connect/google?callback=https://evil.example',
    '/api/connect/google/callback?callback=https://evil.example&code=x',
    '/api/connect/../google?callback=https://evil.example',
    '/api/connect/local?callback=https://evil.example',
    '/api/auth/google/callback?access_token=x&redirect=https://evil.example',
    '/api/auth/__proto__/callback?access_token=x',
    '/api/auth/constructor/callback',
    '/api/auth/local/callback?identifier=x&password=x',
    '/api/auth/email-confirmation?confirmation=x',
    '/api/auth/email-confirmation?confirmation[$ne]=x',
  ])('[H9] attack 21: nobody is sent elsewhere or let in through a provider: %s', async (path) => {
    const { headers } = await scene.callers.anonymous.get(path);

    expect(await scene.achieved({ path })).toEqual([]);
    expect(headers['location'] ?? '').toBe('');
  });

  it.each<[string, unknown]>([
    ['an object', {}],
    ['a list', []],
    ['a condition', { $ne: null }],
    ['a condition that is a word', { $startsWith: '' }],
    ['nothing', null],
    ['an empty word', ''],
    ['a number', 0],
    ['true', true],
  ])('[H9] attack 21: a password is not reset with %s', async (_what, code) => {
    const body = { code, password: PASSWORD, passwordConfirmation: PASSWORD };

    expect(await scene.achieved({ method: 'post', path: '/api/auth/reset-password', body })).toEqual([]);
    expect(
      await scene.achieved({
        method: 'post',
        path: '/admin/reset-password',
        body: { ...body, resetPasswordToken: code },
      }),
    ).toEqual([]);
  });

  it.each<[string, object]>([
    ['an object for a name', { identifier: { $ne: null }, password: PASSWORD }],
    ['a list for a name', { identifier: [`${MARK}@example.com`], password: PASSWORD }],
    ['an object for a password', { identifier: `${MARK}@example.com`, password: { $ne: null } }],
    ['true for a password', { identifier: `${MARK}@example.com`, password: true }],
  ])('[H9] attack 21: nobody logs in with %s', async (_what, body) => {
    const { email } = (await scene.house.strapi.db
      .query('admin::user')
      .findOne({ where: { id: scene.foreign('editor') } })) as { email: string };

    const answers = [
      await scene.callers.anonymous.post('/api/auth/local', body),
      await scene.callers.anonymous.post('/admin/login', { email, ...body, password: { $ne: null } }),
      await scene.callers.anonymous.post('/admin/login', { email: [email], password: PASSWORD }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
    expect(answers.filter(({ text }) => /"jwt"|"token"/.test(text))).toEqual([]);
  });

  it('[S2] attack 21: a wrong password says as little as a wrong name', async () => {
    const login = (identifier: string) =>
      scene.callers.anonymous.post('/api/auth/local', { identifier, password: 'Wrong-horse-7-battery' });

    const [known, unknown] = [await login('zzbsecretzz@example.com'), await login('nobody@example.com')];

    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
  });

  it.each<[string, unknown]>([
    ['a word', 'x'],
    ['an object', { $ne: null }],
    ['nothing', undefined],
    ['a long word', 'a'.repeat(100_000)],
  ])('[S10] attack 21: an invitation is not opened with %s', async (_what, token) => {
    const body = { token, name: 'x', password: PASSWORD };

    expect(await scene.achieved({ method: 'post', path: '/api/agency-scope/invitations/accept', body })).toEqual([]);
    expect(await scene.achieved({ method: 'post', path: '/agency-scope/join', body })).toEqual([]);
  });
});
