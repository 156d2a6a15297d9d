import { AsyncLocalStorage } from 'node:async_hooks';

import type { Result } from '@hamresan/kit';
import type { Core } from '@strapi/strapi';

import { UID } from '../content-types/uids';

/** Whose turn this code has: a use case that calls another one of the same council does not wait for itself. */
const mine = new AsyncLocalStorage<string>();

/** Carries a refusal out of a transaction, which is rolled back on its way. */
class Refused extends Error {
  constructor(readonly result: unknown) {
    super('refused');
  }
}

/**
 * A transaction in which nobody else changes anything of this council: it holds the council's row. A refusal rolls back
 * whatever was written before it.
 */
export async function inTurn<Value, Why>(
  { db }: Core.Strapi,
  councilId: string,
  work: () => Promise<Result<Value, Why>>,
): Promise<Result<Value, Why>> {
  if (mine.getStore() === councilId) return work();
  try {
    return await db.transaction(async () => {
      await db.queryBuilder(UID.council).select('id').where({ documentId: councilId }).forUpdate().execute();
      const result = await mine.run(councilId, work);
      if (!result.ok) throw new Refused(result);
      return result;
    });
  } catch (fault) {
    if (fault instanceof Refused) return fault.result as Result<Value, Why>;
    throw fault;
  }
}
