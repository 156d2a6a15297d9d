import { type MouseEvent, type Ref, useId, useRef, useState } from 'react';

import { IconButton, Popover, Typography, useComposedRefs } from '@strapi/design-system';
import { Calendar as CalendarIcon } from '@strapi/icons';

import { type JalaliDate, formatJalali, toIsoDay } from '../../../core/src';
import { usePreferences } from '../preferences';
import { panelSettings } from '../settings';

import { CalendarDialog } from './calendar-dialog';
import { type Limits, todayIn } from './days';
import { EntryField } from './entry-field';
import { type FieldState, type PickerProps, attributesOfInput } from './field-props';
import { readDay } from './read-day';
import { gregorianText, useDateTexts } from './texts';
import { clearOf, useEntry } from './use-entry';

type Props = Readonly<{
  /** Props of the picker that are for the input. */
  given: Omit<PickerProps, 'inputRef'>;
  field: FieldState;
  inputRef: Ref<HTMLInputElement>;
  value: JalaliDate | null;
  /** What the input shows for a value that is no day of the supported years; it stays untouched. */
  foreignText?: string;
  limits: Limits;
  choose: (day: JalaliDate | null) => void;
  onClear: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined;
}>;

const inWords = (day: JalaliDate): string => formatJalali(day, 'medium');

/** A Jalali day: typed, or chosen from a calendar. */
export function DayField(props: Props) {
  const { given, field, value, limits, onClear } = props;
  const { say } = useDateTexts();
  const input = useRef<HTMLInputElement>(null);
  const inputRef = useComposedRefs(input, props.inputRef);
  const { isOpen, setOpen, dialogId, controls } = useDialog();
  const { entry, today } = useDayEntry(props);

  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <EntryField
        entry={entry}
        field={field}
        inputRef={inputRef}
        attributes={{ ...attributesOfInput(given, say('placeholder')), ...controls }}
        opener={<Opener isDisabled={field.isDisabled} {...controls} />}
        clear={clearOf(onClear, given.clearLabel ?? say('clear'), entry)}
        isOpen={isOpen}
        open={() => {
          setOpen(!field.isDisabled);
        }}
        keptText={value === null ? '' : inWords(value)}
        textOf={inWords}
      />
      <Beside day={value} />
      <CalendarDialog
        id={dialogId}
        value={value}
        limits={limits}
        today={today}
        choose={(day) => {
          entry.take(day);
          setOpen(false);
        }}
        returnFocus={() => input.current?.focus()}
      />
    </Popover.Root>
  );
}

function useDayEntry({ value, foreignText = '', limits, choose }: Props) {
  const today = todayIn(panelSettings().timeZone);
  const shown = value === null ? foreignText : formatJalali(value, 'numeric');
  const entry = useEntry({ value, shown, keyOf: toIsoDay, read: (text) => readDay(text, limits, today), choose });
  return { entry, today };
}

function useDialog() {
  const [isOpen, setOpen] = useState(false);
  const dialogId = useId();
  return { isOpen, setOpen, dialogId, controls: { 'aria-controls': isOpen ? dialogId : undefined } };
}

type OpenerProps = Readonly<{ isDisabled: boolean; 'aria-controls': string | undefined }>;

const Opener = ({ isDisabled, ...controls }: OpenerProps) => {
  const { say } = useDateTexts();
  return (
    <Popover.Trigger>
      <IconButton size="XS" variant="ghost" label={say('open')} disabled={isDisabled} {...controls}>
        <CalendarIcon />
      </IconButton>
    </Popover.Trigger>
  );
};

/** The Gregorian date under the input, for whoever wants it. */
const Beside = ({ day }: Readonly<{ day: JalaliDate | null }>) =>
  usePreferences().gregorianBeside && day !== null ? (
    <Typography variant="pi" textColor="neutral600">
      {gregorianText(day)}
    </Typography>
  ) : null;
