import {
  FIRST_YEAR,
  type JalaliDate,
  LAST_YEAR,
  MONTH_NAMES,
  type ParsedDate,
  WEEKDAY_NAMES,
  compareJalali,
  dayOfWeek,
  daysInMonth,
  formatJalali,
  parseJalali,
  toAsciiDigits,
  toPersianDigits,
} from '../../../core/src';

import { type Limits, isWithin } from './days';
import { EMPTY, type Reading, fault } from './entry';

type Refused = Extract<ParsedDate, { ok: false }>;

/** Judges a typed date. What is not a day within the limits is a fault that says why, and what could be meant. */
export function readDay(text: string, limits: Limits, today: JalaliDate): Reading<JalaliDate> {
  const parsed = parseJalali(text, { nearYear: today.year });
  if (parsed.ok) return withinLimits(parsed.date, limits);
  if (parsed.fault === 'empty') return EMPTY;
  return parsed.fault === 'no-such-day' ? noSuchDay(text, limits) : withSuggestion(parsed, limits);
}

function withinLimits(day: JalaliDate, limits: Limits): Reading<JalaliDate> {
  if (isWithin(day, limits)) return { kind: 'value', value: day };
  return compareJalali(day, limits.first) < 0
    ? fault('too-early', { date: formatJalali(limits.first, 'medium') })
    : fault('too-late', { date: formatJalali(limits.last, 'medium') });
}

function withSuggestion({ fault: code, suggestion }: Refused, limits: Limits): Reading<JalaliDate> {
  if (code === 'out-of-range') {
    return fault(code, { first: toPersianDigits(String(FIRST_YEAR)), last: toPersianDigits(String(LAST_YEAR)) });
  }
  if (suggestion === undefined) return fault(code);
  if (!isWithin(suggestion, limits)) return withinLimits(suggestion, limits);
  return { kind: 'fault', fault: { sentence: { key: code }, suggestion } };
}

/** Either the month is shorter, or the weekday that was typed is another one, or there is no such month. */
function noSuchDay(text: string, limits: Limits): Reading<JalaliDate> {
  const ascii = toAsciiDigits(text).trim();
  const withoutWeekday = parseJalali(ascii.replace(/^\D+/, ''));
  if (withoutWeekday.ok) return otherWeekday(withoutWeekday.date, limits);
  const first = parseJalali(firstOfItsMonth(ascii.replace(/^\D+/, '')));
  if (!first.ok) return fault('no-such-day');
  const { year, month } = first.date;
  return fault('short-month', {
    month: MONTH_NAMES[month - 1] ?? '',
    year: toPersianDigits(String(year)),
    days: toPersianDigits(String(daysInMonth(year, month))),
  });
}

function otherWeekday(day: JalaliDate, limits: Limits): Reading<JalaliDate> {
  const sentence = { key: 'other-weekday', values: { weekday: WEEKDAY_NAMES[dayOfWeek(day)] } };
  return { kind: 'fault', fault: isWithin(day, limits) ? { sentence, suggestion: day } : { sentence } };
}

/** The day stands last in `1404/12/30` and first in `30 اسفند 1404`. */
const firstOfItsMonth = (ascii: string): string =>
  /^\d+\s*\p{L}/u.test(ascii) ? ascii.replace(/^\d+/, '1') : ascii.replace(/\d+$/, '1');
