/** What file systems take for a name. A longer one is no file's, and would be long to take apart. */
const LONGEST = 255;

/**
 * Hashes that the file of this name may have: Strapi names an original `<hash>.<ext>` and everything derived from it
 * `<key>_<hash>.<ext>`, where hash and key may hold underscores themselves.
 */
export function hashesIn(fileName: string): readonly string[] {
  if (fileName.length > LONGEST) return [];
  const [base = ''] = fileName.split(/\.[^.]*$/);
  const parts = base.split('_');
  return parts.map((_part, index) => parts.slice(index).join('_')).filter((hash) => hash !== '');
}

/** How many hashes one question asks for at the most: SQLite takes 32,766 values in all. */
const MOST = 10_000;

/** Each once, as a condition; a text with more of them than anybody writes gets an answer to the first ones. */
export const oneOfHashes = (hashes: Iterable<string>): Readonly<{ $in: readonly string[] }> => ({
  $in: [...new Set(hashes)].slice(0, MOST),
});

/** Names of stored files that a text links to: `…/uploads/<name>`. */
export const linkedFiles = (text: string): readonly string[] =>
  [...text.matchAll(/\/uploads\/([^\s"'()<>?#\\]+)/g)].map(([, name = '']) => name);

/** The addresses at which a stored file and everything derived from it lie. */
export const addressesOf = ({ url, formats }: StoredAddresses): readonly string[] => [
  url,
  ...Object.values(formats ?? {}).map((format) => format.url),
];

export type StoredAddresses = Readonly<{ url: string; formats?: Readonly<Record<string, { url: string }>> | null }>;
