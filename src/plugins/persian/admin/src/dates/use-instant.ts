import { useState } from 'react';

import type { JalaliDate, ZonedParts } from '../../../core/src';
import { panelSettings } from '../settings';

import { todayIn } from './days';
import type { Gap } from './gap-notice';
import { type Choice, chosenInstant, partsOf } from './zoned-value';

type Options = Readonly<{
  value: Date | null | undefined;
  initialDate: Date | undefined;
  onChange: ((date: Date | undefined) => void) | undefined;
}>;

export type InstantState = Readonly<{
  current: Date | null;
  parts: ZonedParts | null;
  /** A choice that no clock of the zone ever shows; nothing has been stored for it. */
  gap: Gap | null;
  choose: (choice: Choice) => void;
  chooseDay: (day: JalaliDate | null) => void;
  give: (instant: Date | undefined) => void;
  /** The form clears the value itself. */
  forget: () => void;
}>;

/** The instant of a form, and what choices of a day or a time make of it. */
export function useInstant({ value, initialDate, onChange }: Options): InstantState {
  const [wasTouched, setTouched] = useState(false);
  const [gap, setGap] = useState<Gap | null>(null);
  const { timeZone } = panelSettings();
  const current = usable(value) ?? (wasTouched ? null : usable(initialDate));

  const forget = () => {
    setTouched(true);
    setGap(null);
  };
  const give = (instant: Date | undefined) => {
    forget();
    onChange?.(instant);
  };
  const choose = (choice: Choice) => {
    const answer = chosenInstant(current, choice, { timeZone, today: todayIn(timeZone) });
    if (answer.kind === 'gap') setGap(answer);
    else if (answer.instant !== current) give(answer.instant);
  };
  const chooseDay = (day: JalaliDate | null) => {
    if (day === null) give(undefined);
    else choose({ day });
  };
  return { current, parts: partsOf(current, timeZone), gap, choose, chooseDay, give, forget };
}

const usable = (date: Date | null | undefined): Date | null =>
  date instanceof Date && !isNaN(date.getTime()) ? date : null;
