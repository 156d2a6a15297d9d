import { adminApi } from '@strapi/strapi/admin';

import type { DeskYear, NewDecision, Overview, Preview, Weekend } from './contract';
import { refreshWorkCalendar } from './work-calendar';

type Answer<Data> = Readonly<{ data: Data }>;
type OfYear = Readonly<{ year: number }>;
type OfDay = Readonly<{ day: string }>;
type OfText = Readonly<{ text: string }>;

const pathOf = (path: string): string => `/persian/holidays${path}`;
const dataOf = <Data>({ data }: Answer<Data>): Data => data;

/** Every change makes what is shown stale, in the pickers as well. */
const changes = {
  invalidatesTags: ['PersianHolidays'] as const,
  async onQueryStarted(_given: unknown, { queryFulfilled }: { queryFulfilled: Promise<unknown> }) {
    await queryFulfilled.then(refreshWorkCalendar, () => undefined);
  },
};

const tagged = adminApi.enhanceEndpoints({ addTagTypes: ['PersianHolidays'] });

const reading = tagged.injectEndpoints({
  endpoints: (build) => ({
    holidayOverview: build.query<Overview, undefined>({
      query: () => pathOf(''),
      transformResponse: dataOf<Overview>,
      providesTags: ['PersianHolidays'],
      keepUnusedDataFor: 0,
    }),
    holidayYear: build.query<DeskYear, OfYear>({
      query: ({ year }) => pathOf(`/years/${String(year)}`),
      transformResponse: dataOf<DeskYear>,
      providesTags: ['PersianHolidays'],
      keepUnusedDataFor: 0,
    }),
    exportHolidayYear: build.query<unknown, OfYear>({
      query: ({ year }) => pathOf(`/years/${String(year)}/export`),
      keepUnusedDataFor: 0,
    }),
  }),
});

const changing = tagged.injectEndpoints({
  endpoints: (build) => ({
    decideDay: build.mutation<unknown, NewDecision>({
      query: ({ day, ...data }) => ({ url: pathOf(`/days/${day}`), method: 'PUT', data }),
      ...changes,
    }),
    takeBackDay: build.mutation<unknown, OfDay>({
      query: ({ day }) => ({ url: pathOf(`/days/${day}`), method: 'DELETE' }),
      ...changes,
    }),
    previewHolidayYear: build.mutation<Preview, OfText>({
      query: (data) => ({ url: pathOf('/import/preview'), method: 'POST', data }),
      transformResponse: dataOf<Preview>,
    }),
    importHolidayYear: build.mutation<OfYear, OfText>({
      query: (data) => ({ url: pathOf('/import'), method: 'POST', data }),
      transformResponse: dataOf<OfYear>,
      ...changes,
    }),
    takeBackHolidayYear: build.mutation<unknown, OfYear>({
      query: ({ year }) => ({ url: pathOf(`/years/${String(year)}`), method: 'DELETE' }),
      ...changes,
    }),
    setWeekend: build.mutation<unknown, Weekend>({
      query: (data) => ({ url: pathOf('/weekend'), method: 'PUT', data }),
      ...changes,
    }),
  }),
});

export const { useHolidayOverviewQuery, useHolidayYearQuery, useLazyExportHolidayYearQuery } = reading;
export const { useDecideDayMutation, useTakeBackDayMutation, useSetWeekendMutation } = changing;
export const { usePreviewHolidayYearMutation, useImportHolidayYearMutation, useTakeBackHolidayYearMutation } = changing;
