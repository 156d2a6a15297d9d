import type { Core } from '@strapi/strapi';

import type { Ports, Surface } from '../application/ports';
import type { MandateRow, SeatRow } from '../application/rows';
import { UID } from '../content-types/uids';
import type { AgencySeat } from '../domain/actor';
import { recordsOf } from './records';

/** An account as the audit trail and letters name it. */
export const labelOf = (surface: Surface, id: number): string => `${surface}:${String(id)}`;

/** Where accounts are kept, and how each is called; an app without `users-permissions` has none of the API. */
const USERS: Readonly<Record<Surface, Readonly<{ uid: string; names: readonly string[] }>>> = {
  panel: { uid: 'admin::user', names: ['firstname', 'lastname', 'username'] },
  api: { uid: 'plugin::users-permissions.user', names: ['username'] },
};

const isThere = ({ db }: Core.Strapi, surface: Surface): boolean => db.metadata.has(USERS[surface].uid);

export const accountsOf = (strapi: Core.Strapi): Ports['accounts'] => ({
  async find(surface, email) {
    const where = { email: email.trim().toLowerCase() };
    if (!isThere(strapi, surface)) return null;
    const found: unknown = await strapi.db.query(USERS[surface].uid).findOne({ select: ['id'], where });
    return found === null ? null : labelOf(surface, (found as { id: number }).id);
  },
  agenciesOf: (account) => agenciesOfAccount(strapi, account),
  async namesOf(accounts) {
    const names = await Promise.all((['panel', 'api'] as const).map((surface) => namesIn(strapi, surface, accounts)));
    return new Map(names.flat());
  },
});

type User = Readonly<{ id: number; username: string | null; firstname?: string | null; lastname?: string | null }>;

async function namesIn(strapi: Core.Strapi, surface: Surface, accounts: readonly string[]) {
  const ids = accounts.flatMap((label) => (label.startsWith(`${surface}:`) ? [Number(label.split(':')[1])] : []));
  if (ids.length === 0 || !isThere(strapi, surface)) return [];
  const { uid, names } = USERS[surface];
  const found: unknown = await strapi.db.query(uid).findMany({ select: ['id', ...names], where: { id: { $in: ids } } });
  return (found as readonly User[]).flatMap(({ id, username, firstname, lastname }): [string, string][] => {
    const name = [firstname, lastname].filter(Boolean).join(' ') || (username ?? '');
    return name === '' ? [] : [[labelOf(surface, id), name]];
  });
}

type ScopeService = {
  seatsOf: (account: Readonly<{ kind: Surface; id: number }>) => Promise<readonly AgencySeat[]>;
};

/** Without `agency-scope` nobody works for an agency: the council's staff does everything. */
export async function agenciesOfAccount(strapi: Core.Strapi, label: string): Promise<readonly AgencySeat[]> {
  const plugins = strapi.plugins as Readonly<Record<string, unknown>>;
  if (plugins['agency-scope'] === undefined) return [];
  const [kind, id] = label.split(':') as [Surface, string];
  return strapi
    .plugin('agency-scope')
    .service<ScopeService>('scope')
    .seatsOf({ kind, id: Number(id) });
}

/** The agencies for whose seats somebody has a letter that is in force today (I17). */
export async function agenciesByLetter(
  strapi: Core.Strapi,
  holder: string,
  now = new Date(),
): Promise<readonly AgencySeat[]> {
  const inForce = { holder, revokedAt: null, validFrom: { $lte: now }, validTo: { $gt: now } };
  const letters = await recordsOf<MandateRow>(strapi, UID.mandate).list(inForce);
  if (letters.length === 0) return [];
  const seats = await recordsOf<SeatRow>(strapi, UID.seat).list({ id: { $in: letters.map(({ seatId }) => seatId) } });
  return seats.map(({ agencyId }) => ({ agencyId, role: 'alternate' as const }));
}
