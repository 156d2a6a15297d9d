import type { Core } from '@strapi/strapi';

import { UID } from '../content-types/uids';
import { type Account, type Actor, type MemberRole, PUBLIC_READER, type Seat, type Surface } from '../domain/actor';
import { seatsHeld } from '../domain/membership.policy';
import { settings } from './settings';
import { toDate } from './stored-dates';

/** What Strapi's authentication leaves behind on a request. */
export type RequestState = {
  auth?: { strategy?: { name?: string }; credentials?: { id?: number } | null };
  user?: { id: number; roles?: readonly { code: string }[] };
};

/** Nobody has logged in: known without asking the database. */
export const isAnonymous = ({ auth, user }: RequestState): boolean =>
  !auth || (auth.strategy?.name === 'users-permissions' && !user);

/** Who asks, from how they logged in. Whatever this does not know is a reader. */
export function actorOfRequest(strapi: Core.Strapi, { auth, user }: RequestState): Promise<Actor> {
  const ask = auth && ASKERS[auth.strategy?.name ?? ''];
  if (ask) return ask(strapi, { auth, user });
  return Promise.resolve(auth ? PANEL_STRANGER : PUBLIC_READER);
}

type Asker = (strapi: Core.Strapi, state: RequestState) => Promise<Actor>;

/** By the name of the strategy with which Strapi let the request in. */
const ASKERS: Readonly<Record<string, Asker | undefined>> = {
  admin: (strapi, { user }) => (user ? panelUser(strapi, user) : Promise.resolve(PANEL_STRANGER)),
  'users-permissions': (strapi, { user }) =>
    user ? memberOrReader(strapi, { kind: 'api', id: user.id }, 'api') : Promise.resolve(PUBLIC_READER),
  'content-api-token': (strapi, { auth }) => {
    const id = auth?.credentials?.id;
    return id === undefined ? Promise.resolve(PUBLIC_READER) : memberOrReader(strapi, { kind: 'token', id }, 'api');
  },
};

async function panelUser(strapi: Core.Strapi, { id, roles = [] }: NonNullable<RequestState['user']>): Promise<Actor> {
  const account: Account = { kind: 'panel', id };
  const isStaff = roles.some(({ code }) => settings(strapi).staffRoles.includes(code));
  return isStaff ? { kind: 'staff', account } : memberOrReader(strapi, account, 'panel');
}

const PANEL_STRANGER: Actor = { kind: 'reader', account: null, surface: 'panel' };

type MembershipRow = {
  id: number;
  agencyId: string;
  role: MemberRole;
  validFrom: string | null;
  validTo: string | null;
  lastSeenAt: string | null;
};
type SuspensionRow = { agencyId: string | null };

/** An account acts for the agencies where it has a seat; without one, or suspended, it reads what everybody reads. */
async function memberOrReader(strapi: Core.Strapi, account: Account, surface: Surface): Promise<Actor> {
  const now = new Date();
  const rows = await membershipsOf(strapi, account);
  const seats = await seatsAmong(strapi, { account, rows, now });
  if (seats.length === 0) return { kind: 'reader', account, surface };
  await noteLastSeen(strapi, rows, now);
  return { kind: 'agency', account, surface, seats };
}

/** The seats that an account holds today, whoever asks: none where it is suspended. Staff can have some as well. */
export async function seatsOfAccount(strapi: Core.Strapi, account: Account): Promise<readonly Seat[]> {
  return seatsAmong(strapi, { account, rows: await membershipsOf(strapi, account), now: new Date() });
}

const membershipsOf = async (strapi: Core.Strapi, { kind, id }: Account): Promise<readonly MembershipRow[]> =>
  (await strapi.db.query(UID.membership).findMany({
    where: { accountKind: kind, accountId: id },
    orderBy: { id: 'asc' },
  })) as MembershipRow[];

type Held = Readonly<{ account: Account; rows: readonly MembershipRow[]; now: Date }>;

async function seatsAmong(strapi: Core.Strapi, { account, rows, now }: Held): Promise<readonly Seat[]> {
  if (rows.length === 0) return [];
  const suspensions = (await strapi.db.query(UID.suspension).findMany({
    select: ['agencyId'],
    where: {
      liftedAt: null,
      $or: [
        { accountKind: account.kind, accountId: account.id },
        { agencyId: { $in: rows.map(({ agencyId }) => agencyId) } },
      ],
    },
  })) as SuspensionRow[];
  if (suspensions.some(({ agencyId }) => agencyId === null)) return [];
  const suspended = new Set(suspensions.flatMap(({ agencyId }) => agencyId ?? []));
  const memberships = rows.map((row) => ({ ...row, validFrom: toDate(row.validFrom), validTo: toDate(row.validTo) }));
  return seatsHeld(memberships, { suspended, now });
}

/** How exact "last seen" is. A row written at every request would make reading as dear as writing. */
const SEEN_PRECISION = 10 * 60 * 1000;

async function noteLastSeen(strapi: Core.Strapi, rows: readonly MembershipRow[], now: Date): Promise<void> {
  const stale = rows.filter(
    ({ lastSeenAt }) => lastSeenAt === null || now.getTime() - Date.parse(lastSeenAt) > SEEN_PRECISION,
  );
  if (stale.length === 0) return;
  await strapi.db
    .query(UID.membership)
    .updateMany({ where: { id: { $in: stale.map(({ id }) => id) } }, data: { lastSeenAt: now } });
}
