import type { Core } from '@strapi/strapi';

import { type Actor, agenciesOf, isUnrestricted } from '../../domain/actor';
import { type RowAccess, type ScopedRows, rowsToChange, rowsToRead } from '../../domain/row-access.policy';
import { refuse } from '../refuse';
import type { ScopeContext } from '../scope-context';
import { type Where, rowConditions } from './row-conditions';

type Db = Core.Strapi['db'];
type Join = { alias: string; referencedTable: string; targetField?: string; on?: Readonly<Record<string, unknown>> };
type Row = Record<string, unknown>;
type State = { type: string; processed: boolean; where: readonly Where[]; data: Row | Row[] | null };
/** The part of Strapi's query builder that the scope takes part in. */
type Builder = {
  alias: string;
  state: State;
  execute: (options?: unknown) => Promise<unknown>;
  processState: () => void;
  clone: () => Builder;
  join: (join: Join) => Builder;
};
type Parameters = { where?: Where };
type Manager = {
  createQueryBuilder: (uid: string) => Builder;
  update: (uid: string, parameters: Parameters) => Promise<unknown>;
  delete: (uid: string, parameters: Parameters) => Promise<unknown>;
};

export type Scope = Readonly<{ context: ScopeContext; rows: ReadonlyMap<string, ScopedRows>; scopeKey: string }>;

/**
 * Puts the scope where every query of Strapi passes: the query builder. Each one of a scoped type gets the scope as a
 * further condition when its state is made final; each joined table of a scoped type gets it as a condition of the
 * join. Returns a function that takes it off again.
 *
 * `createQueryBuilder` is Strapi's own business and may change: `isolation.ts` proves at every start that this holds.
 */
export function scopeQueries(db: Db, scope: Scope): () => void {
  const manager = db.entityManager as unknown as Manager;
  const original = { createQueryBuilder: manager.createQueryBuilder, update: manager.update, delete: manager.delete };
  const narrow = narrowing(db, scope);

  manager.createQueryBuilder = (uid) => narrow.builder(original.createQueryBuilder.call(manager, uid), uid);
  // These two look at the row first and write its relations afterwards, by its number: so the look must be narrow.
  manager.update = async (uid, parameters) => original.update.call(manager, uid, await narrow.target(uid, parameters));
  manager.delete = async (uid, parameters) => original.delete.call(manager, uid, await narrow.target(uid, parameters));

  const takeBack = knowActorBeforeTransactions(db, scope.context);

  return () => {
    Object.assign(manager, original);
    takeBack();
  };
}

/**
 * Who asks is found out before a transaction holds a connection: inside it, with SQLite's only connection taken, the
 * question would wait for its own answer.
 */
function knowActorBeforeTransactions(db: Db, context: ScopeContext): () => void {
  const transactions = db as unknown as { transaction: (...work: readonly unknown[]) => Promise<unknown> };
  const { transaction } = transactions;
  transactions.transaction = async (...work) => {
    await context.currentActor();
    return transaction.apply(db, [...work]);
  };
  return () => {
    transactions.transaction = transaction;
  };
}

function narrowing(db: Db, { context, rows, scopeKey }: Scope) {
  const tables = new Map([...rows].map(([uid, each]) => [db.metadata.get(uid).tableName, each]));
  const conditions = rowConditions(db, {
    scopeKey,
    tables: [...tables].flatMap(([table, each]) =>
      each.visibility === 'released-or-mine' ? [] : [{ uid: each.uid, table, isShared: each.isShared }],
    ),
  });
  /** Where nobody could be asked who it is, nobody asks. */
  const nobody: Actor = { kind: 'reader', account: null, surface: 'panel' };

  function accessOf(actor: Actor, type: string, scoped: ScopedRows): RowAccess {
    return ['update', 'delete', 'truncate'].includes(type) ? rowsToChange(actor, scoped) : rowsToRead(actor, scoped);
  }

  function narrowState(state: State, scoped: ScopedRows, actor: Actor): void {
    if (state.type === 'insert' || state.type === 'update') keepOwner(state, actor);
    if (state.type === 'insert') return;
    const where = conditions.where(scoped.uid, accessOf(actor, state.type, scoped));
    if (where) state.where = [...state.where, where];
  }

  /** New rows are of the agency in hand; no row is moved to another agency by whoever is not staff. */
  function keepOwner({ type, data }: State, actor: Actor): void {
    if (isUnrestricted(actor)) return;
    const owners = [context.ownerInHand() ?? [], agenciesOf(actor)].flat();
    for (const row of [data ?? []].flat()) {
      if (type === 'insert') row[scopeKey] ??= owners[0] ?? null;
      assertOneOf(owners, row[scopeKey]);
    }
  }

  function assertOneOf(owners: readonly string[], owner: unknown): void {
    if (owner === undefined) return;
    if (owner === null) refuse({ code: 'agency-required' });
    if (!owners.some((each) => each === owner)) refuse({ code: 'agency-not-yours', field: scopeKey });
  }

  function narrowJoin(join: Join, actor: Actor): Join {
    const scoped = join.targetField === undefined ? tables.get(join.referencedTable) : undefined;
    const access = scoped ? rowsToRead(actor, scoped) : 'every-row';
    if (!scoped || access === 'every-row') return join;
    return { ...join, on: { ...join.on, id: conditions.joinGuard(scoped.uid, access, join.alias) } };
  }

  function builder(plain: Builder, uid: string, decided?: Actor): Builder {
    const scoped = rows.get(uid);
    const { execute, processState, clone, join } = plain;
    let actor = decided;
    const actorNow = (): Actor => actor ?? context.knownActor() ?? nobody;
    return Object.assign(plain, {
      async execute(options?: unknown) {
        actor ??= await context.currentActor();
        return execute.call(plain, options);
      },
      processState() {
        if (scoped && !plain.state.processed) narrowState(plain.state, scoped, actorNow());
        processState.call(plain);
      },
      clone: () => builder(clone.call(plain), uid, actor),
      join: (joined: Join) => join.call(plain, narrowJoin(joined, actorNow())),
    });
  }

  async function target(uid: string, parameters: Parameters): Promise<Parameters> {
    const scoped = rows.get(uid);
    if (!scoped) return parameters;
    const where = conditions.where(uid, rowsToChange(await context.currentActor(), scoped));
    return where ? { ...parameters, where: { $and: [parameters.where ?? {}, where] } } : parameters;
  }

  return { builder, target };
}
