import type { Account, AccountKind, MemberRole } from '../domain/actor';
import type { AuditRecord } from '../domain/audit';
import type { InvitationDates } from '../domain/invitation.policy';

/** What the use cases need of the world; `adapters/ports.ts` gives it to them. */
export type Ports = Readonly<{
  now: () => Date;
  /** Everything inside is kept, or nothing. */
  together: <Outcome>(work: () => Promise<Outcome>) => Promise<Outcome>;
  /** The same, one after the other: what was looked at inside still holds. Not for work on documents: they lock rows first. */
  inTurn: <Outcome>(work: () => Promise<Outcome>) => Promise<Outcome>;
  record: (record: AuditRecord) => Promise<void>;
  agencies: Readonly<{ exists: (id: string) => Promise<boolean> }>;
  accounts: Readonly<{
    exists: (account: Account) => Promise<boolean>;
    /** E-mail addresses are compared without regard to case. */
    findByEmail: (kind: AccountKind, email: string) => Promise<Account | null>;
    create: (account: NewAccount) => Promise<Account>;
    /** Ends all sessions and refuses the next request, or lets the account in again. */
    setActive: (account: Account, isActive: boolean) => Promise<void>;
  }>;
  memberships: Readonly<{
    inForce: (agencyId: string, account: Account) => Promise<readonly Readonly<{ role: MemberRole }>[]>;
    find: (
      id: number,
    ) => Promise<Readonly<{ id: number; agencyId: string; account: Account; validTo: Date | null }> | null>;
    add: (membership: NewMembership) => Promise<number>;
    end: (id: number, at: Date) => Promise<void>;
  }>;
  invitations: Readonly<{
    add: (invitation: NewInvitation) => Promise<number>;
    /** Locks the row until the transaction ends, so that one token opens once. */
    findByTokenHash: (tokenHash: string) => Promise<Invitation | null>;
    find: (id: number) => Promise<Invitation | null>;
    close: (id: number, how: Readonly<{ acceptedAt: Date }> | Readonly<{ revokedAt: Date }>) => Promise<void>;
  }>;
  suspensions: Readonly<{
    findOpen: (whom: Suspended) => Promise<Readonly<{ id: number }> | null>;
    find: (id: number) => Promise<Readonly<{ id: number; whom: Suspended; isOpen: boolean }> | null>;
    add: (suspension: Readonly<{ whom: Suspended; reason: string; since: Date; by: string }>) => Promise<number>;
    lift: (id: number, at: Date) => Promise<void>;
  }>;
  documents: Readonly<{
    /** Does this type take part, and may agencies be invited to its documents? */
    typeOf: (contentType: string) => Readonly<{ isShared: boolean }> | null;
    /** `undefined` where there is no such document. */
    ownerOf: (contentType: string, documentId: string) => Promise<string | null | undefined>;
    /** Moves all versions and languages, the relation that readers see included. */
    move: (contentType: string, documentId: string, owner: string) => Promise<void>;
  }>;
  shares: Readonly<{
    open: (share: ShareKey) => Promise<Readonly<{ id: number }> | null>;
    add: (share: ShareKey & Readonly<{ since: Date; by: string }>) => Promise<number>;
    end: (id: number, at: Date) => Promise<void>;
  }>;
  tokens: Readonly<{ mint: () => string; hash: (token: string) => string }>;
}>;

export type NewAccount = Readonly<{ kind: AccountKind; email: string; name: string; password: string }>;
export type NewMembership = Readonly<{
  agencyId: string;
  account: Account;
  role: MemberRole;
  validFrom: Date | null;
  validTo: Date | null;
}>;
type NewInvitation = Readonly<{
  agencyId: string;
  email: string;
  kind: 'panel' | 'api';
  role: MemberRole;
  tokenHash: string;
  expiresAt: Date;
  by: string;
}>;
export type Invitation = InvitationDates &
  Readonly<{ id: number; agencyId: string; email: string; kind: 'panel' | 'api'; role: MemberRole }>;
export type Suspended = Readonly<{ account: Account }> | Readonly<{ agencyId: string }>;
export type ShareKey = Readonly<{ contentType: string; documentId: string; agencyId: string }>;
