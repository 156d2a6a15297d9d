import type { Core } from '@strapi/strapi';

import { applyApiRoles } from '../../src/roles/apply-api-roles';
import { applyPanelRoles, panelPermissions } from '../../src/roles/apply-panel-roles';
import { API_ROLES, PANEL_ROLES } from '../../src/roles/permission-matrix';
import { type House, openHouse } from '../support/house';

type Held = { action: string; subject: string | null; properties: unknown; conditions: string[] };

const panelHeld = async (strapi: Core.Strapi, code: string): Promise<Held[]> =>
  strapi.db.query('admin::permission').findMany({ where: { role: { code } } }) as Promise<Held[]>;

const apiHeld = async (strapi: Core.Strapi, type: string): Promise<string[]> => {
  const permissions = await strapi.db
    .query('plugin::users-permissions.permission')
    .findMany({ where: { role: { type } } });
  return (permissions as Held[]).map(({ action }) => action).sort();
};

const comparable = ({ action, subject, properties, conditions }: Held) =>
  JSON.stringify({ action, subject, properties, conditions });

describe('roles as code', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it.each(PANEL_ROLES)('[H9] the panel role $code holds exactly what the matrix says', async (role) => {
    const held = await panelHeld(house.strapi, role.code);

    expect(held.map(comparable).sort()).toEqual(
      (panelPermissions(house.strapi, role) as Held[]).map(comparable).sort(),
    );
  });

  it.each(API_ROLES)('[H9] the API role $type holds exactly what the matrix says', async ({ type, actions }) => {
    expect(await apiHeld(house.strapi, type)).toEqual([...actions].sort());
  });

  it.each(API_ROLES)('[H9] every action of the API role $type exists', ({ actions }) => {
    const known = Object.values(house.strapi.contentAPI.permissions.providers.action.keys());

    expect(actions.filter((action) => !known.includes(action))).toEqual([]);
  });

  it('[H9] there are no other roles', async () => {
    const panel = await house.strapi.db.query('admin::role').findMany({ select: ['code'] });
    const api = await house.strapi.db.query('plugin::users-permissions.role').findMany({ select: ['type'] });

    expect((panel as { code: string }[]).map(({ code }) => code).sort()).toEqual(
      ['strapi-super-admin', ...PANEL_ROLES.map(({ code }) => code)].sort(),
    );
    expect((api as { type: string }[]).map(({ type }) => type).sort()).toEqual(
      API_ROLES.map(({ type }) => type).sort(),
    );
  });

  it('[H9] a second start changes nothing', async () => {
    const before = await house.strapi.db.query('admin::permission').findMany({ orderBy: 'id' });

    await applyPanelRoles(house.strapi);
    await applyApiRoles(house.strapi);

    expect(await house.strapi.db.query('admin::permission').findMany({ orderBy: 'id' })).toEqual(before);
  });

  it('[H9] a right that was added by hand is gone after the next start', async () => {
    const { id } = await house.strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
    await house.strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action: 'api::news-item.news-item.create', role: id } });

    await applyApiRoles(house.strapi);

    expect(await apiHeld(house.strapi, 'public')).not.toContain('api::news-item.news-item.create');
  });
});
