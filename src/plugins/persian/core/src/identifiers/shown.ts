import { type DigitSet, inDigits } from '../digits';

/** How a value is shown: in which digits, and whether for a line of Persian text or for a place that is left to right anyway. */
export type ShownOptions = Readonly<{
  /** `persian` (the default) or `ascii`. */
  digits?: DigitSet;
  /** With the marks that keep it together in a line from right to left (the default). An input needs none. */
  isolated?: boolean;
}>;

const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const END_OF_ISOLATE = '\u2069';

/** Groups of digits, in a line of any direction read from left to right. */
export function shown(groups: string, { digits = 'persian', isolated = true }: ShownOptions): string {
  const text = inDigits(groups, digits);
  return isolated ? `${LEFT_TO_RIGHT_ISOLATE}${text}${END_OF_ISOLATE}` : text;
}
