/**
 * The keys of a keyboard in its Latin and in its Persian state (ISIRI 9147). پ is on the backslash, on the grave accent or
 * on m, as keyboards have it: all three are read.
 */
const KEYS: readonly (readonly [latin: string, persian: string])[] = [
  ...pairs('qwertyuiop[]', 'ضصثقفغعهخحجچ'),
  ...pairs("asdfghjkl;'", 'شسیبلاتنمکگ'),
  ...pairs('zxcvbnm,', 'ظطزرذدپو'),
  ...pairs('\\`', 'پپ'),
  ...pairs('C', 'ژ'),
];

const TO_PERSIAN = new Map([...KEYS.map(([latin, persian]) => [latin.toUpperCase(), persian] as const), ...KEYS]);
const TO_LATIN = new Map([
  ...[...KEYS].reverse().map(([latin, persian]) => [persian, latin.toLowerCase()] as const),
  ...pairs('كيى', ';dd'),
]);

/**
 * The query as it would read had the keyboard been in its other state: `jivhk` is تهران, `اثممخ` is hello. `null` where
 * the query is not of one keyboard alone. Digits and spaces are on both.
 */
export function otherKeyboard(query: string): string | null {
  return mapped(query, TO_PERSIAN) ?? mapped(query, TO_LATIN);
}

function mapped(query: string, keys: ReadonlyMap<string, string>): string | null {
  const letters = Array.from(query);
  const isOfKeys = letters.every((letter) => keys.has(letter) || /[\s\p{Nd}]/u.test(letter));
  if (!isOfKeys || !letters.some((letter) => keys.has(letter))) return null;
  return letters.map((letter) => keys.get(letter) ?? letter).join('');
}

function pairs(keys: string, values: string): readonly (readonly [string, string])[] {
  return Array.from(keys, (key, at) => [key, values.charAt(at)] as const);
}
