import { type Parsed, refused, taken } from './parsed';
import { PLATE_LETTERS, type PlateLetter } from './plate-letters';
import { type ShownOptions, shown } from './shown';
import { bare } from './typed-digits';

/** The parts of a car's plate, from left to right: `12 ب 345 | 67`. */
export type Plate = Readonly<{ two: string; letter: PlateLetter; three: string; region: string }>;

export type PlateFault = 'empty' | 'no-letter' | 'no-such-letter' | 'too-short' | 'too-long';

/** Written between the three digits and the region, on plates and by people. */
const COUNTRY = /ایران|IRAN|I\.?R\.?/gi;
/** Digits, a letter or a word for it, digits. */
const SHAPE = /^(\d*)(\D+)(\d*)$/;
const SEPARATORS = /[|/,،_.]/g;

/** The plate of a car: `12ب34567`, `۱۲ ب ۳۴۵ ایران ۶۷`, `12-ب-345-67`. */
export function parsePlate(text: string): Parsed<Plate, PlateFault> {
  const typed = foldLetters(bare(text)).replace(COUNTRY, '').replace(SEPARATORS, '');
  if (typed === '') return refused('empty');
  if (/^\d+$/.test(typed)) return refused('no-letter');
  const { two, sign, digits } = cut(typed);
  const letter = letterOf(sign);
  if (letter === null) return refused('no-such-letter');
  const fault = faultOfLengths(two.length, digits.length);
  return fault === null ? taken({ two, letter, three: digits.slice(0, 3), region: digits.slice(3) }) : refused(fault);
}

function cut(typed: string) {
  const [, two = '', sign = '', digits = ''] = SHAPE.exec(typed) ?? [];
  return { two, sign, digits };
}

function faultOfLengths(before: number, after: number): 'too-short' | 'too-long' | null {
  if (before > 2 || after > 5) return 'too-long';
  return before < 2 || after < 5 ? 'too-short' : null;
}

/** A plate as it is stored: `12-ب-345-67`. One text, so that it can be found, sorted and unique; the parts are between the dashes. */
export const plateText = ({ two, letter, three, region }: Plate): string => `${two}-${letter}-${three}-${region}`;

/** Keeps the digits behind a Persian letter on its right. */
const MARK = '\u200E';

/** As it stands on the car, in a line of any direction: two digits, letter, three digits, `|`, region, from left to right. */
export const formatPlate = ({ two, letter, three, region }: Plate, options: ShownOptions = {}): string =>
  shown(`${two} ${letter}${MARK} ${three} | ${region}`, options);

/** The letter of a plate that a text names; `null` where there is none. */
export function letterOf(text: string): PlateLetter | null {
  const folded = foldLetters(bare(text));
  return PLATE_LETTERS.find((letter) => letter === folded) ?? ALIASES[folded] ?? null;
}

const ALIASES: Readonly<Record<string, PlateLetter>> = { ا: 'الف', '♿': 'ژ' };

/** For comparison: Arabic ي and ك, the forms of ه, and the wheelchair with and without its colours. */
const foldLetters = (text: string): string =>
  text
    .replace(/[\u064A\u0649]/g, 'ی')
    .replaceAll('\u0643', 'ک')
    .replace(/[\u06C1\u06BE\u06D5]/g, 'ه')
    .replace(/\uFE0E|\uFE0F/g, '');
