import type { Match } from '../../../../../core/src';

/** A match in two questions: together they find what it finds. `null` stands for a question that finds nothing. */
export type Apart = Readonly<{ plain: Match | null; phrased: Match | null }>;

/**
 * Takes apart what single words and pairs of words find and what takes more words that follow each other. An index answers
 * the first by itself; for the second the entries have to be read, and PostgreSQL, asked for both at once, reads all in the
 * neighbourhood.
 */
export function takeApart(match: Match): Apart {
  const phrases = phrasesIn(match);
  if (phrases.length === 0) return { plain: match, phrased: null };
  const plain = withoutPhrases(match);
  return { plain, phrased: plain === null ? match : { is: 'all', of: [match, { is: 'any', of: phrases }] } };
}

const isRead = (words: readonly string[]): boolean => words.length > 2;

function phrasesIn(match: Match): readonly Match[] {
  if (match.is === 'phrase') return isRead(match.words) ? [match] : [];
  return match.is === 'inside' ? [] : match.of.flatMap(phrasesIn);
}

function withoutPhrases(match: Match): Match | null {
  if (match.is === 'inside') return match;
  if (match.is === 'phrase') return isRead(match.words) ? null : match;
  const of = match.of.map(withoutPhrases);
  const left = of.filter((part) => part !== null);
  const isPossible = match.is === 'all' ? left.length === of.length : left.length > 0;
  return isPossible ? { is: match.is, of: left } : null;
}
