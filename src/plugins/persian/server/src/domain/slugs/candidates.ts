/** How many addresses are looked up at once. */
const AT_ONCE = 50;
/** The number stays within the length of an address. */
const MOST_LETTERS = 80;

/** What an address can be called, the wish first: `x`, `x-2`, `x-3`, …; 50 of them in each round. */
export const candidates = (wanted: string, round: number): readonly string[] =>
  Array.from({ length: AT_ONCE }, (_, at) => numbered(wanted, round * AT_ONCE + at + 1));

function numbered(wanted: string, number: number): string {
  if (number === 1) return wanted;
  const ending = `-${String(number)}`;
  return wanted.slice(0, MOST_LETTERS - ending.length).replace(/[-\uD800-\uDBFF]+$/, '') + ending;
}
