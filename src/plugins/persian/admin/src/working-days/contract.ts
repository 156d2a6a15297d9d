import type { DecidedDay, HolidayTitle } from '../../../core/src';

/** Who changed something last, and when (ISO instant). */
type Trace = Readonly<{ by: string | null; at: string }>;

type Decision = DecidedDay & Readonly<{ reason: string | null; trace: Trace }>;

/** A day of the year: what is official, and what was decided instead. `day` is an ISO day. */
export type DeskDay = Readonly<{ day: string; official: DecidedDay | null; decision: Decision | null }>;

export type DeskYear = Readonly<{
  year: number;
  isKnown: boolean;
  imported: Trace | null;
  days: readonly DeskDay[];
}>;

export type Weekday = 'saturday' | 'sunday' | 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday';
export const WEEKDAYS: readonly Weekday[] = [
  'saturday',
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
];
export type Weekend = Readonly<{ from: string | null; days: readonly Weekday[] }>;

export type Overview = Readonly<{ years: readonly number[]; weekends: readonly Weekend[] }>;

export type NewDecision = Readonly<{
  day: string;
  isOff: boolean;
  title?: HolidayTitle;
  isEstimated?: boolean;
  reason?: string;
}>;

export type DayChange = Readonly<{ day: string; before: DecidedDay | null; after: DecidedDay | null }>;
export type Preview = Readonly<{
  year: number;
  occasions: number;
  changes: readonly DayChange[];
  missing: readonly Readonly<{ title: HolidayTitle }>[];
}>;

export type RowFault = Readonly<{ row: number; fault: string; value: string }>;
