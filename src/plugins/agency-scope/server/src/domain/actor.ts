/** Where somebody has an account: in the admin panel, in the API, or as an API token. */
export type AccountKind = 'panel' | 'api' | 'token';
export type Account = Readonly<{ kind: AccountKind; id: number }>;

/** What a member does for the agency: writes, edits, answers for it. */
export const MEMBER_ROLES = ['officer', 'editor', 'head'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];
export const isMemberRole = (value: unknown): value is MemberRole => MEMBER_ROLES.some((role) => role === value);

/** Readers of the published world come through the API; the panel shows what one works on. */
export type Surface = 'panel' | 'api';

export type Seat = Readonly<{ agencyId: string; role: MemberRole }>;

/** On whose behalf a query runs. Everything that the scope decides, it decides from this. */
export type Actor =
  | Readonly<{ kind: 'system'; reason: string }>
  | Readonly<{ kind: 'staff'; account: Account }>
  | Readonly<{ kind: 'agency'; account: Account; surface: Surface; seats: readonly Seat[] }>
  | Readonly<{ kind: 'reader'; account: Account | null; surface: Surface }>;

export const PUBLIC_READER: Actor = { kind: 'reader', account: null, surface: 'api' };

/** System and council staff work on every agency's rows; everybody else only inside their scope. */
export const isUnrestricted = (actor: Actor): boolean => actor.kind === 'system' || actor.kind === 'staff';

/** Ids of the agencies that the actor works for, the first one first: it is where new things go unless they say otherwise. */
export const agenciesOf = (actor: Actor): readonly string[] =>
  actor.kind === 'agency' ? [...new Set(actor.seats.map(({ agencyId }) => agencyId))] : [];
