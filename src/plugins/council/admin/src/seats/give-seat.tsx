import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { useGiveSeatMutation } from '../api/commands';
import type { Council } from '../api/contract';
import { useCouncilAgenciesQuery, useCouncilSeatsQuery } from '../api/queries';
import { DialogButton } from '../components/dialog-button';
import { DialogForm } from '../components/dialog-form';
import { ChoiceField, InstantField } from '../components/fields';
import { Notice } from '../components/page-frame';
import { useOutcome } from '../outcome';
import { useRefusalText, useText } from '../texts';

/** Gives one of the agencies a seat. */
export function GiveSeatButton({ council }: Readonly<{ council: Council }>) {
  const say = useText();
  return (
    <DialogButton label={say('seats.give')} startIcon={<Plus />}>
      {(close) => <GiveSeatForm council={council} close={close} />}
    </DialogButton>
  );
}

function GiveSeatForm({ council, close }: Readonly<{ council: Council; close: () => void }>) {
  const say = useText();
  const outcome = useOutcome();
  const refusalText = useRefusalText();
  const [give] = useGiveSeatMutation();
  const { agencies, nameOf, order, error } = useFreeAgencies(council);
  const [agencyId, setAgencyId] = useState('');
  const [validFrom, setValidFrom] = useState(() => new Date().toISOString());
  const submit = async () => {
    const agencyName = nameOf(agencyId);
    const input = { agencyId, agencyName, validFrom, order };
    if ((await outcome(give({ councilId: council.id, input }), 'seats.give.done')) !== null) close();
  };
  return (
    <DialogForm
      title={say('seats.give')}
      submitLabel={say('seats.give.submit')}
      isReady={agencyId !== '' && validFrom !== ''}
      onSubmit={submit}
    >
      {error !== undefined && <Notice tone="danger">{refusalText(error)}</Notice>}
      <ChoiceField
        name="agency"
        label={say('column.agency')}
        isRequired
        value={agencyId}
        options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setAgencyId}
      />
      <InstantField name="validFrom" label={say('seats.from')} isRequired value={validFrom} onChange={setValidFrom} />
    </DialogForm>
  );
}

/** Invitations and minutes are written in it, in whatever language the seat was given. */
const LANGUAGE_OF_PAPERS = 'fa';

/** The agencies that have no seat at present. */
function useFreeAgencies(council: Council) {
  const { locale } = useIntl();
  const { data: agencies = [], error } = useCouncilAgenciesQuery({ locale });
  const { data: official = [] } = useCouncilAgenciesQuery({ locale: LANGUAGE_OF_PAPERS });
  const { data: seats = [] } = useCouncilSeatsQuery({ councilId: council.id });
  const seated = seats.filter(({ validTo }) => validTo === null).map(({ agencyId }) => agencyId);
  return {
    agencies: agencies.filter(({ id }) => !seated.includes(id)),
    nameOf: (agencyId: string): string => [...official, ...agencies].find(({ id }) => id === agencyId)?.name ?? '',
    order: seats.length + 1,
    error,
  };
}
