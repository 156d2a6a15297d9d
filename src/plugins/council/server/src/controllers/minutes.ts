import type { Core } from '@strapi/strapi';

import { type Request, fieldsOf, orRefuse, partOf } from '../adapters/http';
import { portsOf } from '../adapters/ports-of-request';
import { refuse } from '../adapters/refuse';
import { answerObjection } from '../application/minutes/answer-objection';
import { editSection } from '../application/minutes/edit-section';
import { regenerateMinutes } from '../application/minutes/generate-minutes';
import { readMinutes } from '../application/minutes/read-minutes';
import { PAPER_KINDS, printNotice, printPaper } from '../application/paper/print-papers';
import type { Printed } from '../application/ports';

/** Minutes and what is printed: how they are read, written, objected to, and put on paper. Moves have doors of their own. */
export const createMinutesController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async read(request: Request) {
    request.body = { data: orRefuse(await readMinutes(await portsOf(strapi, request), partOf(request, 'id'))) };
  },

  async regenerate(request: Request) {
    request.body = { data: orRefuse(await regenerateMinutes(await portsOf(strapi, request), partOf(request, 'id'))) };
  },

  async editSection(request: Request) {
    const { has, text, flag, whole } = fieldsOf(request);
    const edit = {
      minutesId: partOf(request, 'id'),
      key: partOf(request, 'key'),
      text: has('text') ? text('text') : '',
      isWithoutDiscussion: flag('isWithoutDiscussion'),
      readVersion: whole('readVersion'),
    };
    request.body = { data: orRefuse(await editSection(await portsOf(strapi, request), edit)) };
  },

  async answer(request: Request) {
    const { text, flag } = fieldsOf(request);
    const given = {
      minutesId: partOf(request, 'id'),
      objectionId: partOf(request, 'objection'),
      answer: text('answer'),
      isAccepted: flag('isAccepted'),
    };
    request.body = { data: orRefuse(await answerObjection(await portsOf(strapi, request), given)) };
  },

  /** `?minutes=…` asks for a corrigendum instead of the original. */
  async paper(request: Request) {
    const kind = PAPER_KINDS.find((each) => each === partOf(request, 'kind')) ?? refuse({ code: 'not-found' });
    const { minutes } = request.query;
    const minutesId = typeof minutes === 'string' ? minutes : null;
    const wanted = { meetingId: partOf(request, 'id'), kind, minutesId };
    answerWith(request, kind, orRefuse(await printPaper(await portsOf(strapi, request), wanted)));
  },

  async notice(request: Request) {
    const printed = await printNotice(await portsOf(strapi, request), partOf(request, 'id'));
    answerWith(request, 'notice', orRefuse(printed));
  },
});

/** The hash lets a reader compare the file with what was approved (I33); caches keep no paper that not everybody may see. */
function answerWith(request: Request, name: string, { content, hash }: Printed): void {
  request.set('Content-Type', 'application/pdf');
  request.set('Content-Disposition', `inline; filename="${name}.pdf"`);
  request.set('Cache-Control', 'private, no-store');
  request.set('ETag', `"${hash}"`);
  request.body = Buffer.from(content, 'base64');
}
