/**
 * Light affixes that people write with a half-space, with a space or joined: «می‌خواهم», «کتاب ها», «بزرگترین». Folded.
 */
const PREFIXES: ReadonlySet<string> = new Set(['می', 'نمی']);

const SUFFIXES: ReadonlySet<string> = new Set([
  ...['ها', 'های', 'هایی', 'هایم', 'هایت', 'هایش', 'هایمان', 'هایتان', 'هایشان'],
  ...['تر', 'ترین', 'تری', 'ترها'],
  ...['ام', 'ات', 'اش', 'مان', 'تان', 'شان', 'ای', 'اند', 'اید', 'ایم', 'ی'],
]);

export const isPrefix = (word: string): boolean => PREFIXES.has(word);
export const isSuffix = (word: string): boolean => SUFFIXES.has(word);
