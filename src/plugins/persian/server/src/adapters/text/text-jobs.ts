import type { Core } from '@strapi/strapi';

import { applyTexts } from '../../application/existing-text/apply-texts';
import type { RecordState, Run, RunKind, RunState } from '../../application/existing-text/ports';
import { reportTexts } from '../../application/existing-text/report-texts';
import { undoRun } from '../../application/existing-text/undo-run';
import { refuse } from '../refuse';
import { changeRecords } from './change-records';
import { textRows } from './text-rows';
import { type RunRow, inHand, textRuns } from './text-runs';

/** A run that was begun, and the promise of its end. */
export type Job = Readonly<{ run: RunRow; end: Promise<RunRow> }>;
type Wish = Readonly<{ by: string; target?: number }>;

const working = new WeakMap<Core.Strapi, Set<Readonly<{ id: number; end: Promise<unknown> }>>>();

/** What this process works on, one or none. */
const worksOf = (strapi: Core.Strapi) => {
  const works = working.get(strapi) ?? new Set();
  working.set(strapi, works);
  return works;
};

/** The same for all of one Strapi; not asked for before its database is open. */
export function textJobs(strapi: Core.Strapi): TextJobs {
  const made = jobs.get(strapi) ?? createTextJobs(strapi);
  jobs.set(strapi, made);
  return made;
}

type TextJobs = ReturnType<typeof createTextJobs>;
const jobs = new WeakMap<Core.Strapi, TextJobs>();

/** Begins, continues and ends the runs over stored texts. The work goes on after the request that began it. */
function createTextJobs(strapi: Core.Strapi) {
  const [rows, runs, records] = [textRows(strapi), textRuns(strapi), changeRecords(strapi)];
  const doors = { rows, runs, records };

  const WORK: Readonly<Record<RunKind, (run: Run) => Promise<boolean>>> = {
    report: (run) => reportTexts(doors, run),
    apply: (run) => applyTexts(doors, run),
    undo: (run) => undoRun(doors, run),
  };

  async function total(kind: RunKind, target: number | undefined): Promise<number> {
    if (kind === 'undo') return records.countApplied(target ?? 0);
    const counts = await Promise.all(rows.types().map(({ uid }) => rows.count(uid)));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  async function work(row: RunRow): Promise<RunRow> {
    const quiet = runs.beat(row.id);
    let state: RunState = 'failed';
    try {
      state = (await WORK[row.kind](inHand(row))) ? 'finished' : await stateOfStopped(row.id);
    } finally {
      quiet();
      await runs.end(row.id, state);
    }
    return found(row.id);
  }

  /** Somebody cancelled it, or the server is being stopped, or it was taken for dead and is another's now. */
  async function stateOfStopped(id: number): Promise<RunState> {
    return (await found(id)).state === 'cancelling' && !stopping.has(strapi) ? 'cancelled' : 'interrupted';
  }

  async function found(id: number): Promise<RunRow> {
    return (await runs.find(id)) ?? refuse({ code: 'run-not-found' });
  }

  function start(run: RunRow): Job {
    const end = work(run);
    const entry = { id: run.id, end };
    worksOf(strapi).add(entry);
    // Whoever awaits `end` gets the fault; it is in the log for everybody else.
    end
      .catch((fault: unknown) => {
        strapi.log.error(`strapi-plugin-persian: run ${String(run.id)} over the stored texts failed.`, fault);
      })
      .finally(() => worksOf(strapi).delete(entry));
    return { run, end };
  }

  async function assertCanBeUndone(id: number): Promise<void> {
    const { kind, state } = await found(id);
    if (kind !== 'apply' || state === 'running' || state === 'cancelling') refuse({ code: 'run-not-undoable' });
  }

  return {
    async begin(kind: RunKind, { by, target }: Wish): Promise<Job> {
      if (target !== undefined) await assertCanBeUndone(target);
      const wish = { by, target: target ?? null, total: await total(kind, target) };
      return start((await runs.begin(kind, wish)) ?? refuse({ code: 'run-in-progress' }));
    },

    async resume(id: number): Promise<Job> {
      if ((await found(id)).kind === 'report') refuse({ code: 'run-not-resumable' });
      return start((await runs.resume(id)) ?? refuse({ code: 'run-not-resumable' }));
    },

    finished: async (job: Promise<Job>): Promise<RunRow> => (await job).end,
    cancel: async (id: number): Promise<void> => {
      if (!(await runs.cancel(id))) refuse({ code: 'run-not-running' });
    },
    find: found,
    list: () => runs.list(LISTED),
    changes: (id: number, states: readonly RecordState[], page: number) =>
      records.list(id, { states, limit: PAGE, offset: (page - 1) * PAGE }),
  };
}

const LISTED = 20;
export const PAGE = 25;

const stopping = new WeakSet<Core.Strapi>();

/** Before the database is closed: the work ends after the step it is in, and can be continued after the next start. */
export async function stopTextJobs(strapi: Core.Strapi): Promise<void> {
  stopping.add(strapi);
  const works = [...worksOf(strapi)];
  // A Strapi that only generates types ends without having opened its database.
  if (works.length === 0) return;
  const runs = textRuns(strapi);
  await Promise.all(works.map(({ id }) => runs.cancel(id)));
  await Promise.allSettled(works.map(({ end }) => end));
}
