import { zonedParts } from 'strapi-plugin-persian/core';

import type { Instant, IsoDay } from './full-record';

/** The last of some instants; those that are not there do not count. */
export const latest = (first: Instant, ...others: readonly (Instant | null)[]): Instant =>
  others.reduce<Instant>(
    (last, other) => (other !== null && Date.parse(other) > Date.parse(last) ? other : last),
    first,
  );

/** An instant to the second, as most formats have it: `2026-10-20T06:30:00Z`. @throws RangeError for what is none. */
export const toSecond = (instant: Instant): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;

/** The Gregorian day that calendars show at an instant. @throws RangeError for what is no instant, or no zone. */
export function dayAt(instant: Instant, timeZone: string): IsoDay {
  const { year, month, day } = zonedParts(new Date(instant), timeZone).gregorian;
  return [year.toString().padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-');
}

const twoDigits = (value: number): string => value.toString().padStart(2, '0');
