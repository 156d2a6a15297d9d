import { type House, openHouse } from '../../support/house';
import { someDocument } from '../../builders/content.builder';
import { type Person, someAgency, somebody, someEditor, someOfficer, somePanelUser } from '../../support/people';
import {
  NEWS,
  type StoredFile,
  addressesOf,
  contentManager,
  newsTexts,
  pictureBlock,
  plain,
  publishNews,
  sendNews,
  sendPicture,
  unpublishNews,
} from '../../support/scope';

type Folder = Readonly<{ id: number; name: string; path: string }>;
type Shown = Pick<StoredFile, 'url' | 'formats'>;

describe('stored files', () => {
  let house: House;
  let agencyId: string;
  let officer: Person;
  let staff: Person;
  beforeAll(async () => {
    house = await openHouse();
    agencyId = (await someDocument(house.strapi, 'api::agency.agency', { name: 'راهداری ماکو' })).documentId;
    officer = await someOfficer(house, agencyId);
    staff = await somePanelUser(house, 'council-editor');
  });
  afterAll(() => house.close());

  const fetched = async (url: string) => (await somebody(house).get(url)).status;
  const statusesOf = (file: Shown, address: (url: string) => string = plain) =>
    Promise.all(addressesOf(file).map((url) => fetched(address(url))));
  const isEach = (status: number, statuses: readonly number[]) =>
    statuses.length > 1 && statuses.every((each) => each === status);
  const folderOf = async ({ id }: { id: number }) =>
    (
      (await house.strapi.db.query('plugin::upload.file').findOne({ where: { id }, populate: ['folder'] })) as {
        folder: Folder;
      }
    ).folder;

  it('[S11] go to the folder of the agency, which has its name', async () => {
    const [own, colleague, stranger] = [
      await sendPicture(officer),
      await sendPicture(await someEditor(house, agencyId)),
      await sendPicture(await someOfficer(house)),
    ];

    const folders = [await folderOf(own), await folderOf(colleague), await folderOf(stranger)];

    expect(folders[0]?.name).toBe('راهداری ماکو');
    expect(folders[1]?.id).toBe(folders[0]?.id);
    expect(folders[2]?.id).not.toBe(folders[0]?.id);
    expect(folders[2]?.path).not.toBe(folders[0]?.path);
  });

  it('[S11] two agencies of one name have two folders', async () => {
    const namesake = (await someDocument(house.strapi, 'api::agency.agency', { name: 'راهداری ماکو' })).documentId;

    const file = await sendPicture(await someOfficer(house, namesake));

    expect((await folderOf(file)).name).toBe('راهداری ماکو (2)');
  });

  it('[S11] that nothing published shows are not served at their plain address, derivatives neither', async () => {
    const file = await sendPicture(officer);

    expect(isEach(404, await statusesOf(file))).toBe(true);
  });

  it('[S11] open with the signed link of the answer, derivatives too, and are kept by no cache', async () => {
    const file = await sendPicture(officer);

    const answer = await somebody(house).get(file.url);

    expect(isEach(200, await statusesOf(file, (url) => url))).toBe(true);
    expect(answer.headers).toMatchObject({ 'cache-control': 'private, no-store' });
  });

  it('[S11] do not open with a link that was changed, or of another file', async () => {
    const [file, other] = [await sendPicture(officer), await sendPicture(officer)];
    const [path = '', query = ''] = file.url.split('?');
    const expires = Number(new URLSearchParams(query).get('expires'));

    const statuses = await Promise.all([
      fetched(`${path}?${query.replace(/signature=./, 'signature=!')}`),
      fetched(`${path}?${query}x`),
      fetched(`${plain(other.url)}?${query}`),
      fetched(`${plain(file.formats['thumbnail']?.url ?? '')}?${query}`),
      fetched(`${path}?${query.replace(String(expires), String(expires + 900))}`),
      fetched(`${path}?expires=${String(expires)}`),
      fetched(`${path}?${query}&${query}`),
    ]);

    expect(statuses).toEqual([404, 404, 404, 404, 404, 404, 404]);
  });

  it('[S11] do not open when the link has expired', async () => {
    const file = await sendPicture(officer);
    const later = Date.now() + 2 * 60 * 60 * 1000;

    const clock = jest.spyOn(Date, 'now').mockReturnValue(later);
    jest.useFakeTimers({
      now: later,
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval', 'queueMicrotask'],
    });
    const status = await fetched(file.url);
    jest.useRealTimers();
    clock.mockRestore();

    expect([status, await fetched(file.url)]).toEqual([404, 200]);
  });

  it('[S11] are everybody’s from publication to withdrawal, without a signature', async () => {
    const file = await sendPicture(officer);
    const documentId = await sendNews(officer, { cover: file.id });
    const drafted = await statusesOf(file);

    await publishNews(staff, documentId);
    const published = await statusesOf(file);
    const { body } = await somebody(house).get(`/api/news/${documentId}?locale=fa&populate=cover`);
    await unpublishNews(staff, documentId);
    const withdrawn = await statusesOf(file);

    expect([isEach(404, drafted), isEach(200, published), isEach(404, withdrawn)]).toEqual([true, true, true]);
    const { cover } = (body as { data: { cover: Shown } }).data;
    expect(addressesOf(cover).sort()).toEqual(addressesOf(file).map(plain).sort());
  });

  it('[S11] stay everybody’s while another published document shows them', async () => {
    const file = await sendPicture(officer);
    const [first, second] = [
      await sendNews(officer, { cover: file.id }),
      await sendNews(officer, { gallery: [file.id] }),
    ];
    await publishNews(staff, first);
    await publishNews(staff, second);

    await unpublishNews(staff, first);
    const still = await statusesOf(file);
    await staff.delete(`${contentManager(NEWS)}/${second}?locale=fa`).expect(200);
    const afterwards = await statusesOf(file);

    expect([isEach(200, still), isEach(404, afterwards)]).toEqual([true, true]);
  });

  it('[S11] a picture that a correction takes out is private again once that is published', async () => {
    const [before, after] = [await sendPicture(officer), await sendPicture(officer)];
    const documentId = await sendNews(officer, { cover: before.id });
    await publishNews(staff, documentId);

    await officer.put(`/api/news/${documentId}?locale=fa`, { data: { cover: after.id } }).expect(200);
    const waiting = [await fetched(plain(before.url)), await fetched(plain(after.url))];
    await publishNews(staff, documentId);
    const done = [await fetched(plain(before.url)), await fetched(plain(after.url))];

    expect([waiting, done]).toEqual([
      [200, 404],
      [404, 200],
    ]);
  });

  it.each<[string, (file: StoredFile) => StoredFile]>([
    ['with its plain address', (file) => ({ ...file, url: plain(file.url) })],
    ['with the address of the answer', (file) => file],
    ['with the full address, as the panel writes it', (file) => ({ ...file, url: `http://127.0.0.1:1337${file.url}` })],
  ])('[S11] pictures inside a text count: %s', async (_title, as) => {
    const file = await sendPicture(officer);
    const documentId = await sendNews(officer, { body: [...newsTexts().body, pictureBlock(as(file))] });

    await publishNews(staff, documentId);
    const published = await statusesOf(file);
    const { text } = await somebody(house).get(`/api/news/${documentId}?locale=fa`);
    await unpublishNews(staff, documentId);

    expect([isEach(200, published), isEach(404, await statusesOf(file))]).toEqual([true, true]);
    expect(text).not.toContain('signature=');
  });

  it('[S11] the library of the panel shows an agency its own files only', async () => {
    const [own, foreign] = [await sendPicture(officer), await sendPicture(await someOfficer(house))];
    const editor = await someEditor(house, agencyId);

    const { body } = await editor.get('/upload/files?pageSize=100&sort=id:desc').expect(200);

    const ids = (body as { results: { id: number }[] }).results.map(({ id }) => id);
    expect(ids).toContain(own.id);
    expect(ids).not.toContain(foreign.id);
    expect((await editor.get(`/upload/files/${String(foreign.id)}`)).status).toBe(404);
    expect((await someAgency(house)).length).toBeGreaterThan(0);
  });
});

describe('addresses that mean a stored file in another spelling', () => {
  let house: House;
  let name: string;
  beforeAll(async () => {
    house = await openHouse();
    name = plain((await sendPicture(await someOfficer(house))).url).replace('/uploads/', '');
  });
  afterAll(() => house.close());

  it.each<[(name: string) => string]>([
    [(file) => `/uploads/${file}`],
    [(file) => `//uploads/${file}`],
    [(file) => `/uploads//${file}`],
    [(file) => `/./uploads/${file}`],
    [(file) => `/uploads/./${file}`],
    [(file) => `/uploads/..%2fuploads/${file}`],
    [(file) => `/uploads/..%2Fuploads%2F${file}`],
    [(file) => `/x/..%2fuploads/${file}`],
    [(file) => `/%2e/uploads/${file}`],
    [(file) => `/uploads/%2e/${file}`],
    [(file) => `/x/%2e%2e/uploads/${file}`],
    [(file) => `/%75ploads/${file}`],
    [(file) => `/uploads%2f${file}`],
    [(file) => `/%2fuploads/${file}`],
    [(file) => `/UPLOADS/${file}`],
    [(file) => `/uploads/${file.toUpperCase()}`],
    [(file) => `/uploads/${file}/`],
    [(file) => `/uploads/${file}%00`],
    [(file) => `/uploads/${file}%20`],
    [(file) => `/uploads/${file};x`],
    [(file) => `/uploads\\${file}`],
    [() => '/uploads/%'],
  ])('[S11] %s', async (spelling) => {
    const answer = await somebody(house).get(spelling(name));

    expect([200, 206, 304]).not.toContain(answer.status);
    expect(answer.headers['content-type'] ?? '').not.toContain('image/');
  });
});
