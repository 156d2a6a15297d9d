import { type Parsed, refused, taken } from './parsed';
import { type ShownOptions, shown } from './shown';
import { type DigitsFault, allEqual, bare, digitsOf, faultOfDigits } from './typed-digits';

export type LegalIdFault = DigitsFault | 'all-digits-equal' | 'checksum';

const LENGTH = 11;
const WEIGHTS = [29, 27, 23, 19, 17, 29, 27, 23, 19, 17];

/** The national id of a company, a body or a foundation (شناسه ملی), as eleven ASCII digits. */
export function parseLegalId(text: string): Parsed<string, LegalIdFault> {
  const id = bare(text);
  const fault = faultOfDigits(id, LENGTH);
  if (fault !== null) return refused(fault);
  if (allEqual(id)) return refused('all-digits-equal');
  return checkDigit(digitsOf(id)) === Number(id.at(-1)) ? taken(id) : refused('checksum');
}

/** Without groups, as registers print it: `۱۰۳۸۰۲۸۴۷۹۰`. */
export const formatLegalId = (value: string, options: ShownOptions = {}): string => shown(value, options);

/** To each of the first ten the tenth plus two is added before it is weighted. Remainders 0 and 10 both end in 0. */
function checkDigit(digits: readonly number[]): number {
  const added = (digits[9] ?? 0) + 2;
  const sum = WEIGHTS.reduce((total, weight, place) => total + ((digits[place] ?? 0) + added) * weight, 0);
  return (sum % 11) % 10;
}
