import { useRevokeInvitationMutation } from '../api/commands';
import type { AgencyInDetail, OpenInvitation } from '../api/contract';
import { useOutcome } from '../outcome';
import { useText } from '../texts';
import { ConfirmButton } from './confirm-button';
import { DataTable, Latin } from './data-table';
import { Moment } from './moment';

type InvitationTableProps = Readonly<{ agency: AgencyInDetail; mayManage: boolean }>;

/** Invitations that still open a seat. */
export function InvitationTable({ agency, mayManage }: InvitationTableProps) {
  const say = useText();
  const columns = [
    { title: say('field.email'), cell: ({ email }: OpenInvitation) => <Latin>{email}</Latin> },
    { title: say('column.kind'), cell: ({ accountKind }: OpenInvitation) => say(`kind.${accountKind}`) },
    { title: say('column.role'), cell: ({ role }: OpenInvitation) => say(`role.${role}`) },
    { title: say('column.expires'), cell: ({ expiresAt }: OpenInvitation) => <Moment at={expiresAt} /> },
  ];
  const actions = {
    title: say('column.actions'),
    isTitleHidden: true,
    cell: (invitation: OpenInvitation) => <RevokeButton invitation={invitation} />,
  };
  return (
    <DataTable
      label={say('invitations.label', { name: agency.name })}
      columns={mayManage ? [...columns, actions] : columns}
      rows={agency.invitations}
      keyOf={({ id }) => id}
    />
  );
}

function RevokeButton({ invitation: { id, email } }: Readonly<{ invitation: OpenInvitation }>) {
  const say = useText();
  const outcome = useOutcome();
  const [revoke] = useRevokeInvitationMutation();
  return (
    <ConfirmButton
      label={say('revoke.action')}
      spokenLabel={say('revoke.spoken', { email })}
      question={say('revoke.question', { email })}
      variant="tertiary"
      onConfirm={() => outcome(revoke({ id }), 'revoke.done')}
    />
  );
}
