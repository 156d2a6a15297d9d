import type { Core } from '@strapi/strapi';

import { API_ROLES, type ApiRole } from './permission-matrix';

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

/** How accounts of the API come about here: by the council's hand, never by signing up. */
const ACCOUNT_RULES = { allow_register: false, unique_email: true, default_role: 'authenticated' };

/** Brings the API's roles to the matrix: creates what is missing, grants and revokes. Safe to run at each start. */
export async function applyApiRoles(strapi: Core.Strapi): Promise<void> {
  for (const role of API_ROLES) {
    await strapi.db.transaction(async () => {
      const id = await ensureRole(strapi, role);
      await grantExactly(strapi, { id, actions: role.actions });
    });
  }
  const store = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
  const current = (await store.get({})) as Record<string, unknown> | null;
  await store.set({ value: { ...current, ...ACCOUNT_RULES } });
}

type Row = { id: number };

async function ensureRole(strapi: Core.Strapi, { type, name, description }: ApiRole): Promise<number> {
  const existing = (await strapi.db.query(ROLE).findOne({ where: { type } })) as Row | null;
  if (existing) {
    await strapi.db.query(ROLE).update({ where: { id: existing.id }, data: { name, description } });
    return existing.id;
  }
  const created = (await strapi.db.query(ROLE).create({ data: { type, name, description } })) as Row;
  return created.id;
}

type Grant = Readonly<{ id: number; actions: readonly string[] }>;

async function grantExactly(strapi: Core.Strapi, { id, actions }: Grant): Promise<void> {
  const query = strapi.db.query(PERMISSION);
  const held = (await query.findMany({ where: { role: { id } } })) as { id: number; action: string }[];
  const surplus = held.filter(({ action }, index) => !actions.includes(action) || isRepeated(held, index));
  await query.deleteMany({ where: { id: { $in: surplus.map((permission) => permission.id) } } });
  for (const action of actions.filter((each) => !held.some((permission) => permission.action === each))) {
    await query.create({ data: { action, role: id } });
  }
}

const isRepeated = (held: readonly { action: string }[], index: number): boolean =>
  held.findIndex(({ action }) => action === held[index]?.action) < index;
