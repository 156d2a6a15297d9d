import {
  type JalaliDate,
  type ParseFault,
  type ParsedMonth,
  type ParsedYear,
  compareJalali,
  dayIsoRange,
  endOfMonth,
  parseJalali,
  parseJalaliMonth,
  parseJalaliYear,
  startOfDay,
  startOfNextDay,
  toIsoDay,
} from '../../../../core/src';
import type { DateKind } from './schemas';

/** Half-open, as the database compares: `from <= x < before`. ISO instants, or ISO days for the type `date`. */
export type Range = Readonly<{ from: string; before: string }>;

/** The first and the last day of a year, a month or a day. */
type Period = Readonly<{ first: JalaliDate; last: JalaliDate }>;
type TextFault = ParseFault | Extract<ParsedMonth | ParsedYear, { ok: false }>['fault'];

/**
 * Why an operand is not taken. `fault` is the core's word for a text, or says how many values are due; `expected` is an
 * example of what is. `at`: which of two values is meant.
 */
type NotUnderstood = Readonly<{
  code: 'jalali-not-understood';
  fault: TextFault | 'not-one-value' | 'not-two-values';
  value: unknown;
  expected: string;
  at?: 0 | 1;
}>;
export type OperandFault = NotUnderstood | Readonly<{ code: 'jalali-range-reversed' }>;

type Read<Value, Fault = OperandFault> = Readonly<{ ok: true; value: Value }> | Readonly<{ ok: false; error: Fault }>;
type Place = Readonly<{ kind: DateKind; timeZone: string }>;
type Reader = Readonly<{ expected: string; read: (text: string) => Period | TextFault }>;

const YEAR: Reader = { expected: '1404', read: readYear };
const MONTH: Reader = { expected: '1404-05', read: readMonth };
const DAY: Reader = { expected: '1404-05-28', read: readDay };
const END: Reader = { expected: '1404-05-28', read: readAny };
const TWO_ENDS = '1404-05-01, 1404-05-31';

const READERS = { $jalaliYear: YEAR, $jalaliMonth: MONTH, $jalaliDay: DAY };

export type JalaliOperator = keyof typeof READERS | '$jalaliBetween';

export const isJalaliOperator = (key: string): key is JalaliOperator =>
  key === '$jalaliBetween' || Object.hasOwn(READERS, key);

/** What an operator and its operand stand for. Both ends of `$jalaliBetween` belong to it: days, months or years. */
export function readRange(operator: JalaliOperator, operand: unknown, place: Place): Read<Range> {
  if (operator === '$jalaliBetween') return readBetween(operand, place);
  const period = readOne(operand, READERS[operator]);
  return period.ok ? { ok: true, value: rangeOf(period.value, place) } : period;
}

function readOne(operand: unknown, { expected, read }: Reader): Read<Period, NotUnderstood> {
  const isOne = typeof operand === 'string' || typeof operand === 'number';
  const period = isOne ? read(String(operand)) : 'not-one-value';
  if (typeof period !== 'string') return { ok: true, value: period };
  return { ok: false, error: { code: 'jalali-not-understood', fault: period, value: operand, expected } };
}

function readBetween(operand: unknown, place: Place): Read<Range> {
  const values: readonly unknown[] = Array.isArray(operand) ? operand : [];
  if (values.length !== 2) {
    const facts = { fault: 'not-two-values', value: operand, expected: TWO_ENDS } as const;
    return { ok: false, error: { code: 'jalali-not-understood', ...facts } };
  }
  const [from, to] = [readEnd(values, 0), readEnd(values, 1)];
  if (!from.ok) return from;
  if (!to.ok) return to;
  const [{ first }, { last }] = [from.value, to.value];
  if (compareJalali(first, last) > 0) return { ok: false, error: { code: 'jalali-range-reversed' } };
  return { ok: true, value: rangeOf({ first, last }, place) };
}

function readEnd(values: readonly unknown[], at: 0 | 1): Read<Period, NotUnderstood> {
  const end = readOne(values[at], END);
  return end.ok ? end : { ok: false, error: { ...end.error, at } };
}

/** The form of a text decides what is wrong with it; a text of none of the three forms is not a date. */
function readAny(text: string): Period | TextFault {
  const day = readDay(text);
  if (day !== 'not-a-date') return day;
  const month = readMonth(text);
  if (month !== 'not-a-month') return month;
  const year = readYear(text);
  return year === 'not-a-year' ? 'not-a-date' : year;
}

function readYear(text: string): Period | TextFault {
  const read = parseJalaliYear(text);
  if (!read.ok) return read.fault;
  const { year } = read;
  return { first: { year, month: 1, day: 1 }, last: endOfMonth({ year, month: 12, day: 1 }) };
}

function readMonth(text: string): Period | TextFault {
  const read = parseJalaliMonth(text);
  if (!read.ok) return read.fault;
  const first = { year: read.year, month: read.month, day: 1 };
  return { first, last: endOfMonth(first) };
}

function readDay(text: string): Period | TextFault {
  const read = parseJalali(text);
  return read.ok ? { first: read.date, last: read.date } : read.fault;
}

const rangeOf = ({ first, last }: Period, { kind, timeZone }: Place): Range =>
  kind === 'date'
    ? { from: toIsoDay(first), before: dayIsoRange(last).before }
    : { from: startOfDay(first, timeZone).toISOString(), before: startOfNextDay(last, timeZone).toISOString() };

/** What lies in both: empty, with `from` not before `before`, where they do not meet. */
export const intersection = (one: Range, other: Range): Range => ({
  from: one.from > other.from ? one.from : other.from,
  before: one.before < other.before ? one.before : other.before,
});
