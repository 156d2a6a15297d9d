const anyone = (path: string, handler: string) => ({ method: 'GET', path, handler, config: { auth: false } });
const whoIsLoggedIn = (method: 'GET' | 'PUT', path: string, handler: string) => ({
  method,
  path,
  handler,
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      anyone('/panel', 'panel.settings'),
      anyone('/vazirmatn.woff2', 'panel.font'),
      whoIsLoggedIn('GET', '/preferences', 'panel.preferences'),
      whoIsLoggedIn('PUT', '/preferences', 'panel.keepPreferences'),
    ],
  },
};
