import { type Parsed, refused, taken } from './parsed';
import { type ShownOptions, shown } from './shown';
import { type DigitsFault, allEqual, bare, digitsOf, faultOfDigits } from './typed-digits';

export type NationalIdFault = DigitsFault | 'all-digits-equal' | 'checksum';

export type NationalIdOptions = Readonly<{
  /** Takes 8 or 9 digits as what a spreadsheet left of a number that began with zeros. */
  leftPad?: boolean;
}>;

const LENGTH = 10;
const LOST_ZEROS = 2;

/**
 * The national id of a person (کد ملی), as ten ASCII digits. A right check digit says that the number was not mistyped,
 * not that somebody has it.
 */
export function parseNationalId(
  text: string,
  { leftPad = false }: NationalIdOptions = {},
): Parsed<string, NationalIdFault> {
  const typed = bare(text);
  const id = leftPad && typed.length >= LENGTH - LOST_ZEROS ? typed.padStart(LENGTH, '0') : typed;
  const fault = faultOfDigits(id, LENGTH);
  if (fault !== null) return refused(fault);
  if (allEqual(id)) return refused('all-digits-equal');
  return checkDigit(digitsOf(id)) === Number(id.at(-1)) ? taken(id) : refused('checksum');
}

/** As on the card: `۰۴۹-۹۳۷۰۸۹-۹`. */
export const formatNationalId = (value: string, options: ShownOptions = {}): string =>
  shown(`${value.slice(0, 3)}-${value.slice(3, 9)}-${value.slice(9)}`, options);

/** The weighted sum of the first nine, modulo 11. Remainders 1 and 10 both end in 1: these two it cannot tell apart. */
function checkDigit(digits: readonly number[]): number {
  const sum = digits.slice(0, 9).reduce((total, digit, place) => total + digit * (LENGTH - place), 0);
  const remainder = sum % 11;
  return remainder < 2 ? remainder : 11 - remainder;
}
