import type { Core } from '@strapi/strapi';

import { type Request, fieldsOf, orRefuse, partOf } from '../adapters/http';
import { portsOf } from '../adapters/ports-of-request';
import { askAgain, askPoll, breakTie } from '../application/polls/ask-poll';
import { CHOICES, castVote } from '../application/polls/cast-vote';
import { MATTERS } from '../domain/by-laws';

/** Questions to the council, and what its seats answer. */
export const createPollsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async ask(request: Request) {
    const { text, oneOf, flag, has } = fieldsOf(request);
    const poll = {
      itemId: partOf(request, 'id'),
      question: text('question'),
      purpose: has('purpose') ? oneOf('purpose', ['amendment', 'final']) : ('final' as const),
      matter: has('matter') ? oneOf('matter', MATTERS) : ('ordinary' as const),
      isSecret: flag('isSecret'),
      isOnPaper: flag('isOnPaper'),
      mayRecast: flag('mayRecast'),
    };
    request.body = { data: orRefuse(await askPoll(await portsOf(strapi, request), poll)) };
  },

  async askAgain(request: Request) {
    const again = { id: partOf(request, 'id'), reason: fieldsOf(request).sentence('note') };
    request.body = { data: orRefuse(await askAgain(await portsOf(strapi, request), again)) };
  },

  async breakTie(request: Request) {
    const decision = { id: partOf(request, 'id'), choice: fieldsOf(request).oneOf('choice', ['yes', 'no']) };
    request.body = { data: orRefuse(await breakTie(await portsOf(strapi, request), decision)) };
  },

  async vote(request: Request) {
    const { text, oneOf } = fieldsOf(request);
    const vote = { pollId: partOf(request, 'id'), seatId: text('seatId'), choice: oneOf('choice', CHOICES) };
    request.body = { data: orRefuse(await castVote(await portsOf(strapi, request), vote)) };
  },
});
