import { type Weight, weightsOf } from './order-weights';

/** Of a longer text the beginning is ordered, so that a key costs the same whatever somebody writes. */
const LETTERS_READ = 2000;
/** Below what an index of PostgreSQL takes (2,704 bytes). */
const KEY_LENGTH = 2000;

/**
 * A key of a text: keys compare, digit by digit, as `Intl.Collator('fa')` compares the texts. First by letters, then by
 * accents and marks, then by form (ی before ي, a before A); half-space and other invisible characters do not count, and
 * two texts have one key only if the collator finds no difference either.
 *
 * A key has digits alone, because their order is the one thing that all collations of all databases agree on: `C`,
 * `BINARY`, and those of languages, of libc and of ICU. (Letters, and hexadecimal digits with them, are not safe: in
 * Danish `aa` is one letter and comes last.) Only a database collation that reads numbers as numbers (`kn-true`) breaks it.
 *
 * At most 2,000 digits: texts that are the same in their first 500 letters or so may be a tie. Letters of other scripts
 * than Arabic, Latin, Greek and Cyrillic come last, by their number in Unicode; a few ligatures and digraphs that are one
 * character (ﻷ, ǲ) stand near their place, not always on it.
 *
 * Source: the shape of a key is that of UTS #10, "Form Sort Key"; its weights are asked from ICU
 * (`scripts/order-table.mjs`).
 */
export function sortKey(text: string): string {
  const weights = weightsOf(beginning(text));
  const letters = weights.map(({ letter }) => letter).join('');
  const accents = level(weights.map(({ accent }) => accent));
  const forms = level(weights.map(({ form }) => form));
  const levels = [letters, END_OF_LETTERS, accents, END_OF_ACCENTS, forms];
  return levels.slice(0, lastNeeded(accents, forms)).join('').slice(0, KEY_LENGTH);
}

/** Less than any letter, and less than anything that `level` writes. */
const END_OF_LETTERS = '0000';
const END_OF_ACCENTS = '000';

const lastNeeded = (accents: string, forms: string): number => {
  if (forms !== '') return 5;
  return accents === '' ? 1 : 3;
};

const beginning = (text: string): string =>
  text.length <= LETTERS_READ ? text : text.slice(0, LETTERS_READ).replace(/[\uD800-\uDBFF]$/, '');

/**
 * One level of the comparison. Most weights are 1, the lowest, so only the others are written: how many 1s come before
 * it (fewer is more, for then the heavier weight comes sooner), and the weight.
 */
function level(weights: readonly Weight['accent'][]): string {
  let written = '';
  let ones = 0;
  for (const weight of weights) {
    if (weight === 1) ones += 1;
    else {
      written += threeDigits(Math.max(MOST_ONES - ones, 1)) + threeDigits(weight);
      ones = 0;
    }
  }
  return written;
}

const MOST_ONES = 999;
const threeDigits = (value: number): string => String(value).padStart(3, '0');
