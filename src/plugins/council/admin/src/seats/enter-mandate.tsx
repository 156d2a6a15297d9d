import { Plus } from '@strapi/icons';
import { useState } from 'react';

import type { Seat } from '../api/contract';
import { useEnterMandateMutation } from '../api/delegations';
import { DialogButton } from '../components/dialog-button';
import { DialogForm } from '../components/dialog-form';
import { ChoiceField, TextField } from '../components/fields';
import { useOutcome } from '../outcome';
import { useText, useWordOf } from '../texts';
import { LetterFields, type LetterTerms, newTerms } from './letter-fields';

/** Writes down a letter by which somebody speaks for a seat. */
export function EnterMandateButton({ seats }: Readonly<{ seats: readonly Seat[] }>) {
  const say = useText();
  return (
    <DialogButton label={say('mandate.enter')} startIcon={<Plus />} variant="secondary" size="S">
      {(close) => <EnterMandateForm seats={seats} close={close} />}
    </DialogButton>
  );
}

type Wanted = LetterTerms & Readonly<{ seatId: string; surface: string; email: string; holderName: string }>;
type PartProps = Readonly<{ wanted: Wanted; put: (name: keyof Wanted) => (value: string) => void }>;

const begin = (): Wanted => ({ seatId: '', surface: 'api', email: '', holderName: '', ...newTerms() });

function EnterMandateForm({ seats, close }: Readonly<{ seats: readonly Seat[]; close: () => void }>) {
  const say = useText();
  const outcome = useOutcome();
  const [enter] = useEnterMandateMutation();
  const [wanted, setWanted] = useState(begin);
  const put: PartProps['put'] = (name) => (value) => {
    setWanted((before) => ({ ...before, [name]: value }));
  };
  const submit = async () => {
    const { seatId, ...input } = wanted;
    if ((await outcome(enter({ seatId, input }), 'mandate.enter.done')) !== null) close();
  };
  return (
    <DialogForm
      title={say('mandate.enter')}
      submitLabel={say('mandate.enter.submit')}
      isReady={Object.values(wanted).every((value) => value.trim() !== '')}
      onSubmit={submit}
    >
      <ChoiceField
        name="seat"
        label={say('letters.seat')}
        isRequired
        value={wanted.seatId}
        options={seats.map(({ id, agencyName }) => ({ value: id, label: agencyName }))}
        onChange={put('seatId')}
      />
      <Holder wanted={wanted} put={put} />
      <LetterFields terms={wanted} put={put} />
    </DialogForm>
  );
}

const SURFACES = ['api', 'panel'] as const;

function Holder({ wanted, put }: PartProps) {
  const say = useText();
  const wordOf = useWordOf();
  return (
    <>
      <TextField
        name="holderName"
        label={say('mandate.holder')}
        hint={say('mandate.holder.hint')}
        isRequired
        value={wanted.holderName}
        onChange={put('holderName')}
      />
      <ChoiceField
        name="surface"
        label={say('mandate.surface')}
        isRequired
        value={wanted.surface}
        options={SURFACES.map((value) => ({ value, label: wordOf('surface', value) }))}
        onChange={put('surface')}
      />
      <TextField name="email" label={say('mandate.email')} isRequired value={wanted.email} onChange={put('email')} />
    </>
  );
}
