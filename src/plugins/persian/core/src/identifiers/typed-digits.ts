import { toAsciiDigits } from '../digits';

/**
 * What people and pages put around and between digits: spaces, dashes of all lengths, tatweel, half-spaces, direction
 * marks, isolates, embeddings. Overrides (U+202D, U+202E) stay, since with them one reads something else than what is
 * stored.
 */
const AROUND = /[\s\u002D\u00AD\u0640\u061C\u200B-\u200F\u2010-\u2015\u202A-\u202C\u2060\u2066-\u2069\u2212\uFEFF]/g;

/** A typed text with ASCII digits, without what stands around and between them. */
export const bare = (text: string): string => toAsciiDigits(text).replace(AROUND, '');

export type DigitsFault = 'empty' | 'not-digits' | 'too-short' | 'too-long';

/** Why a bare text is not a number of exactly so many digits; `null` where it is. */
export function faultOfDigits(text: string, count: number): DigitsFault | null {
  if (text === '') return 'empty';
  if (!/^\d+$/.test(text)) return 'not-digits';
  if (text.length === count) return null;
  return text.length < count ? 'too-short' : 'too-long';
}

export const digitsOf = (text: string): readonly number[] => Array.from(text, Number);

export const allEqual = (text: string): boolean => /^(\d)\1*$/.test(text);
