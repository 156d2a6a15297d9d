import type { Request } from '../adapters/http';
import { PANEL_ACTIONS } from '../adapters/panel-actions';
import { MOVED } from '../services/moves';

type Method = 'GET' | 'POST' | 'PUT';
type Door = Readonly<{ method: Method; path: string; controller: string; action: string }>;
type Handler = (request: Request) => Promise<unknown>;

/** The same doors for the panel and for accounts of the API: who may do what, the use cases know. */
const DOORS: readonly Door[] = [
  { method: 'POST', path: '/councils', controller: 'desk', action: 'establish' },
  { method: 'POST', path: '/councils/:id/seats', controller: 'desk', action: 'addSeat' },
  { method: 'POST', path: '/seats/:id/end', controller: 'desk', action: 'endSeat' },
  { method: 'POST', path: '/councils/:id/by-laws', controller: 'desk', action: 'adoptByLaws' },
  { method: 'POST', path: '/councils/:id/plan', controller: 'desk', action: 'plan' },
  { method: 'POST', path: '/councils/:id/meetings', controller: 'desk', action: 'createMeeting' },
  { method: 'POST', path: '/councils/:id/agenda-items', controller: 'desk', action: 'propose' },
  { method: 'POST', path: '/meetings/:id/attendance', controller: 'desk', action: 'takeAttendance' },
  { method: 'POST', path: '/agenda-items/:id/polls', controller: 'polls', action: 'ask' },
  { method: 'POST', path: '/polls/:id/again', controller: 'polls', action: 'askAgain' },
  { method: 'POST', path: '/polls/:id/casting-vote', controller: 'polls', action: 'breakTie' },
  { method: 'POST', path: '/polls/:id/ballots', controller: 'polls', action: 'vote' },
  { method: 'PUT', path: '/agenda-items/:id', controller: 'desk', action: 'editItem' },
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

const handlerOf = (controller: string, action: string): Handler => {
  const handlers = strapi.plugin('council').controller(controller) as unknown as Readonly<Record<string, Handler>>;
  const handler = handlers[action];
  if (handler === undefined) throw new Error(`council: there is no handler ${controller}.${action}.`);
  return handler;
};

export const routes = {
  admin: { type: 'admin', routes: DOORS.map(panel) },
  'content-api': { type: 'content-api', routes: DOORS.map(member) },
};
