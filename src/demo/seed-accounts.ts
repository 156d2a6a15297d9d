import { randomBytes } from 'node:crypto';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

export type DemoAccount = Readonly<{
  surface: 'admin' | 'api';
  role: string;
  agency: string | null;
  email: string;
  password: string;
}>;
type Post = Omit<DemoAccount, 'password'> & Readonly<{ title: string }>;

/** Agencies that have an officer (API), an editor and a head (panel) in the demo. */
const STAFFED = ['maku-municipality', 'showt-governorate', 'poldasht-agriculture'] as const;

const STAFF: readonly Post[] = [
  { surface: 'admin', role: 'super-admin', agency: null, email: 'admin@hamresan.example', title: 'مدیر سامانه' },
  {
    surface: 'admin',
    role: 'council-secretary',
    agency: null,
    email: 'secretary@hamresan.example',
    title: 'دبیر شورا',
  },
  { surface: 'admin', role: 'council-chair', agency: null, email: 'chair@hamresan.example', title: 'رئیس شورا' },
  { surface: 'admin', role: 'council-editor', agency: null, email: 'editor@hamresan.example', title: 'دبیر خبر شورا' },
  { surface: 'api', role: 'outlet', agency: null, email: 'outlet@hamresan.example', title: 'رسانهٔ همکار' },
];

const postsOf = (agency: string): readonly Post[] => [
  { surface: 'admin', role: 'agency-editor', agency, email: `editor@${agency}.example`, title: 'ویراستار' },
  { surface: 'admin', role: 'agency-head', agency, email: `head@${agency}.example`, title: 'مدیر روابط عمومی' },
  { surface: 'api', role: 'agency-officer', agency, email: `officer@${agency}.example`, title: 'روابط عمومی' },
];

type MembersService = {
  add: (seat: {
    agencyId: string;
    account: { kind: 'panel' | 'api'; id: number };
    role: 'officer' | 'editor' | 'head';
  }) => Promise<number>;
};

/**
 * Creates the demo accounts with fresh passwords and gives each its seat. Returns them, and the panel ids of the
 * agencies' editors by agency.
 */
export async function seedAccounts(strapi: Core.Strapi, agencies: ReadonlyMap<string, string>) {
  const members = strapi.plugin('agency-scope').service<MembersService>('members');
  const accounts: DemoAccount[] = [];
  const editors = new Map<string, number>();
  for (const { title, ...post } of [...STAFF, ...STAFFED.flatMap(postsOf)]) {
    const account = { ...post, password: newPassword() };
    const id = await (post.surface === 'admin' ? createPanelAccount : createApiAccount)(strapi, account, title);
    if (post.role === 'agency-editor' && post.agency !== null) editors.set(post.agency, id);
    const agencyId = agencies.get(post.agency ?? '');
    if (agencyId !== undefined) await members.add({ agencyId, ...seatOf(post, id) });
    accounts.push(account);
  }
  return { accounts, editors };
}

const seatOf = ({ surface, role }: Pick<Post, 'surface' | 'role'>, id: number) => ({
  account: { kind: surface === 'admin' ? ('panel' as const) : ('api' as const), id },
  role: MEMBER_ROLES[role] ?? ('officer' as const),
});

/** What somebody does for the agency, by what the demo calls them. */
const MEMBER_ROLES: Readonly<Record<string, 'editor' | 'head'>> = { 'agency-editor': 'editor', 'agency-head': 'head' };

/** The panel has one role for everybody of an agency; what they do there, their seat says. */
const PANEL_ROLES: Readonly<Record<string, string>> = {
  'super-admin': 'strapi-super-admin',
  'agency-head': 'agency-editor',
};

/** Where the passwords of this installation are written, readable for its owner alone. */
export async function writeAccounts(strapi: Core.Strapi, accounts: readonly DemoAccount[]): Promise<string> {
  const file = path.resolve(strapi.dirs.app.root, process.env['DEMO_ACCOUNTS_FILE'] ?? '.tmp/demo-accounts.json');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  // The mode above is for a new file only.
  await chmod(file, 0o600);
  return file;
}

type PanelUserService = { create: (user: Record<string, unknown>) => Promise<{ id: number }> };
type ApiUserService = { add: (user: Record<string, unknown>) => Promise<{ id: number }> };

async function createPanelAccount(strapi: Core.Strapi, { role, email, password }: DemoAccount, title: string) {
  const found = (await strapi.db.query('admin::role').findOne({ where: { code: PANEL_ROLES[role] ?? role } })) as {
    id: number;
  };
  const user = await (strapi.service('admin::user') as unknown as PanelUserService).create({
    firstname: title,
    email,
    password,
    isActive: true,
    roles: [found.id],
  });
  return user.id;
}

async function createApiAccount(strapi: Core.Strapi, { role, email, password }: DemoAccount, title: string) {
  const found = (await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: role } })) as {
    id: number;
  };
  const user = await strapi
    .plugin('users-permissions')
    .service<ApiUserService>('user')
    .add({
      username: `${title} (${email})`,
      email,
      password,
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: found.id,
    });
  return user.id;
}

/** 96 random bits, with the character classes that the panel's password rule asks for. */
const newPassword = (): string => `Hr1-${randomBytes(12).toString('base64url')}`;
