import { Field, Radio, TextInput } from '@strapi/design-system';
import { Mail } from '@strapi/icons';
import { useState } from 'react';

import { useInviteMutation } from '../api/commands';
import type { AgencyName, MemberRole, MintedInvitation } from '../api/contract';
import { directionOfPage } from '../direction';
import { useOutcome } from '../outcome';
import { useText } from '../texts';
import { DialogButton } from './dialog-button';
import { DialogForm } from './dialog-form';
import { RoleField } from './fields';
import { InvitationLink } from './invitation-link';

type Surface = 'panel' | 'api';

/** Invites somebody by e-mail address, and shows the link that they need, once. */
export function InviteButton({ agency }: Readonly<{ agency: AgencyName }>) {
  const say = useText();
  return (
    <DialogButton label={say('invite.action')} startIcon={<Mail />}>
      {(close) => <InviteDialog agency={agency} close={close} />}
    </DialogButton>
  );
}

function InviteDialog({ agency, close }: Readonly<{ agency: AgencyName; close: () => void }>) {
  const [minted, setMinted] = useState<(MintedInvitation & { email: string }) | null>(null);
  return minted === null ? (
    <InviteForm agency={agency} onInvited={setMinted} />
  ) : (
    <InvitationLink invitation={minted} email={minted.email} close={close} />
  );
}

type InviteFormProps = Readonly<{
  agency: AgencyName;
  onInvited: (invitation: MintedInvitation & { email: string }) => void;
}>;

function InviteForm({ agency, onInvited }: InviteFormProps) {
  const say = useText();
  const outcome = useOutcome();
  const [email, setEmail] = useState('');
  const [accountKind, setKind] = useState<Surface>('panel');
  const [role, setRole] = useState<MemberRole>('editor');
  const [invite] = useInviteMutation();
  const submit = async () => {
    const minted = await outcome(invite({ agencyId: agency.id, email, accountKind, role }));
    if (minted) onInvited({ ...minted, email });
  };
  return (
    <DialogForm title={say('invite.title', { name: agency.name })} submitLabel={say('invite.submit')} onSubmit={submit}>
      <Field.Root required name="email">
        <Field.Label>{say('field.email')}</Field.Label>
        <TextInput
          type="email"
          required
          dir="ltr"
          autoComplete="off"
          value={email}
          onChange={({ target }) => {
            setEmail(target.value);
          }}
        />
      </Field.Root>
      <SurfaceField value={accountKind} onChange={setKind} />
      <RoleField value={role} onChange={setRole} />
    </DialogForm>
  );
}

function SurfaceField({ value, onChange }: Readonly<{ value: Surface; onChange: (value: Surface) => void }>) {
  const say = useText();
  return (
    <Field.Root name="accountKind" hint={say(`kind.${value}.hint`)}>
      <Field.Label>{say('invite.kind')}</Field.Label>
      <Radio.Group
        dir={directionOfPage()}
        aria-label={say('invite.kind')}
        value={value}
        onValueChange={(chosen) => {
          onChange(chosen as Surface);
        }}
      >
        <Radio.Item value="panel">{say('kind.panel')}</Radio.Item>
        <Radio.Item value="api">{say('kind.api')}</Radio.Item>
      </Radio.Group>
      <Field.Hint />
    </Field.Root>
  );
}
