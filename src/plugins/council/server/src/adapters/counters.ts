import type { Core } from '@strapi/strapi';

import type { CounterRow } from '../application/rows';
import { UID } from '../content-types/uids';
import { type CountedKind, numberAfter } from '../domain/numbering';
import { recordsOf } from './records';

/** The sequences of numbers (I4). Asked inside of the council's turn, so that nobody counts at the same time. */
export function countersOf(strapi: Core.Strapi) {
  const counters = recordsOf<CounterRow>(strapi, UID.counter);
  const find = async (councilId: string, kind: CountedKind, year: number) =>
    (await counters.list({ councilId, kind, year }))[0] ?? null;

  return {
    next: async (councilId: string, kind: CountedKind, year: number): Promise<number> => {
      const counter = await find(councilId, kind, year);
      const newest = numberAfter(counter?.newest ?? null);
      if (counter === null) await counters.add({ councilId, kind, year, newest });
      else await counters.change(counter.id, { newest });
      return newest;
    },
    newest: async (councilId: string, kind: CountedKind, year: number): Promise<number> =>
      (await find(councilId, kind, year))?.newest ?? 0,
  };
}
