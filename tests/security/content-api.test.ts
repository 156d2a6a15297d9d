import request from 'supertest';

import { someBlocks, someDocument } from '../builders/content.builder';
import { type House, openHouse } from '../support/house';
import { type Person, somebody, someOfficer } from '../support/people';

type ErrorBody = { error: { status: number; message: string } };

describe('the content API', () => {
  let house: House;
  let reader: Person;
  beforeAll(async () => {
    house = await openHouse();
    reader = somebody(house);
    const agency = await someDocument(house.strapi, 'api::agency.agency', { internalNote: 'zz-private-zz' });
    await someDocument(house.strapi, 'api::news-item.news-item', { agency: agency.documentId });
    await someDocument(house.strapi, 'api::media-outlet.media-outlet', {
      name: 'Outlet',
      kind: 'radio',
      contactEmail: 'zz-private-zz@example.com',
    });
  });
  afterAll(() => house.close());

  it.each([
    'unknown=1',
    'where[updatedBy][id]=1',
    'where[updatedBy][resetPasswordToken][$startsWith]=a',
    'lookup[publishedAt][$null]=true',
    'select=*',
    'orderBy=id',
    'filters[createdBy][id]=1',
    'filters[updatedBy][email][$contains]=@',
    'sort=createdBy.password',
    'populate[createdBy]=*',
    'filters[agency][internalNote][$startsWith]=zz',
    'sort=agency.internalNote:asc',
    'populate[agency][fields]=internalNote',
    'filters[t0.password][$notNull]=true',
    'fields=',
    'sort=.',
    '_q[]=a',
    'filters[title][$between]=a',
    'pagination[start]=9223372036854775808',
    'filters[agency][$not][name]=x',
    'filters[t1.agency_id]=1',
    'pagination[pageSize]=100000',
    'pagination[limit]=-1',
    'populate[topics][limit]=-1',
    'populate=deep',
    'populate[agency][populate][county][populate][a][populate][b][populate]=c',
    'locale=*',
  ])('[H10] GET /api/news?%s is a clear 400', async (query) => {
    const { status, body } = await reader.get(`/api/news?${query}`);

    expect(status).toBe(400);
    expect((body as ErrorBody).error.message).not.toBe('');
  });

  it.each([
    'populate=*',
    'populate[agency][populate]=*',
    'filters[__proto__][x]=1',
    'filters[constructor][prototype]=1',
    '_q=%25',
  ])('[H10] GET /api/news?%s never fails and never tells', async (query) => {
    const { status, text } = await reader.get(`/api/news?${query}`);

    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/zz-private-zz|createdBy|updatedBy|password/);
  });

  it.each(['/api/agencies?_q=zz-private', '/api/media-outlets?_q=zz-private'])(
    '%s does not search what is private',
    async (url) => {
      const { body } = await reader.get(url);

      expect(body).toMatchObject({ data: [] });
    },
  );

  it.each(['PUT', 'DELETE'] as const)('%s is not offered to anyone yet', async (method) => {
    const { documentId } = await someDocument(house.strapi, 'api::news-item.news-item');
    const officer = await someOfficer(house);
    const url = `/api/news/${documentId}`;

    const answer = await (method === 'PUT' ? officer.put(url, { data: { title: 'taken' } }) : officer.delete(url));

    expect([403, 404, 405]).toContain(answer.status);
  });

  it.each(['/api/users', '/api/users/1', '/api/users-permissions/roles', '/api/upload/files', '/api/upload/files/1'])(
    '%s is closed',
    async (url) => {
      const officer = await someOfficer(house);

      const answers = await Promise.all([reader.get(url), officer.get(url)]);

      expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    },
  );

  it('an officer learns about their own account, and no password or role of others', async () => {
    const officer = await someOfficer(house);

    const { status, text } = await officer.get('/api/users/me?populate=*');

    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/"password"|resetPasswordToken|"permissions"/);
  });

  it.each(['/content-type-builder/content-types', '/mcp', '/admin/users', '/content-manager/content-types'])(
    '%s needs more than a visitor has',
    async (url) => {
      const { status } = await reader.get(url);

      expect([401, 403, 404, 405]).toContain(status);
    },
  );

  it.each(['/API/news?filters[agency][$not][name]=x', '/api/news/%00', '/favicon.ico'])(
    '[H10] GET %s is no 500',
    async (url) => {
      const { status } = await reader.get(url);

      expect(status).toBeLessThan(500);
    },
  );

  it.each<[string, object]>([
    ['a NUL character', { title: 'a\u0000' }],
    ['a tower of brackets', { topics: Array.from({ length: 5000 }).reduce<object>((inner) => ({ set: inner }), {}) }],
    ['a text that is no text', { body: '<script>' }],
    ['an empty block', { body: [null] }],
    ['a relation that is none', { topics: [true] }],
  ])('[H10] POST /api/news with %s is a 400', async (_what, fields) => {
    const officer = await someOfficer(house);
    const data = { title: 'a', lead: 'b', body: someBlocks(), ...fields };

    const { status } = await officer.post('/api/news', { data });

    expect(status).toBe(400);
  });

  it.each([
    ['broken JSON', 'application/json', '{"data":'],
    ['multipart without a boundary', 'multipart/form-data', 'x'],
    [
      'multipart without an end',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1',
    ],
  ])('[H10] %s is a 400', async (_what, type, body) => {
    const { status } = await request(house.server).post('/api/news').set('Content-Type', type).send(body);

    expect(status).toBe(400);
  });

  it('another site gets no permission to read with credentials', async () => {
    const { headers } = await reader.get('/api/news').set('Origin', 'https://evil.example');

    expect(headers['access-control-allow-origin'] ?? '').toBe('');
  });
});
