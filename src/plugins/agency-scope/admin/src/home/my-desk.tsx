import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

import type { Home } from '../api/contract';
import { useDeskQuery } from '../api/queries';
import { PageButton, PageLink } from '../components/page-link';
import { directionOfPage } from '../direction';
import { PATHS } from '../pages/paths';
import { useRefusalText, useText } from '../texts';
import { DraftTable } from './draft-table';

/** A plain home for members: for whom one works, and what lies on one's desk. Short for council staff. */
export function MyDesk() {
  const say = useText();
  const refusalText = useRefusalText();
  const { locale } = useIntl();
  const { data, error, isLoading } = useDeskQuery({ locale });
  if (isLoading) return <Widget.Loading>{say('loading')}</Widget.Loading>;
  if (data === undefined) return <Widget.Error>{refusalText(error)}</Widget.Error>;
  if (data.agencies.length > 0) return <MemberDesk home={data} />;
  return data.kind === 'staff' ? (
    <Note text={say('desk.staff')} action={<PageButton to={PATHS.agencies}>{say('agencies.title')}</PageButton>} />
  ) : (
    <Note text={say('desk.no-seat')} />
  );
}

function MemberDesk({ home: { agencies, drafts } }: Readonly<{ home: Home }>) {
  const say = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={4} dir={directionOfPage()}>
      <Flex tag="ul" aria-label={say('desk.agencies')} direction="column" alignItems="stretch" gap={2}>
        {agencies.map(({ id, name, roles }) => (
          <Flex tag="li" key={id} gap={2} wrap="wrap">
            <PageLink to={PATHS.agency(id)}>{name}</PageLink>
            {roles.map((role) => (
              <Badge key={role}>{say(`role.${role}`)}</Badge>
            ))}
          </Flex>
        ))}
      </Flex>
      {drafts.length === 0 ? (
        <Note
          text={say('desk.empty')}
          action={<PageButton to={PATHS.contentManager}>{say('desk.empty.action')}</PageButton>}
        />
      ) : (
        <DraftTable drafts={drafts} />
      )}
    </Flex>
  );
}

function Note({ text, action }: Readonly<{ text: string; action?: ReactNode }>) {
  return (
    <Flex direction="column" alignItems="flex-start" gap={3} dir={directionOfPage()}>
      <Typography textColor="neutral600">{text}</Typography>
      {action !== undefined && <Box>{action}</Box>}
    </Flex>
  );
}
