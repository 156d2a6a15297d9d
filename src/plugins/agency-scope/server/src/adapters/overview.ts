import type { Core, UID as StrapiUid } from '@strapi/strapi';

import { UID } from '../content-types/uids';
import { type AccountKind, type Actor, type MemberRole, agenciesOf, isUnrestricted } from '../domain/actor';
import { invitationState } from '../domain/invitation.policy';
import { isInForce } from '../domain/membership.policy';
import { mayManage } from '../domain/management.policy';
import { getParts } from '../parts';
import { accountDirectory } from './accounts';
import { agencyDirectory } from './agencies';
import { toDate } from './stored-dates';

type Membership = {
  id: number;
  agencyId: string;
  accountKind: AccountKind;
  accountId: number;
  role: MemberRole;
  validFrom: string | null;
  validTo: string | null;
  lastSeenAt: string | null;
};
type Invitation = {
  id: number;
  agencyId: string;
  email: string;
  accountKind: AccountKind;
  role: MemberRole;
  expiresAt: string;
  acceptedAt: string | null;
  revokedAt: string | null;
};
type Suspension = {
  id: number;
  agencyId: string | null;
  accountKind: AccountKind | null;
  accountId: number | null;
  reason: string;
  since: string;
};
type Row = Record<string, unknown> & { documentId: string; locale?: string | null; updatedAt: string };

const isNow = ({ validFrom, validTo }: Membership): boolean =>
  isInForce({ validFrom: toDate(validFrom), validTo: toDate(validTo) }, new Date());

/** What the pages of the panel show: agencies, their people, one's own work. */
export function createOverview(strapi: Core.Strapi) {
  const { declarations } = getParts(strapi);
  const agencies = agencyDirectory(strapi);
  const accounts = accountDirectory(strapi);
  const all = <Found>(uid: StrapiUid.ContentType, where: object): Promise<Found[]> =>
    strapi.db.query(uid).findMany({ where, orderBy: { id: 'asc' } }) as Promise<Found[]>;
  const openSuspensions = () => all<Suspension>(UID.suspension, { liftedAt: null });
  const openInvitations = async (where: object) =>
    (await all<Invitation>(UID.invitation, where)).filter((each) => stateOf(each) === 'open');

  /** The agencies that the actor may look into: staff all of them, members their own. */
  async function list(actor: Actor, locale: string) {
    const names = await agencies.names(locale, isUnrestricted(actor) ? undefined : agenciesOf(actor));
    const [members, invitations, suspensions] = await Promise.all([
      all<Membership>(UID.membership, {}),
      openInvitations({}),
      openSuspensions(),
    ]);
    return names.map(({ id, name }) => {
      const own = members.filter((each) => each.agencyId === id && isNow(each));
      return {
        id,
        name,
        members: own.length,
        openInvitations: invitations.filter(({ agencyId }) => agencyId === id).length,
        lastSeenAt: latest(own.map(({ lastSeenAt }) => lastSeenAt)),
        suspension: suspensionOf(suspensions, (each) => each.agencyId === id),
        mayManage: mayManage(actor, id),
      };
    });
  }

  async function look(actor: Actor, agencyId: string, locale: string) {
    const [agency] = (await list(actor, locale)).filter(({ id }) => id === agencyId);
    if (!agency) return null;
    const suspensions = await openSuspensions();
    const memberships = await all<Membership>(UID.membership, { agencyId });
    const members = await Promise.all(
      memberships.map(async ({ accountKind: kind, accountId: id, ...membership }) => ({
        ...membership,
        isInForce: isNow({ accountKind: kind, accountId: id, ...membership }),
        account: await accounts.describe({ kind, id }),
        suspension: suspensionOf(suspensions, (each) => each.accountKind === kind && each.accountId === id),
      })),
    );
    const invitations = (await openInvitations({ agencyId })).map(({ id, email, accountKind, role, expiresAt }) => ({
      id,
      email,
      accountKind,
      role,
      expiresAt,
    }));
    return { ...agency, members, invitations: agency.mayManage ? invitations : [] };
  }

  /** One's own drafts, newest first: through the scope, so they are those that one may see. */
  async function drafts(limit: number, mayOpen: (uid: string) => boolean) {
    const types = [...declarations.values()].filter(
      ({ uid, visibility }) => visibility === 'published-or-mine' && mayOpen(uid),
    );
    const found = await Promise.all(
      types.map(async ({ uid }) => {
        const where = { publishedAt: null };
        const rows = await strapi.db.query(uid).findMany({ where, orderBy: { updatedAt: 'desc' }, limit });
        return (rows as Row[]).map((row) => ({ uid, row }));
      }),
    );
    const newest = found.flat().sort((one, other) => Date.parse(other.row.updatedAt) - Date.parse(one.row.updatedAt));
    return Promise.all(newest.slice(0, limit).map(({ uid, row }) => describeDraft(uid, row)));
  }

  async function describeDraft(uid: string, { documentId, locale = null, updatedAt, title }: Row) {
    const where = { documentId, locale, publishedAt: { $notNull: true } };
    const published = (await strapi.db.query(uid).findOne({ where })) as Row | null;
    const { displayName } = strapi.getModel(uid as StrapiUid.ContentType).info;
    const state = published === null ? 'draft' : published.updatedAt === updatedAt ? 'published' : 'modified';
    return {
      uid,
      type: displayName,
      documentId,
      locale,
      updatedAt,
      title: typeof title === 'string' ? title : null,
      state,
    };
  }

  return { list, look, drafts };
}

const stateOf = ({ expiresAt, acceptedAt, revokedAt }: Invitation) =>
  invitationState(
    { expiresAt: new Date(expiresAt), acceptedAt: toDate(acceptedAt), revokedAt: toDate(revokedAt) },
    new Date(),
  );

const latest = (instants: readonly (string | null)[]): string | null =>
  instants.flatMap((each) => each ?? []).sort((one, other) => Date.parse(other) - Date.parse(one))[0] ?? null;

function suspensionOf(suspensions: readonly Suspension[], matches: (suspension: Suspension) => boolean) {
  const found = suspensions.find(matches);
  return found ? { id: found.id, reason: found.reason, since: found.since } : null;
}
