import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { UID } from '../content-types/uids';

/** Set while a use case writes. */
const useCase = new AsyncLocalStorage<true>();

export const asUseCase = <Value>(work: () => Promise<Value>): Promise<Value> => useCase.run(true, work);

const WRITES = ['Create', 'CreateMany', 'Update', 'UpdateMany', 'Delete', 'DeleteMany'] as const;

/**
 * States, numbers and snapshots change by use cases alone: whatever else would write into a table of this plugin is
 * refused, on every path that ends in a query of Strapi, whoever asks. Returns a function that ends it.
 */
export function guardWrites({ db }: Core.Strapi): () => void {
  const refuse = () => {
    if (useCase.getStore() === undefined)
      throw new errors.PolicyError('The council changes by its moves alone.', { code: 'direct-write' });
  };
  return db.lifecycles.subscribe({
    models: Object.values(UID),
    ...Object.fromEntries(WRITES.map((write) => [`before${write}`, refuse])),
  });
}
