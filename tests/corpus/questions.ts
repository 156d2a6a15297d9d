import { Choices } from '../support/random';
import { type CorpusItem } from './items';
import { readerOf } from './judge';
import { typedOnLatinKeyboard } from './keyboard';
import { type SpellingName, spell } from './spellings';
import { paragraphsOf } from './text-files';
import { FORMS, listOf } from './vocabulary';

export const QUESTION_KINDS = [
  'letters',
  'digits',
  'diacritics',
  'hamza',
  'ezafe',
  'verb',
  'plural',
  'compound',
  'comparative',
  'stem',
  'exact',
  'phrase',
  'latin',
  'keyboard',
] as const;
type QuestionKind = (typeof QUESTION_KINDS)[number];

/** What somebody types into a search box, and which items they want. */
export type Question = Readonly<{
  kind: QuestionKind;
  asked: string;
  /** The question in careful spelling: what the judge reads. */
  careful: string;
  isByHand: boolean;
  /** Keys of the published items that a reader wants. */
  relevant: ReadonlySet<string>;
}>;

const SEED = 1_405_09;

/** How many of each kind are composed, beside those by hand. */
const COMPOSED: Readonly<Record<QuestionKind, number>> = {
  letters: 10,
  digits: 8,
  diacritics: 8,
  hamza: 8,
  ezafe: 7,
  verb: 11,
  plural: 11,
  compound: 17,
  comparative: 7,
  stem: 10,
  exact: 6,
  phrase: 11,
  latin: 5,
  keyboard: 5,
};
/** Nobody reads more; a question about more says little. */
const MOST_WANTED = 250;

const SPELLED: Readonly<Record<Exclude<QuestionKind, 'keyboard' | 'latin'>, readonly (readonly SpellingName[])[]>> = {
  letters: [['arabicLetters'], ['alefMaksura'], ['urduLetters'], ['kurdishHe']],
  digits: [['latinDigits'], ['arabicDigits'], ['careful']],
  diacritics: [['vocalised'], ['withoutTanwin'], ['stretched'], ['shapes'], ['invisible']],
  hamza: [['hamzaFamily'], ['hamzaDropped'], ['decomposed'], ['careful']],
  ezafe: [['ezafeHigh'], ['ezafeYe'], ['ezafeSpacedYe'], ['ezafeBare'], ['careful']],
  verb: [['spaced'], ['joined'], ['careful'], ['joined', 'arabicLetters']],
  plural: [['spaced'], ['joined'], ['careful'], ['spaced', 'arabicLetters']],
  compound: [['spaced'], ['joined'], ['careful'], ['doubled']],
  comparative: [['spaced'], ['joined'], ['careful']],
  stem: [['careful']],
  exact: [['careful']],
  phrase: [['careful'], ['spaced', 'ezafeBare'], ['arabicLetters', 'hamzaDropped'], ['ezafeBare', 'latinDigits']],
};

type Ask = Readonly<{ choices: Choices; items: readonly CorpusItem[] }>;
const from =
  (...lists: readonly string[]) =>
  ({ choices }: Ask): string =>
    choices.oneOf(listOf(choices.oneOf(lists)));
const formed =
  (lists: readonly string[], forms: readonly string[]) =>
  (ask: Ask): string => {
    const word = from(...lists)(ask);
    return FORMS[ask.choices.oneOf(forms)]?.(word) ?? word;
  };
/** A piece of some item, as it stands there. */
const found =
  (
    pattern: RegExp,
    read: (item: CorpusItem) => string = ({ careful }) => `${careful.title}\n${careful.lead}\n${careful.body}`,
  ) =>
  ({ choices, items }: Ask): string =>
    choices.oneOf(read(choices.oneOf(items)).match(pattern) ?? ['']);

const WORDS = String.raw`[\p{L}\p{M}\u200c]{3,}`;
const THOUGHT: Readonly<Record<QuestionKind, (ask: Ask) => string>> = {
  letters: from('last-name', 'office', 'place'),
  digits: found(/(?<![۰-۹])(?:[۰-۹٬]{4,}|۱۴۰۵\/[۰-۹]{2}\/[۰-۹]{2})(?![۰-۹٬])/gu),
  diacritics: (ask) => (ask.choices.next() < 0.5 ? from('adverb')(ask) : found(/[\p{L}]+اً [\p{L}]{3,}/gu)(ask)),
  hamza: from('hamza-person', 'hamza-noun'),
  ezafe: found(new RegExp(String.raw`[\p{L}]+ه\u0654 ${WORDS}`, 'gu')),
  verb: from('folk-verb', 'state-verb'),
  plural: formed(['thing', 'paper'], ['ها', 'های', 'هایی']),
  compound: from('compound'),
  comparative: formed(['adjective'], ['تر', 'ترین']),
  stem: (ask) => (ask.choices.next() < 0.6 ? formed(['folk'], ['ان', ''])(ask) : formed(['decision'], ['ات', ''])(ask)),
  exact: from('venue', 'matter'),
  phrase: found(new RegExp(`${WORDS} ${WORDS}`, 'gu'), ({ careful }) => careful.title),
  latin: (ask) => (ask.choices.next() < 0.5 ? from('latin')(ask) : `${from('latin')(ask)} ${from('county')(ask)}`),
  keyboard: (ask) =>
    ask.choices.next() < 0.5 ? from('subject', 'stone')(ask) : `${from('stone')(ask)} ${from('place')(ask)}`,
};

function typedAs(kind: QuestionKind, careful: string, choices: Choices): string {
  if (kind === 'keyboard') return typedOnLatinKeyboard(careful, choices);
  if (kind === 'latin') return choices.next() < 0.5 ? careful.toLowerCase() : careful.toUpperCase();
  return spell(careful, choices.oneOf(SPELLED[kind]), choices);
}

const SMALL_WORDS = /(?<!\p{L})(?:در|از|به|با|برای|شد|که|این|روی|تا|را)(?!\p{L})/u;

function isWorthAsking(kind: QuestionKind, { careful, asked }: Pick<Question, 'careful' | 'asked'>): boolean {
  if (careful === '' || SMALL_WORDS.test(careful)) return false;
  if (kind === 'letters') return asked !== careful;
  return kind !== 'keyboard' || !/\p{Script=Arabic}/u.test(asked);
}

const wantedAmong = (items: readonly CorpusItem[], isWanted: (item: CorpusItem) => boolean): ReadonlySet<string> =>
  new Set(items.filter((item) => item.isPublished && isWanted(item)).map(({ key }) => key));

function composed(kind: QuestionKind, ask: Ask): Question[] {
  const questions = new Map<string, Question>();
  for (let tries = 0; questions.size < COMPOSED[kind] && tries < 2000; tries += 1) {
    const careful = THOUGHT[kind](ask);
    const asked = typedAs(kind, careful, ask.choices);
    if (!isWorthAsking(kind, { careful, asked }) || questions.has(careful)) continue;
    const reader = readerOf(careful);
    const relevant = wantedAmong(ask.items, ({ reading }) => reader.wants(reading));
    if (relevant.size === 0 || relevant.size > MOST_WANTED) continue;
    questions.set(careful, { kind, asked, careful, isByHand: false, relevant });
  }
  return [...questions.values()];
}

const isKind = (text: string): text is QuestionKind => QUESTION_KINDS.some((kind) => kind === text);

type HandJudged = Readonly<{ kind: QuestionKind; asked: string; careful: string; keys: ReadonlySet<string> }>;

/** The questions of `hand-judged.txt` with the hand-written items that answer them. */
export const handJudged = (): readonly HandJudged[] =>
  paragraphsOf('hand-judged.txt')
    .flat()
    .map((line) => {
      const [kind = '', asked = '', careful = '', keys = ''] = line.split(' | ');
      if (!isKind(kind)) throw new Error(`No kind of question: ${line}`);
      return { kind, asked, careful, keys: new Set(keys.split(' ')) };
    });

/** Two hundred questions about these items: 76 by hand, the rest composed; the same for the same items. */
export function questionsAbout(items: readonly CorpusItem[]): readonly Question[] {
  const byHand = handJudged().map(({ kind, asked, careful, keys }): Question => {
    const reader = readerOf(careful);
    const relevant = wantedAmong(items, ({ key, isHandWritten, reading }) =>
      isHandWritten ? keys.has(key) : reader.wants(reading),
    );
    return { kind, asked, careful, isByHand: true, relevant };
  });
  const choices = new Choices(SEED);
  return [...byHand, ...QUESTION_KINDS.flatMap((kind) => composed(kind, { choices, items }))];
}
