/** Every reason for which this plugin refuses. Sentences for people: `texts/{en,fa}.json`, keyed by code. */
export type Refusal =
  /** The document is not there, or not in the caller's scope: the two look alike. */
  | Readonly<{ code: 'document-not-found' }>
  | Readonly<{ code: 'agency-required' }>
  | Readonly<{ code: 'agency-not-yours'; field: string }>
  | Readonly<{ code: 'agency-not-found'; field: string }>
  | Readonly<{ code: 'transfer-required'; field: string }>
  | Readonly<{ code: 'scope-key-not-accepted'; field: string }>
  | Readonly<{ code: 'owner-required' }>
  | Readonly<{ code: 'staff-required' }>
  | Readonly<{ code: 'role-required'; role: string }>
  | Readonly<{ code: 'reason-required' }>
  | Readonly<{ code: 'field-invalid'; field: string }>
  | Readonly<{ code: 'type-not-shared' }>
  | Readonly<{ code: 'already-shared' }>
  | Readonly<{ code: 'already-suspended' }>
  | Readonly<{ code: 'already-member' }>
  | Readonly<{ code: 'own-account' }>
  | Readonly<{ code: 'not-found' }>
  | Readonly<{ code: 'invitation-not-valid' }>
  | Readonly<{ code: 'password-too-weak' }>;

export type RefusalCode = Refusal['code'];
