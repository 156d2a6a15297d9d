import type { Request } from '../adapters/http';
import { PANEL_ACTIONS } from '../adapters/panel-actions';
import { MOVED } from '../services/moves';

type Method = 'GET' | 'POST' | 'PUT';
type Door = Readonly<{ method: Method; path: string; controller: string; action: string }>;
type Handler = (request: Request) => Promise<unknown>;

/** The same doors for the panel and for accounts of the API: who may do what, the use cases know. */
const DOORS: readonly Door[] = [
  { method: 'GET', path: '/desk/councils', controller: 'views', action: 'councils' },
  { method: 'GET', path: '/desk/councils/:id/years/:year', controller: 'views', action: 'year' },
  { method: 'GET', path: '/desk/councils/:id/by-laws', controller: 'views', action: 'byLaws' },
  { method: 'GET', path: '/desk/councils/:id/seats', controller: 'views', action: 'seats' },
  { method: 'GET', path: '/desk/councils/:id/resolutions', controller: 'views', action: 'tracker' },
  { method: 'GET', path: '/desk/meetings/:id', controller: 'views', action: 'meeting' },
  { method: 'GET', path: '/desk/councils/:id/feeds', controller: 'correspondence', action: 'feeds' },
  { method: 'GET', path: '/desk/councils/:id/outbox', controller: 'correspondence', action: 'outbox' },
  { method: 'POST', path: '/councils', controller: 'desk', action: 'establish' },
  { method: 'POST', path: '/councils/:id/seats', controller: 'desk', action: 'addSeat' },
  { method: 'POST', path: '/seats/:id/end', controller: 'desk', action: 'endSeat' },
  { method: 'POST', path: '/seats/:id/mandates', controller: 'delegations', action: 'mandate' },
  { method: 'POST', path: '/mandates/:id/revoke', controller: 'delegations', action: 'revokeMandate' },
  { method: 'POST', path: '/seats/:id/proxies', controller: 'delegations', action: 'proxy' },
  { method: 'POST', path: '/proxies/:id/revoke', controller: 'delegations', action: 'revokeProxy' },
  { method: 'POST', path: '/agenda-items/:id/recusals', controller: 'delegations', action: 'recuse' },
  { method: 'POST', path: '/agenda-items/:id/recusals/withdraw', controller: 'delegations', action: 'withdrawRecusal' },
  { method: 'GET', path: '/desk/councils/:id/circulations', controller: 'circulations', action: 'list' },
  { method: 'POST', path: '/councils/:id/circulations', controller: 'circulations', action: 'circulate' },
  { method: 'POST', path: '/circulations/:id/answers', controller: 'circulations', action: 'answer' },
  { method: 'POST', path: '/circulations/:id/close', controller: 'circulations', action: 'close' },
  { method: 'POST', path: '/circulations/:id/withdraw', controller: 'circulations', action: 'withdraw' },
  { method: 'GET', path: '/desk/councils/:id/delegations', controller: 'views', action: 'delegations' },
  { method: 'POST', path: '/councils/:id/by-laws', controller: 'desk', action: 'adoptByLaws' },
  { method: 'POST', path: '/councils/:id/plan', controller: 'desk', action: 'plan' },
  { method: 'POST', path: '/councils/:id/demand', controller: 'desk', action: 'demand' },
  { method: 'POST', path: '/councils/:id/meetings', controller: 'desk', action: 'createMeeting' },
  { method: 'POST', path: '/councils/:id/agenda-items', controller: 'desk', action: 'propose' },
  { method: 'POST', path: '/meetings/:id/publish', controller: 'publications', action: 'publishMeeting' },
  { method: 'POST', path: '/meetings/:id/withdraw', controller: 'publications', action: 'withdrawMeeting' },
  { method: 'POST', path: '/resolutions/:id/publish', controller: 'publications', action: 'publishResolution' },
  { method: 'POST', path: '/resolutions/:id/withdraw', controller: 'publications', action: 'withdrawResolution' },
  { method: 'POST', path: '/meetings/:id/answer', controller: 'correspondence', action: 'answer' },
  { method: 'POST', path: '/councils/:id/feeds', controller: 'correspondence', action: 'makeFeed' },
  { method: 'POST', path: '/feeds/:id/revoke', controller: 'correspondence', action: 'revokeFeed' },
  { method: 'POST', path: '/messages/:id/retry', controller: 'correspondence', action: 'retry' },
  { method: 'POST', path: '/meetings/:id/attendance', controller: 'desk', action: 'takeAttendance' },
  { method: 'POST', path: '/agenda-items/:id/polls', controller: 'polls', action: 'ask' },
  { method: 'POST', path: '/polls/:id/again', controller: 'polls', action: 'askAgain' },
  { method: 'POST', path: '/polls/:id/casting-vote', controller: 'polls', action: 'breakTie' },
  { method: 'POST', path: '/polls/:id/ballots', controller: 'polls', action: 'vote' },
  { method: 'POST', path: '/resolutions/:id/links', controller: 'resolutions', action: 'link' },
  { method: 'GET', path: '/resolutions/:id/history', controller: 'resolutions', action: 'history' },
  { method: 'POST', path: '/agencies/:id/end', controller: 'resolutions', action: 'endAgency' },
  { method: 'GET', path: '/meetings/:id/minutes', controller: 'minutes', action: 'read' },
  { method: 'GET', path: '/meetings/:id/paper/:kind', controller: 'minutes', action: 'paper' },
  { method: 'GET', path: '/resolutions/:id/paper/notice', controller: 'minutes', action: 'notice' },
  { method: 'POST', path: '/minutes/:id/regenerate', controller: 'minutes', action: 'regenerate' },
  { method: 'POST', path: '/minutes/:id/objections/:objection/answer', controller: 'minutes', action: 'answer' },
  { method: 'PUT', path: '/minutes/:id/sections/:key', controller: 'minutes', action: 'editSection' },
  { method: 'PUT', path: '/agenda-items/:id', controller: 'desk', action: 'editItem' },
  { method: 'GET', path: '/agenda-items/:id/annexes', controller: 'annexes', action: 'list' },
  { method: 'POST', path: '/agenda-items/:id/annexes', controller: 'annexes', action: 'add' },
  { method: 'GET', path: '/agenda-items/:id/annexes/:annex', controller: 'annexes', action: 'read' },
  { method: 'POST', path: '/agenda-items/:id/annexes/:annex/remove', controller: 'annexes', action: 'remove' },
  { method: 'POST', path: '/meetings/:id/agenda/order', controller: 'agenda', action: 'order' },
  ...MOVED.flatMap((things): readonly Door[] => [
    { method: 'GET', path: `/${things}/:id/transitions`, controller: 'moves', action: `list-${things}` },
    { method: 'POST', path: `/${things}/:id/transitions/:action`, controller: 'moves', action: `move-${things}` },
    { method: 'POST', path: `/${things}/:id/consents/:action`, controller: 'moves', action: `agree-${things}` },
  ]),
];

const panel = ({ method, path, controller, action }: Door) => ({
  method,
  path,
  handler: `${controller}.${action}`,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      {
        name: 'admin::hasPermissions',
        config: { actions: [method === 'GET' ? PANEL_ACTIONS.read : PANEL_ACTIONS.work] },
      },
    ],
  },
});

/** Any account: a handler that is a function gets no permission of Strapi's own, which no role would have. */
const member = ({ method, path, controller, action }: Door) => ({
  method,
  path,
  handler: (request: Request) => handlerOf(controller, action)(request),
  config: { auth: { scope: [] } },
});

const OPEN: readonly (readonly [string, string])[] = [
  ['/meetings', 'openData.meetings'],
  ['/meetings/:id', 'openData.meeting'],
  ['/agenda-items', 'openData.agendaItems'],
  ['/resolutions', 'openData.resolutions'],
  ['/resolutions/:id', 'openData.resolution'],
  ['/statistics', 'openData.statistics'],
  ['/annexes/:id', 'annexes.readPublic'],
  ['/calendar.ics', 'openFormats.calendar'],
  ['/registry/resolutions.json', 'openFormats.registryJson'],
  ['/registry/resolutions.csv', 'openFormats.registryCsv'],
  ['/registry/resolutions.rss', 'openFormats.registryRss'],
  ['/registry/resolutions.ics', 'openFormats.registryIcs'],
  ['/oparl/system', 'openFormats.oparlSystem'],
  ['/oparl/:list', 'openFormats.oparlList'],
  ['/oparl/:list/:id', 'openFormats.oparlObject'],
  ['/popolo.json', 'openFormats.popolo'],
  ['/feed/:token.ics', 'personal.feed'],
  ['/invitation/:token', 'personal.invitation'],
];

/** Anybody, without an account. */
const open = ([path, handler]: readonly [string, string], method: Method = 'GET') => ({
  method,
  path,
  handler,
  config: { auth: false },
});

const ANSWER_BY_LINK = open(['/invitation/:token', 'personal.answerInvitation'], 'POST');

const handlerOf = (controller: string, action: string): Handler => {
  const handlers = strapi.plugin('council').controller(controller) as unknown as Readonly<Record<string, Handler>>;
  const handler = handlers[action];
  if (handler === undefined) throw new Error(`council: there is no handler ${controller}.${action}.`);
  return handler;
};

export const routes = {
  admin: { type: 'admin', routes: DOORS.map(panel) },
  'content-api': {
    type: 'content-api',
    routes: [...DOORS.map(member), ...OPEN.map((door) => open(door)), ANSWER_BY_LINK],
  },
};
