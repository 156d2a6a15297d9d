import { Typography } from '@strapi/design-system';
import { useState } from 'react';

import { useShareMutation, useTransferMutation } from '../api/commands';
import type { AgencyName, DocumentKey } from '../api/contract';
import { DialogButton } from '../components/dialog-button';
import { DialogForm } from '../components/dialog-form';
import { AgencyField, ReasonField } from '../components/fields';
import { useOutcome } from '../outcome';
import { useText } from '../texts';

type ShareButtonProps = Readonly<{ entry: DocumentKey; without: readonly string[] }>;
type TransferButtonProps = Readonly<{ entry: DocumentKey; owner: AgencyName | null }>;
type Closing<Props> = Props & Readonly<{ close: () => void }>;

/** Invites another agency to work on an entry. */
export function ShareButton({ entry, without }: ShareButtonProps) {
  const say = useText();
  return (
    <DialogButton label={say('share.action')} variant="secondary" fullWidth>
      {(close) => <ShareForm entry={entry} without={without} close={close} />}
    </DialogButton>
  );
}

function ShareForm({ entry, without, close }: Closing<ShareButtonProps>) {
  const say = useText();
  const outcome = useOutcome();
  const [agencyId, setAgencyId] = useState('');
  const [share] = useShareMutation();
  const submit = async () => {
    if (await outcome(share({ ...entry, agencyId }), 'share.done')) close();
  };
  return (
    <DialogForm
      title={say('share.title')}
      submitLabel={say('share.submit')}
      isReady={agencyId !== ''}
      onSubmit={submit}
    >
      <Typography>{say('share.effect')}</Typography>
      <AgencyField value={agencyId} onChange={setAgencyId} without={without} />
    </DialogForm>
  );
}

/** Gives an entry to another agency, for a reason. */
export function TransferButton({ entry, owner }: TransferButtonProps) {
  const say = useText();
  return (
    <DialogButton label={say('transfer.action')} variant="tertiary" fullWidth>
      {(close) => <TransferForm entry={entry} owner={owner} close={close} />}
    </DialogButton>
  );
}

function TransferForm({ entry, owner, close }: Closing<TransferButtonProps>) {
  const say = useText();
  const outcome = useOutcome();
  const [agencyId, setAgencyId] = useState('');
  const [reason, setReason] = useState('');
  const [transfer] = useTransferMutation();
  const submit = async () => {
    if (await outcome(transfer({ ...entry, agencyId, reason }), 'transfer.done')) close();
  };
  return (
    <DialogForm
      title={say('transfer.title')}
      submitLabel={say('transfer.submit')}
      variant="danger"
      isReady={agencyId !== ''}
      onSubmit={submit}
    >
      <Typography>{say('transfer.effect', { owner: owner?.name ?? say('panel.owner.council') })}</Typography>
      <AgencyField value={agencyId} onChange={setAgencyId} without={owner === null ? [] : [owner.id]} />
      <ReasonField value={reason} onChange={setReason} />
    </DialogForm>
  );
}
