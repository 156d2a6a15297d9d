import { type ChainBreak, type ChainEntry, type ChainHead, type Json, type Result, type Turns } from '@hamresan/kit';
import { GENESIS_HASH, appendToChain, canonicalJson, createTurns, err, ok, verifyChain } from '@hamresan/kit';
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
type AuditFault = ChainBreak | Readonly<{ code: 'row-altered' | 'tail-cut'; index: number }>;
export type Verification = Result<Readonly<{ length: number; head: string }>, AuditFault>;

const BATCH = 1000;

/** Whoever writes inside one and the same transaction is not stopped by its lock: they take turns. */
const turns = new WeakMap<object, Turns>();

function turnsOf(transaction: object): Turns {
  const known = turns.get(transaction) ?? createTurns();
  turns.set(transaction, known);
  return known;
}

/** The journal: rows are added, one after the other, and never changed. The database refuses the rest (`append-only.ts`). */
export function createAuditTrail(strapi: Core.Strapi) {
  const { db } = strapi;

  /** Holds the head until the transaction ends, so that two writers never follow the same entry. */
  async function lockHead(): Promise<HeadRow> {
    const found = await db.queryBuilder(UID.auditHead).select('*').forUpdate().first().execute<HeadRow | null>();
    if (!found) throw new Error('agency-scope: the head of the audit trail is missing.');
    return found;
  }

  async function append(actor: Actor, record: AuditRecord): Promise<void> {
    await db.transaction(({ trx }) => turnsOf(trx)(() => appendNext(actor, record)));
  }

  async function appendNext(actor: Actor, record: AuditRecord): Promise<void> {
    const head = await lockHead();
    const payload: AuditPayload = { ...record, at: new Date().toISOString(), actor: actorLabel(actor) };
    const { sequence, previousHash, hash } = appendToChain(head, payload as unknown as Json);
    const text = canonicalJson(payload);
    const { at, actor: who, action, contentType, subject, agencyId } = payload;
    await db.query(UID.auditEntry).create({
      data: { sequence, at, actor: who, action, contentType, subject, agencyId, payload: text, previousHash, hash },
    });
    await db.query(UID.auditHead).update({ where: { id: head.id }, data: { sequence, hash } });
  }

  /** Reads the whole trail, oldest first, and says where it stops being true. */
  async function verify(): Promise<Verification> {
    let trusted: ChainHead = { sequence: 0, hash: GENESIS_HASH };
    for (;;) {
      const rows = (await db.query(UID.auditEntry).findMany({
        where: { sequence: { $gt: trusted.sequence } },
        orderBy: { sequence: 'asc' },
        limit: BATCH,
      })) as EntryRow[];
      const last = rows.at(-1);
      if (!last) break;
      const altered = rows.findIndex((row) => !agreesWithPayload(row));
      if (altered !== -1) return err({ code: 'row-altered', index: trusted.sequence + altered });
      const checked = verifyChain(rows.map(toEntry), trusted);
      if (!checked.ok) return err({ ...checked.error, index: trusted.sequence + checked.error.index });
      trusted = last;
    }
    const head = (await db.query(UID.auditHead).findOne({})) as HeadRow | null;
    if (head?.sequence !== trusted.sequence || head.hash !== trusted.hash) {
      return err({ code: 'tail-cut', index: trusted.sequence });
    }
    return ok({ length: trusted.sequence, head: trusted.hash });
  }

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

const toEntry = ({ sequence, previousHash, hash, payload }: EntryRow): ChainEntry => ({
  sequence,
  previousHash,
  hash,
  payload: JSON.parse(payload) as Json,
});

/** The columns that lists read repeat what the sealed payload says: they are part of the promise. */
function agreesWithPayload(row: EntryRow): boolean {
  const sealed = sealedIn(row);
  if (sealed === null) return false;
  const isSameInstant = new Date(row.at).getTime() === new Date(sealed.at).getTime();
  return isSameInstant && REPEATED.every((column) => row[column] === sealed[column]);
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
