import { type AnnexType, endingsOf } from './file-type';

const LONGEST_NAME = 120;

/**
 * The name under which a file is kept: without the folders it came from, without control characters and without marks
 * that turn the direction of what follows (with one of those `gpj.exe` reads as `exe.jpg`); half-space and joiner stay.
 * It ends as its type does: where it does not, the ending is put behind it. Empty where nothing is left to call it by.
 */
export function annexName(given: string, type: AnnexType): string {
  const plain = cleaned(given);
  const endings = endingsOf(type);
  const ending = /\.([^.]*)$/.exec(plain)?.[1] ?? '';
  const isRight = endings.includes(ending.toLowerCase());
  const stem = isRight ? plain.slice(0, -ending.length - 1) : plain;
  const tail = `.${isRight ? ending.toLowerCase() : (endings[0] ?? '')}`;
  return stem === '' ? '' : shortened(stem, LONGEST_NAME - tail.length) + tail;
}

const cleaned = (given: string): string =>
  (given.normalize('NFC').split(/[\\/]/).at(-1) ?? '')
    .replace(NOT_IN_A_NAME, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.\u200C\u200D]+|[\s.\u200C\u200D]+$/g, '');

/** Controls, and what nobody sees or turns the direction; U+200C and U+200D are letters of Persian words. */
const NOT_IN_A_NAME = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const shortened = (text: string, most: number): string => Array.from(text).slice(0, most).join('').trim();
