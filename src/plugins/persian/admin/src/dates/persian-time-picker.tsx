import { useState } from 'react';

import { type TimeOfDay, parseTime } from '../../../core/src';

import { type PickerProps, useFieldState } from './field-props';
import { clockText } from './read-time';
import { TimeField } from './time-field';

export type PersianTimePickerProps = PickerProps &
  Readonly<{
    value?: string | null;
    defaultValue?: string;
    step?: number;
    onChange?: (time: string) => void;
  }>;

const timeOfText = (text: string): TimeOfDay | null => {
  const parsed = parseTime(text);
  return parsed.ok ? parsed.time : null;
};

/** Stands in for the design system's `TimePicker`, with its props: `HH:mm` in ASCII digits comes in and goes out. */
export function PersianTimePicker(props: PersianTimePickerProps) {
  const { value, defaultValue = '', onChange, onClear, step = 15, inputRef, ...given } = props;
  const [own, setOwn] = useState(defaultValue);
  const text = value ?? own;
  const give = (time: string) => {
    setOwn(time);
    onChange?.(time);
  };
  return (
    <TimeField
      given={given}
      field={useFieldState(given)}
      inputRef={inputRef}
      value={timeOfText(text)}
      foreignText={text}
      step={step}
      keepsSeconds={false}
      choose={(time) => {
        if (time !== null) give(clockText(time));
        else if (onClear === undefined) give('');
        else {
          setOwn('');
          (onClear as () => void)();
        }
      }}
      onClear={
        onClear === undefined
          ? undefined
          : (event) => {
              setOwn('');
              onClear(event);
            }
      }
    />
  );
}
