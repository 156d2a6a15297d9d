import { Typography } from '@strapi/design-system';
import { useState } from 'react';

import { useLiftSuspensionMutation, useSuspendMutation } from '../api/commands';
import type { Suspension, SuspensionTarget } from '../api/contract';
import { useOutcome } from '../outcome';
import { useText } from '../texts';
import { ConfirmButton } from './confirm-button';
import { DialogButton } from './dialog-button';
import { DialogForm } from './dialog-form';
import { ReasonField } from './fields';

type Target = Readonly<{ target: SuspensionTarget; name: string }>;
type SuspendButtonProps = Target & Readonly<{ suspension: Suspension | null }>;

/** Suspends an account or an agency, or lets it in again. */
export function SuspendButton({ target, name, suspension }: SuspendButtonProps) {
  const say = useText();
  if (suspension !== null) return <LiftButton id={suspension.id} name={name} />;
  return (
    <DialogButton label={say('suspend.action')} spokenLabel={say('suspend.spoken', { name })} variant="danger-light">
      {(close) => <SuspendForm target={target} name={name} close={close} />}
    </DialogButton>
  );
}

function SuspendForm({ target, name, close }: Target & Readonly<{ close: () => void }>) {
  const say = useText();
  const outcome = useOutcome();
  const [reason, setReason] = useState('');
  const [suspend] = useSuspendMutation();
  const isAgency = 'agencyId' in target;
  const submit = async () => {
    if (await outcome(suspend({ ...target, reason }), 'suspend.done')) close();
  };
  return (
    <DialogForm
      title={say(isAgency ? 'suspend.agency.title' : 'suspend.account.title', { name })}
      submitLabel={say('suspend.action')}
      variant="danger"
      onSubmit={submit}
    >
      <Typography>{say(isAgency ? 'suspend.agency.effect' : 'suspend.account.effect')}</Typography>
      <ReasonField value={reason} onChange={setReason} />
    </DialogForm>
  );
}

function LiftButton({ id, name }: Readonly<{ id: number; name: string }>) {
  const say = useText();
  const outcome = useOutcome();
  const [lift] = useLiftSuspensionMutation();
  return (
    <ConfirmButton
      label={say('lift.action')}
      spokenLabel={say('lift.spoken', { name })}
      question={say('lift.question', { name })}
      variant="secondary"
      onConfirm={() => outcome(lift({ id }), 'lift.done')}
    />
  );
}
