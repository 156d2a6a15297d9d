import { Typography } from '@strapi/design-system';
import { useState } from 'react';

import { useEndSeatMutation } from '../api/commands';
import type { Seat } from '../api/contract';
import { DialogButton } from '../components/dialog-button';
import { DialogForm } from '../components/dialog-form';
import { InstantField, LongTextField } from '../components/fields';
import { useOutcome } from '../outcome';
import { useText } from '../texts';

/** Ends a seat on a day, for a reason. */
export function EndSeatButton({ seat }: Readonly<{ seat: Seat }>) {
  const say = useText();
  return (
    <DialogButton
      label={say('seats.end')}
      spokenLabel={say('seats.end.of', { name: seat.agencyName })}
      variant="danger-light"
      size="S"
    >
      {(close) => <EndSeatForm seat={seat} close={close} />}
    </DialogButton>
  );
}

function EndSeatForm({ seat, close }: Readonly<{ seat: Seat; close: () => void }>) {
  const say = useText();
  const outcome = useOutcome();
  const [end] = useEndSeatMutation();
  const [at, setAt] = useState(() => new Date().toISOString());
  const [note, setNote] = useState('');
  const submit = async () => {
    if ((await outcome(end({ id: seat.id, input: { at, note } }), 'seats.end.done')) !== null) close();
  };
  return (
    <DialogForm
      title={say('seats.end.of', { name: seat.agencyName })}
      submitLabel={say('seats.end')}
      variant="danger"
      isReady={at !== '' && note.trim() !== ''}
      onSubmit={submit}
    >
      <Typography>{say('seats.end.effect')}</Typography>
      <InstantField name="at" label={say('seats.to')} isRequired value={at} onChange={setAt} />
      <LongTextField name="note" label={say('field.reason')} isRequired value={note} onChange={setNote} />
    </DialogForm>
  );
}
