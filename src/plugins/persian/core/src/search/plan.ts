import { isSuffix } from './affixes';
import { hamzaVariants } from './hamza';
import { wholeTitle } from './index-forms';
import { BODY, type Column, FORMS_TOO, type Match, TITLE, WHOLE_TITLE, WORDS, all, any, inside, phrase } from './match';
import { stemOf } from './stem';
import { type Word, wordsOf } from './words';

/**
 * How a typed query is searched. `match`: everything that is found; `tiers`: from the most exact on, what of it comes
 * first (the title is the query, phrase in the title, all words in the title, phrase in the rest, all words anywhere);
 * `null` where a nearer one finds the same. `spellings`: single words that count as hits, with their stems;
 * `phrases`: words that do when they follow each other.
 */
export type SearchPlan = Readonly<{
  words: readonly string[];
  match: Match;
  tiers: readonly (Match | null)[];
  hits: Hits;
}>;

type Hits = Readonly<{
  spellings: ReadonlySet<string>;
  /** By their first word. */
  phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Words that begin with one of these, or have one of those in them. */
  beginnings: readonly string[];
  insides: readonly string[];
}>;

export type PlanOptions = Readonly<{
  /** The last word is still being typed: whatever begins with it counts. */
  isLastPrefix?: boolean;
  /** Titles alone are looked at. */
  isTitleOnly?: boolean;
}>;

/** More words than these of a query are not looked at, nor are more characters. */
const MAX_TERMS = 12;
const MAX_CHARACTERS = 1000;

/** Of a word that may have been two: letters at least on each side, and in all. */
const SPLIT = { side: 2, shortest: 4, longest: 30 } as const;

/** `null` where the query has no word in it. Linear; whatever is typed is data. */
export function planSearch(
  query: string,
  { isLastPrefix = false, isTitleOnly = false }: PlanOptions = {},
): SearchPlan | null {
  const units = unitsOf(query.slice(0, MAX_CHARACTERS)).slice(0, MAX_TERMS);
  if (units.length === 0) return null;
  const words = units.flatMap((unit) => unit.words);
  const place = isTitleOnly ? IN_TITLE : ANYWHERE;
  const terms = units.map((_unit, at) =>
    termAt(units, at, { isPrefix: isLastPrefix && at === units.length - 1, ...place }),
  );
  return {
    words,
    match: all(terms.map(({ alternatives }) => any(alternatives))),
    tiers: tiersOf(units, isTitleOnly),
    hits: hitsOf(terms),
  };
}

function tiersOf(units: readonly Unit[], isTitleOnly: boolean): SearchPlan['tiers'] {
  const words = units.flatMap((unit) => unit.words);
  // What is one word, or typed as one, follows itself.
  const apart = (within: readonly Column[]): Match | null =>
    units.length === 1 ? null : all(units.map((unit) => phrase(unit.words, within)));
  const inTitle = [phrase([wholeTitle(words)], WHOLE_TITLE), phrase(words, TITLE), apart(TITLE)];
  return isTitleOnly ? inTitle : [...inTitle, phrase(words, BODY), apart(WORDS)];
}

/** Letters that stand inside of everything, and those that begin everything, say nothing. */
const MIN_INSIDE = 3;
const MIN_BEGINNING = 2;

/**
 * The last resort: the same words as parts of words. Three letters count anywhere in a word, two at its beginning, one by
 * itself. `null` where that is no other question.
 */
export function planInside(plan: SearchPlan): SearchPlan | null {
  if (plan.words.every((word) => word.length < MIN_BEGINNING)) return null;
  const insides = plan.words.filter((word) => word.length >= MIN_INSIDE);
  const beginnings = plan.words.filter((word) => word.length >= MIN_BEGINNING && word.length < MIN_INSIDE);
  const parts = plan.words.map((word) =>
    word.length >= MIN_INSIDE ? inside(word, WORDS) : phrase([word], WORDS, word.length >= MIN_BEGINNING),
  );
  return { ...plan, match: all(parts), hits: { ...plan.hits, insides, beginnings } };
}

/** What is looked for as one: a word, a compound with its half-spaces, or a phrase in quotation marks. */
type Unit = Readonly<{ words: readonly string[]; variants: readonly string[]; isQuoted: boolean }>;

const QUOTED = /["“”«»„]([^"“”«»„]*)["“”«»„]/g;

function unitsOf(query: string): readonly Unit[] {
  const units: Unit[] = [];
  let end = 0;
  for (const quoted of query.matchAll(QUOTED)) {
    units.push(...freeUnits(query.slice(end, quoted.index)));
    const words = wordsOf(quoted[1] ?? '').map(({ text }) => text);
    if (words.length > 0) units.push({ words: words.slice(0, MAX_TERMS), variants: [], isQuoted: true });
    end = quoted.index + quoted[0].length;
  }
  return [...units, ...freeUnits(query.slice(end))];
}

function freeUnits(text: string): readonly Unit[] {
  const compounds: Word[][] = [];
  for (const word of wordsOf(text)) {
    if (word.isGlued) compounds.at(-1)?.push(word);
    else compounds.push([word]);
  }
  return compounds.map((compound) => ({
    words: compound.map(({ text: word }) => word).slice(0, MAX_TERMS),
    variants: compound.length === 1 ? compound.flatMap(({ raw }) => hamzaVariants(raw)) : [],
    isQuoted: false,
  }));
}

type Term = Readonly<{ alternatives: readonly Match[] }>;

/** Where words in their order are looked for, and where forms are as well. */
const ANYWHERE = { words: WORDS, columns: FORMS_TOO } as const;
const IN_TITLE = { words: TITLE, columns: ['titleWords', 'titleForms'] } as const;

type Place = Readonly<{ isPrefix: boolean; words: readonly Column[]; columns: readonly Column[] }>;

function termAt(units: readonly Unit[], at: number, { isPrefix, words, columns }: Place): Term {
  const unit = units[at];
  if (!unit) return { alternatives: [] };
  if (unit.isQuoted) return { alternatives: [phrase(unit.words, words)] };
  const joined = unit.words.join('');
  const spellings = [...new Set([joined, stemOf(joined)])];
  const single = new Set([...spellings, ...unit.variants, ...joinedWithNeighbours(units, at)]);
  const alternatives = [
    ...(unit.words.length > 1 ? [phrase(unit.words, words)] : []),
    ...[...single].map((word) => phrase([word], columns)),
    ...spellings.flatMap(splitsOf).map((parts) => phrase(parts, words)),
    ...(isPrefix ? [phrase(unit.words, words, true), phrase([joined], columns, true)] : []),
  ];
  return { alternatives };
}

/** Typed as two or three words, written as one: «روابط عمومی» for روابطعمومی, «کتاب ها» for کتابها and, by its stem, کتاب. */
function joinedWithNeighbours(units: readonly Unit[], at: number): readonly string[] {
  return WINDOWS.flatMap(([from, to]) => {
    const window = at + from < 0 ? [] : units.slice(at + from, at + to + 1);
    const joined = window.flatMap(({ words }) => words).join('');
    if (window.length <= to - from || window.some(({ isQuoted }) => isQuoted) || joined.length > SPLIT.longest)
      return [];
    return isSuffix(window.at(-1)?.words.join('') ?? '') ? [joined, stemOf(joined)] : [joined];
  });
}

const WINDOWS = [
  [-1, 0],
  [0, 1],
  [-2, 0],
  [-1, 1],
  [0, 2],
] as const;

const PERSIAN = /^[\u0620-\u064A\u066E-\u06D5]+$/;

/** Typed as one word, written as two: روابطعمومی for «روابط عمومی». */
function splitsOf(word: string): readonly (readonly [string, string])[] {
  const letters = Array.from(word);
  if (!PERSIAN.test(word) || letters.length < SPLIT.shortest || letters.length > SPLIT.longest) return [];
  return letters
    .map((_letter, at) => [letters.slice(0, at).join(''), letters.slice(at).join('')] as const)
    .slice(SPLIT.side, letters.length - SPLIT.side + 1);
}

/** What a reader is shown as found: the same alternatives, by their shape. */
function hitsOf(terms: readonly Term[]): Hits {
  const phrases = terms.flatMap(({ alternatives }) =>
    alternatives.flatMap((each) => (each.is === 'phrase' ? [each] : [])),
  );
  const whole = phrases.filter(({ isPrefix }) => !isPrefix).map(({ words }) => words);
  const byFirstWord = new Map<string, (readonly string[])[]>();
  for (const words of whole.filter(({ length }) => length > 1)) {
    byFirstWord.set(words[0] ?? '', [...(byFirstWord.get(words[0] ?? '') ?? []), words]);
  }
  return {
    spellings: new Set(whole.flatMap((words) => (words.length === 1 ? words : []))),
    phrases: byFirstWord,
    beginnings: [...new Set(phrases.flatMap(({ isPrefix, words }) => (isPrefix && words.length === 1 ? words : [])))],
    insides: [],
  };
}
