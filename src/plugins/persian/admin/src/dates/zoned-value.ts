import { type JalaliDate, MIDNIGHT, type TimeOfDay, type ZonedParts, instantAt, zonedParts } from '../../../core/src';

import { isSameDay } from './days';
import { clockText } from './read-time';

/** What a person chose for an instant: a day, a time, or both; the rest is kept. */
export type Choice = Readonly<{ day?: JalaliDate; time?: TimeOfDay }>;

export type ZonedAnswer =
  | Readonly<{ kind: 'instant'; instant: Date }>
  /** The clocks of the zone jump over this time; `next` is the first instant after the jump. */
  | Readonly<{ kind: 'gap'; day: JalaliDate; time: TimeOfDay; next: Date }>;

/** Day and time of an instant in the zone; null where there is none, or one that no calendar here knows. */
export function partsOf(instant: Date | null | undefined, timeZone: string): ZonedParts | null {
  if (!(instant instanceof Date)) return null;
  try {
    return zonedParts(instant, timeZone);
  } catch {
    return null;
  }
}

/**
 * The instant after a choice. A day alone keeps the time to the millisecond, or is midnight where there was none; the
 * same time to the second keeps its milliseconds; a choice that changes nothing is the very instant that was there.
 */
export function chosenInstant(
  current: Date | null,
  choice: Choice,
  { timeZone, today }: Readonly<{ timeZone: string; today: JalaliDate }>,
): ZonedAnswer {
  const parts = partsOf(current, timeZone);
  const { day = parts?.jalali ?? today } = choice;
  const time = timeAfter(parts, choice.time);
  if (current !== null && isShown(parts, day, time)) return { kind: 'instant', instant: current };
  const answer = instantAt(day, time, timeZone);
  return answer.ok ? { kind: 'instant', instant: answer.instant } : { kind: 'gap', day, time, next: answer.next };
}

function timeAfter(parts: ZonedParts | null, chosen: TimeOfDay | undefined): TimeOfDay {
  const current = parts === null ? MIDNIGHT : timePart(parts);
  if (chosen === undefined) return current;
  return clockText(chosen) === clockText(current) && chosen.millisecond === 0 ? current : chosen;
}

export const timePart = ({ hour, minute, second, millisecond }: TimeOfDay): TimeOfDay => ({
  hour,
  minute,
  second,
  millisecond,
});

const isShown = (parts: ZonedParts | null, day: JalaliDate, time: TimeOfDay): boolean =>
  parts !== null &&
  isSameDay(day, parts.jalali) &&
  clockText(time) === clockText(parts) &&
  time.millisecond === parts.millisecond;

/** `به وقت تهران`. CLDR's generic name where it has one in Persian, otherwise the zone's own. */
export function zoneName(timeZone: string): string {
  if (timeZone === 'Asia/Tehran') return 'به وقت تهران';
  const named = new Intl.DateTimeFormat('fa', { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return named?.startsWith('وقت') === true ? `به ${named}` : `به وقت ${timeZone}`;
}
