import type { Core } from '@strapi/strapi';

type Route = { handler: string; config?: { auth?: unknown } & Record<string, unknown> };
type Routes = { 'content-api': { routes: Route[] } };

const READING = ['user.find', 'user.findOne', 'role.find', 'role.findOne'];

/** No role of the API reads accounts and roles. A read-only API token would, by the names of the actions: so they get another. */
export function closeAccountDoors(strapi: Core.Strapi): void {
  const routes = strapi.plugin('users-permissions').routes as unknown as Routes;
  for (const route of routes['content-api'].routes.filter(({ handler }) => READING.includes(handler))) {
    route.config = { ...route.config, auth: { scope: [`plugin::users-permissions.${route.handler}.closed`] } };
  }
}
