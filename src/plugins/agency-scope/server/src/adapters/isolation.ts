import type { Core } from '@strapi/strapi';

import type { Actor } from '../domain/actor';
import type { ScopedRows } from '../domain/row-access.policy';
import { type Check, OURS, isolationChecks } from './isolation-checks';
import type { ScopeContext } from './scope-context';

/** What the probe saw: an empty list of leaks is the promise kept. */
export type IsolationReport = Readonly<{ types: number; checks: number; leaks: readonly string[] }>;

type Tools = Readonly<{ context: ScopeContext; rows: ReadonlyMap<string, ScopedRows> }>;

/** In the panel, where not even what is published is everybody's. */
const MEMBER: Actor = {
  kind: 'agency',
  account: { kind: 'panel', id: 0 },
  surface: 'panel',
  seats: [{ agencyId: OURS, role: 'editor' }],
};

/**
 * Puts a row of each of two agencies into every scoped type and tries, as a member of one, to reach the other's. All in
 * a transaction that is taken back. Run at every start; tests of a project may run it as well.
 */
export function createIsolation(strapi: Core.Strapi, { context, rows }: Tools) {
  const checks = isolationChecks(strapi, { context, rows });

  async function leaksIn(uid: string, list: readonly Check[]): Promise<string[]> {
    const leaks: string[] = [];
    for (const [name, isClosed] of list) {
      if (!(await context.actAs(MEMBER, isClosed))) leaks.push(`${uid}: ${name}`);
    }
    return leaks;
  }

  async function probe(): Promise<IsolationReport> {
    const leaks: string[] = [];
    let count = 0;
    await takenBack(async () => {
      for (const [uid, { visibility }] of rows) {
        const pair = await checks.seed(uid);
        const reading = visibility === 'public' ? [] : checks.reading(uid, pair);
        const linking = visibility === 'public' ? [] : await checks.linking(uid, pair);
        const list = [...reading, ...linking, ...checks.writing(uid, pair)];
        leaks.push(...(await leaksIn(uid, list)));
        count += list.length;
      }
    });
    return { types: rows.size, checks: count, leaks };
  }

  async function takenBack(work: () => Promise<void>): Promise<void> {
    const rollback = new Error('rollback');
    try {
      await strapi.db.transaction(async () => {
        await context.runAsSystem('isolation', work);
        throw rollback;
      });
    } catch (fault) {
      if (fault !== rollback) throw fault;
    }
  }

  return { probe };
}
