import { someDocument } from '../builders/content.builder';
import { type House, openHouse } from '../support/house';
import { type Person, someApiToken, somebody } from '../support/people';

const AGENCY = 'api::agency.agency';

/** Ways to ask that differ in nothing but the operator: a stock one, ours, and ours with what it cannot read. */
const OPERATORS = [
  '[$gte]=2020-01-01',
  '[$jalaliMonth]=1404-05',
  '[$jalaliYear]=1404',
  '[$jalaliDay]=1404-12-30',
  '[$jalaliMonth][a]=1404-13',
  '[$jalaliBetween][]=1405&PLACE[$jalaliBetween][]=1404',
  '[$not][$jalaliMonth]=04-05',
];

describe('Jalali operators are no door', () => {
  let house: House;
  let reader: Person;
  beforeAll(async () => {
    house = await openHouse();
    reader = somebody(house);
    const agency = await someDocument(house.strapi, AGENCY, { internalNote: 'zz-private-zz', endedAt: '2025-07-23' });
    await someDocument(house.strapi, 'api::news-item.news-item', { agency: agency.documentId });
  });
  afterAll(() => house.close());

  const answersAt = async (person: Person, path: string, place: string) => {
    const asked = OPERATORS.map((operator) => `${path}?${place}${operator.replace('PLACE', place)}`);
    const answers = await Promise.all(asked.map((url) => person.get(url)));
    return answers.map(({ status, text }) => ({ status, text }));
  };

  it.each([
    ['/api/agencies', 'filters[internalNote]'],
    ['/api/news', 'filters[agency][internalNote]'],
    ['/api/news', 'filters[unknown]'],
    ['/api/news', 'filters[agency][unknown]'],
    ['/api/news', 'filters[createdBy][createdAt]'],
    ['/api/news', 'filters[$or][0][updatedBy][createdAt]'],
    ['/api/news', 'filters[localizations][createdAt]'],
    ['/api/news', 'filters[cover][related][createdAt]'],
    ['/api/news', 'populate[agency][filters][internalNote]'],
    ['/api/news', 'populate[agency][filters][unknown]'],
    ['/api/news', 'populate[createdBy][filters][createdAt]'],
    ['/api/news', 'where[createdAt]'],
  ])('[J9] %s?%s is refused as it always was', async (path, place) => {
    const [stock, ...ours] = await answersAt(reader, path, place);

    expect(stock?.status).toBe(400);
    expect(new Set(ours.map(({ text }) => text))).toEqual(new Set([stock?.text]));
  });

  it('[J9] a type that a token may not read is not asked about through another one', async () => {
    const token = await someApiToken(house, ['api::news-item.news-item.find']);

    const [stock, ...ours] = await answersAt(token, '/api/news', 'filters[agency][endedAt]');

    expect(stock?.status).toBe(400);
    expect(new Set(ours.map(({ text }) => text))).toEqual(new Set([stock?.text]));
  });

  it('[J9] a date that is private does not tell that it is one', async () => {
    const { attributes } = house.strapi.getModel(AGENCY);
    Object.assign(attributes['endedAt'], { private: true });

    const [stock, ...ours] = await answersAt(reader, '/api/agencies', 'filters[endedAt]');
    const [answer] = (await reader.get('/api/agencies?calendar=jalali')).body.data as object[];

    Object.assign(attributes['endedAt'], { private: false });
    expect(stock?.status).toBe(400);
    expect(new Set(ours.map(({ text }) => text))).toEqual(new Set([stock?.text]));
    expect(Object.keys(answer ?? {})).not.toContain('endedAtJalali');
  });

  it.each([
    '{ agencies(filters: { internalNote: { jalaliMonth: "1404-05" } }) { name } }',
    '{ news(filters: { createdBy: { createdAt: { jalaliMonth: "1404-05" } } }) { title } }',
    '{ news(filters: { localizations: { createdAt: { jalaliMonth: "1404-05" } } }) { title } }',
    '{ news(filters: { title: { jalaliMonth: "1404-05" } }) { title } }',
    '{ news { title createdByJalali { date } } }',
  ])('[J9] %s is not in the schema', async (query) => {
    const { body } = await reader.post('/graphql', { query });

    expect(body).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  });

  it('[J9] what cannot be read is no question at all: nothing is found by it', async () => {
    const { status, body } = await reader.get('/api/agencies?filters[$or][0][endedAt][$jalaliMonth]=1404-13');

    expect({ status, data: (body as { data: unknown }).data }).toEqual({ status: 400, data: null });
  });
});
