import { type House, openHouse } from '../support/house';
import { somebody } from '../support/people';

describe('health', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('the process says that it lives', async () => {
    await somebody(house).get('/_health').expect(204);
  });

  it('the house says that it is ready, to be asked each time', async () => {
    const answer = await somebody(house).get('/readyz');

    expect([answer.status, answer.body, answer.headers['cache-control']]).toEqual([
      200,
      { status: 'ready' },
      'no-store',
    ]);
  });

  it('without its tables it is not ready, and says nothing about why', async () => {
    const { connection } = house.strapi.db;
    await connection.schema.renameTable('i18n_locale', 'i18n_locale_gone');

    const answer = await somebody(house).get('/readyz');

    await connection.schema.renameTable('i18n_locale_gone', 'i18n_locale');
    expect([answer.status, answer.body]).toEqual([503, { status: 'not-ready' }]);
  });
});
