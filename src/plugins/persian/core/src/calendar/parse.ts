import { jalaliOf } from './gregorian';
import { type JalaliDate, isValidJalali } from './jalali-date';
import { MONTH_NAMES, WEEKDAY_NAMES } from './names';
import { foldLetters, isTooLong, typed } from './typed-text';
import { dayOfWeek } from './week';
import { type YearFault, yearFault, yearsEndingIn } from './year-text';

/**
 * `no-such-day` is also a day with a weekday in front that is not its own. What the text could have meant is in
 * `suggestion`: to be offered, never taken in silence.
 */
export type ParseFault = 'empty' | 'not-a-date' | 'no-such-day' | YearFault;

export type ParsedDate =
  Readonly<{ ok: true; date: JalaliDate }> | Readonly<{ ok: false; fault: ParseFault; suggestion?: JalaliDate }>;

export type ParseOptions = Readonly<{
  /** The year of today, so that a year of two digits finds its century: the nearest one, less than 50 years away. */
  nearYear?: number;
}>;

/**
 * Reads a Jalali date as people type and copy it: `۱۴۰۴/۰۵/۰۱`, `1404-5-1`, `۱ مرداد ۱۴۰۴`, `چهارشنبه ۱ مرداد ۱۴۰۴`. Digits
 * are Persian, Arabic or ASCII, the separator is one of `/ - . ؍ ٫` (the same twice), the year has four digits and
 * comes first in the numeric form. Nothing is clamped or carried over.
 *
 * A year from 1700 on is the fault `gregorian-year`, with the Jalali date of that Gregorian day as a suggestion where
 * there is one. A year of two digits is the fault `two-digit-year`, with a suggestion where only one year is meant.
 */
export function parseJalali(text: string, options: ParseOptions = {}): ParsedDate {
  if (isTooLong(text)) return refused('not-a-date');
  const clean = typed(text);
  if (clean === '') return refused('empty');
  const read = readNumeric(clean) ?? readNamed(clean);
  return read === null ? refused('not-a-date') : judge(read, options);
}

type Reading = Readonly<{
  yearText: string;
  month: number;
  day: number;
  /** Of the form with a month's name; a Gregorian year makes no sense in it. */
  isNamed?: boolean;
  weekday: number | null;
}>;

const NUMERIC = /^(\d+) ?([/\-.\u060D\u066B]) ?(\d{1,2}) ?\2 ?(\d{1,2})$/;
const NAMED = /^(\D*)(\d{1,2})(\D+)(\d+)$/;

function readNumeric(text: string): Reading | null {
  const [, yearText, , month, day] = NUMERIC.exec(text) ?? [];
  return yearText === undefined ? null : { yearText, month: Number(month), day: Number(day), weekday: null };
}

function readNamed(text: string): Reading | null {
  const [, front, day, name, yearText] = NAMED.exec(text) ?? [];
  if (front === undefined || name === undefined || yearText === undefined) return null;
  const [month, weekday] = [monthNamed(name), weekdayNamed(front)];
  if (month === 0 || weekday === -1) return null;
  return { yearText, month, day: Number(day), weekday, isNamed: true };
}

/** 1 to 12, or 0. `ماه` may follow, and the older form of Mordad is known. */
function monthNamed(text: string): number {
  const name = withoutSpaces(text).replace(/ماه$/, '');
  return name === 'امرداد' ? 5 : MONTH_NAMES.findIndex((known) => foldLetters(known) === name) + 1;
}

/** As `dayOfWeek` counts; null for no text, -1 for one that names no weekday. */
function weekdayNamed(text: string): number | null {
  if (text === '') return null;
  const name = withoutSpaces(text).replace(/،$/, '');
  return WEEKDAY_NAMES.findIndex((known) => foldLetters(known) === name);
}

const withoutSpaces = (text: string): string => text.replaceAll(' ', '');

function judge({ yearText, month, day, isNamed, weekday }: Reading, { nearYear }: ParseOptions): ParsedDate {
  const fault = yearFault(yearText);
  const date = { year: Number(yearText), month, day };
  if (fault === 'gregorian-year') return refused(fault, isNamed ? null : jalaliOf(date));
  if (fault === 'two-digit-year') return refused(fault, onlyDate({ ...date, weekday }, nearYear));
  if (fault !== null) return refused(fault === 'not-a-year' ? 'not-a-date' : fault);
  return exists({ ...date, weekday }) ? { ok: true, date } : refused('no-such-day');
}

type Wanted = JalaliDate & Readonly<{ weekday: number | null }>;

const exists = (wanted: Wanted): boolean =>
  isValidJalali(wanted) && (wanted.weekday === null || wanted.weekday === dayOfWeek(wanted));

/** The date in the only year with these last two digits that has it, or null where there are several or none. */
function onlyDate({ year, month, day, weekday }: Wanted, nearYear?: number): JalaliDate | null {
  const dates = yearsEndingIn(year, nearYear).map((whole) => ({ year: whole, month, day }));
  const [first, second] = dates.filter((date) => exists({ ...date, weekday }));
  return first !== undefined && second === undefined ? first : null;
}

const refused = (fault: ParseFault, suggestion: JalaliDate | null = null): ParsedDate =>
  suggestion === null ? { ok: false, fault } : { ok: false, fault, suggestion };
