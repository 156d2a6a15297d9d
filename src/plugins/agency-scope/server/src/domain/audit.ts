import type { Json } from '@hamresan/kit';

import type { Account, Actor } from './actor';

/** What is written down: who did what, to what, when. Names of fields, never their content. */
export type AuditRecord = Readonly<{
  action: string;
  contentType: string | null;
  /** Document id, or the plugin's own kind and number: `file:12`, `membership:3`. */
  subject: string | null;
  agencyId: string | null;
  detail: Readonly<Record<string, Json>>;
}>;

export type AuditPayload = AuditRecord & Readonly<{ at: string; actor: string }>;

/** `panel:3`, `api:7`, `token:2`. Accounts by number: names change, and belong to people. */
export const accountLabel = ({ kind, id }: Account): string => `${kind}:${String(id)}`;

/** The same of whoever acts; beside accounts there are `system:server` and `public`. */
export function actorLabel(actor: Actor): string {
  if (actor.kind === 'system') return `system:${actor.reason}`;
  return actor.account === null ? 'public' : accountLabel(actor.account);
}
