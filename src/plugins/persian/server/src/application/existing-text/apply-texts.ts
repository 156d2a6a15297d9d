import type { Change, Entry } from '../../domain/text/plan-changes';
import { planType } from './plan-type';
import type { Records, Run } from './ports';
import { type Doors, walkRows } from './walk-rows';

/** Respells every text that can be, and records each change. Answers whether it came to its end. */
export async function applyTexts(doors: Doors & Readonly<{ records: Records }>, run: Run): Promise<boolean> {
  const { rows, records } = doors;
  return walkRows(doors, run, async ({ uid }) => {
    const plan = await planType(rows, uid);

    /** Writes the changes of one row; what somebody else has just written is left to them. */
    async function write(entry: Entry, changes: readonly Change[]): Promise<number> {
      const [{ rowType, row }] = changes as [Change];
      const fields = changes.map(({ field, before, after }) => ({ field, from: before, to: after }));
      const written = await rows.exchange(rowType, row, fields);
      const done = changes.filter(({ field }) => written !== 'gone' && written.has(field));
      for (const change of done) await records.add(run.id, uid, entry, change);
      return done.length;
    }

    return {
      async look(entries) {
        const sums = { changed: 0, hindered: 0 };
        for (const entry of entries) {
          const changes = plan(entry);
          const hindered = changes.filter(({ hindrance }) => hindrance !== null);
          for (const change of hindered) await records.add(run.id, uid, entry, change);
          sums.hindered += hindered.length;
          for (const ofRow of byRow(changes.filter(({ hindrance }) => hindrance === null))) {
            sums.changed += await write(entry, ofRow);
          }
        }
        return sums;
      },
    };
  });
}

function byRow(changes: readonly Change[]): readonly (readonly Change[])[] {
  const rows = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.rowType} ${String(change.row)}`;
    rows.set(key, [...(rows.get(key) ?? []), change]);
  }
  return [...rows.values()];
}
