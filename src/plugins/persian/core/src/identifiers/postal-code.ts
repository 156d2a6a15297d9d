import { type Parsed, refused, taken } from './parsed';
import { type ShownOptions, shown } from './shown';
import { type DigitsFault, bare, faultOfDigits } from './typed-digits';

export type PostalCodeFault = DigitsFault;

const LENGTH = 10;

/** A postal code (کد پستی), as ten ASCII digits. */
export function parsePostalCode(text: string): Parsed<string, PostalCodeFault> {
  const code = bare(text);
  const fault = faultOfDigits(code, LENGTH);
  return fault === null ? taken(code) : refused(fault);
}

/** As the post writes it: `۵۸۶۱۹-۱۲۳۴۵`. */
export const formatPostalCode = (value: string, options: ShownOptions = {}): string =>
  shown(`${value.slice(0, 5)}-${value.slice(5)}`, options);

/** Codes in use have no 0 and no 2 among the first five digits, and no 5 in the fifth place. Advice alone. */
export const isUsualPostalCode = (value: string): boolean => /^[13-9]{4}[1346-9]/.test(value);
