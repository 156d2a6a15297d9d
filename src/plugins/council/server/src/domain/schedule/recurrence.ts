import { type Result, err, ok } from '@hamresan/kit';
import {
  type DayOfWeek,
  type JalaliDate,
  type TimeOfDay,
  dayOfWeek,
  daysInMonth,
  isValidTime,
} from 'strapi-plugin-persian/core';

import type { Period } from '../period';

/** Which one of the month; -1 is the last. A fifth is not offered: few months have one. */
type Nth = 1 | 2 | 3 | 4 | -1;

/** On which day of every Jalali month. `missing`: what holds in a month that lacks the day, its last day or none. */
export type DayRule =
  | Readonly<{ kind: 'nth-weekday'; weekday: DayOfWeek; nth: Nth }>
  | Readonly<{ kind: 'day-of-month'; day: number; missing: 'clamp' | 'skip' }>;

/** When a council meets, month by month. */
export type MeetingRule = Readonly<{ day: DayRule; startTime: TimeOfDay; minutes: number; timeZone: string }>;

type RuleField = 'weekday' | 'nth' | 'day' | 'missing' | 'startTime' | 'minutes' | 'timeZone';
export type RuleRefusal = Readonly<{ code: 'meeting-rule-not-valid'; field: RuleField }>;

/** [I5] The day of the rule in a month. Null only where the month lacks it and the rule says to skip such months. */
export function dateInPeriod(rule: DayRule, { year, month }: Period): JalaliDate | null {
  const length = daysInMonth(year, month);
  if (rule.kind === 'nth-weekday') return { year, month, day: dayOfNthWeekday(rule, { year, month, day: length }) };
  if (rule.day > length && rule.missing === 'skip') return null;
  return { year, month, day: Math.min(rule.day, length) };
}

type NthWeekday = Extract<DayRule, Readonly<{ kind: 'nth-weekday' }>>;

/** Counted from the first day of the month, or for the last one back from its end. */
function dayOfNthWeekday({ weekday, nth }: NthWeekday, end: JalaliDate): number {
  if (nth === -1) return end.day - daysFrom(weekday, dayOfWeek(end));
  return 1 + daysFrom(dayOfWeek({ ...end, day: 1 }), weekday) + 7 * (nth - 1);
}

const daysFrom = (from: DayOfWeek, to: DayOfWeek): number => (to - from + 7) % 7;

/**
 * Reads a rule as it was typed or stored, whose numbers and words the compiler has not seen. Refuses it by the first
 * field that is not valid: a day beyond the 31st, a policy that is none, a meeting of no minutes or of more than a day.
 */
export function checkRule(rule: MeetingRule): Result<MeetingRule, RuleRefusal> {
  const wrong = FIELDS.find((field) => !CHECKS[field](rule));
  return wrong === undefined ? ok(rule) : err({ code: 'meeting-rule-not-valid', field: wrong });
}

const MINUTES_OF_A_DAY = 24 * 60;

const CHECKS: Readonly<Record<RuleField, (rule: MeetingRule) => boolean>> = {
  weekday: ({ day }) => day.kind !== 'nth-weekday' || isWhole(day.weekday, 0, 6),
  nth: ({ day }) => day.kind !== 'nth-weekday' || day.nth === -1 || isWhole(day.nth, 1, 4),
  day: ({ day }) => day.kind !== 'day-of-month' || isWhole(day.day, 1, 31),
  missing: ({ day }) => day.kind !== 'day-of-month' || MISSING.includes(day.missing),
  startTime: ({ startTime }) => isValidTime(startTime),
  minutes: ({ minutes }) => isWhole(minutes, 1, MINUTES_OF_A_DAY),
  timeZone: ({ timeZone }) => isTimeZone(timeZone),
};
const FIELDS = Object.keys(CHECKS) as RuleField[];
const MISSING: readonly string[] = ['clamp', 'skip'];

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** Asked for before: by-laws are read with every request, and asking takes longer than all else in them. */
const KNOWN_ZONES = new Set<string>();

/** Only asking for it tells: the list of zones that Intl gives leaves out `UTC` and other names that hold. */
function isTimeZone(name: string): boolean {
  if (KNOWN_ZONES.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name }).format();
    KNOWN_ZONES.add(name);
    return true;
  } catch {
    return false;
  }
}
