import { Box, Flex, Typography } from '@strapi/design-system';

import { panelSettings } from '../settings';

import { DayField } from './day-field';
import { limitsOf } from './days';
import { type DayPickerProps, type FieldState, useFieldState } from './field-props';
import { GapNotice } from './gap-notice';
import { useDateTexts } from './texts';
import { TimeField } from './time-field';
import { type InstantState, useInstant } from './use-instant';
import { timePart, zoneName } from './zoned-value';

export type JalaliDateTimePickerProps = DayPickerProps &
  Readonly<{ value?: Date | null; onChange?: (date: Date | undefined) => void; step?: number }>;

type PartProps = Readonly<{ props: JalaliDateTimePickerProps; field: FieldState; instant: InstantState }>;

/** Stands in for the design system's `DateTimePicker`, with its props: an instant, in the zone of the settings. */
export function JalaliDateTimePicker(props: JalaliDateTimePickerProps) {
  const { value, initialDate, onChange } = props;
  const { timeZone } = panelSettings();
  const field = useFieldState(props);
  const instant = useInstant({ value, initialDate, onChange });
  const parts = { props, field, instant };
  const name =
    field.labelId === undefined ? { 'aria-label': props['aria-label'] } : { 'aria-labelledby': field.labelId };
  return (
    <Flex role="group" {...name} direction="column" alignItems="stretch" gap={1} width="100%">
      <Flex gap={1} wrap="wrap" alignItems="flex-start">
        <Box flex="3 1 16rem">
          <DayPart {...parts} />
        </Box>
        <Box flex="2 1 12rem">
          <TimePart {...parts} />
        </Box>
      </Flex>
      <GapNotice gap={instant.gap} timeZone={timeZone} take={instant.give} />
      <Typography variant="pi" textColor="neutral600">
        {zoneName(timeZone)}
      </Typography>
    </Flex>
  );
}

function DayPart({ props, field, instant }: PartProps) {
  const { say } = useDateTexts();
  const { onClear } = props;
  const clear: typeof onClear = (event) => {
    instant.forget();
    onClear?.(event);
  };
  return (
    <DayField
      given={{ ...props, 'aria-label': say('day') }}
      field={field}
      inputRef={props.inputRef}
      value={instant.parts?.jalali ?? null}
      foreignText={instant.current?.toISOString() ?? ''}
      limits={limitsOf(props.minDate, props.maxDate)}
      choose={instant.chooseDay}
      onClear={onClear && clear}
    />
  );
}

/** Without a name of its own in the form, and never empty by itself: the day decides whether there is an instant. */
function TimePart({ props, field, instant }: PartProps) {
  const { say } = useDateTexts();
  return (
    <TimeField
      given={{ 'aria-label': say('time') }}
      field={{ ...field, id: undefined, name: undefined }}
      inputRef={null}
      value={instant.parts && timePart(instant.parts)}
      step={props.step ?? 15}
      keepsSeconds
      choose={(time) => {
        if (time !== null) instant.choose({ time });
      }}
      onClear={undefined}
    />
  );
}
