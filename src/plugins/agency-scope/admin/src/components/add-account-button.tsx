import { Box, Field, Loader, Radio, TextInput, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useDebounce } from '@strapi/strapi/admin';
import { useState } from 'react';

import { useAddMemberMutation } from '../api/commands';
import type { AgencyName, MemberRole, Person } from '../api/contract';
import { useAccountsQuery } from '../api/queries';
import { directionOfPage } from '../direction';
import { useOutcome } from '../outcome';
import { useText } from '../texts';
import { Latin } from './data-table';
import { DialogButton } from './dialog-button';
import { DialogForm } from './dialog-form';
import { RoleField } from './fields';

/** Gives an account that exists a seat in the agency. For staff: members do not see other people's accounts. */
export function AddAccountButton({ agency }: Readonly<{ agency: AgencyName }>) {
  const say = useText();
  return (
    <DialogButton label={say('add.action')} startIcon={<Plus />} variant="secondary">
      {(close) => <AddAccountForm agency={agency} close={close} />}
    </DialogButton>
  );
}

const keyOf = ({ kind, id }: Person): string => `${kind}:${String(id)}`;

function AddAccountForm({ agency, close }: Readonly<{ agency: AgencyName; close: () => void }>) {
  const say = useText();
  const outcome = useOutcome();
  const [person, setPerson] = useState<Person | null>(null);
  const [role, setRole] = useState<MemberRole>('editor');
  const [addMember] = useAddMemberMutation();
  const submit = async () => {
    if (person === null) return;
    const { kind: accountKind, id: accountId } = person;
    if (await outcome(addMember({ agencyId: agency.id, accountKind, accountId, role }), 'add.done')) close();
  };
  return (
    <DialogForm
      title={say('add.title', { name: agency.name })}
      submitLabel={say('add.submit')}
      isReady={person !== null}
      onSubmit={submit}
    >
      <AccountChooser value={person} onChange={setPerson} />
      <RoleField value={role} onChange={setRole} />
    </DialogForm>
  );
}

type AccountChooserProps = Readonly<{ value: Person | null; onChange: (person: Person | null) => void }>;

function AccountChooser({ value, onChange }: AccountChooserProps) {
  const say = useText();
  const [part, setPart] = useState('');
  const { data = [], isFetching, isError } = useAccountsQuery({ part: useDebounce(part, 300) });
  return (
    <>
      <Field.Root name="account-search" hint={say('add.search.hint')} error={isError && say('error.unknown')}>
        <Field.Label>{say('add.search')}</Field.Label>
        <TextInput
          dir="ltr"
          autoComplete="off"
          value={part}
          onChange={({ target }) => {
            setPart(target.value);
            onChange(null);
          }}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <Box maxHeight="24rem" overflow="auto" aria-live="polite" aria-busy={isFetching}>
        {isFetching && <Loader small>{say('loading')}</Loader>}
        {!isFetching && data.length === 0 && <Typography textColor="neutral600">{say('add.search.none')}</Typography>}
        <Radio.Group
          dir={directionOfPage()}
          aria-label={say('add.account')}
          value={value === null ? '' : keyOf(value)}
          onValueChange={(key) => {
            onChange(data.find((each) => keyOf(each) === key) ?? null);
          }}
        >
          {!isFetching && data.map((each) => <AccountOption key={keyOf(each)} person={each} />)}
        </Radio.Group>
      </Box>
    </>
  );
}

function AccountOption({ person }: Readonly<{ person: Person }>) {
  const say = useText();
  return (
    <Radio.Item value={keyOf(person)}>
      <Typography tag="span">
        <bdi>{person.name}</bdi> · <Latin>{person.email}</Latin> · {say(`kind.${person.kind}`)}
      </Typography>
    </Radio.Item>
  );
}
