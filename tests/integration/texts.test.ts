import { openHouse, type House } from '../support/house';
import { type Person, someOfficer } from '../support/people';
import {
  NEWS,
  type StoredFile,
  documentIdIn,
  newsTexts,
  outcomeOf,
  pictureBlock,
  plain,
  sendPicture,
} from '../support/scope';

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

  const sendText = (body: readonly object[]) => officer.post('/api/news?locale=fa', { data: { ...newsTexts(), body } });
  const library = async ({ id }: StoredFile) =>
    (await house.strapi.db.query('plugin::upload.file').findOne({ where: { id } })) as StoredFile;
  const storedPicture = async (documentId: string) => {
    const [row] = await house.strapi.db.query(NEWS).findMany({ where: { documentId } });
    return (row as { body: [{ image: Record<string, unknown> }] }).body[0].image;
  };

  it.each<[string, (file: StoredFile, foreign: StoredFile) => object]>([
    ['derivatives', (_file, { url }) => ({ formats: { small: { url: plain(url) } } })],
    ['derivatives from elsewhere', () => ({ formats: { small: { url: 'https://evil.example/tracker.png' } } })],
    ['a hash', (_file, { hash }) => ({ hash })],
    ['a name', () => ({ name: '"><script>' })],
    ['another host', (file) => ({ url: `https://evil.example${plain(file.url)}` })],
    ['the full address, as the panel writes it', (file) => ({ url: `http://127.0.0.1:1337${file.url}` })],
  ])('[H15] a picture is what the library says, whatever a sender says: %s', async (_what, forged) => {
    const [file, foreign] = [await sendPicture(officer), await sendPicture(await someOfficer(house))];

    const answer = await sendText([pictureBlock(file, forged(file, foreign))]).expect(201);

    const stored = await storedPicture(documentIdIn(answer));
    const { url, formats, hash, ext, mime, size, width, height, provider, name } = await library(file);
    expect(stored).toMatchObject({ url, formats, hash, ext, mime, size, width, height, provider, name });
    expect(JSON.stringify(stored)).not.toMatch(new RegExp(`evil|script|${foreign.hash}`));
  });

  it('[H15] nor does a file without derivatives get any from the sender', async () => {
    const foreign = await sendPicture(await someOfficer(house));
    const sent = await officer.post('/api/upload').attach('files', Buffer.from('Minutes'), 'minutes.txt').expect(201);
    const minutes = { ...foreign, ...(sent.body as [StoredFile])[0], width: 1, height: 1 };

    const answer = await sendText([pictureBlock(minutes, { formats: foreign.formats })]).expect(201);

    const stored = await storedPicture(documentIdIn(answer));
    expect(stored).toMatchObject({ url: plain(minutes.url), formats: null, width: 1, height: 1 });
  });

  it('[H15] what is read in place of a picture is the text’s own', async () => {
    const file = await sendPicture(officer);
    const words = { alternativeText: 'The road in winter', caption: 'Kilometre 12' };

    const answer = await sendText([pictureBlock(file, words)]).expect(201);

    expect(await storedPicture(documentIdIn(answer))).toMatchObject(words);
  });

  it('[H15] a foreign picture is refused like one that never was', async () => {
    const foreign = await sendPicture(await someOfficer(house));
    const missing = { ...foreign, url: '/uploads/never.jpg' };

    const answers = [await sendText([pictureBlock(foreign)]), await sendText([pictureBlock(missing)])];

    expect(answers.map(outcomeOf)).toEqual([
      [400, 'blocks-not-accepted'],
      [400, 'blocks-not-accepted'],
    ]);
  });
});
