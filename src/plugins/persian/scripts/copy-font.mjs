/** Puts the font, and its licence, beside the built server: `GET /persian/vazirmatn.woff2` answers with it. */
import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const source = path.dirname(createRequire(import.meta.url).resolve('vazirmatn/package.json'));
const target = fileURLToPath(new URL('../dist/fonts', import.meta.url));

await mkdir(target, { recursive: true });
await copyFile(path.join(source, 'fonts', 'webfonts', 'Vazirmatn[wght].woff2'), path.join(target, 'Vazirmatn.woff2'));
await copyFile(path.join(source, 'OFL.txt'), path.join(target, 'OFL.txt'));
