import { readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import sharp from 'sharp';

import { HTML, pixelBomb } from '../builders/hostile-files.builder';
import { somePicture } from '../builders/picture.builder';
import { type House, openHouse } from '../support/house';
import { type Person, somebody, someOfficer, somePanelUser } from '../support/people';

type Stored = {
  id: number;
  url: string;
  width: number;
  height: number;
  mime: string;
  formats: Record<string, { url: string; width: number }>;
};
type Sent = Readonly<{ bytes: Buffer | string; name: string; type?: string }>;

/** What is in the temporary folder of this suite. */
const temporaryFiles = () => readdirSync(tmpdir(), { recursive: true });

describe('uploads', () => {
  let house: House;
  let officer: Person;
  beforeAll(async () => {
    house = await openHouse();
    officer = await someOfficer(house);
  });
  afterAll(() => house.close());

  const stored = () => readdirSync(path.join(house.publicDirectory, 'uploads'));
  const send = ({ bytes, name, type }: Sent, person: Person = officer) =>
    person
      .post('/api/upload')
      .attach('files', Buffer.from(bytes), { filename: name, ...(type && { contentType: type }) });
  const sendPicture = async (picture: Parameters<typeof somePicture>[0] = {}, name = 'road.jpg') =>
    ((await send({ bytes: await somePicture(picture), name }).expect(201)).body as [Stored])[0];
  const bytesOf = (url: string) => readFileSync(path.join(house.publicDirectory, url.replace(/\?.*/, '')));

  it('[H6] a picture gets WebP and AVIF derivatives that are what they say', async () => {
    const file = await sendPicture({ width: 1200, height: 800 });

    const widths = await Promise.all(
      ['webp_480', 'avif_480', 'webp_960', 'avif_960', 'webp_1200', 'avif_1200'].map(async (key) => {
        const { format, width } = await sharp(bytesOf(file.formats[key]?.url ?? '')).metadata();
        return `${format} ${String(width)}`;
      }),
    );
    expect(widths).toEqual(['webp 480', 'heif 480', 'webp 960', 'heif 960', 'webp 1200', 'heif 1200']);
  });

  it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)(
    '[H6] %s is accepted and loses its metadata, in every derivative',
    async (format) => {
      const file = await sendPicture({ format }, `place.${format === 'jpeg' ? 'jpg' : format}`);

      const urls = [file.url, ...Object.values(file.formats).map(({ url }) => url)];
      const metadata = await Promise.all(urls.map((url) => sharp(bytesOf(url)).metadata()));
      expect(metadata.map(({ exif, xmp, iptc }) => exif ?? xmp ?? iptc).filter(Boolean)).toEqual([]);
      expect(urls.filter((url) => bytesOf(url).includes('SECRET-OWNER'))).toEqual([]);
    },
  );

  it('[H6] a picture that was held sideways is turned upright', async () => {
    const sideways = await sharp(await somePicture({ width: 600, height: 400 }))
      .withMetadata({ orientation: 6 })
      .toBuffer();

    const answer = await send({ bytes: sideways, name: 'phone.jpg' });

    expect((answer.body as [Stored])[0]).toMatchObject({ width: 400, height: 600 });
  });

  it('[H6] code that was appended to a picture is not stored', async () => {
    const polyglot = Buffer.concat([await somePicture({ format: 'gif' }), Buffer.from(HTML)]);

    const answer = await send({ bytes: polyglot, name: 'poly.gif' });

    expect(bytesOf((answer.body as [Stored])[0].url).includes('alert(1)')).toBe(false);
  });

  it('[H7] one bad picture among good ones: none is stored, and no temporary file stays', async () => {
    const before = { files: stored(), temporary: temporaryFiles() };

    const answer = await officer
      .post('/api/upload')
      .attach('files', await somePicture(), 'good.jpg')
      .attach('files', Buffer.from(HTML), 'bad.png');

    expect(answer.status).toBe(400);
    expect({ files: stored(), temporary: temporaryFiles() }).toEqual(before);
  });

  it('[H7] a picture that breaks off leaves no other one behind', async () => {
    const before = stored();

    await officer
      .post('/api/upload')
      .attach('files', await somePicture(), 'good.jpg')
      .attach('files', (await somePicture({ width: 900, height: 900, format: 'png' })).subarray(0, -900), 'cut.png')
      .expect(400);

    expect(stored()).toEqual(before);
  });

  it('[H7] eleven files at once are too many', async () => {
    const request = officer.post('/api/upload');
    const picture = await somePicture({ width: 20, height: 20 });
    for (let index = 0; index < 11; index += 1) request.attach('files', picture, `p${String(index)}.jpg`);

    const { body } = await request;

    expect(body).toMatchObject({ error: { details: { code: 'too-many-files', maximum: 10 } } });
  });

  it('[H7] a field named __proto__ hides no file', async () => {
    const before = temporaryFiles();

    await somebody(house)
      .post('/api/news')
      .attach('__proto__', await somePicture(), 'stray.jpg');

    expect(temporaryFiles()).toEqual(before);
  });

  it('[H6] the record of a file says nothing about this machine', async () => {
    const file = await sendPicture();

    expect(JSON.stringify(file)).not.toContain(tmpdir());
    expect(JSON.stringify(file)).not.toContain('tmpWorkingDirectory');
  });

  it('[H6] a picture wider than a newspaper is scaled down', async () => {
    const file = await sendPicture({ width: 5000, height: 1000 });

    expect([file.width, file.height]).toEqual([4096, 819]);
  });

  it('[H7] a file sent to a door that takes none is gone when the request is', async () => {
    const before = temporaryFiles();

    await somebody(house)
      .post('/api/news')
      .attach('anything', await somePicture(), 'stray.jpg');

    expect(temporaryFiles()).toEqual(before);
  });

  it('[H7] a file name cannot lead out of the folder', async () => {
    await send({ bytes: await somePicture(), name: '../../escape.jpg' });

    expect(readdirSync(house.publicDirectory)).toEqual(['uploads']);
  });

  it('[H7] an officer can neither replace nor rename what is stored', async () => {
    const file = await sendPicture();
    const before = bytesOf(file.url);

    const replaced = await officer
      .post(`/api/upload?id=${String(file.id)}`)
      .attach('files', await somePicture({ width: 50, height: 50 }), 'other.jpg');
    const renamed = await officer
      .post(`/api/upload?id=${String(file.id)}`)
      .field('fileInfo', JSON.stringify({ name: 'mine' }));

    expect(
      [replaced, renamed].map(({ status, body }) => [
        status,
        (body as { error?: { details: { code?: string } } }).error?.details.code,
      ]),
    ).toEqual([
      [400, 'file-id-not-accepted'],
      [400, 'file-id-not-accepted'],
    ]);
    expect(bytesOf(file.url).equals(before)).toBe(true);
  });

  it('[H7] the media library of the panel passes the same gate', async () => {
    const secretary = await somePanelUser(house, 'council-secretary');

    const good = await secretary.post('/upload').attach('files', await somePicture(), 'good.jpg');
    const bad = await secretary.post('/upload').attach('files', pixelBomb(), 'bomb.png');

    expect(good.status).toBe(201);
    expect(bad.status).toBe(400);
  });

  it('[H8] stored files are data: never sniffed, never run, documents as downloads', async () => {
    const picture = await sendPicture();
    const [document] = (await send({ bytes: 'Minutes', name: 'minutes.txt', type: 'text/plain' })).body as [Stored];

    const shown = await somebody(house).get(picture.url);
    const handed = await somebody(house).get(document.url);

    expect(shown.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(handed.headers).toMatchObject({ 'content-disposition': 'attachment' });
  });
});
