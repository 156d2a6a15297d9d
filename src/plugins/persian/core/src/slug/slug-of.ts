import { toAsciiDigits } from '../digits';
import { normalizeStore } from '../text';
import { romanized } from './romanize';

export type SlugOptions = Readonly<{
  /** `unicode` (the default) keeps the letters: `روابط-عمومی-ماکو`. `latin` writes them in Latin: `ravabet-omumi-maku`. */
  style?: 'unicode' | 'latin';
  /** The language of the text, as a locale names it; `fa` unless told. */
  language?: string;
  /** Latin spellings beside, and before, those that the plugin knows: `{ 'روابط عمومی': 'ravabet-omumi' }`. */
  terms?: Readonly<Record<string, string>>;
}>;

/** So that an address can be shown, and read out. */
const MOST_LETTERS = 80;
/** As browsers send it: six characters for each Persian letter. */
const MOST_ENCODED = 480;

/**
 * The part of an address that tells what is there. Letters, digits and `-`: Persian letters in one spelling, digits in
 * ASCII, no diacritics, small Latin letters; spaces, half-spaces and signs become one `-`. At most 80 letters and 480
 * characters as a browser encodes them, cut between two words where that is possible. Empty where nothing can be read.
 *
 * Idempotent for either style; its time is linear in the length of the text.
 */
export function slugOf(text: string, { style = 'unicode', language = 'fa', terms = {} }: SlugOptions = {}): string {
  const words = wordsOf(text.slice(0, LETTERS_READ), language);
  return cut(style === 'unicode' ? words : wordsOf(romanized(words, termsAsWords(terms)).join(' '), 'en'));
}

/** Longer texts give no other slug. */
const LETTERS_READ = 2000;

const termsAsWords = (terms: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(terms).map(([term, latin]) => [wordsOf(term, 'fa').join('-'), latin]));

function wordsOf(text: string, language: string): readonly string[] {
  const isPersian = /^fa(-|$)/i.test(language);
  const spelled = normalizeStore(text, { shape: 'line', language: isPersian ? 'persian' : 'other', digits: 'ascii' });
  return toAsciiDigits(spelled.toLocaleLowerCase(language))
    .replace(MARKS, '')
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '');
}

/** Vowels and other marks on Arabic letters, and what Latin letters have left of theirs. Hamza and madda are letters here. */
const MARKS = /[\u0300-\u036F\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED]|\u0640|(?<=\p{L})['’ʼ](?=\p{L})/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}]+/u;

function cut(words: readonly string[]): string {
  const slug = words.join('-');
  if (fits(slug)) return slug;
  const whole = words.findIndex((_word, at) => !fits(words.slice(0, at + 1).join('-')));
  return whole > 0 ? words.slice(0, whole).join('-') : shortened(words[0] ?? '');
}

const fits = (slug: string): boolean => slug.length <= MOST_LETTERS && encodeURIComponent(slug).length <= MOST_ENCODED;

/** One word longer than an address: its beginning, without half a character at the end. */
function shortened(word: string): string {
  let letters = Array.from(word.slice(0, MOST_LETTERS));
  if (/\p{Surrogate}/u.test(letters.at(-1) ?? '')) letters = letters.slice(0, -1);
  while (!fits(letters.join(''))) letters = letters.slice(0, -1);
  return letters.join('');
}
