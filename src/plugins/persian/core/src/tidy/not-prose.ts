/**
 * What stays to the letter: code, addresses, e-mail, handles and tags, placeholders, dates of machines, telephone numbers,
 * versions, and Latin words with the digits and signs that belong to them.
 */
const NOT_PROSE = new RegExp(
  [
    '```[\\s\\S]*?```|`[^`\\n]*`', // code in Markdown
    '\\]\\([^()\\s]*\\)', // the address of a link in Markdown
    '</?[A-Za-z!][^<>]*>', // HTML
    '\\$?\\{[^{}\\n]*\\}|%[sd]', // placeholders
    '(?:(?:https?|ftp|mailto|tel):|www\\.)[^\\s\\p{C}،؛«»]+',
    '[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+', // e-mail
    '[@#][\\p{L}\\p{M}\\p{N}_\\u200C]+',
    '\\d{4}-\\d{2}-\\d{2}(?:T[\\d:.]+Z?)?',
    '\\+?\\d[\\d-]*-\\d+',
    '\\d+(?:\\.\\d+){2,}',
    '\\p{Script=Latin}(?:[\\p{Script=Latin}\\p{Mn}\\d._/\\\\-]*[\\p{Script=Latin}\\p{Mn}\\d])?',
    '\\d+\\p{Script=Latin}+',
    '\\uE000',
  ].join('|'),
  'gu',
);

/** Stands for a kept part while the rules run: one character, which they take for a word. */
const STAND_IN = '\uE000';

/** Runs `change` on a text in which each part that is not prose is one character (U+E000), and puts the parts back. */
export function aroundKeptParts(text: string, change: (prose: string) => string): string {
  const kept: string[] = [];
  const prose = text.replace(NOT_PROSE, (part) => {
    kept.push(part);
    return STAND_IN;
  });
  const waiting = kept.values();
  return change(prose).replaceAll(STAND_IN, () => waiting.next().value ?? '');
}
