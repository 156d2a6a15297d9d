import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { HTML, SVG, pixelBomb } from '../builders/hostile-files.builder';
import { somePicture } from '../builders/picture.builder';
import { type House, openHouse } from '../support/house';
import { type Person, someOfficer } from '../support/people';

type Sent = Readonly<{ bytes: Buffer | string; name: string; type?: string }>;

describe('refused uploads', () => {
  let house: House;
  let officer: Person;
  beforeAll(async () => {
    house = await openHouse();
    officer = await someOfficer(house);
  });
  afterAll(() => house.close());

  /** All that an upload could leave: files, rows, temporary files. */
  const traces = async () => ({
    files: readdirSync(path.join(house.publicDirectory, 'uploads')),
    rows: await house.strapi.db.query('plugin::upload.file').count(),
    temporary: readdirSync(tmpdir(), { recursive: true }),
  });
  const send = ({ bytes, name, type }: Sent) =>
    officer
      .post('/api/upload')
      .attach('files', Buffer.from(bytes), { filename: name, ...(type && { contentType: type }) });

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
    [
      'a picture that ends in the middle',
      async () => ({
        bytes: (await somePicture({ width: 900, height: 900, format: 'png' })).subarray(0, -900),
        name: 'cut.png',
      }),
      'image-unreadable',
    ],
    [
      'an HTML application declared as text',
      () => ({ bytes: 'x', name: 'run.hta', type: 'text/plain' }),
      'file-refused',
    ],
    ['a script declared as text', () => ({ bytes: 'x', name: 'run.ps1', type: 'text/plain' }), 'file-refused'],
    ['an empty file', () => ({ bytes: '', name: 'empty.png', type: 'image/png' }), 'file-refused'],
    ['a file without an extension', () => ({ bytes: HTML, name: 'page', type: 'image/png' }), 'image-unreadable'],
  ])('[H7] %s is refused with a reason and leaves nothing behind', async (_what, make, code) => {
    const before = await traces();

    const answer = await send(await make());

    const { error } = answer.body as { error: { message: string; details: { code?: string } } };
    expect(answer.status).toBe(400);
    expect(error.message).not.toBe('');
    expect(error.details.code).toBe(code);
    expect(await traces()).toEqual(before);
  });
});
