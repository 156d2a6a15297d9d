import { isPrefix, isSuffix } from './affixes';
import { hamzaVariants } from './hamza';
import { remember } from './remember';
import { stemOf } from './stem';
import { type Word, wordsOf } from './words';

/**
 * What an index keeps of a text. `words`: its folded words in their order. `forms`: other ways to write them, each once:
 * compounds joined, light affixes joined, stems, other hands of a hamza. Both separated by single spaces; of a word only
 * letters and digits are left.
 */
export type IndexForms = Readonly<{ words: string; forms: string }>;

/** Characters kept of `words` and, at most, of `forms`: the beginning of a text says what it is about. */
export const MAX_INDEXED = 100_000;

/** Words that are joined to one at most. */
const MAX_JOINED = 3;

/** The forms of a text, cut between words at `limit` characters. Linear. */
export function indexForms(text: string, limit: number = MAX_INDEXED): IndexForms {
  const words = wordsOf(text.slice(0, limit)).slice(0, text.length > limit ? -1 : undefined);
  const forms = new Set<string>();
  words.forEach((_word, at) => {
    for (const form of formsAt(words, at)) forms.add(form);
  });
  return {
    words: cut(
      words.map((word) => word.text),
      limit,
    ),
    forms: cut([...forms], limit),
  };
}

/** Characters of a title that count when whole titles are compared; databases bound how long a word is. */
const LONGEST_TITLE = 255;

/** A whole title as one word of the index. No folded word has a middle dot in it. */
export const wholeTitle = (words: readonly string[]): string => words.join('·').slice(0, LONGEST_TITLE);

const otherHands = remember(hamzaVariants);

/** The other ways to write the word at this place, and the words that begin with it. */
function* formsAt(words: readonly Word[], at: number): Generator<string> {
  const word = words[at];
  if (!word) return;
  const stem = stemOf(word.text);
  if (stem !== word.text) yield stem;
  yield* otherHands(word.raw);
  for (const joined of joinedAt(words, at)) {
    yield joined;
    yield stemOf(joined);
  }
}

/** What begins at this place and could be written as one word: over half-spaces, and over a space at a light affix. */
export function* joinedAt(words: readonly Word[], at: number): Generator<string> {
  if (!isJoint(words[at], words[at + 1])) return;
  const group = words.slice(at, at + MAX_JOINED);
  for (let count = 2; count <= group.length && isJoint(group[count - 2], group[count - 1]); count += 1) {
    yield group
      .slice(0, count)
      .map(({ text }) => text)
      .join('');
  }
}

const isJoint = (before: Word | undefined, word: Word | undefined): boolean =>
  word !== undefined && (word.isGlued || isSuffix(word.text) || isPrefix(before?.text ?? ''));

function cut(words: readonly string[], limit: number): string {
  let length = -1;
  const fits = words.findIndex((word) => (length += word.length + 1) > limit);
  return (fits === -1 ? words : words.slice(0, fits)).join(' ');
}
