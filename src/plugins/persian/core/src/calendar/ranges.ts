import { daysInYear, toDayNumber } from './day-number';
import { firstInstantOf } from './instant';
import { isoDayOf } from './iso-day';
import { type JalaliDate, daysInMonth } from './jalali-date';

/** Half-open: `from <= x < before`. Ranges of neighbours touch and never overlap. */
export type InstantRange = Readonly<{ from: Date; before: Date }>;

/** Half-open, in days as `toIsoDay` writes them: for the type `date`, which has no zone. */
export type IsoDayRange = Readonly<{ from: string; before: string }>;

/**
 * The first instant of a day in a zone: midnight; where the clock jumps over midnight, the end of the jump (1400/01/02
 * in Tehran begins at 1:00); where it shows midnight twice, the first time. All functions here throw a RangeError for
 * days that do not exist and for zones that the tz database does not have.
 */
export const startOfDay = (date: JalaliDate, timeZone: string): Date =>
  new Date(firstInstantOf(toDayNumber(date), timeZone));

/** Where the day ends: 23, 24 or 25 hours after its start, or what else the zone has. */
export const startOfNextDay = (date: JalaliDate, timeZone: string): Date =>
  new Date(firstInstantOf(toDayNumber(date) + 1, timeZone));

export const dayRange = (date: JalaliDate, timeZone: string): InstantRange => ({
  from: startOfDay(date, timeZone),
  before: startOfNextDay(date, timeZone),
});

export const monthRange = (year: number, month: number, timeZone: string): InstantRange =>
  instantsOf(daysOfMonth(year, month), timeZone);

export const yearRange = (year: number, timeZone: string): InstantRange => instantsOf(daysOfYear(year), timeZone);

export const dayIsoRange = (date: JalaliDate): IsoDayRange => {
  const from = toDayNumber(date);
  return isoDaysOf({ from, before: from + 1 });
};

export const monthIsoRange = (year: number, month: number): IsoDayRange => isoDaysOf(daysOfMonth(year, month));

export const yearIsoRange = (year: number): IsoDayRange => isoDaysOf(daysOfYear(year));

type DayNumberRange = Readonly<{ from: number; before: number }>;

function daysOfMonth(year: number, month: number): DayNumberRange {
  const length = daysInMonth(year, month);
  const from = toDayNumber({ year, month, day: 1 });
  return { from, before: from + length };
}

function daysOfYear(year: number): DayNumberRange {
  const length = daysInYear(year);
  const from = toDayNumber({ year, month: 1, day: 1 });
  return { from, before: from + length };
}

const instantsOf = ({ from, before }: DayNumberRange, timeZone: string): InstantRange => ({
  from: new Date(firstInstantOf(from, timeZone)),
  before: new Date(firstInstantOf(before, timeZone)),
});

const isoDaysOf = ({ from, before }: DayNumberRange): IsoDayRange => ({
  from: isoDayOf(from),
  before: isoDayOf(before),
});
