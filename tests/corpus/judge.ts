import { WORD_OF_FORM } from './vocabulary';

/**
 * Who is right about a search: a reader who knows the words. It looks at careful spelling only, never at what was typed,
 * and knows nothing of how the plugin folds, stems or indexes.
 */
const ZWNJ = '\u200c';
// Where an ending is set off by a half-space, careful spelling says itself where the word ends.
const SET_OFF = /\u200c(?:ها|های|هایی|ای|تر|ترین)$/u;

const asRead = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u064b-\u0654]/gu, '')
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replaceAll('٬', '')
    .toLowerCase();

/** The words of a carefully spelled text, one by one; a compound with half-spaces is one word. */
const wordsOf = (careful: string): readonly string[] => asRead(careful).match(/[\p{L}\u200c]+|\p{N}+/gu) ?? [];

/** The word that this is a form of. */
const wordOfForm = (form: string): string => {
  const bare = form.replace(SET_OFF, '');
  return WORD_OF_FORM.get(bare) ?? bare;
};
/** «پیش‌گیری» and «پیشگیری» are one word, and both are careful. */
const asOne = (word: string): string => word.replaceAll(ZWNJ, '');

export type Reading = Readonly<{ forms: ReadonlySet<string>; words: ReadonlySet<string>; parts: ReadonlySet<string> }>;

/** What a reader takes from a text once, to answer many questions. */
export function read(careful: string): Reading {
  const forms = wordsOf(careful);
  const parts = forms.flatMap((form) => [...form.split(ZWNJ), ...form.split(ZWNJ).map(wordOfForm)]);
  return { forms: new Set(forms.map(asOne)), words: new Set(forms.map(wordOfForm).map(asOne)), parts: new Set(parts) };
}

/** A reader with a question; they look at one text after the other. */
export type Reader = Readonly<{
  /** It has every word of the question, in whatever form. */
  wants: (reading: Reading) => boolean;
  /** It has every word in exactly the form of the question. */
  wantsFirst: (reading: Reading) => boolean;
  /** It has some word of the question in other forms only, and not even set off by a half-space. */
  wantsLater: (reading: Reading) => boolean;
  /**
   * It is not what was asked for, but one sees why it was found: it has the parts of a compound apart, the word within
   * a compound, or the word with the ی of «فرهنگی».
   */
  understands: (reading: Reading) => boolean;
}>;

export function readerOf(question: string): Reader {
  const asked = wordsOf(question).map((form) => ({
    form: asOne(form),
    word: asOne(wordOfForm(form)),
    parts: form.split(ZWNJ),
  }));
  return {
    wants: ({ words }) => asked.every(({ word }) => words.has(word)),
    wantsFirst: ({ forms }) => asked.every(({ form }) => forms.has(form)),
    wantsLater: ({ forms, parts }) => asked.some(({ form }) => !forms.has(form) && !parts.has(form)),
    understands: ({ words, parts }) => {
      const has = (each: string) =>
        [each, `${each}ی`, `${each}یی`, each.replace(/ی$/u, '')].some((one) => words.has(one) || parts.has(one));
      return asked.every(
        ({ form, word, parts: pieces }) =>
          has(form) || has(word) || pieces.every((piece) => has(piece) || has(wordOfForm(piece))),
      );
    },
  };
}
