import { someDocument } from '../../builders/content.builder';
import { somePicture } from '../../builders/picture.builder';
import { type House, openHouse } from '../../support/house';
import { PASSWORD, type Person, someOfficer, somePanelUser } from '../../support/people';
import { outcomeOf, sendPicture } from '../../support/scope';

const DECEPTIVE = 'invoice\u202Egpj.exe';

describe('names that do not deceive', () => {
  let house: House;
  let secretary: Person;
  let admin: Person;
  let officer: Person;
  beforeAll(async () => {
    house = await openHouse();
    secretary = await somePanelUser(house, 'council-secretary');
    admin = await somePanelUser(house, 'strapi-super-admin');
    officer = await someOfficer(house);
  });
  afterAll(() => house.close());

  const upload = async (person: Person, path: string, { name = 'road.jpg', info = {} }) =>
    person
      .post(path)
      .attach('files', await somePicture({ width: 100 }), name)
      .field('fileInfo', JSON.stringify(info));
  const fileNamed = (name: string) => house.strapi.db.query('plugin::upload.file').count({ where: { name } });

  it.each([
    ['a name', { info: { name: `${DECEPTIVE}.jpg` } }, 'name'],
    ['an alternative text', { info: { name: 'x.jpg', alternativeText: DECEPTIVE } }, 'alternativeText'],
  ])('[T24] [N10] no upload brings %s that deceives: through the API and the panel', async (_what, given, field) => {
    const answers = [await upload(officer, '/api/upload', given), await upload(secretary, '/upload', given)];

    expect(answers.map(outcomeOf)).toEqual([
      [400, 'deceptive-text'],
      [400, 'deceptive-text'],
    ]);
    expect(answers.map(({ body }) => (body as { error: { details: { field: string } } }).error.details.field)).toEqual([
      field,
      field,
    ]);
    expect(await fileNamed(`${DECEPTIVE}.jpg`)).toBe(0);
  });

  it('[T24] [N10] a file that deceives by the name it had on the sender’s disk is refused', async () => {
    const files = { filepath: '/nowhere', originalFilename: `${DECEPTIVE}.jpg`, mimetype: 'image/jpeg' };
    const uploads = house.strapi.plugin('upload').service<{ upload: (upload: object) => Promise<unknown> }>('upload');

    await expect(uploads.upload({ data: { fileInfo: {} }, files })).rejects.toMatchObject({
      details: { code: 'deceptive-text', field: 'name' },
    });
  });

  it('[T24] [N10] no file, alone or with others, and no folder gets such a name later', async () => {
    const { id } = await sendPicture(secretary);

    const renamed = await secretary.post(`/upload?id=${String(id)}`, { fileInfo: { name: DECEPTIVE } });
    const bulk = await secretary.post('/upload/actions/bulk-update', {
      updates: [{ id, fileInfo: { name: DECEPTIVE } }],
    });
    const folder = await secretary.post('/upload/folders', { name: DECEPTIVE });
    const made = await secretary.post('/upload/folders', { name: 'عکس‌ها' }).expect(201);
    const { id: folderId } = (made.body as { data: { id: number } }).data;
    const moved = await secretary.put(`/upload/folders/${String(folderId)}`, { name: DECEPTIVE, parent: null });

    expect([renamed, bulk, folder, moved].map(outcomeOf)).toEqual(
      [renamed, bulk, folder, moved].map(() => [400, 'deceptive-text']),
    );
    expect(await fileNamed(DECEPTIVE)).toBe(0);
  });

  it('[N10] harmless marks leave the name of a file, and its words are spelled as all are', async () => {
    const answer = await upload(secretary, '/upload', {
      info: { name: 'عکس\u200F.jpg', alternativeText: 'كوچهٔ علي', caption: 'كتاب' },
    });

    expect(answer.body).toMatchObject([{ name: 'عکس.jpg', alternativeText: 'کوچهٔ علی', caption: 'کتاب' }]);
  });

  const addUser = (fields: object) =>
    house.strapi
      .plugin('users-permissions')
      .service<{ add: (user: object) => Promise<unknown> }>('user')
      .add({ username: 'somebody', email: 'somebody@example.com', password: PASSWORD, ...fields });

  it('[T23] [N10] no account of the panel has a name or an address that deceives', async () => {
    const account = { firstname: 'a', email: 'a@example.com', roles: [1] };

    const answers = await Promise.all([
      admin.post('/admin/users', { ...account, firstname: 'a\u202Eb' }),
      admin.post('/admin/users', { ...account, email: 'a\u202Eb@example.com' }),
      admin.put('/admin/users/me', { lastname: '\u202Dadmin' }),
    ]);

    expect(answers.map(outcomeOf)).toEqual(answers.map(() => [400, 'deceptive-text']));
  });

  it.each([
    ['an override in a name', { username: 'b\u202Ea' }, 'username'],
    ['an override in an address', { email: 'b\u202Ea@example.com' }, 'email'],
    ['a mark that would make a second account', { email: 'ali\u200E@example.com' }, 'email'],
    ['a space without width', { username: 'ali\u200B' }, 'username'],
  ])('[T23] [N10] no account of the API has %s', async (_what, given, field) => {
    await expect(addUser(given)).rejects.toMatchObject({ details: { code: 'deceptive-text', field } });
  });

  it('[T25] [N17] letters of two scripts in one word of a name are warned of, not refused', async () => {
    const said: unknown[] = [];
    const warn = jest.spyOn(house.strapi.log, 'warn').mockImplementation((message: unknown) => {
      said.push(message);
      return house.strapi.log;
    });

    await addUser({ username: 'pаypal', email: 'pay@example.com' });
    warn.mockRestore();

    expect(said).toEqual([
      'strapi-plugin-persian: plugin::users-permissions.user.username mixes scripts in one word: pаypal (latin, cyrillic).',
    ]);
  });

  it('[N9] [T23] news of this house have no title that deceives', async () => {
    await expect(someDocument(house.strapi, 'api::news-item.news-item', { title: DECEPTIVE })).rejects.toMatchObject({
      details: { code: 'deceptive-text', field: 'title' },
    });
  });
});
