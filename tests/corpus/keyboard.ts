import type { Choices } from '../support/random';

/** The keys of the Persian layout that most people have, as the Latin letters printed on them. */
const KEYS: Readonly<Record<string, string>> = {
  ض: 'q',
  ص: 'w',
  ث: 'e',
  ق: 'r',
  ف: 't',
  غ: 'y',
  ع: 'u',
  ه: 'i',
  خ: 'o',
  ح: 'p',
  ج: '[',
  چ: ']',
  ش: 'a',
  س: 's',
  ی: 'd',
  ب: 'f',
  ل: 'g',
  ا: 'h',
  آ: 'H',
  ت: 'j',
  ن: 'k',
  م: 'l',
  ک: ';',
  گ: "'",
  ظ: 'z',
  ط: 'x',
  ز: 'c',
  ر: 'v',
  ذ: 'b',
  د: 'n',
  و: ',',
};
/** Where پ is depends on who sold the keyboard. */
const PE = ['\\', '`', 'm'];

/** What appears when somebody types this with the keyboard still in English; a half-space is typed as a space. */
export const typedOnLatinKeyboard = (text: string, choices: Choices): string =>
  Array.from(text.replaceAll('\u200c', ' '))
    .map((letter) => (letter === 'پ' ? choices.oneOf(PE) : (KEYS[letter] ?? letter)))
    .join('');
