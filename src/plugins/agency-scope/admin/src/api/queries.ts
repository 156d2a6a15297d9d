import type {
  AgencyInDetail,
  AgencyInList,
  AgencyName,
  AuditPage,
  AuditVerification,
  DocumentAgencies,
  DocumentKey,
  Home,
  Person,
} from './contract';
import { documentTag, panelApi, pathOf } from './panel-api';

type Localised<Key = object> = Readonly<{ locale: string }> & Key;
type AuditFilter = Readonly<{ contentType?: string; subject?: string; agencyId?: string; page?: number }>;

const people = panelApi.injectEndpoints({
  endpoints: (build) => ({
    agencies: build.query<readonly AgencyInList[], Localised>({
      query: ({ locale }) => pathOf('/agencies', { locale }),
      transformResponse: (answer: { agencies: readonly AgencyInList[] }) => answer.agencies,
      providesTags: ['AgencyScope'],
      keepUnusedDataFor: 0,
    }),
    agency: build.query<AgencyInDetail, Localised<{ agencyId: string }>>({
      query: ({ agencyId, locale }) => pathOf(`/agencies/${encodeURIComponent(agencyId)}`, { locale }),
      providesTags: ['AgencyScope'],
      keepUnusedDataFor: 0,
    }),
    agencyDirectory: build.query<readonly AgencyName[], Localised>({
      query: ({ locale }) => pathOf('/directory', { locale }),
      transformResponse: (answer: { agencies: readonly AgencyName[] }) => answer.agencies,
    }),
    accounts: build.query<readonly Person[], Readonly<{ part: string }>>({
      query: ({ part }) => pathOf('/accounts', { q: part }),
      transformResponse: (answer: { accounts: readonly Person[] }) => answer.accounts,
      keepUnusedDataFor: 0,
    }),
    desk: build.query<Home, Localised>({
      query: ({ locale }) => pathOf('/home', { locale }),
      providesTags: ['AgencyScope'],
      keepUnusedDataFor: 0,
    }),
  }),
});

const trail = panelApi.injectEndpoints({
  endpoints: (build) => ({
    documentAgencies: build.query<DocumentAgencies, Localised<DocumentKey>>({
      query: ({ contentType, documentId, locale }) => pathOf(`/documents/${contentType}/${documentId}`, { locale }),
      providesTags: (_answer, _error, { contentType, documentId }) => [
        'AgencyScope',
        documentTag(contentType, documentId),
      ],
      keepUnusedDataFor: 0,
    }),
    audit: build.query<AuditPage, AuditFilter>({
      query: (filter) => pathOf('/audit', filter),
      providesTags: ['AgencyScope', 'Document'],
      keepUnusedDataFor: 0,
    }),
    auditVerification: build.query<AuditVerification, undefined>({
      query: () => pathOf('/audit/verification'),
      keepUnusedDataFor: 0,
    }),
    typeNames: build.query<Readonly<Record<string, string>>, undefined>({
      query: () => '/content-manager/content-types',
      transformResponse: ({ data }: { data: readonly { uid: string; info: { displayName: string } }[] }) =>
        Object.fromEntries(data.map(({ uid, info }) => [uid, info.displayName])),
    }),
  }),
});

export const { useAgenciesQuery, useAgencyQuery, useAgencyDirectoryQuery, useAccountsQuery, useDeskQuery } = people;
export const { useDocumentAgenciesQuery, useAuditQuery, useLazyAuditVerificationQuery, useTypeNamesQuery } = trail;
