import { Box, Searchbar, SearchForm, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { AgencyInList } from '../api/contract';
import { useAgenciesQuery } from '../api/queries';
import { DataTable } from '../components/data-table';
import { Moment } from '../components/moment';
import { Nothing, PageFrame } from '../components/page-frame';
import { PageButton, PageLink } from '../components/page-link';
import { AgencyStanding } from '../components/standing';
import { usePermitted } from '../permissions';
import { useRefusalText, useText } from '../texts';
import { PATHS } from './paths';
import { matches } from './search';

/** All agencies for council staff, one's own for members. */
export function AgenciesPage() {
  const say = useText();
  const refusalText = useRefusalText();
  const { locale } = useIntl();
  const { canAudit } = usePermitted();
  const { data, error, isLoading } = useAgenciesQuery({ locale });
  if (isLoading) return <Page.Loading>{say('loading')}</Page.Loading>;
  if (data === undefined) return <Page.Error content={refusalText(error)} />;
  return (
    <PageFrame
      title={say('agencies.title')}
      subtitle={say('agencies.count', { count: data.length })}
      actions={canAudit && <PageButton to={PATHS.audit()}>{say('audit.title')}</PageButton>}
    >
      {data.length === 0 ? <Nothing text={say('agencies.none')} /> : <SearchableAgencies agencies={data} />}
    </PageFrame>
  );
}

function SearchableAgencies({ agencies }: Readonly<{ agencies: readonly AgencyInList[] }>) {
  const say = useText();
  const [typed, setTyped] = useState('');
  const found = agencies.filter(({ name }) => matches(name, typed));
  return (
    <>
      <Box maxWidth="40rem">
        <SearchForm>
          <Searchbar
            name="agency-search"
            value={typed}
            placeholder={say('agencies.search')}
            clearLabel={say('agencies.search.clear')}
            onClear={() => {
              setTyped('');
            }}
            onChange={({ target }) => {
              setTyped(target.value);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.preventDefault();
            }}
          >
            {say('agencies.search')}
          </Searchbar>
        </SearchForm>
      </Box>
      <div aria-live="polite">
        {found.length === 0 ? (
          <Typography>{say('agencies.search.none', { typed })}</Typography>
        ) : (
          <AgencyTable agencies={found} />
        )}
      </div>
    </>
  );
}

function AgencyTable({ agencies }: Readonly<{ agencies: readonly AgencyInList[] }>) {
  const say = useText();
  const intl = useIntl();
  const columns = [
    {
      title: say('column.agency'),
      cell: ({ id, name }: AgencyInList) => <PageLink to={PATHS.agency(id)}>{name}</PageLink>,
    },
    { title: say('column.members'), cell: ({ members }: AgencyInList) => intl.formatNumber(members) },
    {
      title: say('column.invitations'),
      cell: ({ openInvitations }: AgencyInList) => intl.formatNumber(openInvitations),
    },
    {
      title: say('column.last-seen'),
      cell: ({ lastSeenAt }: AgencyInList) => <Moment at={lastSeenAt} none={say('moment.never')} />,
    },
    {
      title: say('column.state'),
      cell: ({ suspension }: AgencyInList) => <AgencyStanding suspension={suspension} />,
    },
  ];
  return <DataTable label={say('agencies.title')} columns={columns} rows={agencies} keyOf={({ id }) => id} />;
}
