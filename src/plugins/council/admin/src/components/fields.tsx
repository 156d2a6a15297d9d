import {
  Checkbox,
  DatePicker,
  DateTimePicker,
  Field,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Textarea,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useText } from '../texts';

type Named = Readonly<{ name: string; label: string; hint?: string | undefined; isRequired?: boolean | undefined }>;
type Choice<Value> = Readonly<{ value: Value; onChange: (value: Value) => void }>;
type Typed = Readonly<{ target: { value: string } }>;

const LONGEST = 20_000;

export function TextField({ name, label, hint, isRequired = false, value, onChange }: Named & Choice<string>) {
  return (
    <Field.Root name={name} required={isRequired} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        required={isRequired}
        maxLength={300}
        dir="auto"
        value={value}
        onChange={({ target }: Typed) => {
          onChange(target.value);
        }}
      />
      <Field.Hint />
    </Field.Root>
  );
}

export function LongTextField({ name, label, hint, isRequired = false, value, onChange }: Named & Choice<string>) {
  return (
    <Field.Root name={name} required={isRequired} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <Textarea
        required={isRequired}
        maxLength={LONGEST}
        dir="auto"
        value={value}
        onChange={({ target }: Typed) => {
          onChange(target.value);
        }}
      />
      <Field.Hint />
    </Field.Root>
  );
}

/** A day, Jalali where the panel is Persian; its value is an ISO day, empty for none. */
export function DayField({ name, label, hint, isRequired = false, value, onChange }: Named & Choice<string>) {
  const say = useText();
  return (
    <Field.Root name={name} required={isRequired} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <DatePicker
        clearLabel={say('field.clear')}
        value={value === '' ? undefined : new Date(value)}
        onChange={(date: Date | undefined) => {
          onChange(date === undefined ? '' : isoOfLocal(date));
        }}
        onClear={() => {
          onChange('');
        }}
      />
      <Field.Hint />
    </Field.Root>
  );
}

/** The design system's pickers answer with local midnight. */
const isoOfLocal = (date: Date): string =>
  new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())).toISOString().slice(0, 10);

/** A day and a time; its value is an instant as ISO 8601, empty for none. */
export function InstantField({ name, label, hint, isRequired = false, value, onChange }: Named & Choice<string>) {
  const say = useText();
  return (
    <Field.Root name={name} required={isRequired} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <DateTimePicker
        clearLabel={say('field.clear')}
        dateLabel={say('field.day')}
        timeLabel={say('field.time')}
        step={15}
        value={value === '' ? null : new Date(value)}
        onChange={(date: Date | undefined) => {
          onChange(date?.toISOString() ?? '');
        }}
        onClear={() => {
          onChange('');
        }}
      />
      <Field.Hint />
    </Field.Root>
  );
}

export type Option = Readonly<{ value: string; label: string }>;
type ChooserProps = Named & Choice<string> & Readonly<{ options: readonly Option[]; placeholder?: string }>;

/** One of several; empty for none, where none is allowed. */
export function ChoiceField({ name, label, hint, isRequired = false, value, onChange, ...given }: ChooserProps) {
  const say = useText();
  const clearing = isRequired
    ? {}
    : {
        clearLabel: say('field.clear'),
        onClear: () => {
          onChange('');
        },
      };
  return (
    <Field.Root name={name} required={isRequired} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        {...clearing}
        value={value === '' ? null : value}
        placeholder={given.placeholder ?? say('field.choose')}
        onChange={(chosen: string | number) => {
          onChange(String(chosen));
        }}
      >
        {given.options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}

export function NumberField({ name, label, hint, isRequired = false, value, onChange }: Named & Choice<number | null>) {
  const { locale } = useIntl();
  return (
    <Field.Root name={name} required={isRequired} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <NumberInput
        locale={locale}
        value={value ?? undefined}
        onValueChange={(typed) => {
          onChange(typed ?? null);
        }}
      />
      <Field.Hint />
    </Field.Root>
  );
}

export function CheckField({ name, label, hint, value, onChange }: Named & Choice<boolean>) {
  return (
    <Field.Root name={name} hint={hint}>
      <Checkbox
        checked={value}
        onCheckedChange={(checked) => {
          onChange(checked === true);
        }}
      >
        {label}
      </Checkbox>
      <Field.Hint />
    </Field.Root>
  );
}
