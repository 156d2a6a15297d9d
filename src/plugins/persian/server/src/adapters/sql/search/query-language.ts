import type { Match } from '../../../../../core/src';
import type { RowFilter, Sql, Tables } from './accelerator';
import { marksOf } from './marks';

/** The query language of an index. `marks`: what the words begin with where they may stand. */
export type QueryLanguage = Readonly<{
  and: string;
  or: string;
  phrase: (words: readonly string[], marks: readonly string[], isPrefix: boolean) => string;
  /**
   * SQL with one binding, some letters: an expression that finds the words of the word table which have them in them, with
   * an `or` behind it; an empty text where there are none.
   */
  wordsInside: (wordTable: string, marks: readonly string[]) => string;
}>;

/** Words with the same letters in them that are looked for at most: the shortest, which are the nearest. */
export const MOST_WORDS = 1000;

/** What is looked for, as an SQL expression of the query's text. Words are looked up in the statement that searches. */
export function queryText(match: Match, language: QueryLanguage, { wordTable }: Tables, filter: RowFilter): Sql {
  const parts = joined(partsOf(match, language, filter));
  return {
    sql: parts
      .map((part) => (typeof part === 'string' ? '?' : language.wordsInside(wordTable, part.marks)))
      .join(' || '),
    bindings: parts.map((part) => (typeof part === 'string' ? part : part.letters)),
  };
}

type Part = string | Readonly<{ letters: string; marks: readonly string[] }>;

function partsOf(match: Match, language: QueryLanguage, filter: RowFilter): readonly Part[] {
  if (match.is === 'phrase') return [language.phrase(match.words, marksOf(match.within, filter), match.isPrefix)];
  if (match.is === 'inside') {
    const { letters } = match;
    const marks = marksOf(match.within, filter);
    return ['(', { letters, marks }, `${language.phrase([letters], marks, true)})`];
  }
  const sign = match.is === 'all' ? language.and : language.or;
  return match.of.flatMap((part, at) => [at === 0 ? '(' : `${sign}(`, ...partsOf(part, language, filter), ')']);
}

/** Texts that follow each other as one. */
function joined(parts: readonly Part[]): readonly Part[] {
  const apart: Part[] = [];
  for (const part of parts) {
    const last = apart.at(-1);
    if (typeof part === 'string' && typeof last === 'string') apart.splice(-1, 1, `${last}${part}`);
    else apart.push(part);
  }
  return apart;
}
