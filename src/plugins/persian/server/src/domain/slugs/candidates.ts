/** Numbers that are tried in a round. */
const AT_ONCE = 50;
/** The number stays within the length of an address. */
const MOST_LETTERS = 80;

/** What an address can be called: the wish in the first round, 0; then `x-2`, `x-3`, …, 50 in each round. */
export const candidates = (wanted: string, round: number): readonly string[] =>
  round === 0 ? [wanted] : Array.from({ length: AT_ONCE }, (_, at) => numbered(wanted, (round - 1) * AT_ONCE + at + 2));

function numbered(wanted: string, number: number): string {
  const ending = `-${String(number)}`;
  return wanted.slice(0, MOST_LETTERS - ending.length).replace(/[-\uD800-\uDBFF]+$/, '') + ending;
}
