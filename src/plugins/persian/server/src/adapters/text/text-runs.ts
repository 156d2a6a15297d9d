import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import type { Cursor, Run, RunKind, RunState, Runs, TypeReport } from '../../application/existing-text/ports';
import { UID } from '../../content-types/uids';

/** A run as it is stored. */
export type RunRow = Readonly<{
  id: number;
  kind: RunKind;
  state: RunState;
  startedBy: string | null;
  createdAt: string;
  finishedAt: string | null;
  target: number | null;
  total: number;
  done: number;
  changed: number;
  hindered: number;
  cursor: Cursor | null;
  report: readonly TypeReport[] | null;
}>;

const ONLY_SLOT = 'one';
const BEAT = 10_000;
/** A process that has not been heard of for so long is gone. */
const SILENCE = 60_000;

/**
 * The runs, of which there is one at a time in all processes: whoever has the slot, a unique column. A process that
 * dies leaves it behind; the next one who asks takes it, and the run counts as interrupted.
 */
export function textRuns(strapi: Core.Strapi) {
  const query = strapi.db.query(UID.textRun) as unknown as Query;
  const worker = randomUUID();
  const mine = (id: number) => ({ id, worker, slot: ONLY_SLOT });

  async function changed(where: object, data: object): Promise<boolean> {
    return (await query.updateMany({ where, data })).count > 0;
  }

  async function freeDeadSlot(): Promise<void> {
    const heartbeatAt = { $lt: new Date(Date.now() - SILENCE) };
    await changed({ slot: ONLY_SLOT, heartbeatAt }, { slot: null, state: 'interrupted', finishedAt: new Date() });
  }

  /** `null` where another run has the slot: the database lets only one have it. */
  async function take<Taken>(taking: () => Promise<Taken>): Promise<Taken | null> {
    await freeDeadSlot();
    try {
      return await taking();
    } catch (fault) {
      if ((await query.count({ where: { slot: ONLY_SLOT } })) > 0) return null;
      throw fault;
    }
  }

  const held = () => ({ slot: ONLY_SLOT, worker, heartbeatAt: new Date(), state: 'running' });

  const runs: Runs = {
    async step(run, work) {
      return await strapi.db.transaction(async () => {
        if (!(await changed({ ...mine(run.id), state: 'running' }, { heartbeatAt: new Date() }))) return null;
        const progress = await work();
        await changed(mine(run.id), progress);
        return progress;
      });
    },
    keepReport: async (run, report) => {
      await query.update({ where: { id: run.id }, data: { report } });
    },
  };

  return {
    ...runs,

    begin: (kind: RunKind, { by, target, total }: Readonly<{ by: string; target: number | null; total: number }>) =>
      take(() => query.create({ data: { kind, startedBy: by, target, total, ...held() } })),

    /** Takes an interrupted or cancelled run up where it stands. */
    resume: (id: number) =>
      take(async () => {
        const state = { $in: ['interrupted', 'cancelled', 'failed'] };
        const isTaken = await changed({ id, slot: { $null: true }, state }, { ...held(), finishedAt: null });
        return isTaken ? query.findOne({ where: { id } }) : null;
      }),

    /** Says every now and then that the run is alive; returns what ends that. */
    beat(id: number): () => void {
      const timer = setInterval(() => void changed(mine(id), { heartbeatAt: new Date() }).catch(ignoreEnd), BEAT);
      timer.unref();
      return () => {
        clearInterval(timer);
      };
    },

    end: (id: number, state: RunState) =>
      changed(mine(id), { state, slot: null, worker: null, finishedAt: new Date() }),
    cancel: (id: number) => changed({ id, state: 'running' }, { state: 'cancelling' }),

    async find(id: number): Promise<RunRow | null> {
      await freeDeadSlot();
      return query.findOne({ where: { id } });
    },
    /** Newest first. */
    async list(limit: number): Promise<readonly RunRow[]> {
      await freeDeadSlot();
      return query.findMany({ orderBy: { id: 'desc' }, limit });
    },
  };
}

/** The database was closed below a beat: whoever stops the server has ended the run. */
const ignoreEnd = (): void => undefined;

export const inHand = ({ id, kind, target, cursor, done, changed, hindered }: RunRow): Run => ({
  ...{ id, kind, target, cursor },
  counts: { done, changed, hindered },
});

type Query = {
  create: (parameters: object) => Promise<RunRow>;
  update: (parameters: object) => Promise<unknown>;
  updateMany: (parameters: object) => Promise<{ count: number }>;
  count: (parameters: object) => Promise<number>;
  findOne: (parameters: object) => Promise<RunRow | null>;
  findMany: (parameters: object) => Promise<RunRow[]>;
};
