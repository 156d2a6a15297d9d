type AccountKind = 'panel' | 'api' | 'token';
export type MemberRole = 'officer' | 'editor' | 'head';

export type AgencyName = Readonly<{ id: string; name: string }>;
export type Suspension = Readonly<{ id: number; reason: string; since: string }>;
export type Person = Readonly<{ kind: AccountKind; id: number; email: string | null; name: string }>;

export type AgencyInList = AgencyName &
  Readonly<{
    members: number;
    openInvitations: number;
    lastSeenAt: string | null;
    suspension: Suspension | null;
    mayManage: boolean;
  }>;

export type Member = Readonly<{
  id: number;
  role: MemberRole;
  validFrom: string | null;
  validTo: string | null;
  lastSeenAt: string | null;
  isInForce: boolean;
  account: Person;
  suspension: Suspension | null;
}>;

export type OpenInvitation = Readonly<{
  id: number;
  email: string;
  accountKind: AccountKind;
  role: MemberRole;
  expiresAt: string;
}>;

export type AgencyInDetail = Omit<AgencyInList, 'members'> &
  Readonly<{ members: readonly Member[]; invitations: readonly OpenInvitation[] }>;

export type Draft = Readonly<{
  uid: string;
  type: string;
  documentId: string;
  locale: string | null;
  updatedAt: string;
  title: string | null;
  state: 'draft' | 'modified' | 'published';
}>;

export type Home = Readonly<{
  kind: 'system' | 'staff' | 'agency' | 'reader';
  agencies: readonly (AgencyName & Readonly<{ roles: readonly MemberRole[] }>)[];
  drafts: readonly Draft[];
}>;

export type DocumentKey = Readonly<{ contentType: string; documentId: string }>;

export type DocumentAgencies = Readonly<{
  owner: AgencyName | null;
  coIssuers: readonly (AgencyName & Readonly<{ since: string }>)[];
  mayShare: boolean;
  mayTransfer: boolean;
  mayLeave: readonly string[];
}>;

export type AuditEntry = Readonly<{
  sequence: number;
  at: string;
  actor: string;
  actorName: string;
  action: string;
  contentType: string | null;
  subject: string | null;
  agencyId: string | null;
  hash: string;
  detail: Readonly<Record<string, unknown>>;
}>;

export type AuditPage = Readonly<{
  entries: readonly AuditEntry[];
  total: number;
  page: number;
  pageSize: number;
}>;

type AuditFaultCode = 'sequence-broken' | 'link-broken' | 'content-altered' | 'row-altered' | 'tail-cut';

export type AuditVerification =
  | Readonly<{ ok: true; value: Readonly<{ length: number; head: string }> }>
  | Readonly<{ ok: false; error: Readonly<{ code: AuditFaultCode; index: number }> }>;

export type NewInvitation = Readonly<{
  agencyId: string;
  email: string;
  accountKind: AccountKind;
  role: MemberRole;
}>;
export type MintedInvitation = Readonly<{ id: number; token: string; expiresAt: string }>;
type Account = Readonly<{ accountKind: AccountKind; accountId: number }>;
export type NewMembership = Account & Readonly<{ agencyId: string; role: MemberRole }>;
/** An account or a whole agency. */
export type SuspensionTarget = Account | Readonly<{ agencyId: string }>;
