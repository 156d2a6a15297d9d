import { Plus } from '@strapi/icons';
import { useState } from 'react';

import type { Seat } from '../api/contract';
import { useEnterProxyMutation } from '../api/delegations';
import { DialogButton } from '../components/dialog-button';
import { DialogForm } from '../components/dialog-form';
import { ChoiceField } from '../components/fields';
import { useOutcome } from '../outcome';
import { useText } from '../texts';
import { LetterFields, newTerms } from './letter-fields';

/** Writes down that a seat lets another one vote for it. */
export function EnterProxyButton({ seats }: Readonly<{ seats: readonly Seat[] }>) {
  const say = useText();
  return (
    <DialogButton label={say('proxy.enter')} startIcon={<Plus />} variant="secondary" size="S">
      {(close) => <EnterProxyForm seats={seats} close={close} />}
    </DialogButton>
  );
}

const begin = () => ({ giverSeatId: '', holderSeatId: '', ...newTerms() });
type Wanted = Readonly<ReturnType<typeof begin>>;

const isReady = ({ giverSeatId, holderSeatId, letter, validFrom }: Wanted): boolean =>
  [giverSeatId, holderSeatId, letter.trim(), validFrom].every((value) => value !== '');

function EnterProxyForm({ seats, close }: Readonly<{ seats: readonly Seat[]; close: () => void }>) {
  const say = useText();
  const outcome = useOutcome();
  const [enter] = useEnterProxyMutation();
  const [wanted, setWanted] = useState(begin);
  const put = (name: keyof Wanted) => (value: string) => {
    setWanted((before) => ({ ...before, [name]: value }));
  };
  const submit = async () => {
    const { giverSeatId, ...input } = wanted;
    if ((await outcome(enter({ seatId: giverSeatId, input }), 'proxy.enter.done')) !== null) close();
  };
  return (
    <DialogForm
      title={say('proxy.enter')}
      submitLabel={say('proxy.enter.submit')}
      isReady={isReady(wanted)}
      onSubmit={submit}
    >
      <Pair seats={seats} wanted={wanted} put={put} />
      <LetterFields terms={wanted} put={put} openEnd={say('proxy.to.hint')} />
    </DialogForm>
  );
}

type PairProps = Readonly<{
  seats: readonly Seat[];
  wanted: Wanted;
  put: (name: keyof Wanted) => (value: string) => void;
}>;

/** Who is away, and who votes for it. */
function Pair({ seats, wanted, put }: PairProps) {
  const say = useText();
  const options = seats.map(({ id, agencyName }) => ({ value: id, label: agencyName }));
  return (
    <>
      <ChoiceField
        name="giver"
        label={say('proxy.giver')}
        isRequired
        value={wanted.giverSeatId}
        options={options}
        onChange={put('giverSeatId')}
      />
      <ChoiceField
        name="holder"
        label={say('proxy.holder')}
        isRequired
        value={wanted.holderSeatId}
        options={options.filter(({ value }) => value !== wanted.giverSeatId)}
        onChange={put('holderSeatId')}
      />
    </>
  );
}
