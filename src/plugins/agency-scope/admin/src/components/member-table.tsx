import { Flex } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';

import { useEndMembershipMutation } from '../api/commands';
import type { AgencyInDetail, Member } from '../api/contract';
import { useOutcome } from '../outcome';
import { type Say, useText } from '../texts';
import { ConfirmButton } from './confirm-button';
import { Aside, DataTable, Latin } from './data-table';
import { Moment } from './moment';
import { MemberStanding } from './standing';
import { SuspendButton } from './suspend-button';

type May = Readonly<{ manage: boolean; suspend: boolean }>;

/** Who works for an agency, and who did. */
export function MemberTable({ agency, may }: Readonly<{ agency: AgencyInDetail; may: May }>) {
  const say = useText();
  const columns = [
    { title: say('column.name'), cell: (member: Member) => <PersonCell member={member} /> },
    { title: say('column.kind'), cell: ({ account }: Member) => say(`kind.${account.kind}`) },
    { title: say('column.role'), cell: ({ role }: Member) => say(`role.${role}`) },
    { title: say('column.period'), cell: (member: Member) => <Period member={member} /> },
    {
      title: say('column.last-seen'),
      cell: ({ lastSeenAt }: Member) => <Moment at={lastSeenAt} none={say('moment.never')} />,
    },
    { title: say('column.state'), cell: (member: Member) => <MemberStanding member={member} /> },
  ];
  const actions = {
    title: say('column.actions'),
    isTitleHidden: true,
    cell: (member: Member) => <MemberActions member={member} may={may} />,
  };
  return (
    <DataTable
      label={say('members.label', { name: agency.name })}
      columns={may.manage || may.suspend ? [...columns, actions] : columns}
      rows={[...agency.members].sort((one, other) => Number(other.isInForce) - Number(one.isInForce))}
      keyOf={({ id }) => id}
    />
  );
}

/** The address stands in a line of its own, also where the name of an account repeats it. */
function callNameOf({ account: { name, email, id } }: Member, say: Say): string {
  const bare = name.replace(`(${email ?? ''})`, '').trim();
  return [bare, email].find(Boolean) ?? say('person.nameless', { id });
}

function PersonCell({ member }: Readonly<{ member: Member }>) {
  const say = useText();
  const { email } = member.account;
  return (
    <>
      <bdi>{callNameOf(member, say)}</bdi>
      {email !== null && (
        <Aside>
          <Latin>{email}</Latin>
        </Aside>
      )}
    </>
  );
}

function Period({ member: { validFrom, validTo } }: Readonly<{ member: Member }>) {
  const say = useText();
  if (validFrom === null && validTo === null) return <>{say('period.unlimited')}</>;
  return (
    <>
      <Moment at={validFrom} precision="day" none="…" /> – <Moment at={validTo} precision="day" none="…" />
    </>
  );
}

function MemberActions({ member, may }: Readonly<{ member: Member; may: May }>) {
  const say = useText();
  const outcome = useOutcome();
  const [end] = useEndMembershipMutation();
  const ownId = useAuth('MemberActions', ({ user }) => user?.id);
  const name = callNameOf(member, say);
  const { kind, id } = member.account;
  const isOwn = kind === 'panel' && id === ownId;
  const hasEnded = member.validTo !== null && Date.parse(member.validTo) <= Date.now();
  return (
    <Flex gap={2} wrap="wrap" justifyContent="flex-end">
      {may.manage && !hasEnded && (
        <ConfirmButton
          label={say('end.action')}
          spokenLabel={say('end.spoken', { name })}
          question={say('end.question', { name })}
          variant="tertiary"
          onConfirm={() => outcome(end({ id: member.id }), 'end.done')}
        />
      )}
      {may.suspend && !isOwn && (
        <SuspendButton target={{ accountKind: kind, accountId: id }} name={name} suspension={member.suspension} />
      )}
    </Flex>
  );
}
