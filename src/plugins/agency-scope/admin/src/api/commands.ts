import type { DocumentKey, MintedInvitation, NewInvitation, NewMembership, SuspensionTarget } from './contract';
import { documentTag, panelApi, pathOf } from './panel-api';

type Made = Readonly<{ id: number }>;
type Numbered = Readonly<{ id: number }>;
type ForAgency = DocumentKey & Readonly<{ agencyId: string }>;
type Because = Readonly<{ reason: string }>;

const post = (path: string, data: object = {}) => ({ url: pathOf(path), method: 'POST' as const, data });
const changed = ['AgencyScope'] as const;
const documentChanged = (_answer: unknown, _error: unknown, { contentType, documentId }: DocumentKey) =>
  [...changed, documentTag(contentType, documentId), 'Relations'] as const;

const seats = panelApi.injectEndpoints({
  endpoints: (build) => ({
    addMember: build.mutation<Made, NewMembership>({
      query: (membership) => post('/memberships', membership),
      invalidatesTags: changed,
    }),
    endMembership: build.mutation<Made, Numbered>({
      query: ({ id }) => post(`/memberships/${String(id)}/end`),
      invalidatesTags: changed,
    }),
    invite: build.mutation<MintedInvitation, NewInvitation>({
      query: (invitation) => post('/invitations', invitation),
      invalidatesTags: changed,
    }),
    revokeInvitation: build.mutation<Made, Numbered>({
      query: ({ id }) => post(`/invitations/${String(id)}/revoke`),
      invalidatesTags: changed,
    }),
    suspend: build.mutation<Made, Because & SuspensionTarget>({
      query: (suspension) => post('/suspensions', suspension),
      invalidatesTags: changed,
    }),
    liftSuspension: build.mutation<Made, Numbered>({
      query: ({ id }) => post(`/suspensions/${String(id)}/lift`),
      invalidatesTags: changed,
    }),
  }),
});

const documents = panelApi.injectEndpoints({
  endpoints: (build) => ({
    share: build.mutation<Made, ForAgency>({
      query: (share) => post('/shares', share),
      invalidatesTags: documentChanged,
    }),
    endShare: build.mutation<Made, ForAgency>({
      query: (share) => post('/shares/end', share),
      invalidatesTags: documentChanged,
    }),
    transfer: build.mutation<unknown, Because & ForAgency>({
      query: (transfer) => post('/transfers', transfer),
      invalidatesTags: documentChanged,
    }),
  }),
});

export const { useAddMemberMutation, useEndMembershipMutation, useInviteMutation, useRevokeInvitationMutation } = seats;
export const { useSuspendMutation, useLiftSuspensionMutation } = seats;
export const { useShareMutation, useEndShareMutation, useTransferMutation } = documents;
