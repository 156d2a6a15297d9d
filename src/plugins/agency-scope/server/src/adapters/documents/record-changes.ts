import type { Core } from '@strapi/strapi';

import { UID } from '../../content-types/uids';
import type { Actor } from '../../domain/actor';
import { actorLabel } from '../../domain/audit';
import type { AuditTrail } from '../audit-trail';
import type { Declarations } from '../declarations';
import type { ScopeContext } from '../scope-context';
import { settings } from '../settings';
import { CHANGES, type Context, type Next, type Outcome } from './changes';

type Row = Record<string, unknown> & { documentId?: string };
type Parameters = { data?: Row; documentId?: string; locale?: unknown; status?: string };
type Recorder = Readonly<{ context: ScopeContext; declarations: Declarations; audit: AuditTrail }>;

/** One row for a reading, however often the panel asks while the entry is open. */
const ONE_READING = 15 * 60 * 1000;

/** Writes every change of the project's own documents into the audit trail, in the transaction of the change. */
export function recordChanges(strapi: Core.Strapi, { context, declarations, audit }: Recorder): void {
  const { scopeKey } = settings(strapi);

  strapi.documents.use(async (call: Context, next: Next) => {
    if (!call.uid.startsWith('api::') || !CHANGES.has(call.action)) return next();
    const actor = await context.currentActor();
    return strapi.db.transaction(async () => {
      const result = await next();
      await audit.append(actor, changeOf(call, result, scopeKey));
      return result;
    });
  });

  strapi.documents.use(async (call: Context, next: Next) => {
    const result = await next();
    const actor = await context.currentActor();
    if (call.action !== 'findOne' || actor.kind !== 'staff' || !declarations.has(call.uid)) return result;
    await recordReading(strapi, audit, { actor, uid: call.uid, row: result as Row | null });
    return result;
  });
}

function changeOf({ uid, action, params }: Context, result: Outcome, scopeKey: string) {
  const { data = {}, documentId, ...rest } = params as Parameters;
  const row = (result ?? {}) as Row;
  const owner = [data, row, firstEntry(row) ?? {}].map((each) => each[scopeKey]).find((key) => typeof key === 'string');
  return {
    action,
    contentType: uid,
    subject: documentId ?? row.documentId ?? null,
    agencyId: owner ?? null,
    detail: { ...fieldsIn(data, scopeKey), ...textsIn(rest) },
  };
}

/** Names of the fields that were sent: what they held is nobody's business here. */
function fieldsIn(data: Row, scopeKey: string): Readonly<{ fields?: readonly string[] }> {
  const fields = Object.keys(data).filter((field) => field !== scopeKey);
  return fields.length > 0 ? { fields: fields.sort() } : {};
}

const textsIn = ({ locale, status }: Parameters): Readonly<Record<string, string>> => ({
  ...(typeof locale === 'string' && { locale }),
  ...(typeof status === 'string' && { status }),
});

const firstEntry = (row: Row): Row | undefined => (row['entries'] as readonly Row[] | undefined)?.[0];

type Reading = Readonly<{ actor: Actor & { kind: 'staff' }; uid: string; row: Row | null }>;

/** Council staff may open an agency's draft; that they did is written down. */
async function recordReading(strapi: Core.Strapi, audit: AuditTrail, { actor, uid, row }: Reading): Promise<void> {
  const owner = row?.[settings(strapi).scopeKey];
  if (!row?.documentId || row['publishedAt'] || typeof owner !== 'string') return;
  const record = { action: 'read-draft', contentType: uid, subject: row.documentId, agencyId: owner, detail: {} };
  const recent = await strapi.db.query(UID.auditEntry).count({
    where: {
      action: 'read-draft',
      contentType: uid,
      subject: row.documentId,
      actor: actorLabel(actor),
      at: { $gt: new Date(Date.now() - ONE_READING) },
    },
  });
  if (recent === 0) await audit.append(actor, record);
}
