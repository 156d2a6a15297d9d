import { paragraphsOf } from './text-files';

/** The word lists of `vocabulary.txt` by name. */
const LISTS: ReadonlyMap<string, readonly string[]> = new Map(
  paragraphsOf('vocabulary.txt').map(([name = '', ...lines]) => [name, lines.join(' | ').split(/\s*\|\s*/)]),
);

export function listOf(name: string): readonly string[] {
  const list = LISTS.get(name);
  if (!list) throw new Error(`No list "${name}"`);
  return list;
}

const ZWNJ = '\u200c';
/** «خانه» ends in a vowel that is written he; «چاه» ends in a he that is spoken. */
const endsInSilentHe = (word: string) => /[^اوی]ه$/u.test(word);
const endsInVowel = (word: string) => /[او]$/u.test(word);

function indefinite(noun: string): string {
  if (endsInSilentHe(noun)) return `${noun}${ZWNJ}ای`;
  return endsInVowel(noun) ? `${noun}یی` : `${noun}ی`;
}
function joinedToNext(noun: string): string {
  if (endsInSilentHe(noun)) return `${noun}\u0654`;
  return endsInVowel(noun) ? `${noun}ی` : noun;
}

/** The forms that a template asks for after the plus sign, as careful spelling has them. */
export const FORMS: Readonly<Record<string, (word: string) => string>> = {
  ها: (noun) => `${noun}${ZWNJ}ها`,
  های: (noun) => `${noun}${ZWNJ}های`,
  هایی: (noun) => `${noun}${ZWNJ}هایی`,
  ی: indefinite,
  ه: joinedToNext,
  ان: (noun) => `${noun}ان`,
  ات: (noun) => `${noun}ات`,
  تر: (adjective) => `${adjective}${ZWNJ}تر`,
  ترین: (adjective) => `${adjective}${ZWNJ}ترین`,
};

/** Endings that careful spelling writes onto the word, so that only a dictionary knows them from the word itself. */
const WRITTEN_ON: readonly (readonly [list: string, forms: readonly string[]])[] = [
  ['folk', ['ان']],
  ['decision', ['ات']],
  ['thing', ['ی', 'ه']],
  ['paper', ['ی']],
];

/** Word by form, for the forms that carry no mark: «کشاورزان» is of «کشاورز», while «استان» is of nothing else. */
export const WORD_OF_FORM: ReadonlyMap<string, string> = new Map([
  ...WRITTEN_ON.flatMap(([list, forms]) =>
    listOf(list).flatMap((word) => forms.map((form) => [FORMS[form]?.(word) ?? word, word] as const)),
  ),
  ...paragraphsOf('inflections.txt')
    .flat()
    .map((line) => line.split(' '))
    .flatMap(([word = '', ...forms]) => forms.map((form) => [form, word] as const)),
]);
