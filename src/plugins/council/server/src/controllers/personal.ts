import type { Core } from '@strapi/strapi';

import { type OpenRequest, type PageRequest, partOf, wordIn } from '../adapters/http';
import { type Said, languageOf, renderInvitation, renderNoInvitation } from '../adapters/invitation-page';
import { createOpenDoor } from '../adapters/open-door';
import { createPorts } from '../adapters/ports';
import { refuse, sentenceOf } from '../adapters/refuse';
import { personalFeed } from '../application/feeds/personal-feed';
import { type InvitationPage, answerByLink, readInvitation } from '../application/invitations/invitation-link';
import { LETTER, NOBODY } from '../domain/actor';
import { ANSWERS } from '../domain/invitations/answers';

/** Doors of one person each, that a secret in the address opens: the link of a letter, and a calendar of one's own. */
export const createPersonalController = ({ strapi }: { strapi: Core.Strapi }) => {
  const { sendPrivately } = createOpenDoor(strapi);
  const lettersDesk = () => createPorts(strapi, { actor: LETTER });

  return {
    /** Changes nothing: whatever scans mails follows its links. */
    async invitation(request: PageRequest) {
      sendPage(request, 200, await readInvitation(lettersDesk(), partOf(request, 'token')));
    },

    async answerInvitation(request: PageRequest) {
      const [ports, token] = [lettersDesk(), partOf(request, 'token')];
      const given = givenIn(request);
      if (given === null) {
        sendPage(request, 400, await readInvitation(ports, token));
        return;
      }
      const answered = await answerByLink(ports, token, given);
      if (answered.ok) {
        const isWritten = answered.value.standing === 'open';
        sendPage(request, isWritten ? 200 : 409, answered.value, { isWritten });
        return;
      }
      const problem = sentenceOf(answered.error, languageOf(request));
      sendPage(request, 400, await readInvitation(ports, token), { problem });
    },

    async feed(request: OpenRequest) {
      const withDeadlines = wordIn(request.query, 'include') === 'deadlines';
      const ports = createPorts(strapi, { actor: NOBODY });
      const calendar = await personalFeed(ports, partOf(request, 'token'), { withDeadlines });
      sendPrivately(request, calendar ?? refuse({ code: 'not-found' }), 'text/calendar; charset=utf-8');
    },
  };
};

/** Which button was pressed, and what was written beside it; `null` where none was. */
function givenIn({ request: { body } }: PageRequest) {
  const form = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  const answer = ANSWERS.find((each) => each === form['answer']);
  const { note } = form;
  return answer === undefined ? null : { answer, note: typeof note === 'string' ? note.trim() || null : null };
}

/** No cache keeps it, no search engine lists it, and no link from it tells its address. */
function sendPage(request: PageRequest, status: number, page: InvitationPage | null, said: Said = {}): void {
  const language = languageOf(request);
  request.status = page === null ? 404 : status;
  request.type = 'html';
  request.set('Cache-Control', 'no-store');
  request.set('Referrer-Policy', 'no-referrer');
  request.set('X-Robots-Tag', 'noindex, nofollow');
  request.body = page === null ? renderNoInvitation(language) : renderInvitation(language, page, said);
}
