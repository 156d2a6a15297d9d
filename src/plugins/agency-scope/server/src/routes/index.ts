import type { Request } from '../adapters/http';
import { PANEL_ACTIONS } from '../adapters/panel-actions';
import { JOIN_PATH } from '../controllers/join-page';

type Method = 'GET' | 'POST';
type Action = keyof typeof PANEL_ACTIONS;
type Handler = (request: Request) => Promise<unknown>;

const panel = (method: Method, path: string, handler: string, action: Action) => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [PANEL_ACTIONS[action]] } },
    ],
  },
});

/**
 * Anybody with an account, whatever its role: the use case looks at the seats. The handler is a function, because to a
 * name Strapi adds the permission of that name, and no role has it.
 */
const member = (method: Method, path: string, controller: string, action: string) => ({
  method,
  path,
  handler: (request: Request) => handlerOf(controller, action)(request),
  config: { auth: { scope: [] }, prefix: '' },
});
const handlerOf = (controller: string, action: string) =>
  (strapi.plugin('agency-scope').controller(controller) as unknown as Readonly<Record<string, Handler>>)[action] ??
  missing(`${controller}.${action}`);
const missing = (name: string): never => {
  throw new Error(`agency-scope: there is no handler ${name}.`);
};
const anyone = (method: Method, path: string, handler: string) => ({
  method,
  path,
  handler,
  config: { auth: false, prefix: '' },
});

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      panel('GET', '/agencies', 'overview.agencies', 'read'),
      panel('GET', '/agencies/:id', 'overview.agency', 'read'),
      panel('GET', '/directory', 'overview.directory', 'read'),
      panel('GET', '/accounts', 'overview.accounts', 'manage'),
      panel('GET', '/home', 'overview.home', 'read'),
      panel('GET', '/documents/:uid/:documentId', 'documents.show', 'read'),
      panel('GET', '/audit', 'audit.list', 'audit'),
      panel('GET', '/audit/verification', 'audit.verify', 'audit'),
      panel('POST', '/memberships', 'management.addMember', 'manage'),
      panel('POST', '/memberships/:id/end', 'management.endMembership', 'manage'),
      panel('POST', '/invitations', 'management.invite', 'manage'),
      panel('POST', '/invitations/:id/revoke', 'management.revokeInvitation', 'manage'),
      panel('POST', '/suspensions', 'management.suspend', 'suspend'),
      panel('POST', '/suspensions/:id/lift', 'management.liftSuspension', 'suspend'),
      panel('POST', '/shares', 'management.share', 'read'),
      panel('POST', '/shares/end', 'management.endShare', 'read'),
      panel('POST', '/transfers', 'management.transfer', 'transfer'),
    ],
  },
  'content-api': {
    type: 'content-api',
    routes: [
      member('GET', '/me', 'me', 'show'),
      member('POST', '/agency-scope/shares', 'management', 'share'),
      member('POST', '/agency-scope/shares/end', 'management', 'endShare'),
      anyone('POST', '/agency-scope/invitations/accept', 'management.acceptInvitation'),
      anyone('GET', JOIN_PATH, 'joinPage.show'),
      anyone('POST', JOIN_PATH, 'joinPage.join'),
    ],
  },
};
