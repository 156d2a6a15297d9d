import { MAX_INDEXED, joinedAt } from './index-forms';
import type { SearchPlan } from './plan';
import { stemOf } from './stem';
import { type Word, wordsOf } from './words';

/** From `start` up to, and without, `end`: UTF-16 units of the text as it was given. */
export type Range = readonly [start: number, end: number];

/** A text with the places of the hits in it. Data: whoever shows it marks them. */
export type Highlight = Readonly<{ text: string; ranges: readonly Range[] }>;

/** Where a text says what was searched for, in order and without overlaps; as far as texts are indexed. Linear. */
export function highlight(text: string, { hits }: SearchPlan): readonly Range[] {
  const words = wordsOf(text.slice(0, MAX_INDEXED));
  const found = words.flatMap((_word, at) => {
    const length = Math.max(lengthOfHit(words, at, hits), lengthOfPhrase(words, at, hits));
    const [first, last] = [words[at], words[at + length - 1]];
    return first && last && length > 0 ? [[first.start, last.end] as const] : [];
  });
  return merged(found);
}

type Hits = SearchPlan['hits'];

/** How many words from here on are one hit; 0 where none. */
function lengthOfHit(words: readonly Word[], at: number, hits: Hits): number {
  const isHit = (word: string) =>
    hits.spellings.has(word) ||
    hits.spellings.has(stemOf(word)) ||
    hits.beginnings.some((beginning) => word.startsWith(beginning)) ||
    hits.insides.some((inside) => word.includes(inside));
  let length = isHit(words[at]?.text ?? '') ? 1 : 0;
  let joinedLength = 1;
  for (const joined of joinedAt(words, at)) {
    joinedLength += 1;
    if (isHit(joined)) length = joinedLength;
  }
  return length;
}

/** The longest of the phrases that stand here, in words; 0 where none does. */
function lengthOfPhrase(words: readonly Word[], at: number, { phrases }: Hits): number {
  let length = 0;
  for (const phrase of phrases.get(words[at]?.text ?? '') ?? []) {
    const stands = phrase.every((word, offset) => words[at + offset]?.text === word);
    if (stands) length = Math.max(length, phrase.length);
  }
  return length;
}

function merged(ranges: readonly Range[]): readonly Range[] {
  const apart: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = apart.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else apart.push([start, end]);
  }
  return apart;
}
