import { type ChainEntry, type ChainHead, type TrailStore, type TrailVerification } from '@hamresan/kit';
import { GENESIS_HASH, addToTrail, canonicalJson, verifyTrail } from '@hamresan/kit';
import type { Core } from '@strapi/strapi';

import { UID } from '../content-types/uids';
import type { Actor } from '../domain/actor';
import { type AuditPayload, type AuditRecord, actorLabel } from '../domain/audit';

type HeadRow = ChainHead & { id: number };
type EntryRow = AuditPayload & {
  id: number;
  sequence: number;
  previousHash: string;
  hash: string;
  payload: string;
};
/** The journal: rows are added, one after the other, and never changed. The database refuses the rest (`append-only.ts`). */
export function createAuditTrail(strapi: Core.Strapi) {
  const { db } = strapi;

  async function lockHead(): Promise<HeadRow> {
    const found = await db.queryBuilder(UID.auditHead).select('*').forUpdate().first().execute<HeadRow | null>();
    if (!found) throw new Error('agency-scope: the head of the audit trail is missing.');
    return found;
  }

  const store: TrailStore<AuditPayload> = {
    lockHead,
    async add({ sequence, previousHash, hash, payload }) {
      const { at, actor, action, contentType, subject, agencyId } = payload;
      const columns = { sequence, at, actor, action, contentType, subject, agencyId, previousHash, hash };
      await db.query(UID.auditEntry).create({ data: { ...columns, payload: canonicalJson(payload) } });
    },
    async moveHead({ sequence, hash }) {
      await db.query(UID.auditHead).updateMany({ where: {}, data: { sequence, hash } });
    },
    head: () => db.query(UID.auditHead).findOne({}) as Promise<HeadRow | null>,
    async readAfter(sequence, limit) {
      const where = { sequence: { $gt: sequence } };
      const rows = await db.query(UID.auditEntry).findMany({ where, orderBy: { sequence: 'asc' }, limit });
      return (rows as EntryRow[]).map(toEntry);
    },
  };

  async function append(actor: Actor, record: AuditRecord): Promise<void> {
    const payload: AuditPayload = { ...record, at: new Date().toISOString(), actor: actorLabel(actor) };
    await db.transaction(({ trx }) => addToTrail(store, payload, trx as object));
  }

  const verify = (): Promise<TrailVerification> => verifyTrail(store);

  return {
    append,
    verify,

    /** Waits for whoever writes now, and lets nobody write until the transaction ends. */
    async hold(): Promise<void> {
      await lockHead();
    },

    /** The first start makes the head. */
    async open(): Promise<void> {
      if ((await db.query(UID.auditHead).count()) > 0) return;
      await db.query(UID.auditHead).create({ data: { sequence: 0, hash: GENESIS_HASH } });
    },

    /** Newest first. */
    list: (where: Readonly<Record<string, unknown>>, { limit, offset }: { limit: number; offset: number }) =>
      db.query(UID.auditEntry).findMany({ where, orderBy: { sequence: 'desc' }, limit, offset }) as Promise<EntryRow[]>,
    count: (where: Readonly<Record<string, unknown>>): Promise<number> => db.query(UID.auditEntry).count({ where }),
  };
}

export type AuditTrail = ReturnType<typeof createAuditTrail>;

/** The columns that lists read repeat what the sealed payload says: they are part of the promise. */
function toEntry(row: EntryRow): ChainEntry<AuditPayload> | null {
  const payload = sealedIn(row);
  if (payload === null) return null;
  const isSameInstant = new Date(row.at).getTime() === new Date(payload.at).getTime();
  if (!isSameInstant || REPEATED.some((column) => row[column] !== payload[column])) return null;
  return { sequence: row.sequence, previousHash: row.previousHash, hash: row.hash, payload };
}

/** `null` where the text is no longer what was ever written: finding that is the task, not a fault. */
function sealedIn({ payload }: EntryRow): AuditPayload | null {
  try {
    return JSON.parse(payload) as AuditPayload | null;
  } catch {
    return null;
  }
}

const REPEATED = ['actor', 'action', 'contentType', 'subject', 'agencyId'] as const;
