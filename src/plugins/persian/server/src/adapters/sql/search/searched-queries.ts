import type { Core } from '@strapi/strapi';

import { type Attempt, attemptsAt } from '../../../domain/search/attempts';
import type { RowFilter } from './accelerator';
import type { TypeIndex } from './index-of';

type Db = Core.Strapi['db'];
type Where = Readonly<Record<string, unknown>>;
type State = {
  type: string;
  processed: boolean;
  where: readonly Where[];
  joins: readonly unknown[];
  offset: number | null;
  orderBy: unknown;
  populate: unknown;
};
/** The part of Strapi's query builder that search takes part in. */
type Builder = {
  alias: string;
  state: State;
  execute: (options?: unknown) => Promise<unknown>;
  processState: () => void;
  clone: () => Builder;
  search: (query: unknown) => Builder;
  select: (columns: string) => Builder;
  limit: (count: number) => Builder;
};
type Manager = { createQueryBuilder: (uid: string) => Builder };

/** What a builder is asked for: nothing, nothing that can be found, or a way to search. */
type Asked = 'everything' | 'nothing' | Attempt;

/**
 * Lets `_q` of the types that ask for it go through their index: in every list, count and picker, because all of them make
 * their queries here. It becomes one more condition of the same query, so what narrows that query narrows the search:
 * locale, publication, the scope of an agency. Returns a function that takes it off again.
 *
 * `createQueryBuilder` is Strapi's own business; agency-scope wraps it as well, before or after: each calls what it found.
 */
export function searchQueries(db: Db, indexes: ReadonlyMap<string, TypeIndex>): () => void {
  const manager = db.entityManager as unknown as Manager;
  const { createQueryBuilder } = manager;
  manager.createQueryBuilder = (uid) => {
    const index = indexes.get(uid);
    const builder = createQueryBuilder.call(manager, uid);
    return index ? searched(builder, index, 'everything') : builder;
  };
  return () => {
    manager.createQueryBuilder = createQueryBuilder;
  };
}

function searched(plain: Builder, index: TypeIndex, inherited: Asked): Builder {
  const { execute, processState, clone } = plain;
  let asked = inherited;

  /** A copy that was not run yet, asking for something else; whatever else wraps builders wraps it too. */
  function copyAsking(other: Asked): Builder {
    const own = asked;
    asked = other;
    const copy = plain.clone();
    asked = own;
    // A copy takes another alias, and conditions may name the first; and it puts its joins into the same list.
    copy.alias = plain.alias;
    copy.state.joins = [...plain.state.joins];
    return copy;
  }

  async function isBeyondTheEnd(probe: Builder): Promise<boolean> {
    Object.assign(probe.state, { offset: null, orderBy: [], populate: null });
    return !isNothing(await probe.select('id').limit(1).execute());
  }

  return Object.assign(plain, {
    search(query: unknown) {
      asked = askedBy(query);
      return plain;
    },

    processState() {
      if (asked !== 'everything' && !plain.state.processed) {
        const ids =
          asked === 'nothing'
            ? []
            : index.matching(asked.plan.match, index.type.hasDrafts ? filterIn(plain.state.where) : {});
        plain.state.where = [...plain.state.where, { id: { $in: ids } }];
      }
      processState.call(plain);
    },

    clone: () => searched(clone.call(plain), index, asked),

    async execute(options?: unknown) {
      const next = nextOf(asked, plain.state);
      if (typeof asked === 'string' || !next) return execute.call(plain, options);
      const spare = copyAsking(next);
      const probe = plain.state.offset ? copyAsking({ ...asked, next: null }) : null;
      const result = await execute.call(plain, options);
      if (!isNothing(result) || (probe && (await isBeyondTheEnd(probe)))) return result;
      return spare.execute(options);
    },
  });
}

/** What is tried where this finds nothing. A query that was run before cannot be copied. */
const nextOf = (asked: Asked, { type, processed }: State): Attempt | null =>
  typeof asked === 'string' || processed || !READS.has(type) ? null : asked.next;

/** What a query wants of all its rows is told to the index as well, which then looks at fewer. */
function filterIn(where: readonly unknown[]): RowFilter {
  const filters = where.map((part): RowFilter => {
    const { $and, publishedAt } = (part ?? {}) as {
      $and?: unknown;
      publishedAt?: { $null?: unknown; $notNull?: unknown };
    };
    if (publishedAt?.$notNull === true || publishedAt?.$null === true) {
      return { isPublished: publishedAt.$notNull === true };
    }
    return Array.isArray($and) ? filterIn($and) : {};
  });
  return Object.assign({}, ...filters) as RowFilter;
}

/** Only readers are helped: nothing is deleted because it was nearly found. */
const READS: ReadonlySet<string> = new Set(['select', 'count']);

function askedBy(query: unknown): Asked {
  if (typeof query !== 'string') return 'nothing';
  return query.trim() === '' ? 'everything' : (attemptsAt(query) ?? 'nothing');
}

/** Of a list, of `first()`, of a count. */
function isNothing(result: unknown): boolean {
  const row = (Array.isArray(result) ? result[0] : result) as { count?: number | string } | null | undefined;
  if (row === null || row === undefined) return true;
  return Object.keys(row).length === 1 && row.count !== undefined && Number(row.count) === 0;
}
