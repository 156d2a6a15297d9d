import { toAsciiDigits } from '../digits';
import { BIDI, CONTROLS, INVISIBLE, TATWEEL } from './characters';
import { CodeUnits } from './code-units';

export type FoldOptions = Readonly<{
  /** What a half-space (ZWNJ) becomes: a space (`می‌روم` is two words), or nothing (it is one, as many write it). */
  halfSpace?: 'space' | 'nothing';
}>;

/**
 * The key by which texts are found and compared: what people type alike is alike here. Lower case, compatibility forms
 * opened, no diacritics, one letter for the variants that keyboards and scripts have (ي ى ے → ی, ك → ک, أ إ آ → ا, ؤ → و,
 * ئ → ی, ة ۀ ہ ە → ه, ء → nothing), ASCII digits, and words parted by single spaces: whatever is neither letter nor digit
 * parts words, but for the point inside of a number. `ه‌ی` and `ه ی`, two more ways to write ۀ, are ه.
 *
 * It is for keys alone and never shown. Idempotent, `foldSearch(normalizeStore(x))` is `foldSearch(x)`, and its time is
 * linear in the length of any text. The classes are those of Lucene's ArabicNormalizer and PersianNormalizer, wider by
 * hamza, letters of Urdu and Kurdish, and Latin diacritics.
 */
export function foldSearch(text: string, { halfSpace = 'space' }: FoldOptions = {}): string {
  const key = keysOf(text);
  partWords(key, halfSpace === 'space' ? SPACE : null);
  leaveEzafe(key);
  return key.toString();
}

/** What each character is by itself: letters, digits, spaces, and what is looked at once its neighbours are known. */
function keysOf(text: string): CodeUnits {
  const key = new CodeUnits(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const known = UNIT_KEYS[unit] ?? NOT_ONE_UNIT;
    if (known !== NOT_ONE_UNIT) {
      key.push(known);
      continue;
    }
    const few = isSurrogate(unit) ? undefined : KEYS[unit];
    if (few !== undefined) {
      key.pushAll(few);
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(index) ?? unit);
    key.pushAll(keyOf(character));
    index += character.length - 1;
  }
  return key;
}

const NOT_ONE_UNIT = 0;

/** What single code units become, reckoned when each is first met; and where that is one code unit too, it. */
const KEYS: (string | undefined)[] = Array.from({ length: 0x1_0000 });
const UNIT_KEYS = new Uint16Array(0x1_0000);

function keyOf(character: string): string {
  if (character.length > 1) return reckonKey(character);
  const unit = character.charCodeAt(0);
  const known = KEYS[unit];
  if (known !== undefined) return known;
  const key = PASSING.has(character) ? character : reckonKey(character);
  KEYS[unit] = key;
  // Half of a pair is another thing beside its other half.
  if (key.length === 1 && !isSurrogate(unit)) UNIT_KEYS[unit] = key.charCodeAt(0);
  return key;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** Looked at once it is known what stands beside them. */
const PASSING = new Set(['\u200C', '.', ',', '٫', '٬']);

function reckonKey(character: string): string {
  if (SEPARATOR.test(character)) return ' ';
  if (NOTHING.test(character)) return '';
  const opened = character.normalize('NFKD');
  if (opened === character && CASELESS_LETTER.test(character)) return LETTERS.get(character) ?? character;
  const letters = opened.replace(MARKS, '').toLowerCase().replace(MARKS, '');
  const key = letters === '' ? '' : Array.from(letters, letterKey).join('');
  return OPENING_SIGN.test(character) ? ` ${key} ` : key;
}

const letterKey = (letter: string): string =>
  LETTERS.get(letter) ?? (IN_WORD.test(letter) ? toAsciiDigits(letter) : ' ');

/** Shows nothing; or a diacritic by itself, which the decomposition would put on a space of its own. */
const NOTHING = new RegExp(
  `^(${[CONTROLS, INVISIBLE, BIDI, TATWEEL].map(({ source }) => source).join('|')}|[\\u200D\\uFC5E-\\uFC63\\uFCF2-\\uFCF4\\uFE70-\\uFE7F])$`,
  'u',
);
/** Punctuation and spaces, whatever they are opened to, and what is no character yet. */
const SEPARATOR = /^[\p{P}\p{Z}\p{Cn}\p{Co}]$/u;
/** Most letters of most scripts: with nothing to take away. */
const CASELESS_LETTER = /^\p{Lo}$/u;
const MARKS = /\p{M}+/gu;
const IN_WORD = /[\p{L}\p{Nd}]/u;

/** Signs and fractions that the decomposition opens to letters and digits: words of their own (`۱۰۰﷼`, `۲½`). */
const OPENING_SIGN = /[\p{S}\u00BC-\u00BE\u2150-\u215F\u2189]/u;

const SPACE = 0x20;
const COMMA = 0x2c;
const POINT = 0x2e;
const DECIMAL_POINT = 0x66b;
const THOUSANDS = 0x66c;
const HALF_SPACE = 0x200c;
const HE = 0x647;
const YE = 0x6cc;

/** Below the digits a key has nothing else. */
const isSeparator = (unit: number): boolean =>
  unit < 0x30 || unit === HALF_SPACE || unit === DECIMAL_POINT || unit === THOUSANDS;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/**
 * Separators between words become a space, those inside of a number a point or nothing, half-spaces what is asked for,
 * and the ی of `خانه‌ی ما` goes with its half-space. In place: nothing gets longer.
 */
function partWords(key: CodeUnits, halfSpace: number | null): void {
  let written = 0;
  let index = 0;
  while (index < key.length) {
    const here = key.at(index);
    if (!isSeparator(here)) {
      key.set(written++, here);
      index += 1;
      continue;
    }
    const start = index;
    index = endOfSeparators(key, start);
    if (start === 0 || index === key.length) continue;
    const kind = kindOf(key, start, index);
    if (isEzafe(key, kind, start - 1, index)) {
      index += 1;
      continue;
    }
    const unit = kind === HALF_SPACE ? halfSpace : inNumber(key, start - 1, kind, index);
    if (unit !== null) key.set(written++, unit);
  }
  key.cut(written);
}

function endOfSeparators(key: CodeUnits, start: number): number {
  let end = start;
  while (end < key.length && isSeparator(key.at(end))) end += 1;
  return end;
}

/** The one separator that counts: half-spaces beside others do not, and several others are a space. */
function kindOf(key: CodeUnits, start: number, end: number): number {
  let kind = HALF_SPACE;
  for (let index = start; index < end; index += 1) {
    if (key.at(index) === HALF_SPACE) continue;
    if (kind !== HALF_SPACE) return SPACE;
    kind = key.at(index);
  }
  return kind;
}

/** What one separator is between two units: part of a number, thousands before three digits and no more, or a space. */
function inNumber(key: CodeUnits, before: number, separator: number, after: number): number | null {
  if (!isDigit(key.at(before)) || !isDigit(key.at(after))) return SPACE;
  if (separator === POINT || separator === DECIMAL_POINT) return POINT;
  const isThousands = separator === THOUSANDS || separator === COMMA;
  return isThousands && areThreeDigits(key, after) ? null : SPACE;
}

const areThreeDigits = (key: CodeUnits, at: number): boolean =>
  isDigit(key.at(at + 1)) && isDigit(key.at(at + 2)) && !isDigit(key.at(at + 3));

/** The ی of `خانه‌ی ما`, not that of `خانه‌یک`. */
const isEzafe = (key: CodeUnits, kind: number, before: number, after: number): boolean =>
  kind === HALF_SPACE && key.at(before) === HE && key.at(after) === YE && !LETTER.test(key.characterAt(after + 1));

const LETTER = /\p{L}/u;

/** The ی of `خانه ی ما`: with `خانهٔ ما` and `خانه‌ی ما` three ways to write one thing. In place. */
function leaveEzafe(key: CodeUnits): void {
  let written = 0;
  let index = 0;
  while (index < key.length) {
    if (key.at(index) === SPACE && key.at(index - 1) === HE) {
      while (isSpacedYe(key, index)) index += 2;
    }
    if (index < key.length) key.set(written++, key.at(index++));
  }
  key.cut(written);
}

const isSpacedYe = (key: CodeUnits, index: number): boolean =>
  key.at(index) === SPACE && key.at(index + 1) === YE && (key.at(index + 2) === SPACE || index + 2 === key.length);

/** After the decomposition: what had a hamza or a madda above is its bare letter by now. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ي: 'ی',
    ى: 'ی',
    ے: 'ی',
    ۍ: 'ی',
    ې: 'ی',
    ك: 'ک',
    ڪ: 'ک',
    ٱ: 'ا',
    ة: 'ه',
    ۃ: 'ه',
    ہ: 'ه',
    ھ: 'ه',
    ە: 'ه',
    ء: '',
    ٴ: '',
    ı: 'i',
    ς: 'σ',
  }),
);
