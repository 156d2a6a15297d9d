import { type MouseEvent, useState } from 'react';

import type { Fault, Reading } from './entry';

type Draft<T> = Readonly<{
  text: string;
  reading: Reading<T>;
  /** The person has left the field, or pressed Enter: now a fault is said. */
  isLeft: boolean;
  /** What the field held before the typing began: an unfinished or wrong text never changes it. */
  before: T | null;
  expected: string;
}>;

export type EntryOptions<T> = Readonly<{
  value: T | null;
  shown: string;
  keyOf: (value: T) => string;
  read: (text: string) => Reading<T>;
  choose: (value: T | null) => void;
}>;

export type Entry<T> = Readonly<{
  text: string;
  fault: Fault<T> | null;
  change: (text: string) => void;
  /** Whether the text may stand as it is. */
  leave: () => boolean;
  /** Back to what was there before the typing; false where nothing was typed. */
  restore: () => boolean;
  /** A value from elsewhere: the calendar, a suggestion, the clear button. */
  take: (value: T | null) => void;
}>;

/**
 * The text of an input between what a person types and what the form holds. A text that says a value is given to the
 * form at once; any other leaves the form with what it had, and stays visible.
 */
export function useEntry<T>({ value, shown, keyOf, read, choose }: EntryOptions<T>): Entry<T> {
  const [draft, setDraft] = useState<Draft<T> | null>(null);
  const keyOrNone = (some: T | null): string => (some === null ? '' : keyOf(some));
  const key = keyOrNone(value);
  const isForeign = draft !== null && key !== draft.expected && key !== keyOrNone(draft.before);
  if (isForeign) setDraft(null);
  const current = isForeign ? null : draft;

  const give = (next: T | null) => {
    if (keyOrNone(next) !== key) choose(next);
  };
  return {
    text: current?.text ?? shown,
    fault: faultToSay(current),
    change(text) {
      const reading = read(text);
      const before = current === null ? value : current.before;
      const next = settled(reading, before);
      give(next);
      setDraft({ text, reading, isLeft: false, before, expected: keyOrNone(next) });
    },
    leave() {
      const isFaulty = current?.reading.kind === 'fault';
      setDraft(isFaulty ? { ...current, isLeft: true } : null);
      return !isFaulty;
    },
    restore() {
      if (current === null) return false;
      give(current.before);
      setDraft(null);
      return true;
    },
    take(next) {
      give(next);
      setDraft(null);
    },
  };
}

function settled<T>(reading: Reading<T>, before: T | null): T | null {
  if (reading.kind === 'value') return reading.value;
  return reading.kind === 'empty' ? null : before;
}

/** While somebody types, only what is complete and has a remedy is said; the rest when they have finished. */
function faultToSay<T>(draft: Draft<T> | null): Fault<T> | null {
  if (draft?.reading.kind !== 'fault') return null;
  const { fault } = draft.reading;
  return draft.isLeft || fault.suggestion !== undefined ? fault : null;
}

type OnClear = (event: MouseEvent<HTMLButtonElement>) => void;

/** A clear button forgets what was typed; the form clears its value itself. */
export const clearOf = <T>(onClear: OnClear | undefined, label: string, entry: Entry<T>) =>
  onClear === undefined
    ? null
    : {
        label,
        onClear: (event: MouseEvent<HTMLButtonElement>) => {
          entry.restore();
          onClear(event);
        },
      };
