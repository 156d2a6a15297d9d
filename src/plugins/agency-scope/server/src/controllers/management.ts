import type { Core } from '@strapi/strapi';

import { type Request, fieldsOf, idIn, orRefuse } from '../adapters/http';
import { createPorts } from '../adapters/ports';
import { settings } from '../adapters/settings';
import { acceptInvitation, inviteMember, revokeInvitation } from '../application/invitations';
import { endShare, shareDocument, transferDocument } from '../application/joint-documents';
import { addMember, endMembership } from '../application/memberships';
import { liftSuspension, suspend } from '../application/suspensions';
import { PUBLIC_READER } from '../domain/actor';
import { getParts } from '../parts';

/** The doors to the use cases. Who may do what, the use cases know: the panel and the API call the same ones. */
export const createManagementController = ({ strapi }: { strapi: Core.Strapi }) => {
  const asker = async () => {
    const actor = await getParts(strapi).context.currentActor();
    return [createPorts(strapi, actor), actor] as const;
  };
  const shareKey = (request: Request) => {
    const { text } = fieldsOf(request);
    return { contentType: text('contentType'), documentId: text('documentId'), agencyId: text('agencyId') };
  };

  return {
    async addMember(request: Request) {
      const { account, text, role, optional, instant } = fieldsOf(request);
      const seat = { agencyId: text('agencyId'), account: account(), role: role() };
      const period = { validFrom: optional('validFrom', instant), validTo: optional('validTo', instant) };
      request.body = { id: orRefuse(await addMember(...(await asker()), { ...seat, ...period })) };
    },
    async endMembership(request: Request) {
      request.body = { id: orRefuse(await endMembership(...(await asker()), idIn(request))) };
    },
    async invite(request: Request) {
      const { text, kind, role } = fieldsOf(request);
      const { invitationHours } = settings(strapi);
      const wanted = { agencyId: text('agencyId'), email: text('email').toLowerCase(), kind: kind(), role: role() };
      request.body = orRefuse(await inviteMember(...(await asker()), { ...wanted, hours: invitationHours }));
    },
    async revokeInvitation(request: Request) {
      request.body = { id: orRefuse(await revokeInvitation(...(await asker()), idIn(request))) };
    },
    async acceptInvitation(request: Request) {
      const { secret, optional, text } = fieldsOf(request);
      const ports = createPorts(strapi, PUBLIC_READER);
      const answer = {
        token: secret('token'),
        name: optional('name', text) ?? '',
        password: optional('password', secret) ?? '',
      };
      const accepted = await getParts(strapi).context.runAsSystem('invitation', () => acceptInvitation(ports, answer));
      request.body = orRefuse(accepted);
    },
    async suspend(request: Request) {
      const { has, text, account, reason } = fieldsOf(request);
      const whom = has('agencyId') ? { agencyId: text('agencyId') } : { account: account() };
      request.body = { id: orRefuse(await suspend(...(await asker()), { whom, reason: reason() })) };
    },
    async liftSuspension(request: Request) {
      request.body = { id: orRefuse(await liftSuspension(...(await asker()), idIn(request))) };
    },
    async share(request: Request) {
      request.body = { id: orRefuse(await shareDocument(...(await asker()), shareKey(request))) };
    },
    async endShare(request: Request) {
      request.body = { id: orRefuse(await endShare(...(await asker()), shareKey(request))) };
    },
    async transfer(request: Request) {
      const reason = fieldsOf(request).reason();
      orRefuse(await transferDocument(...(await asker()), { ...shareKey(request), reason }));
      request.body = { done: true };
    },
  };
};
