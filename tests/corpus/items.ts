import { Choices } from '../support/random';
import { type Reading, read } from './judge';
import { type SpellingName, spell } from './spellings';
import { paragraphsOf } from './text-files';
import { FORMS, listOf } from './vocabulary';

/** The same items in every run. */
const SEED = 14_040_528;

export type ItemKind = 'news' | 'announcement' | 'course' | 'agency';
export type Texts = Readonly<{ title: string; lead: string; body: string }>;
export type CorpusItem = Readonly<{
  key: string;
  kind: ItemKind;
  /** As a proofreader would have it: what the judge reads. */
  careful: Texts;
  /** As somebody typed it: what is stored. */
  written: Texts;
  reading: Reading;
  isHandWritten: boolean;
  isPublished: boolean;
}>;

/** Who types in this region, with their keyboards and habits, and how often. */
const TYPISTS: readonly (readonly [weight: number, habits: readonly SpellingName[]])[] = [
  [18, ['careful']],
  [12, ['arabicLetters', 'latinDigits']],
  [8, ['arabicLetters', 'spaced', 'arabicDigits', 'ezafeHigh']],
  [10, ['spaced', 'ezafeBare']],
  [9, ['joined', 'ezafeBare', 'latinDigits']],
  [6, ['joined', 'alefMaksura', 'hamzaFamily', 'ezafeBare']],
  [7, ['spaced', 'hamzaDropped', 'withoutTanwin', 'ezafeSpacedYe', 'latinDigits']],
  [6, ['hamzaFamily', 'ezafeYe']],
  [6, ['vocalised', 'ezafeHigh']],
  [5, ['stretched', 'withoutTanwin']],
  [4, ['ezafeHigh', 'shapes']],
  [4, ['invisible', 'latinDigits']],
  [3, ['marked', 'spaced', 'arabicDigits']],
  [3, ['urduLetters', 'ezafeBare']],
  [2, ['kurdishHe', 'ezafeBare']],
  [3, ['decomposed']],
  [2, ['doubled']],
  [2, ['hardSpaces', 'arabicLetters']],
];

const habitsOf = (choices: Choices): readonly SpellingName[] => {
  const total = TYPISTS.reduce((sum, [weight]) => sum + weight, 0);
  let left = choices.next() * total;
  return TYPISTS.find(([weight]) => (left -= weight) < 0)?.[1] ?? ['careful'];
};

type Draft = Readonly<{ key: string; kind: ItemKind; careful: Texts; isHandWritten: boolean }>;

function typed(draft: Draft, choices: Choices): CorpusItem {
  const habits = habitsOf(choices);
  const { title, lead, body } = draft.careful;
  const type = (text: string) => spell(text, habits, choices);
  return {
    ...draft,
    written: { title: type(title), lead: type(lead), body: type(body) },
    reading: read([title, lead, body].join('\n')),
    isPublished: choices.next() < 0.93 || draft.isHandWritten || draft.kind === 'agency',
  };
}

const HAND_WRITTEN: readonly (readonly [file: string, kind: ItemKind])[] = [
  ['hand-written/news-of-maku.txt', 'news'],
  ['hand-written/news-of-showt-and-poldasht.txt', 'news'],
  ['hand-written/announcements.txt', 'announcement'],
  ['hand-written/courses.txt', 'course'],
  ['hand-written/agencies.txt', 'agency'],
];
const orNothing = (text: string) => (text === '-' ? '' : text);

const handWritten = (): readonly Draft[] =>
  HAND_WRITTEN.flatMap(([file, kind]) =>
    paragraphsOf(file).map(([key = '', title = '', lead = '', body = '']) => ({
      key,
      kind,
      careful: { title, lead: orNothing(lead), body: orNothing(body) },
      isHandWritten: true,
    })),
  );

type Place = `${ItemKind} ${keyof Texts}`;
const TEMPLATES: ReadonlyMap<string, readonly string[]> = new Map(
  paragraphsOf('templates.txt').map(([place = '', ...sentences]) => [place, sentences]),
);
const SLOT = /\{([\w-]+)(?:\+([^}]+))?\}/gu;

const digits = (count: number, choices: Choices) =>
  Array.from(
    { length: count },
    (_, index) => Math.floor(choices.next() * (index === 0 ? 9 : 10)) + (index === 0 ? 1 : 0),
  );
const inPersian = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
const padded = (number: number) => String(number).padStart(2, '0');

/** What stands in a slot that is no list of words. */
const MADE: Readonly<Record<string, (choices: Choices) => string>> = {
  number: (choices) => {
    const number = digits(choices.oneOf([2, 3, 4]), choices).join('');
    return choices.next() < 0.3 ? number.replace(/(?=\d{3}$)(?<=\d)/, '٬') : number;
  },
  phone: (choices) => `044-34${digits(6, choices).join('')}`,
  date: (choices) =>
    `1405/${padded(1 + Math.floor(choices.next() * 12))}/${padded(1 + Math.floor(choices.next() * 29))}`,
};

/** Composes texts about one place and one office: the same word in every sentence of an item. */
class Composer {
  #kept = new Map<string, string>();

  constructor(readonly choices: Choices) {}

  texts(kind: ItemKind): Texts {
    this.#kept = new Map();
    const body = [this.#sentence(`${kind} body`), this.#sentence(`${kind} body`)];
    return {
      title: this.#sentence(`${kind} title`),
      lead: this.#sentence(`${kind} lead`),
      body: [...new Set(body)].join(' '),
    };
  }

  #sentence(place: Place): string {
    const sentences = TEMPLATES.get(place) ?? ['-'];
    return orNothing(this.choices.oneOf(sentences)).replace(SLOT, (_, list: string, form?: string) => {
      const word = ['place', 'county', 'office'].includes(list) ? this.#keep(list) : this.#word(list);
      return form === undefined ? word : (FORMS[form]?.(word) ?? word);
    });
  }

  #word(list: string): string {
    const made = MADE[list];
    return made ? inPersian(made(this.choices)) : this.choices.oneOf(listOf(list));
  }

  #keep(list: string): string {
    const word = this.#kept.get(list) ?? this.#word(list);
    this.#kept.set(list, word);
    return word;
  }
}

const kindAt = (index: number): ItemKind => {
  const place = index % 100;
  if (place < 68) return 'news';
  if (place < 86) return 'announcement';
  return place < 96 ? 'course' : 'agency';
};

/** The hand-written items and as many composed ones as are missing: the same for the same seed. */
export function corpusOf(count: number, seed = SEED): readonly CorpusItem[] {
  const choices = new Choices(seed);
  const composer = new Composer(choices);
  const first = handWritten();
  const rest = Array.from({ length: count - first.length }, (_, index): Draft => {
    const kind = kindAt(index);
    return { key: `composed-${String(index + 1)}`, kind, careful: composer.texts(kind), isHandWritten: false };
  });
  return [...first, ...rest].map((draft) => typed(draft, choices));
}
