import type { AnswerGiven } from './contract';
import { changed, dataOf, fresh, panelApi, pathOf, post } from './panel-api';

/** The address of a calendar of one's own, as lists show it. */
export type Feed = Readonly<{
  id: string;
  seatId: string;
  agencyName: string;
  label: string | null;
  madeAt: string;
  lastUsedDay: string | null;
  isMine: boolean;
}>;
export type FreshFeed = Feed & Readonly<{ address: string }>;

export const OUTBOX_STATES = ['waiting', 'sent', 'cancelled', 'failed'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

export type Letter = Readonly<{
  id: string;
  event: string;
  recipient: string;
  subject: string;
  body: string;
  calendar: string | null;
  when: Readonly<{ startsAt: string; endsAt: string; place: string | null; isCancelled: boolean }> | null;
  sendAt: string;
  sentAt: string | null;
  attempts: number;
  lastFault: string | null;
  state: OutboxState;
}>;

export type Outbox = Readonly<{
  messages: readonly Letter[];
  total: number;
  page: number;
  pageSize: number;
  states: Readonly<Record<OutboxState, number>>;
  hasMailServer: boolean;
}>;

type OutboxFilter = Readonly<{ state: OutboxState; page?: number | undefined }>;
type Answered = Readonly<{ meetingId: string; seatId: string; answer: AnswerGiven; note: string }>;
type NewFeed = Readonly<{ councilId: string; seatId: string; label: string }>;

/** What goes to the seats and comes back from them. */
const correspondence = panelApi.injectEndpoints({
  endpoints: (build) => ({
    answerInvitation: build.mutation<unknown, Answered>({
      query: ({ meetingId, ...answer }) => post(`/meetings/${meetingId}/answer`, answer),
      ...changed,
    }),
    councilFeeds: build.query<readonly Feed[], Readonly<{ councilId: string }>>({
      query: ({ councilId }) => pathOf(`/desk/councils/${councilId}/feeds`),
      transformResponse: dataOf<readonly Feed[]>,
      ...fresh,
    }),
    makeFeed: build.mutation<FreshFeed, NewFeed>({
      query: ({ councilId, ...feed }) => post(`/councils/${councilId}/feeds`, feed),
      transformResponse: dataOf<FreshFeed>,
      ...changed,
    }),
    revokeFeed: build.mutation<unknown, Readonly<{ id: string }>>({
      query: ({ id }) => post(`/feeds/${id}/revoke`),
      ...changed,
    }),
    councilOutbox: build.query<Outbox, Readonly<{ councilId: string; filter: OutboxFilter }>>({
      query: ({ councilId, filter }) => pathOf(`/desk/councils/${councilId}/outbox`, filter),
      transformResponse: dataOf<Outbox>,
      ...fresh,
    }),
    retryMessage: build.mutation<unknown, Readonly<{ id: string }>>({
      query: ({ id }) => post(`/messages/${id}/retry`),
      ...changed,
    }),
  }),
});

export const { useAnswerInvitationMutation } = correspondence;
export const { useCouncilFeedsQuery, useMakeFeedMutation, useRevokeFeedMutation } = correspondence;
export const { useCouncilOutboxQuery, useRetryMessageMutation } = correspondence;
