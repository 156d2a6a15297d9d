import type { Entry } from '../../domain/text/plan-changes';
import { STEP } from './plan-type';
import type { Counts, Rows, Run, Runs } from './ports';

export type Doors = Readonly<{ rows: Rows; runs: Runs }>;
export type Type = Readonly<{ uid: string; name: string }>;
export type Visitor = Readonly<{
  /** Looks at the next rows of a type, in one transaction with the progress of the run. */
  look: (entries: readonly Entry[]) => Promise<Readonly<{ changed: number; hindered: number }>>;
  end?: () => Promise<void>;
}>;

/** Goes through all rows of all types, from where the run stands. Answers whether it came to the end. */
export async function walkRows(doors: Doors, run: Run, visit: (type: Type) => Promise<Visitor>): Promise<boolean> {
  const types = doors.rows.types();
  const first = types.findIndex(({ uid }) => uid === run.cursor?.type);
  let { counts } = run;
  for (const type of types.slice(Math.max(0, first))) {
    const after = type.uid === run.cursor?.type ? run.cursor.after : 0;
    const visitor = await visit(type);
    const walked = await walkType(doors, { ...run, counts }, { type, after, visitor });
    if (walked === null) return false;
    counts = walked;
    await visitor.end?.();
  }
  return true;
}

type Walk = Readonly<{ type: Type; after: number; visitor: Visitor }>;

async function walkType({ rows, runs }: Doors, run: Run, walk: Walk): Promise<Counts | null> {
  let { counts } = run;
  let cursor = { type: walk.type.uid, after: walk.after };
  for (;;) {
    const from = { counts, cursor };
    const progress = await runs.step(run, async () => {
      const entries = await rows.after(from.cursor.type, from.cursor.after, STEP);
      const { changed, hindered } = await walk.visitor.look(entries);
      return {
        done: from.counts.done + entries.length,
        changed: from.counts.changed + changed,
        hindered: from.counts.hindered + hindered,
        cursor: { ...from.cursor, after: entries.at(-1)?.id ?? from.cursor.after },
      };
    });
    if (progress === null) return null;
    const isLast = progress.done - counts.done < STEP;
    ({ cursor } = progress);
    counts = { done: progress.done, changed: progress.changed, hindered: progress.hindered };
    if (isLast) return counts;
  }
}
