import type { Core } from '@strapi/strapi';

import { type Actor, type MemberRole, agenciesOf } from '../domain/actor';
import { agencyDirectory } from './agencies';

export type NamedSeat = Readonly<{ id: string; name: string; roles: readonly MemberRole[] }>;

/** The agencies that the actor works for, by name in this language, with the roles held there. */
export async function seatsOf(strapi: Core.Strapi, actor: Actor, locale: string): Promise<readonly NamedSeat[]> {
  if (actor.kind !== 'agency') return [];
  const names = await agencyDirectory(strapi).names(locale, agenciesOf(actor));
  return names.map(({ id, name }) => ({
    id,
    name,
    roles: actor.seats.filter(({ agencyId }) => agencyId === id).map(({ role }) => role),
  }));
}
