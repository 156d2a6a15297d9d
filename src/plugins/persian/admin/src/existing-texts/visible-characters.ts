/** Controls, joiners, direction marks and other characters that are drawn as nothing. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u200B\u00AD]/gu;

const numberOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text with a sign for each character that nobody sees: `¦` is a half-space, `[U+200E]` a mark, `¶` the end of a line. */
export const withVisibleCharacters = (text: string): string =>
  text.replace(INVISIBLE, (character) => SIGNS.get(character) ?? `[${numberOf(character)}]`);

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['\u200C', '¦'],
  ['\n', '¶\n'],
  ['\t', '⇥'],
]);

/** The characters in which two stretches differ, by their numbers: `U+064A → U+06CC`. */
export function codePoints(before: string, after: string): string {
  const [from, to] = [Array.from(before), Array.from(after)];
  let start = 0;
  while (start < from.length && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < Math.min(from.length, to.length) - start && from.at(-1 - end) === to.at(-1 - end)) end += 1;
  const numbers = (all: readonly string[]) =>
    all
      .slice(start, all.length - end)
      .slice(0, LONGEST)
      .map(numberOf)
      .join(' ') || '∅';
  return `${numbers(from)} → ${numbers(to)}`;
}

const LONGEST = 8;
