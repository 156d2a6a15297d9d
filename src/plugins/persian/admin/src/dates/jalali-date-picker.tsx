import { useState } from 'react';

import type { JalaliDate } from '../../../core/src';

import { DayField } from './day-field';
import { dayOfValue, isoOfValue, limitsOf, valueOfDay } from './days';
import { type DayPickerProps, useFieldState } from './field-props';

export type JalaliDatePickerProps = DayPickerProps &
  Readonly<{ value?: Date | null; onChange?: (date: Date | undefined) => void }>;

/** Stands in for the design system's `DatePicker`, with its props: the day in UTC comes in, local midnight goes out. */
export function JalaliDatePicker(props: JalaliDatePickerProps) {
  const { value, onChange, onClear, minDate, maxDate, initialDate, inputRef, ...given } = props;
  const [wasTouched, setTouched] = useState(false);
  const current = value ?? (wasTouched ? undefined : initialDate);
  return (
    <DayField
      given={given}
      field={useFieldState(given)}
      inputRef={inputRef}
      value={dayOfValue(current)}
      foreignText={isoOfValue(current)}
      limits={limitsOf(minDate, maxDate)}
      choose={(day: JalaliDate | null) => {
        setTouched(true);
        onChange?.(day === null ? undefined : valueOfDay(day));
      }}
      onClear={
        onClear === undefined
          ? undefined
          : (event) => {
              setTouched(true);
              onClear(event);
            }
      }
    />
  );
}
