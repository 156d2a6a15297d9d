import {
  type DateStyle,
  type JalaliDate,
  formatJalali,
  formatJalaliDateTime,
  fromIsoDay,
  toIsoTime,
  zonedParts,
} from '../../../../core/src';
import type { DateKind } from './schemas';

/** A stored date in the Jalali calendar. Digits are ASCII but in `text`, which is for people. */
type DateReading = Readonly<{ date: string; text: (style: DateStyle) => string }>;
export type Reading = DateReading & Readonly<{ time?: string; timeZone?: string }>;

/** Null for nothing, for what is not a date, and outside of the supported years. */
export function readStored(value: unknown, kind: DateKind, timeZone: string): Reading | null {
  if (kind === 'datetime') return readInstant(value, timeZone);
  const date = typeof value === 'string' ? fromIsoDay(value) : null;
  return date && { date: inAscii(date), text: (style) => formatJalali(date, style) };
}

function readInstant(value: unknown, timeZone: string): Reading | null {
  if (typeof value !== 'string' && !(value instanceof Date)) return null;
  const instant = new Date(value);
  try {
    const parts = zonedParts(instant, timeZone);
    const text = (style: DateStyle) => formatJalaliDateTime(instant, { timeZone, style });
    return { date: inAscii(parts.jalali), time: toIsoTime(parts).slice(0, WHOLE_SECONDS), timeZone, text };
  } catch (fault) {
    // The core's word for an invalid date and for one outside of the supported years; the zone was looked at before the start.
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}

/** `10:30:00` */
const WHOLE_SECONDS = 8;

const inAscii = (date: JalaliDate): string => formatJalali(date, 'numeric', 'ascii').replaceAll('/', '-');
