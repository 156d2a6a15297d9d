import { Typography } from '@strapi/design-system';
import { useState } from 'react';

import { useText } from '../texts';
import { DialogForm } from './dialog-form';
import { LongTextField } from './fields';

type ReasonFormProps = Readonly<{
  title: string;
  submitLabel: string;
  /** What follows from it. */
  effect: string;
  onSubmit: (note: string) => Promise<void>;
}>;

/** Asks for the reason of something that cannot simply be taken back. */
export function ReasonForm({ title, submitLabel, effect, onSubmit }: ReasonFormProps) {
  const say = useText();
  const [note, setNote] = useState('');
  return (
    <DialogForm
      title={title}
      submitLabel={submitLabel}
      variant="danger"
      isReady={note.trim() !== ''}
      onSubmit={() => onSubmit(note)}
    >
      <Typography>{effect}</Typography>
      <LongTextField name="note" label={say('field.reason')} isRequired value={note} onChange={setNote} />
    </DialogForm>
  );
}
