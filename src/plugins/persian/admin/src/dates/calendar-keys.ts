import { type JalaliDate, addDays, addMonths, addYears, dayOfWeek } from '../../../core/src';

import { type Limits, clampedDay } from './days';

type Step = (day: JalaliDate) => JalaliDate;

/** A Persian calendar runs from right to left: the day after stands on the left. */
const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: (day) => addDays(day, 1),
  ArrowRight: (day) => addDays(day, -1),
  ArrowDown: (day) => addDays(day, 7),
  ArrowUp: (day) => addDays(day, -7),
  Home: (day) => addDays(day, -dayOfWeek(day)),
  End: (day) => addDays(day, 6 - dayOfWeek(day)),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
  'Shift+PageUp': (day) => addYears(day, -1),
  'Shift+PageDown': (day) => addYears(day, 1),
};

type Stroke = Readonly<{ key: string; shiftKey: boolean }>;

/** Where a key leads from a day of the calendar, within the limits; null for a key that leads nowhere. */
export function dayAfterKey(day: JalaliDate, { key, shiftKey }: Stroke, limits: Limits): JalaliDate | null {
  const step = STEPS[shiftKey && key.startsWith('Page') ? `Shift+${key}` : key];
  return step === undefined ? null : clampedDay(stepped(day, step), limits);
}

/** At the end of the supported years a step stays where it is. */
export function stepped(day: JalaliDate, step: Step): JalaliDate {
  try {
    return step(day);
  } catch {
    return day;
  }
}
