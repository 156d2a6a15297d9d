import { FAMILIES, IGNORED, MARKS, PAIRS, PASSED, SPELLINGS } from './order-table';

/**
 * What a letter counts in an order. `letter` is its place in the alphabet, four digits, and empty for a mark, which has
 * none; `accent` and `form` (capital, presentation form) are 1 where there is nothing special.
 */
export type Weight = Readonly<{ letter: string; accent: number; form: number }>;

/**
 * Reads the table: families stand in alphabetical order between blanks; within one, `:` leads to the next accent, `.` to
 * the next form, `=` to a letter that is the same, and `2500-257f` are families of one each. `*` is the place of signs
 * that the table does not have.
 */
function readWeights(): ReadonlyMap<number, readonly Weight[]> {
  const weights = new Map<number, readonly Weight[]>();
  FAMILIES.split(' ').reduce((place, text) => addFamilies(weights, text, place), 1);
  MARKS.split(' ').reduce((accent, text) => addFamily(weights, text, { letter: '', accent }), FIRST_MARK);
  for (const text of IGNORED.split(' ')) for (const code of codesOf(text)) weights.set(code, []);
  for (const text of SPELLINGS.split(' ')) {
    const [code = '', written = ''] = text.split('=');
    weights.set(
      hex(code),
      written.split('+').flatMap((part) => weights.get(hex(part)) ?? []),
    );
  }
  return weights;
}

/** A mark beside a letter weighs more than any accent that is a part of a letter. */
const FIRST_MARK = 100;

const hex = (text: string): number => parseInt(text, 16);
const letterAt = (place: number): string => String(place).padStart(4, '0');

function codesOf(range: string): readonly number[] {
  const [first = '', last = first] = range.split('-');
  if (first === '') return [];
  return Array.from({ length: hex(last) - hex(first) + 1 }, (_, at) => hex(first) + at);
}

function addFamilies(weights: Map<number, readonly Weight[]>, text: string, place: number): number {
  if (!text.includes('-')) {
    addFamily(weights, text, { letter: letterAt(place), accent: 1 });
    return place + 1;
  }
  const codes = codesOf(text);
  codes.forEach((code, at) => weights.set(code, [{ letter: letterAt(place + at), accent: 1, form: 1 }]));
  return place + codes.length;
}

/** Answers the accent that comes after the last one of the family. */
function addFamily(
  weights: Map<number, readonly Weight[]>,
  text: string,
  first: Readonly<{ letter: string; accent: number }>,
): number {
  let { accent } = first;
  let form = 1;
  for (const [, relation = '', code = ''] of text.matchAll(/([:.=]?)([0-9a-f]+|\*)/g)) {
    if (relation === ':') [accent, form] = [accent + 1, 1];
    if (relation === '.') form += 1;
    if (code !== '*') weights.set(hex(code), [{ letter: first.letter, accent, form }]);
  }
  return accent + 1;
}

let table: ReadonlyMap<number, readonly Weight[]> | undefined;

/** Read when the first text is ordered, and not by everybody who imports this library. */
const weightTable = (): ReadonlyMap<number, readonly Weight[]> => (table ??= readWeights());

const SIGNS = letterAt(FAMILIES.slice(0, FAMILIES.indexOf('*')).split(' ').slice(0, -1).reduce(countFamilies, 1));
const BEHIND_ALL = '9999';

function countFamilies(place: number, text: string): number {
  return place + (text.includes('-') ? codesOf(text).length : 1);
}

/** The weights of a text, letter by letter. */
export const weightsOf = (text: string): readonly Weight[] =>
  Array.from(joined(text.normalize('NFD'))).flatMap(letterWeights);

function letterWeights(letter: string): readonly Weight[] {
  const found = weightTable().get(letter.codePointAt(0) ?? 0);
  if (found) return found;
  const parts = letter.normalize('NFKD');
  return parts === letter ? [unlisted(letter)] : Array.from(parts).flatMap(letterWeights);
}

/** Signs before the digits, letters behind those of the table; among themselves by their number in Unicode. */
function unlisted(letter: string): Weight {
  const among = String(letter.codePointAt(0) ?? 0).padStart(7, '0');
  return { letter: (/[\p{S}\p{P}\p{Z}]/u.test(letter) ? SIGNS : BEHIND_ALL) + among, accent: 1, form: 1 };
}

const charOf = (code: string): string => String.fromCodePoint(hex(code));
const STAND_INS = new Map(
  PAIRS.split(' ').map((text): [string, string] => {
    const [standIn = '', pair = ''] = text.split('=');
    return [pair.split('+').map(charOf).join(''), charOf(standIn)];
  }),
);
const PAIR = new RegExp(PASSED.split(' ').map(pairPattern).join('|'), 'gu');

/** The first of a pair, marks that may stand between, and the second: ا, a fatha, a madda. */
function pairPattern(text: string): string {
  const [code = '', passed = ''] = text.split('=');
  const second = charOf(code);
  const firsts = [...STAND_INS.keys()]
    .filter((pair) => pair.endsWith(second))
    .map((pair) => pair.slice(0, -second.length));
  const between = passed
    .split('+')
    .flatMap(codesOf)
    .map((each) => String.fromCodePoint(each));
  return `[${firsts.join('')}][${between.join('')}]*${second}`;
}

function joined(text: string): string {
  return text.replace(PAIR, (found) => {
    const [first = '', ...rest] = Array.from(found);
    const second = rest.pop() ?? '';
    return (STAND_INS.get(first + second) ?? first + second) + rest.join('');
  });
}
