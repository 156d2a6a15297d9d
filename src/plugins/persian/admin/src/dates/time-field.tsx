import type { MouseEvent, Ref } from 'react';

import { Popover } from '@strapi/design-system';
import { Clock } from '@strapi/icons';

import type { TimeOfDay } from '../../../core/src';

import { EntryField } from './entry-field';
import { type FieldState, type PickerProps, attributesOfInput } from './field-props';
import { clockText, readTime, shownTime, timesOfDay } from './read-time';
import { useDateTexts } from './texts';
import { TimeList } from './time-list';
import { clearOf, useEntry } from './use-entry';
import { useTimeList } from './use-time-list';

type Props = Readonly<{
  given: Omit<PickerProps, 'inputRef'>;
  field: FieldState;
  inputRef: Ref<HTMLInputElement>;
  value: TimeOfDay | null;
  foreignText?: string;
  step: number;
  keepsSeconds: boolean;
  choose: (time: TimeOfDay | null) => void;
  onClear: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined;
}>;

/** A time of day: typed, or chosen from a list. */
export function TimeField(props: Props) {
  const { given, field, value, step, keepsSeconds, choose, onClear } = props;
  const { say } = useDateTexts();
  const times = timesOfDay(step);
  const shown = value === null ? (props.foreignText ?? '') : shownTime(value);
  const entry = useEntry({ value, shown, keyOf: clockText, read: (text) => readTime(text, keepsSeconds), choose });
  const list = useTimeList({ times, value, take: entry.take });
  const { active, isOpen } = list;

  return (
    <Popover.Root open={isOpen} onOpenChange={list.setOpen}>
      <EntryField
        entry={entry}
        field={field}
        inputRef={props.inputRef}
        attributes={{ ...attributesOfInput(given, '--:--'), ...list.attributes }}
        startIcon={<Clock fill="neutral500" aria-hidden />}
        clear={clearOf(onClear, given.clearLabel ?? say('clear'), entry)}
        isOpen={isOpen}
        open={list.open}
        keptText={shownTime(value)}
        textOf={shownTime}
      />
      <TimeList id={list.id} times={times} value={value} active={active} choose={list.choose} />
    </Popover.Root>
  );
}
