import { type Result, err, ok } from './result';

import { type DayOfWeek, type WeekendPeriod, fromIsoDay } from '../../../core/src';
import { isFields } from './holiday-year-file';
import type { Refusal } from './refusal';

/** In the order of `DayOfWeek`. Settings, requests and what is stored name the days. */
export const WEEKDAYS = ['saturday', 'sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A weekend and the day from which it holds (an ISO day; null is "always"). */
export type NamedWeekend = Readonly<{ from: string | null; days: readonly Weekday[] }>;

export const toPeriod = ({ from, days }: NamedWeekend): WeekendPeriod => ({
  from,
  days: days.map((day) => WEEKDAYS.indexOf(day) as DayOfWeek),
});

/** Names of days, each once, at most six, in the order of the week; null for anything else. */
export function weekdaysIn(given: unknown): readonly Weekday[] | null {
  if (!Array.isArray(given) || given.length > 6 || new Set(given).size !== given.length) return null;
  const known = WEEKDAYS.filter((day) => given.includes(day));
  return known.length === given.length ? known : null;
}

/** Reads `{ "days": ["thursday", "friday"], "from": "2026-12-01" }`; without a day it holds for all time. */
export function readWeekend(body: unknown): Result<NamedWeekend, Refusal> {
  const { days, from = null } = isFields(body) ? body : {};
  const known = weekdaysIn(days);
  if (known === null || !isDayOrNull(from)) return err({ code: 'weekend-not-valid' });
  return ok({ days: known, from });
}

const isDayOrNull = (from: unknown): from is string | null =>
  from === null || (typeof from === 'string' && fromIsoDay(from) !== null);

/** The weekends once a new one is in force: those that begin before it stay, those that would begin later are gone. */
export const withWeekend = (weekends: readonly NamedWeekend[], added: NamedWeekend): readonly NamedWeekend[] =>
  added.from === null ? [added] : [...weekends.filter(({ from }) => from === null || from < (added.from ?? '')), added];
