/** A part of a text, from `start` up to but not including `end`. */
export type Range = readonly [start: number, end: number];

/** Stands for a held part while the rest is changed: one character that no rule of writing knows. */
const HOLDER = '\uFFFC';

/**
 * Applies `change` to a text as a whole, but for the held parts, which come back byte for byte. `change` sees one
 * U+FFFC in the place of each; if it drops one, the text comes back unchanged.
 */
export function changeOutside(text: string, held: readonly Range[], change: (text: string) => string): string {
  const kept: string[] = [];
  const hold = (part: string): string => {
    kept.push(part);
    return HOLDER;
  };
  const pieces: string[] = [];
  let at = 0;
  for (const [start, end] of merged(held)) {
    pieces.push(text.slice(at, start).replaceAll(HOLDER, hold), hold(text.slice(start, end)));
    at = end;
  }
  pieces.push(text.slice(at).replaceAll(HOLDER, hold));
  const parts = change(pieces.join('')).split(HOLDER);
  if (parts.length !== kept.length + 1) return text;
  return parts.map((part, index) => part + (kept[index] ?? '')).join('');
}

function merged(ranges: readonly Range[]): readonly Range[] {
  const result: [number, number][] = [];
  for (const [start, end] of [...ranges].sort(([one], [another]) => one - another)) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else if (end > start) result.push([start, end]);
  }
  return result;
}

const ADDRESS = /(?:https?|ftp|mailto|tel):|www\./i;
const LOCAL_PART = /[\w.%+-]/;
const DOMAIN = /^[\w-]+(?:\.[\w-]+)+/;

/** Where addresses of pages and of people stand: their letters are theirs. Each word is looked at once. */
export function addressesIn(text: string): readonly Range[] {
  const found: Range[] = [];
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    const address = ADDRESS.exec(word);
    if (address) found.push([index + address.index, index + word.length]);
    else found.push(...mailboxesIn(word).map(([start, end]): Range => [index + start, index + end]));
  }
  return found;
}

function mailboxesIn(word: string): readonly Range[] {
  const found: Range[] = [];
  for (let at = word.indexOf('@'); at !== -1; at = word.indexOf('@', at + 1)) {
    const floor = found.at(-1)?.[1] ?? 0;
    let start = at;
    while (start > floor && LOCAL_PART.test(word.charAt(start - 1))) start -= 1;
    const domain = start < at ? DOMAIN.exec(word.slice(at + 1, at + 1 + LONGEST_DOMAIN)) : null;
    if (domain) found.push([start, at + 1 + domain[0].length]);
  }
  return found;
}

const LONGEST_DOMAIN = 255;
