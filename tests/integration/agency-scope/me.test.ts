import { someDocument } from '../../builders/content.builder';
import { type House, openHouse } from '../../support/house';
import { type Person, seat, someApiUser, somebody } from '../../support/people';

type TokenService = { create: (token: object) => Promise<{ id: number; accessKey: string }> };

describe('GET /api/me', () => {
  let house: House;
  let first: string;
  let second: string;
  let officer: Person;
  beforeAll(async () => {
    house = await openHouse();
    first = (await someDocument(house.strapi, 'api::agency.agency', { name: 'راهداری' })).documentId;
    second = (await someDocument(house.strapi, 'api::agency.agency', { name: 'آب' })).documentId;
    officer = await someApiUser(house, 'agency-officer');
    await seat(house, officer, { agencyId: first, role: 'officer' });
    await seat(house, officer, { agencyId: second, role: 'editor' });
    await seat(house, officer, { agencyId: first, role: 'head' });
  });
  afterAll(() => house.close());

  const READ = ['find', 'findOne'];
  const WRITE = [...READ, 'create', 'update', 'delete'];

  it('[S17] an officer: account, agencies with roles, what they may do', async () => {
    const { status, body } = await officer.get('/api/me?locale=fa');

    expect([status, body]).toEqual([
      200,
      {
        data: {
          account: { kind: 'api', id: officer.id, email: expect.any(String), name: expect.any(String) },
          agencies: expect.arrayContaining([
            { id: first, name: 'راهداری', roles: ['officer', 'head'] },
            { id: second, name: 'آب', roles: ['editor'] },
          ]),
          mayReadOwnDrafts: true,
          may: {
            news: WRITE,
            announcements: WRITE,
            events: WRITE,
            'training-courses': READ,
            'training-runs': READ,
            billboards: READ,
            channels: READ,
          },
        },
      },
    ]);
  });

  it('[S17] an outlet has no agency and reads', async () => {
    const outlet = await someApiUser(house, 'outlet');

    const { status, body } = await outlet.get('/api/me');

    expect([status, body]).toMatchObject([
      200,
      { data: { account: { kind: 'api', id: outlet.id }, agencies: [], mayReadOwnDrafts: false, may: { news: READ } } },
    ]);
  });

  it('[S17] nobody', async () => {
    const { status } = await somebody(house).get('/api/me');

    expect(status).toBe(401);
  });

  it.each([
    ['read-only', READ],
    ['full-access', WRITE],
  ])('[S17] an API token: %s', async (type, may) => {
    const service = house.strapi.service('admin::api-token') as unknown as TokenService;
    const { id, accessKey } = await service.create({
      name: `Agency ${type}`,
      description: '',
      type,
      lifespan: null,
      permissions: null,
    });
    const row = { accountKind: 'token', accountId: id, agencyId: first, role: 'officer' };
    await house.strapi.db.query('plugin::agency-scope.membership').create({ data: row });

    const { status, body } = await somebody(house).get('/api/me?locale=fa').set('Authorization', `Bearer ${accessKey}`);

    expect([status, body]).toMatchObject([
      200,
      {
        data: {
          account: { kind: 'token', id, email: null, name: `Agency ${type}` },
          agencies: [{ id: first, name: 'راهداری', roles: ['officer'] }],
          may: { news: may },
        },
      },
    ]);
  });
});
