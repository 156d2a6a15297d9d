import { setImmediate } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import type { Transaction } from '../sql/search/accelerator';
import { type TypeIndex, dropIndexTable, indexOf } from '../sql/search/index-of';
import { searchedTypes } from './searched-types';

/** Raised when the index keeps something else of the same text: the next start builds it anew. */
const INDEX_VERSION = 4;
/** Of an index whose building has not come to its end: the next start begins it again. */
const UNFINISHED = `${String(INDEX_VERSION)} unfinished`;
const BATCH = 500;

/** What was built, by type. */
type Built = Record<string, { version: string; indexTable: string; builtAt: string }>;
export type IndexState = Readonly<{
  uid: string;
  name: string;
  entries: number;
  indexed: number;
  builtAt: string | null;
}>;
export type Progress = Readonly<{ uid: string; done: number; total: number }>;

export type SearchIndex = ReturnType<typeof createSearchIndex>;

export function createSearchIndex(strapi: Core.Strapi) {
  const indexes: ReadonlyMap<string, TypeIndex> = new Map(
    searchedTypes(strapi).map((type) => [type.uid, indexOf(strapi.db, type)]),
  );
  const store = strapi.store({ type: 'plugin', name: 'persian', key: 'search-index' });
  const builtSoFar = async (): Promise<Built> => ((await store.get({})) as Built | null) ?? {};
  const versionOf = ({ type }: TypeIndex) =>
    `${String(INDEX_VERSION)} ${type.fields.map(({ name }) => name).join(',')}`;

  async function rebuildOne(index: TypeIndex, onProgress: (progress: Progress) => void): Promise<void> {
    const { uid } = index.type;
    const { entries: total } = await index.counts();
    const { [uid]: before, ...others } = await builtSoFar();
    if (before) await store.set({ value: { ...others, [uid]: { ...before, version: UNFINISHED } } });
    await index.dropOrphans();
    await index.forgetWords();
    const known = new Set<string>();
    let done = 0;
    for (let last: number | null = 0; last !== null;) {
      const after: number = last;
      const batch = await strapi.db.transaction(({ trx }) =>
        index.takeAfter(after, { count: BATCH, transaction: trx as Transaction }),
      );
      await index.learn(batch.words.filter((word) => !known.has(word)));
      for (const word of batch.words) known.add(word);
      done += batch.taken;
      last = batch.last;
      onProgress({ uid, done, total });
      // SQLite answers in the same turn; without a pause nobody else would be served before the end.
      await setImmediate();
    }
    await index.settle();
    await index.countRoughly();
    const { indexTable } = index;
    const built = { version: versionOf(index), indexTable, builtAt: new Date().toISOString() };
    await store.set({ value: { ...(await builtSoFar()), [uid]: built } });
  }

  async function dropUndeclared(): Promise<void> {
    const built = await builtSoFar();
    const gone = Object.entries(built).filter(([uid]) => !indexes.has(uid));
    if (gone.length === 0) return;
    for (const [, { indexTable }] of gone) await dropIndexTable(strapi.db, indexTable);
    await store.set({ value: Object.fromEntries(Object.entries(built).filter(([uid]) => indexes.has(uid))) });
  }

  return {
    indexes,

    /** At the start: makes what is missing, and builds anew what is not in step. */
    open: async (): Promise<void> => {
      await dropUndeclared();
      const built = await builtSoFar();
      for (const index of indexes.values()) {
        if (isOfAnotherShape(built[index.type.uid])) await dropIndexTable(strapi.db, index.indexTable);
        await index.create();
        const { entries, indexed } = await index.counts();
        const isCurrent = built[index.type.uid]?.version === versionOf(index);
        // SQLite never counts by itself, and the table may have grown since.
        if (isCurrent && entries === indexed) await index.countRoughly();
        else await rebuildOne(index, inLog(strapi));
      }
    },

    /** Builds the index of one type, or of all, from what is stored; searching goes on meanwhile. */
    async rebuild({
      uid,
      onProgress = () => undefined,
    }: Readonly<{ uid?: string; onProgress?: (progress: Progress) => void }> = {}) {
      for (const index of indexes.values()) {
        if (uid === undefined || index.type.uid === uid) await rebuildOne(index, onProgress);
      }
    },

    async state(): Promise<readonly IndexState[]> {
      const built = await builtSoFar();
      return Promise.all(
        [...indexes.values()].map(async (index) => ({
          uid: index.type.uid,
          name: index.type.name,
          ...(await index.counts()),
          builtAt: built[index.type.uid]?.builtAt ?? null,
        })),
      );
    },
  };
}

const isOfAnotherShape = (built: Built[string] | undefined): boolean =>
  built !== undefined && !built.version.startsWith(`${String(INDEX_VERSION)} `);

/** A small table says nothing; a large one says each tenth. */
function inLog(strapi: Core.Strapi) {
  let said = 0;
  return ({ uid, done, total }: Progress): void => {
    const tenths = Math.floor((done * 10) / Math.max(total, 1));
    if (total < 10 * BATCH || tenths <= said) return;
    said = tenths;
    strapi.log.info(`persian: search index of ${uid}: ${String(done)} of ${String(total)}`);
  };
}
