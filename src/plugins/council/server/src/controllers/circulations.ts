import type { Core } from '@strapi/strapi';

import { type Request, fieldsOf, orRefuse, partOf } from '../adapters/http';
import { portsOf } from '../adapters/ports-of-request';
import { refuse } from '../adapters/refuse';
import { answerInWriting, circulate, countCirculation, withdrawQuestion } from '../application/circulations/circulate';
import { circulationsView } from '../application/circulations/circulations-view';
import { CHOICES } from '../application/polls/cast-vote';
import { dayIn, idsIn } from '../application/resolutions/input';
import { MATTERS } from '../domain/by-laws';

/** Questions between two meetings, and what the seats answer in writing (I31). */
export const createCirculationsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(request: Request) {
    request.body = { data: orRefuse(await circulationsView(await portsOf(strapi, request), partOf(request, 'id'))) };
  },

  async circulate(request: Request) {
    const { body, text, instant, oneOf, flag, has, optional } = fieldsOf(request);
    const question = {
      title: text('title'),
      motion: text('motion'),
      matter: has('matter') ? oneOf('matter', MATTERS) : ('ordinary' as const),
      isConfidential: flag('isConfidential'),
      recused: idsIn(body, 'recused') ?? refuse({ code: 'field-invalid', field: 'recused' }),
      deadline: instant('deadline'),
      needsAction: body['needsAction'] !== false,
      leadSeat: optional('leadSeat', text),
      dueDay: optional('dueDay', () => dayIn(body, 'dueDay')),
    };
    const ports = await portsOf(strapi, request);
    request.body = { data: orRefuse(await circulate(ports, partOf(request, 'id'), question)) };
  },

  async answer(request: Request) {
    const { text, oneOf } = fieldsOf(request);
    const answer = { id: partOf(request, 'id'), seatId: text('seatId'), choice: oneOf('choice', CHOICES) };
    request.body = { data: orRefuse(await answerInWriting(await portsOf(strapi, request), answer)) };
  },

  async close(request: Request) {
    const ending = { id: partOf(request, 'id'), input: fieldsOf(request).body };
    request.body = { data: orRefuse(await countCirculation(await portsOf(strapi, request), ending)) };
  },

  async withdraw(request: Request) {
    const taken = { id: partOf(request, 'id'), reason: fieldsOf(request).sentence('note') };
    request.body = { data: orRefuse(await withdrawQuestion(await portsOf(strapi, request), taken)) };
  },
});
