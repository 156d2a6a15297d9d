import { Box, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router-dom';

import type { AgencyName, AuditEntry } from '../api/contract';
import { useAgencyDirectoryQuery, useAuditQuery } from '../api/queries';
import { Deed, Doer, Subject } from '../components/audit-lines';
import { DataTable } from '../components/data-table';
import { Moment } from '../components/moment';
import { Nothing, PageFrame } from '../components/page-frame';
import { Pager } from '../components/pager';
import { useVerification } from '../components/verify-button';
import { useRefusalText, useText } from '../texts';
import { PATHS } from './paths';

const NOBODY: readonly AgencyName[] = [];

/** The audit trail, newest first, and whether it is still whole. */
export function AuditPage() {
  const say = useText();
  const { locale } = useIntl();
  const [search, setSearch] = useSearchParams();
  const { data: agencies = NOBODY } = useAgencyDirectoryQuery({ locale });
  const { button, result } = useVerification();
  const agencyId = search.get('agency') ?? undefined;
  const page = Math.max(1, Number(search.get('page')) || 1);
  return (
    <PageFrame title={say('audit.title')} subtitle={say('audit.subtitle')} backTo={PATHS.agencies} actions={button}>
      {result}
      <AgencyFilter
        agencies={agencies}
        value={agencyId}
        onChange={(chosen) => {
          setSearch(chosen === undefined ? {} : { agency: chosen });
        }}
      />
      <AuditList
        agencies={agencies}
        agencyId={agencyId}
        page={page}
        onTurn={(turned) => {
          setSearch({ ...(agencyId !== undefined && { agency: agencyId }), page: String(turned) });
        }}
      />
    </PageFrame>
  );
}

type AgencyFilterProps = Readonly<{
  agencies: readonly AgencyName[];
  value: string | undefined;
  onChange: (agencyId: string | undefined) => void;
}>;

function AgencyFilter({ agencies, value, onChange }: AgencyFilterProps) {
  const say = useText();
  return (
    <Box maxWidth="40rem">
      <Field.Root name="agency">
        <Field.Label>{say('column.agency')}</Field.Label>
        <SingleSelect
          value={value ?? null}
          placeholder={say('audit.agency.all')}
          clearLabel={say('audit.agency.clear')}
          onClear={() => {
            onChange(undefined);
          }}
          onChange={(chosen) => {
            onChange(String(chosen));
          }}
        >
          {agencies.map(({ id, name }) => (
            <SingleSelectOption key={id} value={id}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
}

type AuditListProps = Readonly<{
  agencies: readonly AgencyName[];
  agencyId: string | undefined;
  page: number;
  onTurn: (page: number) => void;
}>;

function AuditList({ agencies, agencyId, page, onTurn }: AuditListProps) {
  const say = useText();
  const refusalText = useRefusalText();
  const { data, error, isLoading } = useAuditQuery({ agencyId, page });
  if (isLoading) return <Page.Loading>{say('loading')}</Page.Loading>;
  // After a failure `data` is still the page before, or that of another agency.
  if (error !== undefined || data === undefined) return <Page.Error content={refusalText(error)} />;
  if (data.entries.length === 0) return <Nothing text={say('audit.none')} />;
  const nameOf = (id: string | null) => agencies.find((each) => each.id === id)?.name ?? id ?? '—';
  const columns = [
    { title: say('audit.when'), cell: ({ at }: AuditEntry) => <Moment at={at} /> },
    { title: say('audit.who'), cell: (entry: AuditEntry) => <Doer entry={entry} /> },
    { title: say('audit.what'), cell: (entry: AuditEntry) => <Deed entry={entry} /> },
    { title: say('audit.subject'), cell: (entry: AuditEntry) => <Subject entry={entry} /> },
    { title: say('column.agency'), cell: (entry: AuditEntry) => nameOf(entry.agencyId) },
  ];
  return (
    <>
      <DataTable label={say('audit.title')} columns={columns} rows={data.entries} keyOf={({ sequence }) => sequence} />
      <Pager page={data.page} pages={Math.ceil(data.total / data.pageSize)} onTurn={onTurn} />
    </>
  );
}
