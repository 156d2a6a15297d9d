import { type Parsed, refused, taken } from './parsed';
import { type ShownOptions, shown } from './shown';
import { type DigitsFault, bare, faultOfDigits } from './typed-digits';

export type ShebaFault = DigitsFault | 'other-country' | 'checksum';

const COUNTRY = 'IR';
const LENGTH = 24;
/** I and R as ISO 13616 counts letters: A is 10. */
const COUNTRY_IN_DIGITS = '1827';

/** The number of a bank account (شبا, the Iranian IBAN): `IR` and 24 ASCII digits. The country may be left out. */
export function parseSheba(text: string): Parsed<string, ShebaFault> {
  const typed = bare(text).toUpperCase();
  const digits = typed.startsWith(COUNTRY) ? typed.slice(COUNTRY.length) : typed;
  if (typed !== '' && digits === '') return refused('too-short');
  const fault = faultOfDigits(digits, LENGTH);
  if (fault !== null) return refused(/^[A-Z]{2}\d+$/.test(digits) ? 'other-country' : fault);
  return checksumHolds(digits) ? taken(`${COUNTRY}${digits}`) : refused('checksum');
}

/** In groups of four, as banks print it: `IR۸۲ ۰۵۴۰ …`. */
export const formatSheba = (value: string, options: ShownOptions = {}): string =>
  shown((value.match(/.{1,4}/g) ?? []).join(' '), options);

/**
 * ISO 7064 MOD 97-10: with the country and the check digits behind the rest, the number leaves 1. Check digits run from
 * 02 to 98 (ISO 13616); 00, 01 and 99 leave the same remainders and are never given out.
 */
function checksumHolds(digits: string): boolean {
  const check = Number(digits.slice(0, 2));
  const all = `${digits.slice(2)}${COUNTRY_IN_DIGITS}${digits.slice(0, 2)}`;
  const remainder = Array.from(all, Number).reduce((rest, digit) => (rest * 10 + digit) % 97, 0);
  return remainder === 1 && check >= 2 && check <= 98;
}

/** The three digits that name the bank. */
export const bankCodeOf = (value: string): string => value.slice(4, 7);
