import type { HolidayYear } from '../../../core/src';
import type { Decision, HolidayState } from '../domain/holiday-state';
import type { NamedWeekend } from '../domain/weekend';

/** Who changes something: an account of the panel. */
export type Editor = Readonly<{ id: number }>;

/** Where holidays are kept. Each change is one row, with whoever made it. */
export type HolidayStore = Readonly<{
  state: () => Promise<HolidayState>;
  weekends: () => Promise<readonly NamedWeekend[]>;
  saveDecision: (isoDay: string, decision: Decision, by: Editor) => Promise<void>;
  /** Whether there was one. */
  dropDecision: (isoDay: string) => Promise<boolean>;
  saveYear: (year: HolidayYear, by: Editor) => Promise<void>;
  dropYear: (year: number) => Promise<boolean>;
  saveWeekends: (weekends: readonly NamedWeekend[]) => Promise<void>;
}>;
