import type { Core } from '@strapi/strapi';

import { UID } from '../../content-types/uids';
import type { RowAccess, RowCondition } from '../../domain/row-access.policy';

type Db = Core.Strapi['db'];
type Connection = Db['connection'];
/** A query that stands inside another one: what it would answer by itself nobody asks. */
type SubQuery = object;
type Raw = ReturnType<Connection['raw']>;
export type Where = Readonly<Record<string, unknown>>;

/** The types whose rows may carry files: their table, and whether other agencies can be invited to their documents. */
export type ScopedTable = Readonly<{ uid: string; table: string; isShared: boolean }>;

/** Turns conditions on rows into Strapi's `where` and into the condition of an SQL join. */
export function rowConditions(db: Db, { scopeKey, tables }: { scopeKey: string; tables: readonly ScopedTable[] }) {
  const column = (uid: string, attribute: string): string => {
    const found = db.metadata.get(uid).attributes[attribute] as { columnName?: string } | undefined;
    return found?.columnName ?? attribute;
  };

  /** Documents that these agencies were invited to and have not left. */
  const sharedDocuments = (uid: string, agencies: readonly string[]): SubQuery =>
    db
      .connection(db.metadata.get(UID.share).tableName)
      .select('shared_document')
      .where({ content_type: uid, ended_at: null })
      .whereIn('agency_id', agencies);

  /** Files on rows that these agencies work on, whoever uploaded them: else saving an entry would lose its pictures. */
  function attachedFiles(agencies: readonly string[]): SubQuery {
    const { related } = db.metadata.get(UID.file).attributes as unknown as {
      related: {
        joinTable: { name: string; joinColumn: Column; morphColumn: { idColumn: Column; typeColumn: Column } };
      };
    };
    const { name, joinColumn, morphColumn } = related.joinTable;
    return db
      .connection(name)
      .select(joinColumn.name)
      .where((any) => {
        for (const { uid, table, isShared } of tables) {
          const rows = db
            .connection(table)
            .select('id')
            .whereIn(column(uid, scopeKey), [...agencies]);
          if (isShared) void rows.orWhereIn('document_id', sharedDocuments(uid, agencies) as never);
          void any.orWhere((one) => {
            void one.where(morphColumn.typeColumn.name, uid).whereIn(morphColumn.idColumn.name, rows);
          });
        }
      });
  }

  function whereOf(uid: string, condition: RowCondition): Where {
    switch (condition.is) {
      case 'published':
        return { publishedAt: { $notNull: true } };
      case 'released':
        return { releasedAt: { $notNull: true } };
      case 'owned':
        return { [scopeKey]: { $in: condition.by } };
      case 'shared':
        return { documentId: { $in: sharedDocuments(uid, condition.with) } };
      case 'attached':
        return { id: { $in: attachedFiles(condition.to) } };
    }
  }

  function sqlOf(uid: string, condition: RowCondition, alias: string): Raw {
    const at = (attribute: string) => `${alias}.${column(uid, attribute)}`;
    const raw: Connection['raw'] = db.connection.raw.bind(db.connection);
    switch (condition.is) {
      case 'published':
        return raw('?? is not null', [at('publishedAt')]);
      case 'released':
        return raw('?? is not null', [at('releasedAt')]);
      case 'owned':
        return raw(`?? in (${condition.by.map(() => '?').join(', ')})`, [at(scopeKey), ...condition.by]);
      case 'shared':
        return raw('?? in ?', [at('documentId'), sharedDocuments(uid, condition.with)]);
      case 'attached':
        return raw('?? in ?', [`${alias}.id`, attachedFiles(condition.to)]);
    }
  }

  return {
    /** `null` where there is nothing to restrict. */
    where(uid: string, access: RowAccess): Where | null {
      if (access === 'every-row') return null;
      return access === 'no-row' ? NO_ROW : { $or: access.map((condition) => whereOf(uid, condition)) };
    },

    /**
     * A value that equals the id of the joined row where the row is inside the scope, and is NULL elsewhere. As a
     * condition of a LEFT JOIN it makes foreign rows absent, so no filter and no sort can tell them from missing ones.
     */
    joinGuard(uid: string, access: Exclude<RowAccess, 'every-row'>, alias: string): Raw {
      if (access === 'no-row') return db.connection.raw('null');
      const conditions = access.map((condition) => sqlOf(uid, condition, alias));
      return db.connection.raw(`case when ${conditions.map(() => '?').join(' or ')} then ?? end`, [
        ...conditions,
        `${alias}.id`,
      ]);
    },
  };
}

type Column = { name: string };

const NO_ROW: Where = { id: { $in: [] } };
