import { toAsciiDigits } from '../digits';

/**
 * What shows nothing and comes along when dates are copied: joiners, direction marks, isolates, embeddings, byte-order
 * mark. Overrides (U+202D, U+202E) stay, since with them one reads something else than what is stored.
 */
const INVISIBLE = /[\u200B-\u200F\u061C\u202A-\u202C\u2060\u2066-\u2069\uFEFF]/g;

/** Nothing that this library reads is longer; longer texts are refused before anything else. */
const LONGEST_TEXT = 64;

export const isTooLong = (text: string): boolean => text.length > LONGEST_TEXT;

/** What people typed: ASCII digits, folded letters, single spaces, nothing invisible. */
export const typed = (text: string): string => foldLetters(toAsciiDigits(text)).replace(/\s+/g, ' ').trim();

/** For comparison only: ي and ى like ی, ك like ک, آ like ا (so `اذر` is `آذر`), and no invisible characters. */
export const foldLetters = (text: string): string =>
  text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\u064A\u0649]/g, 'ی')
    .replaceAll('\u0643', 'ک')
    .replaceAll('آ', 'ا');
