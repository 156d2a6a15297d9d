/** `npm run sample --workspace strapi-plugin-persian [-- <file.pdf>]`: a document to look at, set by the built plugin. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const { default: plugin } = createRequire(import.meta.url)('../dist/server/index.js');
const { typesetting: settings } = plugin.config.default;
const typesetting = plugin.services.typesetting({ strapi: { config: { get: () => settings }, log: console } });

const data = JSON.parse(await readFile(new URL('sample.json', import.meta.url), 'utf8'));
const file = path.resolve(process.argv[2] ?? fileURLToPath(new URL('../../../../.tmp/sample.pdf', import.meta.url)));
await mkdir(path.dirname(file), { recursive: true });
await writeFile(file, await typesetting.pdf({ template: 'report', title: 'گزارش نمونه', data }));
typesetting.close();
console.log(file);
