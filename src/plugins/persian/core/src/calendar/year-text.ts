import { FIRST_YEAR, LAST_YEAR, isSupportedYear } from './jalali-date';

/** From this year on somebody has typed a Gregorian date. */
const FIRST_GREGORIAN_YEAR = 1700;

/** What can be wrong with a year that people typed, in all forms that have one. */
export type YearFault = 'two-digit-year' | 'gregorian-year' | 'out-of-range';

/** Judges a year of ASCII digits: four of them, and a supported year. */
export function yearFault(digits: string): YearFault | 'not-a-year' | null {
  if (digits.length === 2) return 'two-digit-year';
  if (digits.length !== 4) return 'not-a-year';
  if (Number(digits) >= FIRST_GREGORIAN_YEAR) return 'gregorian-year';
  return isSupportedYear(Number(digits)) ? null : 'out-of-range';
}

/** The supported years with these last two digits; with a year that they are near to, those less than 50 years away. */
export function yearsEndingIn(ending: number, nearYear?: number): readonly number[] {
  const centuries = [12, 13, 14, 15].map((century) => century * 100 + ending);
  return centuries
    .filter((year) => year >= FIRST_YEAR && year <= LAST_YEAR)
    .filter((year) => nearYear === undefined || Math.abs(year - nearYear) < 50);
}
