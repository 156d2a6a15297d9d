import { someBlocks, someDocument } from '../builders/content.builder';
import { type House, openHouse } from '../support/house';
import { type Person, someEditor } from '../support/people';

const NEWS = 'api::news-item.news-item';
const CONTENT_MANAGER = `/content-manager/collection-types/${NEWS}`;
const TEXTS = { title: 'از آن من', lead: 'لید', body: someBlocks(), language: 'fa' };

type Answer = { data: { documentId: string } };

describe('an agency editor in the panel', () => {
  let house: House;
  let author: Person;
  let stranger: Person;
  beforeAll(async () => {
    house = await openHouse();
    author = await someEditor(house);
    stranger = await someEditor(house);
  });
  afterAll(() => house.close());

  const write = async () => {
    const { body } = await author.post(`${CONTENT_MANAGER}?locale=fa`, TEXTS);
    return (body as Answer).data.documentId;
  };

  it('[H9] sees only what their agency wrote, and does not publish it', async () => {
    const documentId = await write();

    const own = await author.get(`${CONTENT_MANAGER}/${documentId}?locale=fa`);
    const foreign = await stranger.get(`${CONTENT_MANAGER}/${documentId}?locale=fa`);
    const publishing = await author.post(`${CONTENT_MANAGER}/${documentId}/actions/publish?locale=fa`, {});

    expect([own.status, foreign.status, publishing.status]).toEqual([200, 404, 403]);
  });

  it('[H9] gets at a foreign draft neither by copying nor by translating it', async () => {
    const documentId = await write();

    const answers = await Promise.all([
      stranger.post(`${CONTENT_MANAGER}/clone/${documentId}`, { title: 'کپی', locale: 'fa' }),
      stranger.post(`${CONTENT_MANAGER}/auto-clone/${documentId}`, {}),
      stranger.put(`${CONTENT_MANAGER}/${documentId}?locale=tr`, { ...TEXTS, sourceUrl: 'https://evil.example' }),
    ]);

    const missing = await stranger.post(`${CONTENT_MANAGER}/auto-clone/${'a'.repeat(24)}`, {});

    // Strapi copies nothing in one step that has an address: it does not look, and a foreign draft is like none.
    expect(answers.map(({ status }) => status)).toEqual([404, 400, 404]);
    expect(answers.map(({ text }) => text)[1]).toBe(missing.text);
  });

  it('[H9] gets the shared fields of no foreign draft', async () => {
    const documentId = await write();
    const row = (await house.strapi.db.query(NEWS).findOne({ where: { documentId } })) as { id: number };
    const ask = (person: Person) =>
      person.post('/i18n/content-manager/actions/get-non-localized-fields', { model: NEWS, id: row.id, locale: 'tr' });

    const [own, foreign] = await Promise.all([ask(author), ask(stranger)]);

    expect([own.status, foreign.status]).toEqual([200, 404]);
  });

  it('[H9] copies and translates what is theirs', async () => {
    const documentId = await write();

    const copy = await author.post(`${CONTENT_MANAGER}/clone/${documentId}`, { title: 'کپی', locale: 'fa' });
    const translation = await author.put(`${CONTENT_MANAGER}/${documentId}?locale=tr`, TEXTS);

    expect([copy.status, translation.status]).toEqual([200, 200]);
  });

  it('[H9] does not see what is private in the registries', async () => {
    await someDocument(house.strapi, 'api::agency.agency', { internalNote: 'zz-private' });

    const { status, text } = await author.get('/content-manager/collection-types/api::agency.agency?locale=fa');

    expect(status).toBe(200);
    expect(text).not.toContain('zz-private');
  });
});
