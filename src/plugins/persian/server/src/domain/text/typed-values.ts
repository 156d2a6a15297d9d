import { readNumber, toAsciiDigits } from '../../../../core/src';

const PERSIAN_NUMBER = /[\u0660-\u0669\u06F0-\u06F9\u066B\u066C]/;

/**
 * The number that a person typed in Persian or Arabic digits, as JSON would have it: «۱۲٫۵» is 12.5 and «۱٬۲۳۴» is 1234.
 * A text in ASCII digits, and one that is no number, comes back as it is: Strapi says what is wrong with it.
 */
export function typedNumber(text: string, kind: 'number' | 'whole-number' | 'big-number'): number | string {
  if (!PERSIAN_NUMBER.test(text)) return text;
  if (kind !== 'big-number') return readNumber(text) ?? text;
  // Beyond what a number of JavaScript holds exactly: it stays a text.
  const digits = toAsciiDigits(text.trim()).replaceAll('\u066C', '').replace('\u2212', '-');
  return /^[+-]?\d+$/.test(digits) ? digits : text;
}

/** Before it, a year in Persian digits is a Jalali one: to store it as a Gregorian one would be silent damage. */
const FIRST_GREGORIAN_YEAR = 1700;

/** A Gregorian day, instant or time typed in Persian digits, in ASCII ones. A Jalali date comes back as it is. */
export function typedDay(text: string): string {
  const ascii = toAsciiDigits(text);
  const [, year] = /^(\d{4})-\d\d-\d\d/.exec(ascii) ?? [];
  const isGregorian = year !== undefined && Number(year) >= FIRST_GREGORIAN_YEAR;
  return isGregorian || /^\d\d:\d\d/.test(ascii) ? ascii : text;
}
