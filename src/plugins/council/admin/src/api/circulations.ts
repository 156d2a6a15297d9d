import type { Choice, Counts } from './contract';
import { changed, dataOf, fresh, panelApi, pathOf, post } from './panel-api';

/** A seat that was asked; its choice is told when all is counted. */
export type AskedSeat = Readonly<{
  seatId: string;
  agencyName: string;
  isMine: boolean;
  isRecused: boolean;
  hasAnswered: boolean;
  choice: Choice | null;
}>;

export type Circulation = Readonly<{
  id: string;
  state: 'open' | 'closed' | 'noted' | 'withdrawn';
  title: string;
  motion: string;
  isConfidential: boolean;
  openedAt: string;
  deadline: string;
  closedAt: string | null;
  report: Readonly<{ outcome: string; counts: Counts }> | null;
  seats: readonly AskedSeat[];
}>;

type Input = Readonly<Record<string, unknown>>;
type OfCouncil = Readonly<{ councilId: string }>;

const circulations = panelApi.injectEndpoints({
  endpoints: (build) => ({
    councilCirculations: build.query<readonly Circulation[], OfCouncil>({
      query: ({ councilId }) => pathOf(`/desk/councils/${councilId}/circulations`),
      transformResponse: dataOf<readonly Circulation[]>,
      ...fresh,
    }),
    circulate: build.mutation<unknown, OfCouncil & Readonly<{ input: Input }>>({
      query: ({ councilId, input }) => post(`/councils/${councilId}/circulations`, input),
      ...changed,
    }),
    answerCirculation: build.mutation<unknown, Readonly<{ id: string; seatId: string; choice: Choice }>>({
      query: ({ id, ...answer }) => post(`/circulations/${id}/answers`, answer),
      ...changed,
    }),
    countCirculation: build.mutation<unknown, Readonly<{ id: string }>>({
      query: ({ id }) => post(`/circulations/${id}/close`),
      ...changed,
    }),
    withdrawCirculation: build.mutation<unknown, Readonly<{ id: string; note: string }>>({
      query: ({ id, note }) => post(`/circulations/${id}/withdraw`, { note }),
      ...changed,
    }),
  }),
});

export const { useCouncilCirculationsQuery, useCirculateMutation, useAnswerCirculationMutation } = circulations;
export const { useCountCirculationMutation, useWithdrawCirculationMutation } = circulations;
