/**
 * `npm run coverage --workspace strapi-plugin-persian [folder of dictionaries]`: how much of what the panel says is said
 * in Persian, package by package; ends with 1 where anything is missing, lost or stale.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { compareTexts } from './compare-texts.mjs';
import { PACKAGES, listedTexts, unlistedTexts } from './upstream-texts.mjs';

const here = (place) => fileURLToPath(new URL(place, import.meta.url));
const dictionaries = process.argv[2] ?? here('../admin/src/dictionaries');
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

const strapi = [
  ...Object.keys(PACKAGES).map((name) => ({ name, english: listedTexts(name) })),
  { name: 'unlisted', english: unlistedTexts() },
].map((part) => ({ ...part, persian: read(path.join(dictionaries, `${part.name}.json`)) }));

/** The plugins beside this one, where it lies in a project with its own. */
const beside = readdirSync(here('../..'))
  .map((name) => ({ name: `strapi-plugin-${name}`, texts: here(`../../${name}/admin/src/translations`) }))
  .filter(({ texts }) => existsSync(path.join(texts, 'fa.json')))
  .map(({ name, texts }) => ({
    name,
    english: read(path.join(texts, 'en.json')),
    persian: read(path.join(texts, 'fa.json')),
  }));

const rows = [...strapi, ...beside].map(({ name, english, persian }) => {
  const keys = Object.keys(english);
  const translated = keys.filter((key) => key in persian).length;
  return { name, keys: keys.length, translated, faults: compareTexts(english, persian) };
});

const total = (field) => rows.reduce((sum, row) => sum + row[field], 0);
const line = (name, keys, translated, faults) =>
  `${name.padEnd(28)}${String(keys).padStart(6)}${String(translated).padStart(8)}${`${((100 * translated) / keys).toFixed(1)} %`.padStart(9)}${String(faults).padStart(8)}`;

console.log(`${'package'.padEnd(28)}  keys Persian          faults`);
for (const { name, keys, translated, faults } of rows) console.log(line(name, keys, translated, faults.length));
const faults = rows.flatMap(({ name, faults: found }) => found.map(([key, fault]) => `${name}: ${key} ${fault}`));
console.log(line('all', total('keys'), total('translated'), faults.length));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
