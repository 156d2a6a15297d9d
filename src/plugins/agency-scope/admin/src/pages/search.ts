// Lets a name be found however its letters were typed: Arabic or Persian ye and kaf, with half-spaces or without.
const foldForSearch = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[\u064B-\u0654\u0670]/g, '')
    .replace(/[\s\u200C]+/g, ' ')
    .trim();

/** Does every word that was typed stand in the name? */
export function matches(name: string, typed: string): boolean {
  const folded = foldForSearch(name);
  return foldForSearch(typed)
    .split(' ')
    .every((word) => folded.includes(word));
}
