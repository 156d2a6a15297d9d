import { TERMS } from './terms';

/** How many words a term has at most. */
const LONGEST_TERM = 4;

/**
 * Words in Latin letters: known terms as people write them, other words letter by letter. Terms are found in words that
 * are joined by `-`, the longest first; `own` before those of the plugin.
 */
export function romanized(words: readonly string[], own: ReadonlyMap<string, string>): readonly string[] {
  const written: string[] = [];
  for (let at = 0; at < words.length;) {
    const { latin, length } = termAt(words, at, own) ?? { latin: romanizedWord(words[at] ?? ''), length: 1 };
    written.push(latin);
    at += length;
  }
  return written;
}

function termAt(words: readonly string[], at: number, own: ReadonlyMap<string, string>) {
  for (let length = Math.min(LONGEST_TERM, words.length - at); length > 0; length -= 1) {
    const term = words.slice(at, at + length).join('-');
    const latin = own.get(term) ?? TERMS.get(term);
    if (latin !== undefined) return { latin, length };
  }
  return undefined;
}

const CONSONANTS: Readonly<Record<string, string>> = {
  ...{ ب: 'b', پ: 'p', ت: 't', ث: 's', ج: 'j', چ: 'ch', ح: 'h', خ: 'kh', د: 'd', ذ: 'z', ر: 'r', ز: 'z', ژ: 'zh' },
  ...{ س: 's', ش: 'sh', ص: 's', ض: 'z', ط: 't', ظ: 'z', غ: 'gh', ف: 'f', ق: 'gh', ک: 'k', گ: 'g', ل: 'l', م: 'm' },
  ...{ ن: 'n', ه: 'h', ة: 'h' },
};
const LATIN: Readonly<Record<string, string>> = {
  ...{ ı: 'i', ə: 'e', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o' },
  ...{ đ: 'd', ł: 'l' },
};

type Sound = Readonly<{ latin: string; isVowel: boolean }>;

/**
 * A simple romanisation, for words that nobody has told us: آ and ا are a, و is v or u, ی is y or i, a last ه is e, ع is not
 * heard. Persian does not write its short vowels; an a is put where a word could not be said without one: دفتر is
 * `daftar`, شهر `shahr`. What sounds otherwise is a term.
 */
function romanizedWord(word: string): string {
  if (!/\p{Script=Arabic}/u.test(word)) return latinLetters(word);
  return voiced(soundsOf(Array.from(word)));
}

const latinLetters = (word: string): string =>
  Array.from(word.normalize('NFD').replace(/\p{M}/gu, ''), (letter) => LATIN[letter] ?? letter).join('');

const vowel = (latin: string): Sound => ({ latin, isVowel: true });
const consonant = (latin: string): Sound => ({ latin, isVowel: false });
const isVowelLetter = (letter: string | undefined): boolean => letter !== undefined && 'آاأإویئ'.includes(letter);

function soundsOf(letters: readonly string[]): readonly Sound[] {
  const sounds: Sound[] = [];
  letters.forEach((letter, at) => {
    const sound = soundOf(letter, { before: at === 0 ? 'nothing' : sounds.at(-1), after: letters[at + 1] });
    if (sound !== null) sounds.push(sound);
  });
  return sounds;
}

/** `before` is not there where all that came before is not heard: the ا of ایران. */
type Neighbours = Readonly<{ before: Sound | 'nothing' | undefined; after: string | undefined }>;

function soundOf(letter: string, neighbours: Neighbours): Sound | null {
  if ('آاأإٱ'.includes(letter)) return isSilent(letter, neighbours) ? null : vowel('a');
  const double = DOUBLE[letter];
  if (double) return vowelOrNot(double, neighbours);
  if ('عء'.includes(letter)) return isHeardAtFirst(neighbours) ? vowel('a') : null;
  return isLastHe(letter, neighbours) ? vowel('e') : consonant(CONSONANTS[letter] ?? latinLetters(letter));
}

/** Letters that are a consonant here and a vowel there. */
const DOUBLE: Readonly<Record<string, readonly [string, string]>> = {
  ...{ و: ['v', 'u'], ؤ: ['v', 'u'] },
  ...{ ی: ['y', 'i'], ئ: ['y', 'i'] },
};

const isHeardAtFirst = ({ before, after }: Neighbours): boolean => before === 'nothing' && !isVowelLetter(after);
const isSilent = (letter: string, { before, after }: Neighbours): boolean =>
  letter === 'ا' && before === 'nothing' && (after === 'و' || after === 'ی');
const isLastHe = (letter: string, { before, after }: Neighbours): boolean =>
  letter === 'ه' && after === undefined && typeof before === 'object' && !before.isVowel;

/** و and ی open a word, or stand beside a vowel, as consonants; elsewhere they are the vowel. */
function vowelOrNot([asConsonant, asVowel]: readonly [string, string], { before, after }: Neighbours): Sound {
  if (before === 'nothing') return consonant(asConsonant);
  return before?.isVowel === true || (before !== undefined && isVowelLetter(after))
    ? consonant(asConsonant)
    : vowel(asVowel);
}

/** Puts an a where consonants meet that nobody says in one breath: at the beginning of a word, and after two others. */
function voiced(sounds: readonly Sound[]): string {
  let written = '';
  let isAfterVowel = false;
  for (let at = 0; at < sounds.length;) {
    const run = consonantsFrom(sounds, at);
    written +=
      run.length === 0 ? (sounds[at]?.latin ?? '') : voicedRun(run, isAfterVowel, at + run.length < sounds.length);
    isAfterVowel = run.length === 0;
    at += Math.max(run.length, 1);
  }
  return written;
}

function consonantsFrom(sounds: readonly Sound[], at: number): readonly string[] {
  const end = sounds.findIndex(({ isVowel }, place) => place >= at && isVowel);
  return sounds.slice(at, end === -1 ? sounds.length : end).map(({ latin }) => latin);
}

/** `daf-tar`: one consonant closes a syllable, the next one opens another. */
function voicedRun(run: readonly string[], isAfterVowel: boolean, isBeforeVowel: boolean): string {
  const [first = '', second = '', ...rest] = run;
  if (!isAfterVowel) {
    const isSaid = run.length === 1 && isBeforeVowel;
    return isSaid ? first : `${first}a${voicedRun(run.slice(1), true, isBeforeVowel)}`;
  }
  return run.length <= 2 ? run.join('') : `${first}${second}a${voicedRun(rest, true, isBeforeVowel)}`;
}
