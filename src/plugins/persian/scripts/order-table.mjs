/**
 * Asks `Intl.Collator('fa')` of this Node how letters are ordered, and writes it down:
 *
 *   node scripts/order-table.mjs           writes core/src/order/order-table.ts
 *   node scripts/order-table.mjs --print   prints it instead
 *
 * Only `compare` is asked, never how ICU keeps its weights: what the table says is what anybody can observe.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Latin, Greek, Cyrillic, Arabic with its presentation forms, punctuation, signs and emoji; the rest has no rank. */
const BLOCKS = [
  [0x0000, 0x052f],
  [0x0600, 0x06ff],
  [0x0750, 0x077f],
  [0x08a0, 0x08ff],
  [0x2000, 0x2bff],
  [0x3000, 0x3020],
  [0xfb00, 0xfb06],
  [0xfb50, 0xfdff],
  [0xfe00, 0xfeff],
  [0xff00, 0xff5e],
  [0x1f000, 0x1faff],
];
const { compare } = new Intl.Collator('fa');
const isSameLetter = equalBy('base');
const isSameAccent = equalBy('accent');
const isSame = (one, other) => compare(one, other) === 0;

function equalBy(sensitivity) {
  const collator = new Intl.Collator('fa', { sensitivity });
  return (one, other) => collator.compare(one, other) === 0;
}

/** Ignored by every collation, and keeps its neighbours from being read as one letter. */
const APART = '\u034f';
const apart = (text) => [...text].join(APART);

/** `æ` is ordered like an a and an e that are joined by an accent of its own, which no letter has alone. */
const JOINED = '\ue000';

const all = BLOCKS.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
).filter((each) => !/[\p{Cn}\p{Cs}\p{Co}]/u.test(each));

/** Texts are taken apart before they are ordered: what consists of others has no place of its own. */
const whole = all.filter((each) => each.normalize('NFD') === each);
const ignored = whole.filter((each) => isSame(each, ''));
const marks = whole.filter((each) => !isSame(each, '') && isSameLetter(each, '')).sort(compare);
const single = whole.filter((each) => !isSameLetter(each, ''));

/** Two that are one letter to the collator: ا and its madda, ی and a hamza on it, й. */
const pairs = [...marks, '·'].flatMap((second) =>
  single
    .filter((first) => !/\p{M}/u.test(first))
    .map((first) => first + second)
    .filter((pair) => !isSame(pair, apart(pair))),
);
const letters = [...single, ...pairs].sort(compare);

const families = runs(letters, isSameLetter);
const familyOf = new Map(families.flatMap((family) => family.map((each) => [each, family])));
const spelled = new Map(letters.flatMap(spelling));
const known = new Set(letters.filter((each) => !spelled.has(each) && isOneLetter(each)));

function runs(sorted, belongs) {
  const found = [];
  for (const each of sorted) {
    if (found.length > 0 && belongs(found.at(-1)[0], each)) found.at(-1).push(each);
    else found.push([each]);
  }
  return found;
}

/** A compatibility form of several letters that nobody found a spelling for takes no place of its own. */
function isOneLetter(each) {
  return (
    pairs.includes(each) ||
    [...each.normalize('NFKD')].length === 1 ||
    !isSameLetter(each, apart(each.normalize('NFKD')))
  );
}

/** What a letter is written out as, where it is ordered exactly like several others: `ß`, `æ`, `ø`, `ﻻ`. */
function spelling(each) {
  if (pairs.includes(each)) return [];
  const family = familyOf.get(each);
  const accented = family.flatMap((base) => marks.map((mark) => base + mark));
  const found = each === family[0] ? undefined : accented.find((text) => isSame(each, apart(text)));
  if (found !== undefined) return [[each, found]];
  const parts = [...each.normalize('NFKD')];
  const written = parts.length > 1 ? parts : latinPair(each);
  if (written.length < 2) return [];
  const exact = exactSpelling(each, written) ?? (parts.length > 1 ? undefined : ligature(each, written));
  return exact === undefined ? [] : [[each, exact]];
}

/** Nothing but its base letters is known of it; that it is joined, the test of the table shows. */
function ligature(each, pair) {
  const isCapital = each.toLowerCase() !== each;
  return (isCapital ? pair.map((part) => part.toUpperCase()) : pair).join(JOINED);
}

function latinPair(each) {
  if (!/\p{Script=Latin}/u.test(each)) return [];
  const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];
  const pairs = alphabet.flatMap((one) => alphabet.map((other) => [one, other]));
  return pairs.find((pair) => isSameLetter(each, pair.join(APART))) ?? [];
}

/** Every form of every part is tried: an isolated lam before a final alef, a small letter before a capital one. */
function exactSpelling(each, parts) {
  const forms = parts.map((part) => [...new Set([part, ...formsOf(part)])]);
  if (forms.reduce((product, of) => product * of.length, 1) > 20_000) return undefined;
  const texts = forms.reduce((begun, of) => begun.flatMap((text) => of.map((form) => text + form)), ['']);
  return texts.find((text) => isSame(each, apart(text)));
}

function formsOf(part) {
  const shapes = letters.filter((each) => each.normalize('NFKD') === part);
  return shapes.flatMap((shape) => familyOf.get(shape)).filter((each) => /[\p{L}\p{M}\p{Z}\p{N}]/u.test(each));
}

/** A pair is written as a character that no text has. */
const FIRST_STAND_IN = 0xfdd0;
const codeOf = (each) => (pairs.includes(each) ? FIRST_STAND_IN + pairs.indexOf(each) : each.codePointAt(0));
const hex = (each) => codeOf(each).toString(16);

/** `61.41:aa`: a; A differs in form; ª in accent. `=` joins what is the same. */
const familyText = (family) =>
  family
    .map((each, at) => {
      const before = family[at - 1];
      if (before === undefined) return hex(each);
      if (isSame(before, each)) return `=${hex(each)}`;
      return (isSameAccent(before, each) ? '.' : ':') + hex(each);
    })
    .join('');

/** Neighbours of the Unicode table, each a family alone, are written as one: `2500-257f`. */
function folded(texts) {
  const found = [];
  for (const text of texts) {
    const last = found.at(-1);
    const follows = last && /^[0-9a-f]+$/.test(text) && parseInt(text, 16) === last.end + 1;
    if (follows) last.end += 1;
    else found.push({ text, end: /^[0-9a-f]+$/.test(text) ? parseInt(text, 16) : NaN });
  }
  return found.map(({ text, end }) =>
    Number.isNaN(end) || end === parseInt(text, 16) ? text : `${text}-${end.toString(16)}`,
  );
}

const places = families.map((family) => family.filter((each) => known.has(each))).filter((family) => family.length > 0);
const zero = places.findIndex((family) => family.includes('0'));
const order = [
  ...folded(places.slice(0, zero).map(familyText)),
  '*',
  ...folded(places.slice(zero).map(familyText)),
].join(' ');
const accents = [...runs(marks, isSameAccent).map(familyText), hex(JOINED)].join(' ');
const spellings = [...spelled].map(([each, text]) => `${hex(each)}=${[...text].map(hex).join('+')}`).join(' ');
const pairTexts = pairs.map((pair) => `${hex(pair)}=${[...pair].map(hex).join('+')}`).join(' ');
/** Marks over which a second reaches its first one: those that Unicode puts between them. */
const passed = [...new Set(pairs.map((pair) => [...pair][1]))].map((second) => {
  const between = [...marks, ...ignored].filter(
    (mark) => mark !== second && `a${second}${mark}`.normalize('NFD') === `a${mark}${second}`,
  );
  return { second, between: between.sort().map(hex) };
});
/** Where two seconds follow one first, the one that stands nearer has it: the one that fewer marks come before. */
const passedText = passed
  .sort((one, other) => one.between.length - other.between.length)
  .map(({ second, between }) => `${hex(second)}=${folded(between).join('+')}`)
  .join(' ');
const ignoredText = folded(ignored.map(hex)).join(' ');

const source = `// Written by scripts/order-table.mjs from Intl.Collator('fa') of ICU ${process.versions.icu}; how it reads: order-weights.ts.

/** Changes when an order changes: keys that were made with another one are made anew. */
export const ORDER_VERSION = 'icu-${process.versions.icu}/1';

/** Families of letters in alphabetical order. */
export const FAMILIES =
  '${order}';

/** Marks that stand on or under letters. */
export const MARKS =
  '${accents}';

/** Letters that are ordered like several others. */
export const SPELLINGS =
  '${spellings}';

/** Two that are ordered as one, and what stands for them in the families. */
export const PAIRS =
  '${pairTexts}';

/** Marks that may stand between the two. */
export const PASSED =
  '${passedText}';

/** What order does not see, the half-space among it. */
export const IGNORED =
  '${ignoredText}';
`;

if (process.argv.includes('--print')) process.stdout.write(source);
else await writeFile(path.join(import.meta.dirname, '../core/src/order/order-table.ts'), source);
