/** What an index has of an entry: its title and the rest, each as words in their order and as forms; the whole title. */
export const COLUMNS = ['titleWords', 'titleForms', 'bodyWords', 'bodyForms', 'wholeTitle'] as const;
export type Column = (typeof COLUMNS)[number];

/** What is looked for, in the terms that an index understands. `words` of a phrase follow each other in one column. */
export type Match =
  | Readonly<{ is: 'phrase'; words: readonly string[]; within: readonly Column[]; isPrefix: boolean }>
  /** A word that has these letters in it, or begins with them. */
  | Readonly<{ is: 'inside'; letters: string; within: readonly Column[] }>
  | Readonly<{ is: 'all'; of: readonly Match[] }>
  | Readonly<{ is: 'any'; of: readonly Match[] }>;

export const WHOLE_TITLE: readonly Column[] = ['wholeTitle'];
export const TITLE: readonly Column[] = ['titleWords'];
export const BODY: readonly Column[] = ['bodyWords'];
export const WORDS: readonly Column[] = ['titleWords', 'bodyWords'];
export const FORMS_TOO: readonly Column[] = ['titleWords', 'titleForms', 'bodyWords', 'bodyForms'];

export const phrase = (words: readonly string[], within: readonly Column[], isPrefix = false): Match => ({
  is: 'phrase',
  words,
  within,
  isPrefix,
});
export const inside = (letters: string, within: readonly Column[]): Match => ({ is: 'inside', letters, within });
export const all = (of: readonly Match[]): Match => ({ is: 'all', of });
export const any = (of: readonly Match[]): Match => ({ is: 'any', of });
