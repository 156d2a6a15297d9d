import { foldSearch } from '../text';
import { remember } from './remember';

/**
 * One word of a text. `text`: folded; `raw`: as it stands in the text; `start`, `end`: where, in UTF-16 units, the end
 * being the first unit behind it; `isGlued`: a half-space alone stands between it and the word before.
 */
export type Word = Readonly<{ text: string; raw: string; start: number; end: number; isGlued: boolean }>;

const HALF_SPACE = '\u200C';

/**
 * What stands together: letters, digits, marks, invisible characters (folding drops them), the two ligatures that are no
 * letters, and a separator of thousands between digits.
 */
const RUN =
  /(?:[\p{L}\p{N}\p{M}\p{Cf}\uFDFC\uFDFD]|(?!\s|\u0085)\p{Cc}|(?<=\p{Nd})[,\u066C](?=\p{Nd}{3}(?!\p{Nd})))+/gu;

const FOLDED_WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Longer words are cut: nobody searches for them, and indexes refuse them. */
const MAX_LETTERS = 64;

/** The words of a text in their order, folded, with their places. Linear; never throws. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const run of text.matchAll(RUN)) {
    let start = run.index;
    let isGlued = false;
    for (const raw of run[0].split(HALF_SPACE)) {
      const end = start + raw.length;
      for (const word of foldedWords(raw)) {
        if (isEzafe(word, text, start, words.at(-1))) extendLast(words, end);
        else words.push({ text: word, raw, start, end, isGlued });
        // What follows in this run does so over half-spaces, however many.
        isGlued = true;
      }
      start = end + 1;
    }
  }
  return words;
}

/** The ی of `خانه‌ی ما` and `خانه ی ما`, two ways to write خانهٔ: folding drops it, so it is no word. */
const isEzafe = (word: string, text: string, start: number, before: Word | undefined): boolean =>
  word === 'ی' && before?.text.endsWith('ه') === true && /^(\s|\u200C+)$/u.test(text.slice(before.end, start));

function extendLast(words: Word[], end: number): void {
  const last = words.pop();
  if (last) words.push({ ...last, end });
}

/** Mostly one; a ligature such as ﷺ is several words in one place. */
const foldedWords = remember((raw): readonly string[] =>
  (foldSearch(raw.replace(/[,\u066C]/g, '')).match(FOLDED_WORD) ?? []).map((word) => word.slice(0, MAX_LETTERS)),
);
