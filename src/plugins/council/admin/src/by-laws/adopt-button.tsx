import { Box, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { useState } from 'react';

import { useAdoptByLawsMutation } from '../api/commands';
import type { Council, Laws } from '../api/contract';
import { useCouncilByLawsQuery } from '../api/queries';
import { DialogButton } from '../components/dialog-button';
import { DialogForm } from '../components/dialog-form';
import { InstantField, TextField } from '../components/fields';
import { useOutcome } from '../outcome';
import { useText, useWordOf } from '../texts';
import { chosen } from './choose';
import { SettingField } from './setting-field';
import { CHAPTERS, isInForce } from './settings';

/** By-laws as a new version, with where the council decided them. */
export function AdoptButton({ council }: Readonly<{ council: Council }>) {
  const say = useText();
  const { data } = useCouncilByLawsQuery({ councilId: council.id });
  if (data === undefined) return null;
  return (
    <DialogButton label={say('laws.adopt')} startIcon={<Pencil />}>
      {(close) => <AdoptForm council={council} current={data.current} close={close} />}
    </DialogButton>
  );
}

type AdoptFormProps = Readonly<{ council: Council; current: Laws; close: () => void }>;

function AdoptForm({ council, current, close }: AdoptFormProps) {
  const say = useText();
  const outcome = useOutcome();
  const [adopt] = useAdoptByLawsMutation();
  const [laws, setLaws] = useState(current);
  const [decidedIn, setDecidedIn] = useState('');
  const [validFrom, setValidFrom] = useState(() => new Date().toISOString());
  const submit = async () => {
    const adopted = adopt({ councilId: council.id, laws, input: { decidedIn, validFrom } });
    if ((await outcome(adopted, 'laws.adopt.done')) !== null) close();
  };
  return (
    <DialogForm
      title={say('laws.adopt')}
      submitLabel={say('laws.adopt.submit')}
      isReady={decidedIn.trim() !== '' && validFrom !== ''}
      onSubmit={submit}
    >
      <TextField
        name="decidedIn"
        label={say('laws.decided-in')}
        hint={say('laws.decided-in.hint')}
        isRequired
        value={decidedIn}
        onChange={setDecidedIn}
      />
      <InstantField
        name="validFrom"
        label={say('laws.valid-from')}
        isRequired
        value={validFrom}
        onChange={setValidFrom}
      />
      <Chapters laws={laws} setLaws={setLaws} />
    </DialogForm>
  );
}

function Chapters({ laws, setLaws }: Readonly<{ laws: Laws; setLaws: (laws: Laws) => void }>) {
  const wordOf = useWordOf();
  return CHAPTERS.map(({ key, settings }) => (
    <Box key={key} tag="fieldset" style={{ border: 0, padding: 0, margin: 0 }}>
      <Typography tag="legend" variant="delta">
        {wordOf('law.chapter', key)}
      </Typography>
      {settings
        .filter((setting) => isInForce(laws, setting))
        .map((setting) => (
          <Box key={setting.path} paddingTop={3}>
            <SettingField
              setting={setting}
              laws={laws}
              onChange={(value) => {
                setLaws(chosen(laws, setting, value));
              }}
            />
          </Box>
        ))}
    </Box>
  ));
}
