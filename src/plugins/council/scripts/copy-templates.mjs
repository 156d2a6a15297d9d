/** Puts the templates of the council's papers beside the built server, which reads them from the disk. */
import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const inPlugin = (place) => fileURLToPath(new URL(`../${place}`, import.meta.url));

await cp(inPlugin('server/templates'), inPlugin('dist/templates'), { recursive: true });
