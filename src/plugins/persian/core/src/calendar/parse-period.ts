import { isMonth } from './jalali-date';
import { isTooLong, typed } from './typed-text';
import { type YearFault, yearFault } from './year-text';

export type ParsedMonth =
  | Readonly<{ ok: true; year: number; month: number }>
  | Readonly<{ ok: false; fault: 'empty' | 'not-a-month' | 'no-such-month' | YearFault }>;

export type ParsedYear =
  Readonly<{ ok: true; year: number }> | Readonly<{ ok: false; fault: 'empty' | 'not-a-year' | YearFault }>;

const MONTH = /^(\d+) ?[/\-.\u060D\u066B] ?(\d{1,2})$/;

/** Reads a month of a year: `1404-05`, `۱۴۰۴/۵`, with the digits and separators of `parseJalali`. A whole date is none. */
export function parseJalaliMonth(text: string): ParsedMonth {
  const clean = isTooLong(text) ? text : typed(text);
  if (clean === '') return { ok: false, fault: 'empty' };
  const [, yearText = '', monthText] = MONTH.exec(clean) ?? [];
  const fault = yearFault(yearText);
  if (fault !== null) return { ok: false, fault: fault === 'not-a-year' ? 'not-a-month' : fault };
  const [year, month] = [Number(yearText), Number(monthText)];
  return isMonth(month) ? { ok: true, year, month } : { ok: false, fault: 'no-such-month' };
}

/** Reads a year of four digits: `1404`, `۱۴۰۴`. */
export function parseJalaliYear(text: string): ParsedYear {
  const clean = isTooLong(text) ? text : typed(text);
  if (clean === '') return { ok: false, fault: 'empty' };
  const fault = /^\d+$/.test(clean) ? yearFault(clean) : 'not-a-year';
  return fault === null ? { ok: true, year: Number(clean) } : { ok: false, fault };
}
