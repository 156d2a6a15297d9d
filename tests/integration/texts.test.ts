import { openHouse, type House } from '../support/house';
import { type Person, someOfficer } from '../support/people';

const someForeignImage = () => ({
  name: 'x.png',
  alternativeText: 'x',
  url: 'https://evil.example/tracker.png',
  width: 1,
  height: 1,
  hash: 'x',
  ext: '.png',
  mime: 'image/png',
  size: 1,
  provider: 'local',
  createdAt: '2026-01-01',
  updatedAt: '2026-01-01',
});

describe('texts in Blocks', () => {
  let house: House;
  let officer: Person;
  beforeAll(async () => {
    house = await openHouse();
    officer = await someOfficer(house);
  });
  afterAll(() => house.close());

  it.each([
    [
      'a link that runs',
      {
        type: 'paragraph',
        children: [{ type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', text: 'x' }] }],
      },
    ],
    [
      'a link to a host without a scheme',
      { type: 'paragraph', children: [{ type: 'link', url: '//evil.example', children: [] }] },
    ],
    ['a picture from elsewhere', { type: 'image', children: [], image: someForeignImage() }],
    ['a block of an unknown type', { type: 'script', children: [] }],
  ])('[H15] %s is refused', async (_what, block) => {
    const answer = await officer.post('/api/news', { data: { title: 'الف', lead: 'ب', body: [block] } });

    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ error: { details: { code: 'blocks-not-accepted', field: 'body' } } });
  });

  it('[H15] attributes that no text has are dropped', async () => {
    const body = [{ type: 'paragraph', onclick: 'x()', children: [{ type: 'text', text: 'متن', html: '<script>' }] }];

    const answer = await officer.post('/api/news', { data: { title: 'الف', lead: 'ب', body } });
    const item = (answer.body as { data: { body: unknown } }).data;

    expect(item).toMatchObject({ body: [{ type: 'paragraph', children: [{ type: 'text', text: 'متن' }] }] });
    expect(JSON.stringify(item)).not.toMatch(/onclick|html/);
  });
});
