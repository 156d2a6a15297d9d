/** Puts beside the built server what it reads from the disk: fonts with their licence, and the templates of documents. */
import { copyFile, cp, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const vazirmatn = path.dirname(createRequire(import.meta.url).resolve('vazirmatn/package.json'));
const inPlugin = (place) => fileURLToPath(new URL(`../${place}`, import.meta.url));
const fonts = inPlugin('dist/fonts');

await mkdir(fonts, { recursive: true });
await copyFile(path.join(vazirmatn, 'fonts', 'webfonts', 'Vazirmatn[wght].woff2'), path.join(fonts, 'Vazirmatn.woff2'));
for (const weight of ['Regular', 'Bold']) {
  const file = `Vazirmatn-${weight}.ttf`;
  await copyFile(path.join(vazirmatn, 'fonts', 'ttf', file), path.join(fonts, file));
}
await copyFile(path.join(vazirmatn, 'OFL.txt'), path.join(fonts, 'OFL.txt'));
await copyFile(inPlugin('server/fonts.conf'), path.join(fonts, 'fonts.conf'));
await cp(inPlugin('server/templates'), inPlugin('dist/templates'), { recursive: true });
