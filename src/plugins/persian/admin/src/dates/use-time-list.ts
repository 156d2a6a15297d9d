import { type AriaAttributes, type KeyboardEvent, useId, useState } from 'react';

import type { TimeOfDay } from '../../../core/src';

import { clockText } from './read-time';

type Options = Readonly<{
  times: readonly TimeOfDay[];
  value: TimeOfDay | null;
  take: (time: TimeOfDay) => void;
}>;

/** A list under an input that keeps the focus: arrows move in it, Enter chooses, Escape closes it. */
export function useTimeList({ times, value, take }: Options) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const open = () => {
    setActive(null);
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
  };
  const choose = (time: TimeOfDay | undefined) => {
    close();
    if (time !== undefined) take(time);
  };
  const move = (by: number) => () => {
    setActive((from) => (from === null ? nearest(times, value) : (from + by + times.length) % times.length));
  };
  const KEYS: Readonly<Record<string, () => void>> = {
    ArrowDown: move(1),
    ArrowUp: move(-1),
    Escape: close,
    ...(active === null
      ? {}
      : {
          Enter: () => {
            choose(times[active]);
          },
        }),
  };
  const answerKey = (event: KeyboardEvent) => {
    if (!isOpen) return;
    const answer = KEYS[event.key] ?? close;
    if (event.key in KEYS) event.preventDefault();
    answer();
  };
  const attributes = { ...spoken(id, isOpen, active), onClick: open, onKeyDown: answerKey };
  return { id, isOpen, setOpen, open, active, choose, attributes };
}

/** Where a walk through the list begins: at the value, or at the next time after it. */
function nearest(times: readonly TimeOfDay[], value: TimeOfDay | null): number {
  const from = value === null ? '00:00' : clockText(value);
  return Math.max(
    times.findIndex((time) => clockText(time) >= from),
    0,
  );
}

/** Tells screen readers of the list and of the time in it that Enter would choose. */
const spoken = (id: string, isOpen: boolean, active: number | null): AriaAttributes => ({
  'aria-haspopup': 'listbox',
  ...(isOpen ? { 'aria-controls': id } : {}),
  ...(isOpen && active !== null ? { 'aria-activedescendant': `${id}-${String(active)}` } : {}),
});
