import type { MemberRole, Seat } from './actor';

/** `validFrom` inclusive, `validTo` exclusive; `null` is open. */
export type Membership = Readonly<{ agencyId: string; role: MemberRole; validFrom: Date | null; validTo: Date | null }>;

export const isInForce = ({ validFrom, validTo }: Omit<Membership, 'agencyId' | 'role'>, now: Date): boolean =>
  (validFrom === null || validFrom <= now) && (validTo === null || now < validTo);

/** The seats that somebody really holds at this moment: in force, and of an agency that is not suspended. */
export const seatsHeld = (
  memberships: readonly Membership[],
  { suspended, now }: Readonly<{ suspended: ReadonlySet<string>; now: Date }>,
): readonly Seat[] =>
  memberships
    .filter((membership) => isInForce(membership, now) && !suspended.has(membership.agencyId))
    .map(({ agencyId, role }) => ({ agencyId, role }));
