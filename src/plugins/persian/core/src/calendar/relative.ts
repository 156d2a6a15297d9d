import { daysBetween, monthsBetween } from './arithmetic';
import { type DigitSet, inDigits } from '../digits';
import type { JalaliDate } from './jalali-date';
import { zonedParts } from './zone';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long ago, or in how long: `هم‌اکنون`, `۵ دقیقه پیش`, `دیروز`, `۳ روز دیگر`, `۲ ماه پیش`. Within 24 hours it counts
 * hours; from there on days, Jalali months and years of the zone's calendar.
 *
 * @throws RangeError for instants outside of the supported years and unknown zones.
 */
export function formatRelative(
  instant: Date,
  { now, timeZone, digits = 'persian' }: Readonly<{ now: Date; timeZone: string; digits?: DigitSet }>,
): string {
  const ahead = instant.getTime() - now.getTime();
  if (Math.abs(ahead) < DAY) return inDigits(clockDistance(ahead), digits);
  const calendarDay = (moment: Date): JalaliDate => zonedParts(moment, timeZone).jalali;
  return inDigits(calendarDistance(calendarDay(now), calendarDay(instant)), digits);
}

function clockDistance(ahead: number): string {
  const passed = Math.abs(ahead);
  if (passed < MINUTE) return 'هم\u200Cاکنون';
  return passed < HOUR ? counted(ahead / MINUTE, 'دقیقه') : counted(ahead / HOUR, 'ساعت');
}

function calendarDistance(from: JalaliDate, to: JalaliDate): string {
  const days = daysBetween(from, to);
  if (days === 1) return 'فردا';
  if (days === -1) return 'دیروز';
  const months = monthsBetween(from, to);
  if (months === 0) return counted(days, 'روز');
  return Math.abs(months) < 12 ? counted(months, 'ماه') : counted(months / 12, 'سال');
}

const counted = (count: number, unit: string): string =>
  `${Math.floor(Math.abs(count)).toString()} ${unit} ${count > 0 ? 'دیگر' : 'پیش'}`;
