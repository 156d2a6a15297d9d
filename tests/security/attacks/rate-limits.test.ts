import request from 'supertest';

import { type House, openHouse } from '../../support/house';

const WRONG = { identifier: 'somebody@example.com', password: 'Wrong-horse-7-battery' };
const times = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('attacks on the limit of attempts', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ RATE_LIMIT: 'true' });
    await Promise.all(times(11).map(() => request(house.server).post('/api/auth/local').send(WRONG)));
    const inPanel = { email: WRONG.identifier, password: WRONG.password };
    await Promise.all(times(11).map(() => request(house.server).post('/admin/login').send(inPanel)));
  });
  afterAll(async () => {
    await house.close();
    process.env['RATE_LIMIT'] = 'false';
  });

  it.each([
    ['/api/auth/local', 'nothing else', WRONG],
    ['/api/auth/local', 'another name', { ...WRONG, identifier: 'other@example.com' }],
    ['/api/auth/local', 'a new "email" each time', { ...WRONG, email: 'other@example.com' }],
    ['/api/auth/local', 'an "email" that is an object', { ...WRONG, email: { x: 1 } }],
    ['/api/auth/local/', 'a slash at the end', WRONG],
    ['/api/AUTH/local/', 'other capitals and a slash', WRONG],
    ['/API/auth/LOCAL', 'other capitals', WRONG],
    ['/api/auth/local?x=1', 'a query', WRONG],
  ])('[H9] attack 17: after 11 attempts, %s with %s stays closed', async (path, _what, body) => {
    const answers = await Promise.all(times(3).map(() => request(house.server).post(path).send(body)));

    expect(answers.map(({ status }) => status)).toEqual([429, 429, 429]);
  });

  it.each([
    ['X-Forwarded-For', '203.0.113.7'],
    ['X-Real-IP', '203.0.113.7'],
    ['Forwarded', 'for=203.0.113.7'],
    ['X-Forwarded-Host', 'evil.example'],
    ['CF-Connecting-IP', '203.0.113.7'],
    ['X-HTTP-Method-Override', 'GET'],
  ])('[H9] attack 17: the header %s opens no new count', async (header, value) => {
    const api = await request(house.server).post('/api/auth/local').set(header, value).send(WRONG);
    const panel = await request(house.server)
      .post('/admin/login')
      .set(header, value)
      .send({ email: WRONG.identifier, password: WRONG.password });

    expect([api.status, panel.status]).toEqual([429, 429]);
  });

  it.each(['/api/auth//local', '/api//auth/local', '/api/auth/%6cocal', '/api/./auth/local', '/api/auth/local;x'])(
    '[H9] attack 17: %s is no second door',
    async (path) => {
      const { status } = await request(house.server).post(path).send(WRONG);

      expect([404, 405, 429]).toContain(status);
    },
  );

  it.each([
    ['/admin/login', 'somebody@example.com'],
    ['/admin/login/', 'somebody@example.com'],
    ['/ADMIN/Login', 'somebody@example.com'],
    ['/admin/login', 'Somebody@Example.com'],
    ['/admin/login?x=1', 'somebody@example.com'],
  ])('[H9] attack 17: the panel stays closed as well: %s for %s', async (path, email) => {
    const { status } = await request(house.server).post(path).send({ email, password: WRONG.password });

    expect(status).toBe(429);
  });

  it.each([1, 50])('[H11] attack 17: GraphQL does not try passwords, %s at once', async (count) => {
    const logins = times(count).map(
      (index) => `a${String(index)}: login(input: { identifier: "x", password: "${String(index)}" }) { jwt }`,
    );

    const { body } = await request(house.server)
      .post('/graphql')
      .send({ query: `mutation { ${logins.join(' ')} }` });

    expect((body as { data?: unknown }).data).toBeUndefined();
    expect((body as { errors: unknown[] }).errors.length).toBeGreaterThan(0);
  });
});
