import type { Core } from '@strapi/strapi';

import { type Request, fieldsOf, orRefuse, partOf, wordIn } from '../adapters/http';
import { portsOf } from '../adapters/ports-of-request';
import { feedsOf, makeFeed, revokeFeed } from '../application/feeds/feed-tokens';
import { answerInvitation } from '../application/invitations/answer-invitation';
import { type OutboxFilter, outboxView, retryMessage } from '../application/outbox/outbox-view';
import { ANSWERS } from '../domain/invitations/answers';
import { OUTBOX_STATES } from '../domain/outbox';

/** What goes to the seats and comes back from them: answers to invitations, calendars of their own, letters. */
export const createCorrespondenceController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async answer(request: Request) {
    const { text, oneOf, optional, sentence } = fieldsOf(request);
    const wanted = {
      meetingId: partOf(request, 'id'),
      seatId: optional('seatId', text),
      answer: oneOf('answer', ANSWERS),
      note: sentence('note') || null,
    };
    request.body = { data: orRefuse(await answerInvitation(await portsOf(strapi, request), wanted)) };
  },

  async feeds(request: Request) {
    request.body = { data: orRefuse(await feedsOf(await portsOf(strapi, request), partOf(request, 'id'))) };
  },

  /** The address is in this answer and in no other. */
  async makeFeed(request: Request) {
    const { text, optional, sentence } = fieldsOf(request);
    const wanted = {
      councilId: partOf(request, 'id'),
      seatId: optional('seatId', text),
      label: sentence('label') || null,
    };
    request.set('Cache-Control', 'no-store');
    request.body = { data: orRefuse(await makeFeed(await portsOf(strapi, request), wanted)) };
  },

  async revokeFeed(request: Request) {
    request.body = { data: orRefuse(await revokeFeed(await portsOf(strapi, request), partOf(request, 'id'))) };
  },

  async outbox(request: Request) {
    const ports = await portsOf(strapi, request);
    request.body = { data: orRefuse(await outboxView(ports, partOf(request, 'id'), filterIn(request))) };
  },

  async retry(request: Request) {
    request.body = { data: orRefuse(await retryMessage(await portsOf(strapi, request), partOf(request, 'id'))) };
  },
});

const filterIn = ({ query }: Request): OutboxFilter => ({
  state: OUTBOX_STATES.find((state) => state === query['state']) ?? null,
  page: Math.max(1, Math.trunc(Number(wordIn(query, 'page'))) || 1),
});
