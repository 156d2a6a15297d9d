import { readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';

import sharp from 'sharp';

import { somePicture } from '../builders/picture.builder';
import { type House, openHouse } from '../support/house';
import { type Person, someApiUser, somePanelUser, somebody } from '../support/people';

type Stored = {
  id: number;
  url: string;
  width: number;
  height: number;
  mime: string;
  formats: Record<string, { url: string; width: number }>;
};
type Sent = Readonly<{ bytes: Buffer | string; name: string; type?: string }>;

const HTML = '<!doctype html><script>alert(1)</script>';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

/** A PNG of a few hundred bytes that claims to be 20,000 × 20,000: 1.6 GB once decoded. */
function pixelBomb(): Buffer {
  const side = 20_000;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const crc32 = (bytes: Buffer): number =>
  (bytes.reduce((crc, byte) => {
    let value = (crc ^ byte) & 0xff;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return (crc >>> 8) ^ value;
  }, 0xffffffff) ^
    0xffffffff) >>>
  0;

/** What is in the temporary folder of this suite. */
const temporaryFiles = () => readdirSync(tmpdir());

describe('uploads', () => {
  let house: House;
  let officer: Person;
  beforeAll(async () => {
    house = await openHouse();
    officer = await someApiUser(house, 'agency-officer');
  });
  afterAll(() => house.close());

  const stored = () => readdirSync(path.join(house.publicDirectory, 'uploads'));
  const storedRows = () => house.strapi.db.query('plugin::upload.file').count();
  const send = ({ bytes, name, type }: Sent, person: Person = officer) =>
    person
      .post('/api/upload')
      .attach('files', Buffer.from(bytes), { filename: name, ...(type && { contentType: type }) });
  const sendPicture = async (picture: Parameters<typeof somePicture>[0] = {}, name = 'road.jpg') =>
    ((await send({ bytes: await somePicture(picture), name }).expect(201)).body as [Stored])[0];
  const bytesOf = (url: string) => readFileSync(path.join(house.publicDirectory, url));

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

  it.each<[string, () => Sent | Promise<Sent>, string]>([
    ['a pixel bomb', () => ({ bytes: pixelBomb(), name: 'bomb.png', type: 'image/png' }), 'image-too-large'],
    [
      'a picture over 40 megapixels',
      async () => ({ bytes: await somePicture({ width: 8000, height: 5001, format: 'png' }), name: 'large.png' }),
      'image-too-large',
    ],
    ['HTML named .png', () => ({ bytes: HTML, name: 'page.png', type: 'image/png' }), 'image-unreadable'],
    ['HTML', () => ({ bytes: HTML, name: 'page.html', type: 'text/html' }), 'file-refused'],
    [
      'HTML named .jpg.html and declared as a picture',
      () => ({ bytes: HTML, name: 'x.jpg.html', type: 'image/jpeg' }),
      'file-refused',
    ],
    ['SVG', () => ({ bytes: SVG, name: 'logo.svg', type: 'image/svg+xml' }), 'file-refused'],
    ['SVG named .png', () => ({ bytes: SVG, name: 'logo.png', type: 'image/png' }), 'image-unreadable'],
    [
      'SVG with an XML declaration named .jpg',
      () => ({ bytes: `<?xml version="1.0"?>${SVG}`, name: 'logo.jpg', type: 'image/jpeg' }),
      'file-refused',
    ],
    [
      'XHTML',
      () => ({
        bytes: '<html xmlns="http://www.w3.org/1999/xhtml"/>',
        name: 'page.xhtml',
        type: 'application/xhtml+xml',
      }),
      'file-refused',
    ],
    [
      'a PNG named .jpg',
      async () => ({ bytes: await somePicture({ format: 'png' }), name: 'road.jpg' }),
      'image-type-mismatch',
    ],
    [
      'half a picture',
      async () => ({ bytes: (await somePicture()).subarray(0, 300), name: 'half.jpg' }),
      'image-unreadable',
    ],
    ['a shell script', () => ({ bytes: '#!/bin/sh\necho', name: 'run.sh', type: 'application/x-sh' }), 'file-refused'],
    [
      'a program named .txt',
      () => ({ bytes: Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), name: 'notes.txt', type: 'text/plain' }),
      'file-refused',
    ],
    ['an empty file', () => ({ bytes: '', name: 'empty.png', type: 'image/png' }), 'file-refused'],
    ['a file without an extension', () => ({ bytes: HTML, name: 'page', type: 'image/png' }), 'image-unreadable'],
  ])('[H7] %s is refused with a reason and leaves nothing behind', async (_what, make, code) => {
    const before = { files: stored(), rows: await storedRows(), temporary: temporaryFiles() };

    const answer = await send(await make());

    const { error } = answer.body as { error: { message: string; details: { code?: string } } };
    expect(answer.status).toBe(400);
    expect(error.message).not.toBe('');
    expect(error.details.code).toBe(code);
    expect({ files: stored(), rows: await storedRows(), temporary: temporaryFiles() }).toEqual(before);
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
