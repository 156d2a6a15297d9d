import { changed, dataOf, fresh, panelApi, pathOf, post } from './panel-api';

type Letter = Readonly<{
  id: string;
  letter: string;
  validFrom: string;
  revokedAt: string | null;
  isInForce: boolean;
}>;
/** Somebody speaks for a seat by a letter. */
export type Mandate = Letter & Readonly<{ seatId: string; holderName: string; validTo: string }>;
/** A seat lets another one vote for it. */
export type Proxy = Letter & Readonly<{ giverSeatId: string; holderSeatId: string; validTo: string | null }>;

type Delegations = Readonly<{
  areProxiesAllowed: boolean;
  mandates: readonly Mandate[];
  proxies: readonly Proxy[];
}>;

type Input = Readonly<Record<string, unknown>>;
type OfSeat = Readonly<{ seatId: string; input: Input }>;
type Ending = Readonly<{ id: string; note: string }>;
type Recusal = Readonly<{ itemId: string; seatId: string; note: string }>;

const delegations = panelApi.injectEndpoints({
  endpoints: (build) => ({
    councilDelegations: build.query<Delegations, Readonly<{ councilId: string }>>({
      query: ({ councilId }) => pathOf(`/desk/councils/${councilId}/delegations`),
      transformResponse: dataOf<Delegations>,
      ...fresh,
    }),
    enterMandate: build.mutation<unknown, OfSeat>({
      query: ({ seatId, input }) => post(`/seats/${seatId}/mandates`, input),
      ...changed,
    }),
    revokeMandate: build.mutation<unknown, Ending>({
      query: ({ id, note }) => post(`/mandates/${id}/revoke`, { note }),
      ...changed,
    }),
    enterProxy: build.mutation<unknown, OfSeat>({
      query: ({ seatId, input }) => post(`/seats/${seatId}/proxies`, input),
      ...changed,
    }),
    revokeProxy: build.mutation<unknown, Ending>({
      query: ({ id, note }) => post(`/proxies/${id}/revoke`, { note }),
      ...changed,
    }),
    recuseSeat: build.mutation<unknown, Recusal>({
      query: ({ itemId, ...recusal }) => post(`/agenda-items/${itemId}/recusals`, recusal),
      ...changed,
    }),
    withdrawRecusal: build.mutation<unknown, Recusal>({
      query: ({ itemId, ...recusal }) => post(`/agenda-items/${itemId}/recusals/withdraw`, recusal),
      ...changed,
    }),
  }),
});

export const { useCouncilDelegationsQuery, useEnterMandateMutation, useRevokeMandateMutation } = delegations;
export const { useEnterProxyMutation, useRevokeProxyMutation } = delegations;
export const { useRecuseSeatMutation, useWithdrawRecusalMutation } = delegations;
