import { randomUUID } from 'node:crypto';

/** Where new identifiers come from. Rules never mint ids themselves: one is handed to them. */
export type IdSource = Readonly<{ next: () => string }>;

/** Random version 4 UUIDs (RFC 9562). */
export const randomIds: IdSource = { next: () => randomUUID() };

/** `prefix-1`, `prefix-2`, …: for tests that compare whole objects. */
export function countingIds(prefix: string): IdSource {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return `${prefix}-${String(count)}`;
    },
  };
}
