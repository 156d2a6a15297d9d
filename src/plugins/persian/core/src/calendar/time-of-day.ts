import { type DigitSet, inDigits } from '../digits';

/** A time on the clock of some place: 0:00 up to 23:59:59.999. */
export type TimeOfDay = Readonly<{ hour: number; minute: number; second: number; millisecond: number }>;

export const MIDNIGHT: TimeOfDay = { hour: 0, minute: 0, second: 0, millisecond: 0 };

export function isValidTime({ hour, minute, second, millisecond }: TimeOfDay): boolean {
  return isBelow(hour, 24) && isBelow(minute, 60) && isBelow(second, 60) && isBelow(millisecond, 1000);
}

/** `14:30:00.000`: the form in which Strapi stores the type `time`. @throws RangeError for a time that does not exist. */
export function toIsoTime(time: TimeOfDay): string {
  assertTime(time);
  const [hour, minute, second] = [time.hour, time.minute, time.second].map(twoDigits);
  return `${hour ?? ''}:${minute ?? ''}:${second ?? ''}.${time.millisecond.toString().padStart(3, '0')}`;
}

/** `۹:۰۵` or, with seconds, `۹:۰۵:۰۷`. @throws RangeError for a time that does not exist. */
export function formatTime(
  time: TimeOfDay,
  { seconds = false, digits = 'persian' }: Readonly<{ seconds?: boolean; digits?: DigitSet }> = {},
): string {
  assertTime(time);
  const parts = [time.hour.toString(), twoDigits(time.minute), ...(seconds ? [twoDigits(time.second)] : [])];
  return inDigits(parts.join(':'), digits);
}

/** Milliseconds since midnight of a day in which the clock is not put forward or back. */
export function msOfDay(time: TimeOfDay): number {
  assertTime(time);
  return ((time.hour * 60 + time.minute) * 60 + time.second) * 1000 + time.millisecond;
}

export const timeOf = (ms: number): TimeOfDay => ({
  hour: Math.floor(ms / 3_600_000),
  minute: Math.floor(ms / 60_000) % 60,
  second: Math.floor(ms / 1000) % 60,
  millisecond: ms % 1000,
});

function assertTime(time: TimeOfDay): void {
  if (isValidTime(time)) return;
  throw new RangeError(`No such time: ${[time.hour, time.minute, time.second, time.millisecond].join(':')}`);
}

const isBelow = (value: number, limit: number): boolean => Number.isInteger(value) && value >= 0 && value < limit;

const twoDigits = (value: number): string => value.toString().padStart(2, '0');
