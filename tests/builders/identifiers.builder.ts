import { Choices } from '../support/random';

const DIGITS = Array.from('0123456789');

/** Different texts of random digits, the same in every run. */
export function someNumbers({ count, digits, seed }: Readonly<Record<'count' | 'digits' | 'seed', number>>): string[] {
  const choices = new Choices(seed);
  const some = () => Array.from({ length: digits }, () => choices.oneOf(DIGITS)).join('');
  const found = new Set<string>();
  while (found.size < count) found.add(some());
  return [...found];
}

/** A text, with each text that differs from it in one digit. */
export const changesOfOneDigit = (text: string): (readonly [string, string])[] =>
  Array.from(text).flatMap((old, place) =>
    DIGITS.filter((digit) => DIGITS.includes(old) && digit !== old).map(
      (digit) => [text, text.slice(0, place) + digit + text.slice(place + 1)] as const,
    ),
  );
