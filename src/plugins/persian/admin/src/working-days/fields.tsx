import { DatePicker, Field, Textarea, TextInput } from '@strapi/design-system';

import { useText } from '../language/use-text';

type Named = Readonly<{ name: string; label: string; hint?: string; isRequired?: boolean }>;
type Choice<Value> = Readonly<{ value: Value; onChange: (value: Value) => void }>;

/** A day of the calendar, Jalali where the panel is Persian; its value is an ISO day, empty for none. */
export function DayInput({ value, onChange, ...named }: Named & Choice<string>) {
  const text = useText();
  const { name, label, hint, isRequired = false } = named;
  return (
    <Field.Root name={name} required={isRequired} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <DatePicker
        clearLabel={text('dates.clear')}
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

type TitleProps = Named & Choice<string> & Readonly<{ direction: 'rtl' | 'ltr' }>;

export const TitleInput = ({ name, label, value, onChange, direction }: TitleProps) => (
  <Field.Root name={name} required>
    <Field.Label>{label}</Field.Label>
    <TextInput
      required
      maxLength={200}
      dir={direction}
      value={value}
      onChange={({ target }: { target: { value: string } }) => {
        onChange(target.value);
      }}
    />
  </Field.Root>
);

type LongTextProps = Named & Choice<string> & Readonly<{ most: number; direction?: 'ltr' | 'auto' }>;

export const LongTextInput = ({ name, label, hint, isRequired = false, most, value, ...given }: LongTextProps) => (
  <Field.Root name={name} required={isRequired} hint={hint}>
    <Field.Label>{label}</Field.Label>
    <Textarea
      required={isRequired}
      maxLength={most}
      dir={given.direction ?? 'auto'}
      value={value}
      onChange={({ target }: { target: { value: string } }) => {
        given.onChange(target.value);
      }}
    />
    <Field.Hint />
  </Field.Root>
);
