import { STEP } from './plan-type';
import type { RecordState, RecordedChange, Records, Rows, Run, Runs } from './ports';

type Doors = Readonly<{ rows: Rows; runs: Runs; records: Records }>;

/**
 * Gives each text that a run changed its former spelling back, unless somebody has edited it since: that is left, and
 * said. Answers whether it came to its end; continued, it goes on with what is not settled yet.
 */
export async function undoRun({ rows, runs, records }: Doors, run: Run): Promise<boolean> {
  const target = run.target ?? 0;

  async function restore(record: RecordedChange): Promise<RecordState> {
    const { rowType, row, field, before, after } = record;
    const fields = [{ field, from: after, to: before }];
    let written = await rows.exchange(rowType, row, fields);
    if (written === 'gone') {
      const successor = await rows.successorOf(record);
      if (successor === null) return 'gone';
      written = await rows.exchange(rowType, successor, fields);
    }
    return written !== 'gone' && written.has(field) ? 'undone' : 'edited-since';
  }

  let { counts } = run;
  for (;;) {
    const before = counts;
    const progress = await runs.step(run, async () => {
      const applied = await records.applied(target, STEP);
      const sums = { changed: 0, hindered: 0 };
      for (const record of applied) {
        const state = await restore(record);
        await records.settle(record.id, state);
        sums[state === 'undone' ? 'changed' : 'hindered'] += 1;
      }
      return {
        done: before.done + applied.length,
        changed: before.changed + sums.changed,
        hindered: before.hindered + sums.hindered,
        cursor: { type: 'records', after: applied.at(-1)?.id ?? 0 },
      };
    });
    if (progress === null) return false;
    if (progress.done === counts.done) return true;
    counts = { done: progress.done, changed: progress.changed, hindered: progress.hindered };
  }
}
