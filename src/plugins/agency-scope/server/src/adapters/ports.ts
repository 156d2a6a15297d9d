import { createHash, randomBytes } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import type { Invitation, Ports, Suspended } from '../application/ports';
import { UID } from '../content-types/uids';
import type { AccountKind, Actor, MemberRole } from '../domain/actor';
import { isInForce } from '../domain/membership.policy';
import { getParts } from '../parts';
import { accountDirectory } from './accounts';
import { agencyDirectory } from './agencies';
import { ownerFinder } from './owners';
import { settings } from './settings';
import { toDate } from './stored-dates';

type Dates<Name extends string> = Record<Name, string | null>;
type AccountColumns = { accountKind: AccountKind; accountId: number };
type MembershipRow = AccountColumns & { id: number; agencyId: string; role: MemberRole } & Dates<
    'validFrom' | 'validTo'
  >;
type InvitationRow = { id: number; agencyId: string; email: string; accountKind: 'panel' | 'api'; role: MemberRole } & {
  expiresAt: string;
} & Dates<'acceptedAt' | 'revokedAt'>;
type SuspensionRow = {
  id: number;
  agencyId: string | null;
  accountKind: AccountKind | null;
  accountId: number | null;
} & Dates<'liftedAt'>;

/** Gives the use cases the world: Strapi's tables, accounts, the audit trail, the clock. */
export function createPorts(strapi: Core.Strapi, actor: Actor): Ports {
  const { audit } = getParts(strapi);
  return {
    now: () => new Date(),
    // A refusal is a result, not a fault: the transaction is kept, and nothing was written in it.
    together: async (work) => strapi.db.transaction(async () => work()) as ReturnType<typeof work>,
    inTurn: async (work) =>
      strapi.db.transaction(async () => {
        await audit.hold();
        return work();
      }) as ReturnType<typeof work>,
    record: (record) => audit.append(actor, record),
    agencies: agencyDirectory(strapi),
    accounts: accountDirectory(strapi).ports,
    memberships: membershipsOf(strapi),
    invitations: invitationsOf(strapi),
    suspensions: suspensionsOf(strapi),
    documents: documentsOf(strapi),
    shares: sharesOf(strapi),
    tokens: {
      mint: () => randomBytes(32).toString('base64url'),
      hash: (token) => createHash('sha256').update(token).digest('hex'),
    },
  };
}

function membershipsOf(strapi: Core.Strapi): Ports['memberships'] {
  const query = () => strapi.db.query(UID.membership);
  return {
    async inForce(agencyId, { kind, id }) {
      const where = { agencyId, accountKind: kind, accountId: id };
      const rows = (await query().findMany({ where })) as MembershipRow[];
      const now = new Date();
      return rows.filter(({ validTo }) => isInForce({ validFrom: null, validTo: toDate(validTo) }, now));
    },
    async find(id) {
      const row = (await query().findOne({ where: { id } })) as MembershipRow | null;
      const account = row && { kind: row.accountKind, id: row.accountId };
      return row && account && { id, agencyId: row.agencyId, account, validTo: toDate(row.validTo) };
    },
    async add({ account, ...membership }) {
      const data = { ...membership, accountKind: account.kind, accountId: account.id };
      return ((await query().create({ data })) as MembershipRow).id;
    },
    async end(id, validTo) {
      await query().update({ where: { id }, data: { validTo } });
    },
  };
}

function invitationsOf(strapi: Core.Strapi): Ports['invitations'] {
  const query = () => strapi.db.query(UID.invitation);
  const read = (row: InvitationRow | null): Invitation | null =>
    row && {
      ...row,
      kind: row.accountKind,
      expiresAt: new Date(row.expiresAt),
      acceptedAt: toDate(row.acceptedAt),
      revokedAt: toDate(row.revokedAt),
    };
  return {
    async add({ kind, by, ...invitation }) {
      const data = { ...invitation, accountKind: kind, invitedBy: by };
      return ((await query().create({ data })) as InvitationRow).id;
    },
    async findByTokenHash(tokenHash) {
      const locked = strapi.db.queryBuilder(UID.invitation).select('*').where({ tokenHash }).forUpdate().first();
      return read(await locked.execute<InvitationRow | null>());
    },
    find: async (id) => read((await query().findOne({ where: { id } })) as InvitationRow | null),
    async close(id, data) {
      await query().update({ where: { id }, data });
    },
  };
}

function suspensionsOf(strapi: Core.Strapi): Ports['suspensions'] {
  const query = () => strapi.db.query(UID.suspension);
  const columns = (whom: Suspended) =>
    'account' in whom
      ? { accountKind: whom.account.kind, accountId: whom.account.id, agencyId: null }
      : { accountKind: null, accountId: null, agencyId: whom.agencyId };
  const whomOf = ({ agencyId, accountKind, accountId }: SuspensionRow): Suspended =>
    agencyId === null ? { account: { kind: accountKind ?? 'api', id: accountId ?? 0 } } : { agencyId };
  return {
    findOpen: async (whom) =>
      (await query().findOne({ where: { ...columns(whom), liftedAt: null } })) as SuspensionRow | null,
    async find(id) {
      const row = (await query().findOne({ where: { id } })) as SuspensionRow | null;
      return row && { id, whom: whomOf(row), isOpen: row.liftedAt === null };
    },
    async add({ whom, reason, since, by }) {
      const data = { ...columns(whom), reason, since, suspendedBy: by };
      return ((await query().create({ data })) as SuspensionRow).id;
    },
    async lift(id, liftedAt) {
      await query().update({ where: { id }, data: { liftedAt } });
    },
  };
}

function sharesOf(strapi: Core.Strapi): Ports['shares'] {
  const query = () => strapi.db.query(UID.share);
  return {
    open: async ({ contentType, documentId, agencyId }) =>
      (await query().findOne({
        where: { contentType, sharedDocument: documentId, agencyId, endedAt: null },
      })) as { id: number } | null,
    async add({ contentType, documentId, agencyId, since, by }) {
      const data = { contentType, sharedDocument: documentId, agencyId, since, invitedBy: by };
      return ((await query().create({ data })) as { id: number }).id;
    },
    async end(id, endedAt) {
      await query().update({ where: { id }, data: { endedAt } });
    },
  };
}

function documentsOf(strapi: Core.Strapi): Ports['documents'] {
  const { context, declarations } = getParts(strapi);
  const { scopeKey } = settings(strapi);
  const query = (uid: string) => strapi.db.query(uid);
  type Row = { id: number; locale?: string | null } & Record<string, unknown>;
  return {
    typeOf: (uid) => declarations.get(uid) ?? null,
    ownerOf: ownerFinder(strapi, context),
    move: (uid, documentId, owner) =>
      context.runAsSystem('transfer', async () => {
        const relation = declarations.get(uid)?.agencyRelation ?? null;
        const rows = (await query(uid).findMany({ where: { documentId } })) as Row[];
        for (const { id, locale } of rows) {
          const related = relation && { [relation]: await agencyDirectory(strapi).rowFor(owner, locale) };
          await query(uid).update({ where: { id }, data: { [scopeKey]: owner, ...related } as never });
        }
      }),
  };
}
