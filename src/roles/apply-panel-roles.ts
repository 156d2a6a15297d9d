import type { Core } from '@strapi/strapi';

import { LOCALE_CODES } from '../boot/locales';
import { PANEL_ROLES, type PanelGrant, type PanelRole, type TypeName, uidOf } from './permission-matrix';

export type PanelPermission = Readonly<{
  action: string;
  subject: string | null;
  properties: Readonly<{ fields?: readonly string[]; locales?: readonly string[] }>;
  conditions: readonly string[];
}>;
type Role = { id: number; code: string; usersCount: number };
type RoleService = {
  findAllWithUsersCount: (parameters: Record<string, never>) => Promise<Role[]>;
  create: (role: Pick<PanelRole, 'code' | 'name' | 'description'>) => Promise<Role>;
  update: (where: { id: number }, changes: Pick<PanelRole, 'name' | 'description'>) => Promise<unknown>;
  assignPermissions: (id: number, permissions: readonly PanelPermission[]) => Promise<unknown>;
  deleteByIds: (ids: readonly number[]) => Promise<unknown>;
};
type ContentTypeService = {
  getNestedFields: (type: unknown, options: { components: unknown }) => string[];
};

/** Strapi's own sample roles: they would open doors that nobody here asked for. Kept where somebody was given one. */
const SAMPLE_ROLES = ['strapi-editor', 'strapi-author'];

/** Brings the panel's roles to the matrix: creates what is missing, replaces the permissions. Safe to run at each start. */
export async function applyPanelRoles(strapi: Core.Strapi): Promise<void> {
  const service = strapi.service('admin::role') as unknown as RoleService;
  const existing = await service.findAllWithUsersCount({});
  for (const role of PANEL_ROLES) {
    const { code, name, description } = role;
    const found = existing.find((each) => each.code === code);
    const { id } = found ?? (await service.create({ code, name, description }));
    if (found) await service.update({ id }, { name, description });
    await service.assignPermissions(id, panelPermissions(strapi, role));
  }
  const unused = existing.filter(({ code, usersCount }) => SAMPLE_ROLES.includes(code) && usersCount === 0);
  if (unused.length > 0) await service.deleteByIds(unused.map(({ id }) => id));
}

/** The matrix spelled out the way Strapi stores it: one permission for each action and type, with fields and locales. */
export const panelPermissions = (strapi: Core.Strapi, { grants }: PanelRole): readonly PanelPermission[] =>
  grants.flatMap((grant) => ('types' in grant ? explorerPermissions(strapi, grant) : pluginPermissions(grant)));

type ExplorerGrant = Extract<PanelGrant, { types: unknown }>;

function explorerPermissions(strapi: Core.Strapi, grant: ExplorerGrant): PanelPermission[] {
  return grant.types.flatMap((name) =>
    grant.may.map((verb) => ({
      action: `plugin::content-manager.explorer.${verb}`,
      subject: uidOf(name),
      properties: {
        ...(verb === 'delete' || verb === 'publish' ? {} : { fields: fieldsOf(strapi, name, grant) }),
        ...(isLocalized(strapi, name) ? { locales: LOCALE_CODES } : {}),
      },
      conditions: [],
    })),
  );
}

const pluginPermissions = (grant: Extract<PanelGrant, { actions: unknown }>): PanelPermission[] =>
  grant.actions.map((action) => ({ action, subject: null, properties: {}, conditions: [] }));

const fieldsOf = (strapi: Core.Strapi, name: TypeName, { withoutPrivate }: ExplorerGrant): readonly string[] => {
  const type = strapi.contentType(uidOf(name)) as { attributes: Record<string, { private?: boolean }> };
  return (strapi.service('admin::content-type') as unknown as ContentTypeService)
    .getNestedFields(type, { components: strapi.components })
    .filter((field) => !(withoutPrivate && type.attributes[field]?.private));
};

const isLocalized = (strapi: Core.Strapi, name: TypeName): boolean => {
  const { pluginOptions } = strapi.contentType(uidOf(name)) as { pluginOptions?: { i18n?: { localized?: boolean } } };
  return pluginOptions?.i18n?.localized ?? false;
};
