import type { Core } from '@strapi/strapi';

import type { NewAccount, Ports } from '../application/ports';
import { UID } from '../content-types/uids';
import type { Account, AccountKind } from '../domain/actor';
import { settings } from './settings';

type Row = {
  id: number;
  email: string | null;
  firstname?: string | null;
  lastname?: string | null;
  username?: string;
  name?: string;
};
export type Person = Readonly<{ kind: AccountKind; id: number; email: string | null; name: string }>;
type PanelUserService = { create: (user: Record<string, unknown>) => Promise<Row> };
type ApiUserService = { add: (user: Record<string, unknown>) => Promise<Row> };

const TABLES = { panel: UID.panelUser, api: UID.apiUser, token: 'admin::api-token' } as const;
const SESSIONS = { panel: 'admin', api: 'users-permissions' } as const;

/** Accounts where Strapi keeps them: users of the panel, users of the API, API tokens. */
export function accountDirectory(strapi: Core.Strapi) {
  const query = (kind: AccountKind) => strapi.db.query(TABLES[kind]);
  const find = async ({ kind, id }: Account): Promise<Row | null> =>
    (await query(kind).findOne({ where: { id } })) as Row | null;

  async function create({ kind, email, name, password }: NewAccount): Promise<Account> {
    const { id } =
      kind === 'panel' ? await createPanelUser(email, name, password) : await createApiUser(email, name, password);
    return { kind, id };
  }

  async function createPanelUser(email: string, firstname: string, password: string): Promise<Row> {
    const role = (await strapi.db
      .query(UID.panelRole)
      .findOne({ where: { code: settings(strapi).panelRole } })) as Row | null;
    const roles = role ? [role.id] : [];
    const service = strapi.service('admin::user') as unknown as PanelUserService;
    return service.create({ email, firstname, password, isActive: true, roles });
  }

  async function createApiUser(email: string, name: string, password: string): Promise<Row> {
    const role = (await strapi.db
      .query(UID.apiRole)
      .findOne({ where: { type: settings(strapi).apiRole } })) as Row | null;
    const service = strapi.plugin('users-permissions').service<ApiUserService>('user');
    return service.add({
      username: `${name} (${email})`,
      email,
      password,
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: role?.id,
    });
  }

  async function setActive({ kind, id }: Account, isActive: boolean): Promise<void> {
    if (kind === 'token') return;
    const data = kind === 'panel' ? { isActive } : { blocked: !isActive };
    await query(kind).update({ where: { id }, data });
    if (!isActive) await strapi.sessionManager(SESSIONS[kind]).invalidateRefreshToken(String(id));
  }

  const ports: Ports['accounts'] = {
    exists: async (account) => (await find(account)) !== null,
    async findByEmail(kind, email) {
      const row = (await query(kind).findOne({ where: { email: { $eqi: email } } })) as Row | null;
      return row && { kind, id: row.id };
    },
    create,
    setActive,
  };

  return {
    ports,
    async describe(account: Account): Promise<Person> {
      const row = await find(account);
      return { ...account, email: row?.email ?? null, name: row ? nameOf(row) : '' };
    },
  };
}

/** Panel users have a first and a last name, users of the API a user name, tokens a name. */
function nameOf({ firstname, lastname, username, name }: Row): string {
  const parts = firstname ? [firstname, lastname] : [username ?? name];
  return parts.filter(Boolean).join(' ');
}
