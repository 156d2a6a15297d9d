import { Plus } from '@strapi/icons';
import { useState } from 'react';

import type { Council } from '../api/contract';
import { type FreshFeed, useMakeFeedMutation } from '../api/correspondence';
import { useCouncilSeatsQuery } from '../api/queries';
import { DialogButton } from '../components/dialog-button';
import { DialogForm } from '../components/dialog-form';
import { ChoiceField, TextField } from '../components/fields';
import { useOutcome } from '../outcome';
import { useText } from '../texts';
import { FreshAddress } from './fresh-address';

/** Makes an address; the same dialog then shows it, this once. */
export function MakeFeedButton({ council }: Readonly<{ council: Council }>) {
  const say = useText();
  return (
    <DialogButton label={say('calendars.make')} startIcon={<Plus />}>
      {(close) => <MakeFeed council={council} close={close} />}
    </DialogButton>
  );
}

type MakeFeedProps = Readonly<{ council: Council; close: () => void }>;

function MakeFeed({ council, close }: MakeFeedProps) {
  const [made, setMade] = useState<FreshFeed | null>(null);
  return made === null ? (
    <MakeFeedForm council={council} onMade={setMade} />
  ) : (
    <FreshAddress feed={made} close={close} />
  );
}

type MakeFeedFormProps = Readonly<{ council: Council; onMade: (feed: FreshFeed) => void }>;

function MakeFeedForm({ council, onMade }: MakeFeedFormProps) {
  const say = useText();
  const outcome = useOutcome();
  const [make] = useMakeFeedMutation();
  const { data: seats = [] } = useCouncilSeatsQuery({ councilId: council.id });
  const own = seats.filter(({ id }) => council.mySeats.includes(id));
  const [seatId, setSeatId] = useState(council.mySeats[0] ?? '');
  const [label, setLabel] = useState('');
  const submit = async () => {
    const feed = await outcome(make({ councilId: council.id, seatId, label }));
    if (feed !== null) onMade(feed);
  };
  return (
    <DialogForm
      title={say('calendars.make')}
      submitLabel={say('calendars.make.submit')}
      isReady={seatId !== ''}
      onSubmit={submit}
    >
      {own.length > 1 && (
        <ChoiceField
          name="seat"
          label={say('calendars.seat')}
          isRequired
          value={seatId}
          options={own.map(({ id, agencyName }) => ({ value: id, label: agencyName }))}
          onChange={setSeatId}
        />
      )}
      <TextField
        name="label"
        label={say('calendars.label')}
        hint={say('calendars.label.hint')}
        value={label}
        onChange={setLabel}
      />
    </DialogForm>
  );
}
