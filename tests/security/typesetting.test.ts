import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { someReport } from '../builders/document.builder';
import { type House, openHouse } from '../support/house';
import { describeWithPoppler, fontsOf } from '../support/pdf';
import { detailsOf, typesettingOf } from '../support/typesetting';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const svgLinking = (place: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="${place}" width="9" height="9"/></svg>`,
  );

/** Templates that reach for more than they were given. */
const REACHES = {
  'a file by its path': '#read("/etc/passwd")',
  'a file above': '#read("../../../../../../../../etc/passwd")',
  'a file above, as a picture': '#image("../fonts/OFL.txt")',
  'its own process': '#read("/proc/self/environ")',
  'the code of the typesetter': '#read("../index.js")',
  'a file made by joining': '#read("/et" + "c/passwd")',
  'a module': '#import "/etc/passwd": *',
  'a program': '#plugin("/bin/true")',
  'a package of the machine': '#import "@local/leak:0.1.0": secret\n#secret',
  'a package of the network': '#import "@preview/leak:0.1.0": secret\n#secret',
  'a picture by its path': '#image("/etc/logo.png")',
  'the file that a picture links': '#image("/images/linking")',
  'the file above that a picture links': '#image("/images/linking-above")',
};

describe('a template that reaches for more than it was given', () => {
  let house: House;
  let proxy: Server;
  let asked = 0;
  const before = { ...process.env };
  beforeAll(async () => {
    proxy = createServer((_request, response) => {
      asked += 1;
      response.end();
    }).listen(0, '127.0.0.1');
    const local = await mkdtemp(path.join(tmpdir(), 'packages-'));
    const leak = path.join(local, 'typst/packages/local/leak/0.1.0');
    await mkdir(leak, { recursive: true });
    await writeFile(
      path.join(leak, 'typst.toml'),
      '[package]\nname = "leak"\nversion = "0.1.0"\nentrypoint = "lib.typ"\n',
    );
    await writeFile(path.join(leak, 'lib.typ'), '#let secret = "secret"');
    house = await openHouse();
    const { port } = proxy.address() as AddressInfo;
    const way = `http://127.0.0.1:${String(port)}`;
    Object.assign(process.env, { HTTPS_PROXY: way, https_proxy: way, XDG_DATA_HOME: local, XDG_CACHE_HOME: local });
  });
  afterAll(async () => {
    process.env = before;
    await house.close();
    proxy.close();
  });

  it.each(Object.entries(REACHES))('[Z8] does not get %s', async (what, source) => {
    const template = what.replace(/[^a-z]+/g, '-');
    typesettingOf(house).register(template, { source });
    const images = { linking: svgLinking('/etc/hostname'), 'linking-above': svgLinking('../../../../etc/hostname') };

    const answer = await detailsOf(typesettingOf(house).pdf(someReport({ template, images })));

    expect(answer).toMatchObject({ code: 'typesetting-failed', template });
    expect(asked).toBe(0);
  });

  it('[Z8] gets what it was given', async () => {
    typesettingOf(house).register('honest', { source: '#image("/images/pixel")\n#read("/data.json")' });

    const answer = await detailsOf(
      typesettingOf(house).pdf(someReport({ template: 'honest', images: { pixel: PIXEL } })),
    );

    expect(answer).toEqual({ made: '%PDF-' });
  });

  describeWithPoppler('read', () => {
    it('[Z8] gets no font of the machine', async () => {
      typesettingOf(house).register('fonts', { source: '#set text(font: "DejaVu Sans")\nhello' });

      expect(await fontsOf(await typesettingOf(house).pdf(someReport({ template: 'fonts' })))).toEqual([
        'LibertinusSerif-Regular-Identity-H CID Type 0C Identity-H yes yes yes',
      ]);
    });
  });
});
