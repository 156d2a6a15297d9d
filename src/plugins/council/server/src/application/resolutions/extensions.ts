import { daysBetween, fromIsoDay } from 'strapi-plugin-persian/core';

import { type Extension, timesOverdue } from '../../domain/resolutions/due-date';
import type { Ports } from '../ports';
import type { ResolutionRow } from '../rows';
import type { ExtensionRow } from './resolution-rows';

/** All that were ever asked for, oldest first (I39). */
export const extensionsOf = ({ tables }: Ports, resolutionId: string): Promise<readonly ExtensionRow[]> =>
  tables.extensions.list({ resolutionId });

/** The one that waits for an answer. */
export const openOne = (extensions: readonly ExtensionRow[]): ExtensionRow | null =>
  extensions.filter(({ outcome }) => outcome === 'open').at(-1) ?? null;

/**
 * How many days past what the council decided last an extension would go: what the chair adds bit by bit adds up, and
 * begins anew where the council itself has moved the day.
 */
export function daysPastDecision(extensions: readonly ExtensionRow[], wanted: ExtensionRow): number {
  const byCouncil = extensions.filter(({ outcome, decidedIn }) => outcome === 'granted' && decidedIn !== null).at(-1);
  const decided = byCouncil?.toDay ?? extensions[0]?.fromDay ?? wanted.fromDay;
  const [from, to] = [fromIsoDay(decided), fromIsoDay(wanted.toDay)];
  return from === null || to === null ? Infinity : daysBetween(from, to);
}

/** How often the lead was late; a day that was moved after it had passed stays counted (I39). */
export function timesLate(row: ResolutionRow, extensions: readonly ExtensionRow[], today: string): number {
  const adopted = extensions[0]?.fromDay ?? row.dueDay;
  if (adopted === null) return 0;
  return timesOverdue({ adopted, extensions: extensions.map(toExtension), state: row.state }, today);
}

export const toExtension = ({ requestedDay, fromDay, toDay, outcome }: ExtensionRow): Extension => ({
  requestedAt: requestedDay,
  from: fromDay,
  to: toDay,
  outcome,
});

/** What nobody answered is answered with no: whoever takes over asks anew. */
export async function denyOpen({ tables, actor, now }: Ports, resolutionId: string): Promise<void> {
  for (const { id } of await tables.extensions.list({ resolutionId, outcome: 'open' })) {
    await tables.extensions.change(id, { outcome: 'denied', decidedBy: actor.label, decidedAt: now() });
  }
}
