import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { useFoundCouncilMutation } from '../api/commands';
import { DialogButton } from '../components/dialog-button';
import { DialogForm } from '../components/dialog-form';
import { TextField } from '../components/fields';
import { useOutcome } from '../outcome';
import { PATHS } from '../pages/paths';
import { useText } from '../texts';

/** Founds a council, and goes on to its seats: without any it cannot meet. */
export function FoundCouncilButton() {
  const say = useText();
  return (
    <DialogButton label={say('found.action')} startIcon={<Plus />}>
      {(close) => <FoundCouncilForm close={close} />}
    </DialogButton>
  );
}

function FoundCouncilForm({ close }: Readonly<{ close: () => void }>) {
  const say = useText();
  const outcome = useOutcome();
  const navigate = useNavigate();
  const [found] = useFoundCouncilMutation();
  const [name, setName] = useState('');
  const [nameEn, setNameEn] = useState('');
  const [place, setPlace] = useState('');
  const submit = async () => {
    const council = await outcome(found({ name, nameEn, place }), 'found.done');
    if (council === null) return;
    close();
    navigate(PATHS.seats(council.id));
  };
  return (
    <DialogForm
      title={say('found.title')}
      submitLabel={say('found.action')}
      isReady={name.trim() !== ''}
      onSubmit={submit}
    >
      <TextField name="name" label={say('found.name')} isRequired value={name} onChange={setName} />
      <TextField name="nameEn" label={say('found.name-en')} value={nameEn} onChange={setNameEn} />
      <TextField
        name="place"
        label={say('field.place')}
        hint={say('found.place.hint')}
        value={place}
        onChange={setPlace}
      />
    </DialogForm>
  );
}
