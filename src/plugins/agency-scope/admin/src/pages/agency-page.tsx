import { Box, Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router-dom';

import type { AgencyInDetail, Suspension } from '../api/contract';
import { useAgencyQuery, useDeskQuery } from '../api/queries';
import { AddAccountButton } from '../components/add-account-button';
import { InvitationTable } from '../components/invitation-table';
import { InviteButton } from '../components/invite-button';
import { MemberTable } from '../components/member-table';
import { Moment } from '../components/moment';
import { Nothing, PageFrame, Section } from '../components/page-frame';
import { PageButton } from '../components/page-link';
import { AgencyStanding } from '../components/standing';
import { SuspendButton } from '../components/suspend-button';
import { usePermitted } from '../permissions';
import { useRefusalText, useText } from '../texts';
import { PATHS } from './paths';

/** One agency: who works for it, who is invited, and what can be changed about that. */
export function AgencyPage() {
  const say = useText();
  const refusalText = useRefusalText();
  const { locale } = useIntl();
  const { agencyId = '' } = useParams();
  const { data: agency, error, isLoading } = useAgencyQuery({ agencyId, locale });
  if (isLoading) return <Page.Loading>{say('loading')}</Page.Loading>;
  if (agency === undefined) return <Page.Error content={refusalText(error)} />;
  return (
    <PageFrame
      title={agency.name}
      subtitle={
        <Flex>
          <AgencyStanding suspension={agency.suspension} />
        </Flex>
      }
      backTo={PATHS.agencies}
      actions={<AgencyActions agency={agency} />}
    >
      {agency.suspension !== null && <SuspensionNote suspension={agency.suspension} />}
      <People agency={agency} />
    </PageFrame>
  );
}

function AgencyActions({ agency }: Readonly<{ agency: AgencyInDetail }>) {
  const say = useText();
  const { locale } = useIntl();
  const { canAudit, canManage, canSuspend } = usePermitted();
  const isStaff = useDeskQuery({ locale }).data?.kind === 'staff';
  const mayManage = canManage && agency.mayManage;
  return (
    <>
      {canAudit && <PageButton to={PATHS.audit(agency.id)}>{say('audit.title')}</PageButton>}
      {canSuspend && (
        <SuspendButton target={{ agencyId: agency.id }} name={agency.name} suspension={agency.suspension} />
      )}
      {mayManage && isStaff && <AddAccountButton agency={agency} />}
      {mayManage && <InviteButton agency={agency} />}
    </>
  );
}

function People({ agency }: Readonly<{ agency: AgencyInDetail }>) {
  const say = useText();
  const { canManage, canSuspend } = usePermitted();
  const mayManage = canManage && agency.mayManage;
  return (
    <>
      <Section title={say('members.title')}>
        {agency.members.length === 0 ? (
          <Nothing text={say(mayManage ? 'members.none.manage' : 'members.none')} />
        ) : (
          <MemberTable agency={agency} may={{ manage: mayManage, suspend: canSuspend }} />
        )}
      </Section>
      {agency.mayManage && agency.invitations.length > 0 && (
        <Section title={say('invitations.title')}>
          <InvitationTable agency={agency} mayManage={mayManage} />
        </Section>
      )}
    </>
  );
}

function SuspensionNote({ suspension }: Readonly<{ suspension: Suspension }>) {
  const say = useText();
  return (
    <Box background="danger100" borderColor="danger200" hasRadius padding={4} role="note">
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography fontWeight="bold" textColor="danger700">
          {say('suspension.since')} <Moment at={suspension.since} />
        </Typography>
        <Typography textColor="neutral800">
          {say('reason.label')}: <bdi>{suspension.reason}</bdi>
        </Typography>
      </Flex>
    </Box>
  );
}
