import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from './places.mjs';

const LEFT_OUT = new Set(['node_modules', 'dist', '.cache', '.tmp']);

/** SHA-256 over the names and bytes of these files and folders (relative to the root); what is not there counts too. */
export function fingerprintOf(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesBelow(path.join(ROOT, input))).sort()) {
    hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { withFileTypes: true })
    .filter(({ name }) => !LEFT_OUT.has(name))
    .flatMap(({ name }) => filesBelow(path.join(place, name)));
}

export const isFresh = (stamp, fingerprint) => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;

export const writeStamp = (stamp, fingerprint) => writeFileSync(stamp, fingerprint);
