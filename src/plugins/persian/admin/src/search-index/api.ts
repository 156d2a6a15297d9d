import { adminApi } from '@strapi/strapi/admin';

import type { IndexState } from './contract';

type Answer<Data> = Readonly<{ data: Data }>;
type OfType = Readonly<{ uid?: string }>;

const dataOf = <Data>({ data }: Answer<Data>): Data => data;

const api = adminApi.enhanceEndpoints({ addTagTypes: ['PersianSearchIndex'] }).injectEndpoints({
  endpoints: (build) => ({
    searchIndex: build.query<IndexState, undefined>({
      query: () => '/persian/search-index',
      transformResponse: dataOf<IndexState>,
      providesTags: ['PersianSearchIndex'],
      keepUnusedDataFor: 0,
    }),
    rebuildSearchIndex: build.mutation<unknown, OfType>({
      query: (data) => ({ url: '/persian/search-index/rebuild', method: 'POST', data }),
      // Refused or not: what is shown may be of before.
      invalidatesTags: ['PersianSearchIndex'],
    }),
  }),
});

export const { useSearchIndexQuery, useRebuildSearchIndexMutation } = api;
