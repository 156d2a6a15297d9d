/** Digits of a row of ten, wherever it begins: Arabic from U+0660, Persian from U+06F0. */
const toLatinDigit = (digit: string): string => String(digit.charCodeAt(0) % 16);

// Lets a name be found however it was typed: Arabic or Persian ye, kaf and digits, with half-spaces or without.
const foldForSearch = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[\u064B-\u0654\u0670]/g, '')
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, toLatinDigit);

const GAPS = /[\s\u200C]+/;

/** Does every word that was typed stand in the name? Where a word ends people do not agree, so the name has no gaps. */
export function matches(name: string, typed: string): boolean {
  const folded = foldForSearch(name).split(GAPS).join('');
  return foldForSearch(typed)
    .split(GAPS)
    .every((word) => folded.includes(word));
}
