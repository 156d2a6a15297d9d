import type { Choices } from '../support/random';
import { inPresentationForms } from './presentation-forms';

/** Turns carefully spelled text into what somebody types instead. Readers see the same words. */
type Spelling = (text: string, choices: Choices) => string;

const WORD = /[\p{L}\p{M}\u200c]+/gu;
const NUMBER = /[۰-۹]/g;
const persianDigit = (digit: string): number => digit.charCodeAt(0) - 0x06f0;

/** Applies a spelling to about this share of the words. */
const sometimes =
  (share: number, spell: (word: string, choices: Choices) => string): Spelling =>
  (text, choices) =>
    text.replace(WORD, (word) => (choices.next() < share ? spell(word, choices) : word));

const after = (word: string, index: number, addition: string) => word.slice(0, index) + addition + word.slice(index);
/** A place between two letters that are written joined. */
const joints = (word: string): number[] =>
  [...word.matchAll(/(?<=[بپتثجچحخسشصضطظعغفقکگلمنهی])(?=[\u0621-\u06cc])/gu)].map(({ index }) => index);
const atOneJoint = (addition: (choices: Choices) => string) => (word: string, choices: Choices) => {
  const places = joints(word);
  return places.length === 0 ? word : after(word, choices.oneOf(places), addition(choices));
};

const HAMZA_WITHOUT: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', ؤ: 'و', ئ: 'ی', ء: '' };
/** Words with a hamza that are printed in several ways, all of them right for some reader. */
const HAMZA_FAMILIES: readonly (readonly string[])[] = [
  ['مسئول', 'مسؤول', 'مسوول', 'مسئوول', 'مسیول'],
  ['رئیس', 'رییس', 'رئيس'],
  ['هیئت', 'هیأت', 'هیات'],
  ['سؤال', 'سوال', 'سئوال'],
  ['آیین', 'آئین'],
];

const SPELLINGS = {
  careful: (text) => text,
  arabicLetters: (text) => text.replaceAll('ی', 'ي').replaceAll('ک', 'ك'),
  alefMaksura: (text) => text.replace(/ی(?![\p{L}\p{M}])/gu, 'ى').replaceAll('ک', 'ك'),
  urduLetters: (text) => text.replace(/ه(?!\u0654)/gu, 'ہ').replace(/ی(?![\p{L}\p{M}])/gu, 'ے'),
  kurdishHe: (text) => text.replace(/(?<=\p{L})ه(?![\p{L}\p{M}])/gu, 'ە'),
  spaced: (text) => text.replaceAll('\u200c', ' '),
  /** Nobody joins after a silent he: that would be another word. */
  joined: (text) => text.replace(/(?<!ه)\u200c/gu, ''),
  doubled: (text) => text.replaceAll('\u200c', '\u200c\u200c').replace(/ (?=\p{L})/gu, '\u200c '),
  latinDigits: (text) => text.replace(NUMBER, (digit) => String(persianDigit(digit))),
  arabicDigits: (text) => text.replace(NUMBER, (digit) => String.fromCharCode(0x0660 + persianDigit(digit))),
  vocalised: (text, choices) =>
    sometimes(
      0.5,
      atOneJoint((each) => each.oneOf(['\u064e', '\u064f', '\u0650', '\u0651'])),
    )(text, choices).replace(/(?<=\p{L}) /gu, () => (choices.next() < 0.2 ? '\u0650 ' : ' ')),
  withoutTanwin: (text) => text.replace(/[\u064b-\u0652]/gu, ''),
  stretched: sometimes(
    0.6,
    atOneJoint((choices) => choices.oneOf(['ـ', 'ـــ'])),
  ),
  shapes: (text) => inPresentationForms(text),
  ezafeHigh: (text) => text.replaceAll('ه\u0654', 'ۀ'),
  ezafeYe: (text) => text.replaceAll('ه\u0654', 'ه\u200cی'),
  ezafeSpacedYe: (text) => text.replaceAll('ه\u0654', 'ه ی'),
  ezafeBare: (text) => text.replaceAll('ه\u0654', 'ه'),
  hamzaFamily: (text, choices) =>
    HAMZA_FAMILIES.reduce(
      (spelled, [careful = '', ...others]) => spelled.replaceAll(careful, () => choices.oneOf(others)),
      text,
    ),
  hamzaDropped: (text) => text.replace(/[أإؤئء]/gu, (letter) => HAMZA_WITHOUT[letter] ?? ''),
  decomposed: (text) => text.normalize('NFD'),
  invisible: sometimes(
    0.4,
    atOneJoint((choices) => choices.oneOf(['\u200b', '\ufeff', '\u00ad', '\u2060', '\u200d'])),
  ),
  marked: (text) => text.replaceAll(' ', '\u200f ').replace(/(?<=\d) /g, '\u200e '),
  hardSpaces: (text) => text.replaceAll(' ', '\u00a0'),
} as const satisfies Record<string, Spelling>;

export type SpellingName = keyof typeof SPELLINGS;

export const spell = (text: string, names: readonly SpellingName[], choices: Choices): string =>
  names.reduce((spelled, name) => SPELLINGS[name](spelled, choices), text);
