import type { Core } from '@strapi/strapi';

import type { Transaction } from './accelerator';
import type { TypeIndex } from './index-of';

type Event = {
  model: { uid: string };
  params: { data?: Record<string, unknown>; where?: unknown; select?: unknown };
  result?: unknown;
  state: { ids?: readonly number[] };
};

/**
 * Writes down in the index what is written in a row, in the transaction that writes the row. Rows and not documents are
 * followed, so publishing, cloning, discarding and plugins that use `strapi.db.query` are too. Rows that are deleted take
 * theirs with them by a trigger. Returns a function that ends it.
 */
export function keepInStep(strapi: Core.Strapi, indexes: ReadonlyMap<string, TypeIndex>): () => void {
  const { db } = strapi;

  async function take({ model }: Event, ids: readonly number[]): Promise<void> {
    const index = indexes.get(model.uid);
    if (!index || ids.length === 0) return;
    await db.transaction(async ({ trx, onCommit }: Lasting) => {
      const words = await index.take(ids, trx as Transaction);
      onCommit(() => void index.learn(words).catch((fault: unknown) => strapi.log.warn(WORDS_NOT_LEARNT, fault)));
    });
  }

  const isAboutTexts = ({ model, params }: Event): boolean =>
    params.data?.['publishedAt'] !== undefined ||
    indexes.get(model.uid)?.type.fields.some(({ name }) => params.data?.[name] !== undefined) === true;

  const subscriber = {
    models: [...indexes.keys()],
    beforeCreate: askForNumber,
    beforeUpdate: askForNumber,
    afterCreate: (event: Event) => take(event, numbersIn([event.result])),
    afterUpdate: async (event: Event) => {
      if (isAboutTexts(event)) await take(event, numbersIn([event.result]));
    },
    afterCreateMany: (event: Event) => take(event, (event.result as { ids: number[] }).ids),
    async beforeUpdateMany(event: Event) {
      if (!isAboutTexts(event)) return;
      // Afterwards the condition may hold for other rows.
      const rows = await db.query(event.model.uid).findMany({ where: event.params.where, select: ['id'] });
      event.state.ids = numbersIn(rows);
    },
    afterUpdateMany: (event: Event) => take(event, event.state.ids ?? []),
  };
  return db.lifecycles.subscribe(subscriber);
}

type Lasting = { trx: unknown; onCommit: (work: () => void) => void };

const WORDS_NOT_LEARNT = 'Search: new words are not found by their parts until the index is built anew.';

/** Which row it was, even where the caller asks for other fields of it. */
function askForNumber({ params }: Event): void {
  if (Array.isArray(params.select) && !params.select.includes('id'))
    params.select = [...(params.select as string[]), 'id'];
}

const numbersIn = (rows: readonly unknown[]): readonly number[] =>
  rows.flatMap((row) => (row as { id?: number } | null)?.id ?? []);
