import { type Model, fieldsOf } from '../../domain/text/fields';
import { type Change, type Entry, type Taken, changesOf, isTakenIn, noteUnique } from '../../domain/text/plan-changes';
import type { Rows } from './ports';

/** Rows of one step: few enough that nobody waits for the transaction to end. */
export const STEP = 100;

/** The changes of an entry of this type. Unique fields of all its entries are read first: which of them would collide. */
export async function planType(rows: Rows, uid: string): Promise<(entry: Entry) => readonly Change[]> {
  const taken: Taken = new Map();
  if (hasUnique(rows, uid)) {
    for await (const entries of batchesOf(rows, uid)) {
      for (const entry of entries) noteUnique({ ...place(rows, uid, entry) }, entry, taken);
    }
  }
  const isTaken = isTakenIn(taken);
  return (entry) => changesOf({ ...place(rows, uid, entry), isTaken }, entry);
}

const place = (rows: Rows, uid: string, entry: Entry) => ({
  models: rows.models,
  uid,
  respell: rows.respellIn(entry.locale ?? null),
});

/** All rows of a type, a step at a time. */
async function* batchesOf(rows: Rows, uid: string): AsyncGenerator<readonly Entry[]> {
  let last = 0;
  for (;;) {
    const entries = await rows.after(uid, last, STEP);
    if (entries.length === 0) return;
    yield entries;
    last = entries.at(-1)?.id ?? last;
  }
}

function hasUnique(rows: Rows, uid: string): boolean {
  const model = rows.models(uid);
  return (
    model !== undefined &&
    [model, ...componentsOf(rows, model)].some((each) => fieldsOf(each).some(({ isUnique }) => isUnique))
  );
}

const componentsOf = (rows: Rows, { attributes }: Model): readonly Model[] =>
  Object.values(attributes)
    .flatMap(({ component, components = [] }) => [component ?? [], components].flat())
    .flatMap((uid) => rows.models(uid) ?? [])
    .flatMap((model) => [model, ...componentsOf(rows, model)]);
