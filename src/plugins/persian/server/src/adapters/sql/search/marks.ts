import type { Column } from '../../../../../core/src';
import type { IndexedRow, RowFilter } from './accelerator';

/**
 * Where a word stands, and whether that is public, is its first letter in the index. Columns (FTS5), weights (PostgreSQL)
 * and the side table would say it as well, but then all places of a word are read to find those in published titles.
 */
const MARKS: Readonly<Record<'published' | 'draft', Readonly<Record<Column, string>>>> = {
  published: { titleWords: 'a', titleForms: 'b', bodyWords: 'c', bodyForms: 'd', wholeTitle: 'i' },
  draft: { titleWords: 'e', titleForms: 'f', bodyWords: 'g', bodyForms: 'h', wholeTitle: 'j' },
};

export const wordsIn = (row: IndexedRow, column: Column): readonly string[] =>
  row[column].split(' ').filter((word) => word !== '');

/** These words with the mark of a column. */
export const marked = (row: IndexedRow, column: Column, words: readonly string[]): readonly string[] => {
  const mark = MARKS[row.isPublished ? 'published' : 'draft'][column];
  return words.map((word) => `${mark}${word}`);
};

export const markedWords = (row: IndexedRow, column: Column): readonly string[] =>
  marked(row, column, wordsIn(row, column));

/** The marks of these columns in the rows that are wanted. */
export const marksOf = (within: readonly Column[], { isPublished }: RowFilter): readonly string[] => [
  ...(isPublished === false ? [] : within.map((column) => MARKS.published[column])),
  ...(isPublished === true ? [] : within.map((column) => MARKS.draft[column])),
];
