import { useState } from 'react';

import { Field, Flex, Radio } from '@strapi/design-system';

import { useText } from '../language/use-text';

import { useDecideDayMutation } from './api';
import type { DeskDay, NewDecision } from './contract';
import { useDayTexts } from './day-texts';
import { DialogForm } from './dialogs';
import { DayInput, LongTextInput, TitleInput } from './fields';
import { useOutcome } from './outcome';

type Props = Readonly<{
  /** The day that is decided about; null where it is still to be chosen. */
  desk: DeskDay | null;
  close: () => void;
}>;

const EMERGENCY = { fa: 'تعطیلی اضطراری', en: 'Extraordinary closure' };

/** Decides about a day: offices are closed, by this name, or people work. */
export function DayForm({ desk, close }: Props) {
  const text = useText();
  const { longDay } = useDayTexts();
  const outcome = useOutcome();
  const [decide] = useDecideDayMutation();
  const { form, set } = useDayForm(desk);
  const needsReason = !form.isOff || desk?.official == null;
  const submit = async () => {
    if ((await outcome(decide(decisionIn(form)), 'holidays.decided')) !== null) close();
  };
  return (
    <DialogForm
      title={desk === null ? text('holidays.add') : longDay(desk.day)}
      submitLabel={text('holidays.save')}
      isReady={form.day !== '' && (!needsReason || form.reason.trim() !== '')}
      onSubmit={submit}
    >
      {desk === null && (
        <DayInput name="day" label={text('holidays.day')} isRequired value={form.day} onChange={set('day')} />
      )}
      <StateChoice isOff={form.isOff} onChange={set('isOff')} />
      {form.isOff && <Titles form={form} set={set} />}
      <LongTextInput
        name="reason"
        label={text('holidays.reason')}
        hint={text('holidays.reason.hint')}
        isRequired={needsReason}
        most={500}
        value={form.reason}
        onChange={set('reason')}
      />
    </DialogForm>
  );
}

type Form = Readonly<{ day: string; isOff: boolean; fa: string; en: string; reason: string }>;
type Setter = <Name extends keyof Form>(name: Name) => (value: Form[Name]) => void;

const decisionIn = ({ day, isOff, fa, en, reason }: Form): NewDecision => ({
  day,
  isOff,
  reason,
  ...(isOff ? { title: { fa, en } } : {}),
});

function useDayForm(desk: DeskDay | null): Readonly<{ form: Form; set: Setter }> {
  const [form, setForm] = useState(() => formOf(desk));
  const set: Setter = (name) => (value) => {
    setForm((before) => ({ ...before, [name]: value }));
  };
  return { form, set };
}

function formOf(desk: DeskDay | null): Form {
  if (desk === null) return { day: '', isOff: true, ...EMERGENCY, reason: '' };
  const { title, isOff } = desk.decision ?? desk.official ?? { title: EMERGENCY, isOff: true };
  return { day: desk.day, isOff, ...title, reason: desk.decision?.reason ?? '' };
}

function Titles({ form, set }: Readonly<{ form: Form; set: Setter }>) {
  const text = useText();
  return (
    <>
      <TitleInput
        name="title-fa"
        label={text('holidays.title-fa')}
        direction="rtl"
        value={form.fa}
        onChange={set('fa')}
      />
      <TitleInput
        name="title-en"
        label={text('holidays.title-en')}
        direction="ltr"
        value={form.en}
        onChange={set('en')}
      />
    </>
  );
}

function StateChoice({ isOff, onChange }: Readonly<{ isOff: boolean; onChange: (isOff: boolean) => void }>) {
  const text = useText();
  return (
    <Field.Root name="state">
      <Field.Label>{text('holidays.state')}</Field.Label>
      <Radio.Group
        value={isOff ? 'off' : 'working'}
        aria-label={text('holidays.state')}
        onValueChange={(value) => {
          onChange(value === 'off');
        }}
      >
        <Flex gap={6}>
          <Radio.Item value="off">{text('holidays.state.off')}</Radio.Item>
          <Radio.Item value="working">{text('holidays.state.working')}</Radio.Item>
        </Flex>
      </Radio.Group>
    </Field.Root>
  );
}
