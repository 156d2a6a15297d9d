import { SEARCH_SCOPE } from '../adapters/search/search-scope';
import { PANEL_ACTIONS, type PanelAction } from '../adapters/panel-actions';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

const anyone = (path: string, handler: string) => ({ method: 'GET', path, handler, config: { auth: false } });
const whoIsLoggedIn = (method: Method, path: string, handler: string) => ({
  method,
  path,
  handler,
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});
const whoMay = (action: PanelAction, method: Method, path: string, handler: string) => ({
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

const holidayDesk = [
  whoIsLoggedIn('GET', '/holidays/calendar', 'holidayDesk.calendar'),
  whoMay('holidays.read', 'GET', '/holidays', 'holidayDesk.overview'),
  whoMay('holidays.read', 'GET', '/holidays/years/:year', 'holidayDesk.year'),
  whoMay('holidays.read', 'GET', '/holidays/years/:year/export', 'holidayDesk.export'),
  whoMay('holidays.manage', 'DELETE', '/holidays/years/:year', 'holidayDesk.takeBackImport'),
  whoMay('holidays.manage', 'PUT', '/holidays/days/:day', 'holidayDesk.decide'),
  whoMay('holidays.manage', 'DELETE', '/holidays/days/:day', 'holidayDesk.takeBack'),
  whoMay('holidays.manage', 'POST', '/holidays/import/preview', 'holidayDesk.preview'),
  whoMay('holidays.manage', 'POST', '/holidays/import', 'holidayDesk.import'),
  whoMay('holidays.manage', 'PUT', '/holidays/weekend', 'holidayDesk.weekend'),
];

const existingTexts = [
  whoMay('text', 'GET', '/texts/runs', 'existingText.list'),
  whoMay('text', 'GET', '/texts/runs/:id', 'existingText.show'),
  whoMay('text', 'GET', '/texts/runs/:id/changes', 'existingText.changes'),
  whoMay('text', 'POST', '/texts/report', 'existingText.report'),
  whoMay('text', 'POST', '/texts/apply', 'existingText.apply'),
  whoMay('text', 'POST', '/texts/runs/:id/undo', 'existingText.undo'),
  whoMay('text', 'POST', '/texts/runs/:id/resume', 'existingText.resume'),
  whoMay('text', 'POST', '/texts/runs/:id/cancel', 'existingText.cancel'),
];

const searchIndex = [
  whoMay('search', 'GET', '/search-index', 'searchIndex.show'),
  whoMay('search', 'POST', '/search-index/rebuild', 'searchIndex.rebuild'),
];

/** Below `/api` itself; one right for both. */
const search = [
  { method: 'GET', path: '/search', handler: 'search.find', config: { prefix: '', auth: { scope: [SEARCH_SCOPE] } } },
  {
    method: 'GET',
    path: '/search/suggest',
    handler: 'search.suggest',
    config: { prefix: '', auth: { scope: [SEARCH_SCOPE] } },
  },
];

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      anyone('/panel', 'panel.settings'),
      anyone('/vazirmatn.woff2', 'panel.font'),
      whoIsLoggedIn('GET', '/preferences', 'panel.preferences'),
      whoIsLoggedIn('PUT', '/preferences', 'panel.keepPreferences'),
      ...holidayDesk,
      ...existingTexts,
      ...searchIndex,
    ],
  },
  'content-api': {
    type: 'content-api',
    routes: [
      { method: 'GET', path: '/holidays', handler: 'holidays.find', config: {} },
      // Beside the addresses of the types themselves.
      { method: 'GET', path: '/slugs/:type/:slug', handler: 'slugs.resolve', config: { prefix: '' } },
      ...search,
    ],
  },
};
