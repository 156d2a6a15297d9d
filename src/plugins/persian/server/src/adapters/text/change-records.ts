import type { Core } from '@strapi/strapi';

import type { RecordState, RecordedChange, Records } from '../../application/existing-text/ports';
import { UID } from '../../content-types/uids';

type Row = Omit<RecordedChange, 'documentId' | 'locale'> &
  Readonly<{ entryId: string; language: string | null; state: RecordState; hindrance: string | null }>;

/** A record as the panel shows it. */
export type ShownChange = Readonly<{
  state: RecordState;
  hindrance: string | null;
  entryType: string;
  documentId: string;
  locale: string | null;
  path: string;
  before: unknown;
  after: unknown;
}>;

export function changeRecords(strapi: Core.Strapi) {
  const query = strapi.db.query(UID.textChange) as unknown as Query;

  const records: Records = {
    async add(run, entryType, entry, { path, rowType, row, field, before, after, hindrance }) {
      await query.create({
        data: {
          ...{ run, entryType, path, rowType, row, field, hindrance },
          state: hindrance === null ? 'applied' : 'left-out',
          entryId: entry.documentId,
          language: entry.locale ?? null,
          isPublished: entry.publishedAt != null,
          before: JSON.stringify(before),
          after: JSON.stringify(after),
        },
      });
    },
    countApplied: (run) => query.count({ where: { run, state: 'applied' } }),
    async applied(run, limit) {
      const rows = await query.findMany({ where: { run, state: 'applied' }, orderBy: { id: 'desc' }, limit });
      return rows.map(read);
    },
    async settle(id, state) {
      await query.update({ where: { id }, data: { state } });
    },
  };

  return {
    ...records,
    /** What a run left, or what its undoing did not bring back; or all that it did. */
    async list(
      run: number,
      { states, limit, offset }: Readonly<{ states: readonly RecordState[]; limit: number; offset: number }>,
    ): Promise<Readonly<{ changes: readonly ShownChange[]; total: number }>> {
      const where = { run, state: { $in: states } };
      const rows = await query.findMany({ where, orderBy: { id: 'asc' }, limit, offset });
      return { changes: rows.map(shown), total: await query.count({ where }) };
    },
  };
}

/** Texts and JSON alike are kept as JSON: a text keeps its last space, and a null is one. */
const read = ({ entryId, language, before, after, ...row }: Row): RecordedChange => ({
  ...row,
  documentId: entryId,
  locale: language,
  before: JSON.parse(String(before)) as unknown,
  after: JSON.parse(String(after)) as unknown,
});

function shown(row: Row): ShownChange {
  const { documentId, locale, entryType, path, before, after } = read(row);
  return { state: row.state, hindrance: row.hindrance, entryType, documentId, locale, path, before, after };
}

type Query = {
  create: (parameters: object) => Promise<unknown>;
  count: (parameters: object) => Promise<number>;
  findMany: (parameters: object) => Promise<Row[]>;
  update: (parameters: object) => Promise<unknown>;
};
