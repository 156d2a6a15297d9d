import { type Result, err, ok } from '@hamresan/kit';

/** What is counted: within a council and a Jalali year, each kind has a sequence of its own (I4). */
export const COUNTED_KINDS = [
  'regular-meeting',
  'extraordinary-meeting',
  'resolution',
  'circulated-resolution',
] as const;
export type CountedKind = (typeof COUNTED_KINDS)[number];

/** A place in a sequence; once given it is never given again, whatever becomes of what carries it. */
export type RegistryNumber = Readonly<{ kind: CountedKind; year: number; number: number }>;

/** The number after the newest one (`null`: none yet in that year). The caller holds the counter while it asks. */
export const numberAfter = (newest: number | null): number => (newest ?? 0) + 1;

/** What was decided between meetings is told apart at a glance (I31). */
const SUFFIXES: Readonly<Record<CountedKind, string>> = {
  'regular-meeting': '',
  'extraordinary-meeting': '-ف',
  resolution: '',
  'circulated-resolution': '-م',
};

/** As people write it: `12/1404`, `3/1404-م`. Digits are ASCII; the reader's language chooses others. */
export const writeNumber = ({ kind, year, number }: RegistryNumber): string =>
  `${String(number)}/${String(year)}${SUFFIXES[kind]}`;

export type UndoRefusal = Readonly<{ code: 'newer-number-given'; newest: number }>;

/**
 * Whether a meeting that was numbered may be taken back (I4): only while no later one of the same sequence has a number.
 * Otherwise what was wrong is mended by an amendment.
 */
export const mayTakeBack = (given: RegistryNumber, newest: number): Result<RegistryNumber, UndoRefusal> =>
  newest > given.number ? err({ code: 'newer-number-given', newest }) : ok(given);
