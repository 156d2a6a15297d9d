import { remember } from './remember';
import { IRREGULAR, isWhole } from './stem-exceptions';

type Rule = Readonly<{ suffix: string; becomes?: string; leaves: number }>;

/**
 * Lucene's PersianStemmer (Apache 2.0) in its order, with Persian ی, and more letters to be left so that short words stay
 * whole. Before them possessives of plurals, which Lucene leaves, and the plural of agents (رانندگان).
 */
const RULES: readonly Rule[] = [
  ...['هایمان', 'هایتان', 'هایشان', 'هایم', 'هایت', 'هایش'].map((suffix) => ({ suffix, leaves: 2 })),
  { suffix: 'ندگان', becomes: 'نده', leaves: 2 },
  { suffix: 'ات', leaves: 3 },
  { suffix: 'ان', leaves: 3 },
  { suffix: 'ترین', leaves: 3 },
  { suffix: 'تر', leaves: 3 },
  { suffix: 'یی', leaves: 2 },
  { suffix: 'ی', leaves: 3 },
  { suffix: 'ها', leaves: 2 },
];

/**
 * The stem of a folded word: each rule once, in its order, until the rest is a word that only looks inflected (استان is
 * not است). `stemOf('کتابهای')` is `'کتاب'`; a word without an ending is its own stem.
 */
export const stemOf = remember((word: string): string => {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  let stem = word;
  for (const { suffix, becomes = '', leaves } of RULES) {
    if (isWhole(stem)) return stem;
    const isFit = stem.length >= suffix.length + leaves && stem.endsWith(suffix);
    if (isFit) stem = stem.slice(0, -suffix.length) + becomes;
  }
  return stem;
});
