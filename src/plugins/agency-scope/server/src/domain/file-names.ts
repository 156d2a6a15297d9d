/**
 * Hashes that the file of this name may have: Strapi names an original `<hash>.<ext>` and everything derived from it
 * `<key>_<hash>.<ext>`, where hash and key may hold underscores themselves.
 */
export function hashesIn(fileName: string): readonly string[] {
  const [base = ''] = fileName.split(/\.[^.]*$/);
  const parts = base.split('_');
  return parts.map((_part, index) => parts.slice(index).join('_')).filter((hash) => hash !== '');
}

/** Names of stored files that a text links to: `…/uploads/<name>`. */
export const linkedFiles = (text: string): readonly string[] =>
  [...text.matchAll(/\/uploads\/([^\s"'()<>?#\\]+)/g)].map(([, name = '']) => name);
