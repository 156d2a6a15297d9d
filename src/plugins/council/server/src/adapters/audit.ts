import {
  type ChainEntry,
  type ChainHead,
  type TrailStore,
  type TrailVerification,
  GENESIS_HASH,
  addToTrail,
  canonicalJson,
  verifyTrail,
} from '@hamresan/kit';
import type { Core } from '@strapi/strapi';

import type { Deed, History } from '../application/ports';
import { UID } from '../content-types/uids';
import { asUseCase } from './write-guard';

type Sealed = Deed & Readonly<{ at: string; actor: string; requestId: string | null }>;
type EntryRow = { sequence: number; previousHash: string; hash: string; payload: string } & Readonly<
  Record<'actor' | 'action' | 'entity', string>
>;

/** Who did what (I49): rows are added and never changed; the database refuses the rest. */
export function createAudit({ db }: Core.Strapi) {
  const store: TrailStore<Sealed> = {
    async lockHead() {
      const head = await db.queryBuilder(UID.auditHead).select('*').forUpdate().first().execute<ChainHead | null>();
      if (head === null) throw new Error('council: the head of the audit trail is missing.');
      return head;
    },
    async add({ sequence, previousHash, hash, payload }) {
      const { at, actor, action, entity, asSeat, requestId } = payload;
      const columns = { sequence, at, actor, action, entity, asSeat, requestId, previousHash, hash };
      await db.query(UID.auditEntry).create({ data: { ...columns, payload: canonicalJson(payload) } });
    },
    async moveHead({ sequence, hash }) {
      await db.query(UID.auditHead).updateMany({ where: {}, data: { sequence, hash } });
    },
    head: () => db.query(UID.auditHead).findOne({}) as Promise<ChainHead | null>,
    async readAfter(sequence, limit) {
      const where = { sequence: { $gt: sequence } };
      const rows = await db.query(UID.auditEntry).findMany({ where, orderBy: { sequence: 'asc' }, limit });
      return (rows as EntryRow[]).map(toEntry);
    },
  };

  return {
    append: (payload: Sealed): Promise<unknown> =>
      asUseCase(() => db.transaction(({ trx }) => addToTrail(store, payload, trx as object))),

    verify: (): Promise<TrailVerification> => verifyTrail(store),

    /** The first start makes the head. */
    async open(): Promise<void> {
      if ((await db.query(UID.auditHead).count()) > 0) return;
      await asUseCase(() => db.query(UID.auditHead).create({ data: { sequence: 0, hash: GENESIS_HASH } }));
    },

    /** What was done to something, newest first. */
    historyOf: async (entity: string): Promise<readonly History[]> => {
      const rows = await db
        .query(UID.auditEntry)
        .findMany({ where: { entity }, orderBy: { sequence: 'desc' }, limit: 200 });
      return (rows as EntryRow[]).flatMap((row) => toEntry(row)?.payload ?? []);
    },

    wasDone: async (requestId: string): Promise<boolean> =>
      (await db.query(UID.auditEntry).count({ where: { requestId } })) > 0,
  };
}

/** The columns that lists read repeat what was sealed: a row in which they differ was changed. */
function toEntry({ sequence, previousHash, hash, payload: text, ...columns }: EntryRow): ChainEntry<Sealed> | null {
  try {
    const payload = JSON.parse(text) as Sealed;
    const agrees = (['actor', 'action', 'entity'] as const).every((name) => columns[name] === payload[name]);
    return agrees ? { sequence, previousHash, hash, payload } : null;
  } catch {
    return null;
  }
}
