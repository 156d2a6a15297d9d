import type { AgencyName, ByLawsPage, Council, MeetingPage, Moves, Seat, Things, Year } from './contract';
import type { ResolutionHistory, Tracker, TrackerFilter } from './resolution-contract';
import type { Minutes } from './minutes-contract';
import { dataOf, fresh, panelApi, pathOf } from './panel-api';

type OfCouncil = Readonly<{ councilId: string }>;

const councils = panelApi.injectEndpoints({
  endpoints: (build) => ({
    councilList: build.query<readonly Council[], undefined>({
      query: () => pathOf('/desk/councils'),
      transformResponse: dataOf<readonly Council[]>,
      ...fresh,
    }),
    councilYear: build.query<Year, OfCouncil & Readonly<{ year: number }>>({
      query: ({ councilId, year }) => pathOf(`/desk/councils/${councilId}/years/${String(year)}`),
      transformResponse: dataOf<Year>,
      ...fresh,
    }),
    councilByLaws: build.query<ByLawsPage, OfCouncil>({
      query: ({ councilId }) => pathOf(`/desk/councils/${councilId}/by-laws`),
      transformResponse: dataOf<ByLawsPage>,
      ...fresh,
    }),
    councilSeats: build.query<readonly Seat[], OfCouncil>({
      query: ({ councilId }) => pathOf(`/desk/councils/${councilId}/seats`),
      transformResponse: dataOf<readonly Seat[]>,
      ...fresh,
    }),
    councilTracker: build.query<Tracker, OfCouncil & Readonly<{ filter: TrackerFilter }>>({
      query: ({ councilId, filter }) => pathOf(`/desk/councils/${councilId}/resolutions`, filter),
      transformResponse: dataOf<Tracker>,
      ...fresh,
    }),
  }),
});

const things = panelApi.injectEndpoints({
  endpoints: (build) => ({
    councilMeeting: build.query<MeetingPage, Readonly<{ meetingId: string }>>({
      query: ({ meetingId }) => pathOf(`/desk/meetings/${meetingId}`),
      transformResponse: dataOf<MeetingPage>,
      ...fresh,
    }),
    councilMinutes: build.query<readonly Minutes[], Readonly<{ meetingId: string }>>({
      query: ({ meetingId }) => pathOf(`/meetings/${meetingId}/minutes`),
      transformResponse: dataOf<readonly Minutes[]>,
      ...fresh,
    }),
    councilMoves: build.query<Moves, Readonly<{ things: Things; id: string }>>({
      query: ({ things: moved, id }) => pathOf(`/${moved}/${id}/transitions`),
      transformResponse: dataOf<Moves>,
      ...fresh,
    }),
    councilResolutionHistory: build.query<ResolutionHistory, Readonly<{ id: string }>>({
      query: ({ id }) => pathOf(`/resolutions/${id}/history`),
      transformResponse: dataOf<ResolutionHistory>,
      ...fresh,
    }),
  }),
});

/** What `agency-scope` knows of agencies, by its doors: which there are, and whether the asker works for one. */
const agencies = panelApi.injectEndpoints({
  endpoints: (build) => ({
    councilAgencies: build.query<readonly AgencyName[], Readonly<{ locale: string }>>({
      query: ({ locale }) => `/agency-scope/directory?locale=${locale}`,
      transformResponse: (answer: { agencies: readonly AgencyName[] }) => answer.agencies,
    }),
    councilAsker: build.query<Readonly<{ isOfAgency: boolean }>, Readonly<{ locale: string }>>({
      query: ({ locale }) => `/agency-scope/home?locale=${locale}`,
      transformResponse: ({ kind }: { kind: string }) => ({ isOfAgency: kind === 'agency' }),
      keepUnusedDataFor: 0,
    }),
  }),
});

export const {
  useCouncilListQuery,
  useCouncilYearQuery,
  useCouncilByLawsQuery,
  useCouncilSeatsQuery,
  useCouncilTrackerQuery,
} = councils;
export const {
  useCouncilMeetingQuery,
  useCouncilMinutesQuery,
  useCouncilMovesQuery,
  useLazyCouncilMovesQuery,
  useCouncilResolutionHistoryQuery,
} = things;
export const { useCouncilAgenciesQuery, useCouncilAskerQuery } = agencies;
export const updateMeeting = (meetingId: string, recipe: (page: MeetingPage) => MeetingPage) =>
  things.util.updateQueryData('councilMeeting', { meetingId }, (page) => recipe(page as MeetingPage));
