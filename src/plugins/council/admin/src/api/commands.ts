import { arranged } from '../agenda/order';
import type { AgendaItem, Attendance, Choice, Council, Laws, Meeting, Poll, Quorum, Seat, Things } from './contract';
import { withAttendance } from './live-attendance';
import { changed, dataOf, panelApi, post, put } from './panel-api';
import { updateMeeting } from './queries';

type Input = Readonly<Record<string, unknown>>;
type OfCouncil = Readonly<{ councilId: string; input: Input }>;
type Of = Readonly<{ id: string; input: Input }>;
type Move = Readonly<{ things: Things; id: string; action: string; input: Input }>;

const desk = panelApi.injectEndpoints({
  endpoints: (build) => ({
    foundCouncil: build.mutation<Council, Input>({
      query: (council) => post('/councils', council),
      transformResponse: dataOf<Council>,
      ...changed,
    }),
    giveSeat: build.mutation<Seat, OfCouncil>({
      query: ({ councilId, input }) => post(`/councils/${councilId}/seats`, input),
      ...changed,
    }),
    endSeat: build.mutation<Seat, Of>({ query: ({ id, input }) => post(`/seats/${id}/end`, input), ...changed }),
    adoptByLaws: build.mutation<unknown, OfCouncil & Readonly<{ laws: Laws }>>({
      query: ({ councilId, laws, input }) => post(`/councils/${councilId}/by-laws`, { ...input, laws }),
      ...changed,
    }),
    planMeetings: build.mutation<Readonly<{ added: readonly Meeting[] }>, Readonly<{ councilId: string }>>({
      query: ({ councilId }) => post(`/councils/${councilId}/plan`),
      transformResponse: dataOf<Readonly<{ added: readonly Meeting[] }>>,
      ...changed,
    }),
    createMeeting: build.mutation<Meeting, OfCouncil>({
      query: ({ councilId, input }) => post(`/councils/${councilId}/meetings`, input),
      transformResponse: dataOf<Meeting>,
      ...changed,
    }),
  }),
});

const texts = panelApi.injectEndpoints({
  endpoints: (build) => ({
    proposeItem: build.mutation<AgendaItem, OfCouncil>({
      query: ({ councilId, input }) => post(`/councils/${councilId}/agenda-items`, input),
      transformResponse: dataOf<AgendaItem>,
      ...changed,
    }),
    editItem: build.mutation<AgendaItem, Of>({
      query: ({ id, input }) => put(`/agenda-items/${id}`, input),
      ...changed,
    }),
    editSection: build.mutation<unknown, Of & Readonly<{ section: string }>>({
      query: ({ id, section, input }) => put(`/minutes/${id}/sections/${encodeURIComponent(section)}`, input),
      ...changed,
    }),
    regenerateMinutes: build.mutation<unknown, Readonly<{ id: string }>>({
      query: ({ id }) => post(`/minutes/${id}/regenerate`),
      ...changed,
    }),
    answerObjection: build.mutation<unknown, Of & Readonly<{ objection: string }>>({
      query: ({ id, objection, input }) => post(`/minutes/${id}/objections/${objection}/answer`, input),
      ...changed,
    }),
  }),
});

const agenda = panelApi.injectEndpoints({
  endpoints: (build) => ({
    orderAgenda: build.mutation<
      unknown,
      Readonly<{ meetingId: string; items: readonly string[]; expectedAgendaVersion: number }>
    >({
      query: ({ meetingId, ...order }) => post(`/meetings/${meetingId}/agenda/order`, order),
      ...changed,
      // What was put somewhere stands there at once; what the server answers stands in the end.
      async onQueryStarted({ meetingId, items }, { dispatch, queryFulfilled }) {
        const shown = dispatch(updateMeeting(meetingId, (page) => ({ ...page, items: arranged(page.items, items) })));
        await queryFulfilled.catch(() => {
          shown.undo();
        });
      },
    }),
    removeAnnex: build.mutation<unknown, Readonly<{ itemId: string; annexId: string }>>({
      query: ({ itemId, annexId }) => post(`/agenda-items/${itemId}/annexes/${annexId}/remove`),
      ...changed,
    }),
    /** Files are sent beside this client, which would not tell how far they are. */
    annexesChanged: build.mutation<null, undefined>({ queryFn: () => ({ data: null }), ...changed }),
  }),
});

const room = panelApi.injectEndpoints({
  endpoints: (build) => ({
    takeAttendance: build.mutation<
      Readonly<{ quorum: Quorum }>,
      Readonly<{ meetingId: string; seatId: string; type: Attendance }>
    >({
      query: ({ meetingId, ...line }) => post(`/meetings/${meetingId}/attendance`, line),
      ...changed,
      // The meter moves with the press; what the server answers stands in the end.
      async onQueryStarted({ meetingId, seatId, type }, { dispatch, queryFulfilled }) {
        const shown = dispatch(updateMeeting(meetingId, (page) => withAttendance(page, seatId, type)));
        await queryFulfilled.catch(() => {
          shown.undo();
        });
      },
    }),
    askPoll: build.mutation<Poll, Of>({
      query: ({ id, input }) => post(`/agenda-items/${id}/polls`, input),
      ...changed,
    }),
    breakTie: build.mutation<Poll, Readonly<{ id: string; choice: 'yes' | 'no' }>>({
      query: ({ id, choice }) => post(`/polls/${id}/casting-vote`, { choice }),
      ...changed,
    }),
    castVote: build.mutation<unknown, Readonly<{ pollId: string; seatId: string; choice: Choice }>>({
      query: ({ pollId, ...vote }) => post(`/polls/${pollId}/ballots`, vote),
      ...changed,
    }),
  }),
});

const moves = panelApi.injectEndpoints({
  endpoints: (build) => ({
    makeMove: build.mutation<unknown, Move>({
      query: ({ things, id, action, input }) => post(`/${things}/${id}/transitions/${action}`, input),
      ...changed,
    }),
    agreeToMove: build.mutation<unknown, Omit<Move, 'input'>>({
      query: ({ things, id, action }) => post(`/${things}/${id}/consents/${action}`),
      ...changed,
    }),
  }),
});

export const { useFoundCouncilMutation, useGiveSeatMutation, useEndSeatMutation, useAdoptByLawsMutation } = desk;
export const { usePlanMeetingsMutation, useCreateMeetingMutation } = desk;
export const { useProposeItemMutation, useEditItemMutation } = texts;
export const { useEditSectionMutation, useRegenerateMinutesMutation, useAnswerObjectionMutation } = texts;
export const { useOrderAgendaMutation, useRemoveAnnexMutation, useAnnexesChangedMutation } = agenda;
export const { useTakeAttendanceMutation, useAskPollMutation, useBreakTieMutation } = room;
export const { useCastVoteMutation } = room;
export const { useMakeMoveMutation, useAgreeToMoveMutation } = moves;
