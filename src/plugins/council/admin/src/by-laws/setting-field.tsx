import { Field, TimePicker } from '@strapi/design-system';
import { MIDNIGHT, type TimeOfDay, parseTime } from 'strapi-plugin-persian/core';

import type { Laws } from '../api/contract';
import { CheckField, ChoiceField, NumberField } from '../components/fields';
import { useText, useWordOf } from '../texts';
import { useSettingWords } from './setting-words';
import { type Control, type Setting, valueAt } from './settings';

type SettingFieldProps = Readonly<{ setting: Setting; laws: Laws; onChange: (value: unknown) => void }>;

/** One setting to be written. */
export function SettingField({ setting, laws, onChange }: SettingFieldProps) {
  const wordOf = useWordOf();
  const { nameOf } = useSettingWords();
  const { control, path } = setting;
  const value = valueAt(laws, path);
  const named = { name: path, label: nameOf(setting) };
  switch (control.kind) {
    case 'number':
      return <NumberSetting {...named} control={control} value={value} onChange={onChange} />;
    case 'flag':
      return <CheckField {...named} value={value === true} onChange={onChange} />;
    case 'time':
      return <TimeSetting {...named} value={value as TimeOfDay} onChange={onChange} />;
    case 'choice':
      return (
        <ChoiceField
          {...named}
          isRequired
          value={String(value)}
          options={control.values.map((each) => ({ value: each, label: wordOf(`law.${control.group}`, each) }))}
          onChange={onChange}
        />
      );
  }
}

type NumberSettingProps = Readonly<{
  name: string;
  label: string;
  control: Extract<Control, Readonly<{ kind: 'number' }>>;
  value: unknown;
  onChange: (value: unknown) => void;
}>;

function NumberSetting({ control: { least, most }, value, onChange, ...named }: NumberSettingProps) {
  const say = useText();
  return (
    <NumberField
      {...named}
      hint={say('laws.range', { least, most })}
      isRequired
      value={typeof value === 'number' ? value : null}
      onChange={(typed) => {
        onChange(typed ?? least);
      }}
    />
  );
}

const twoDigits = (part: number): string => String(part).padStart(2, '0');

type TimeSettingProps = Readonly<{
  name: string;
  label: string;
  value: TimeOfDay;
  onChange: (value: TimeOfDay) => void;
}>;

function TimeSetting({ name, label, value: { hour, minute }, onChange }: TimeSettingProps) {
  return (
    <Field.Root name={name} required>
      <Field.Label>{label}</Field.Label>
      <TimePicker
        step={15}
        value={`${twoDigits(hour)}:${twoDigits(minute)}`}
        onChange={(text: string) => {
          const typed = parseTime(text);
          if (typed.ok) onChange({ ...MIDNIGHT, hour: typed.time.hour, minute: typed.time.minute });
        }}
      />
    </Field.Root>
  );
}
