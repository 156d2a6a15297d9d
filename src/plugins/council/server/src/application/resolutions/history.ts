import { seesAll } from '../../domain/actor';
import { isLateRequest, isOverdue } from '../../domain/resolutions/due-date';
import type { Ports } from '../ports';
import { councilDay } from './council-day';
import { extensionsOf, timesLate, toExtension } from './extensions';
import type { ExtensionRow, LinkRow, ReportRow } from './resolution-rows';
import { RESOLUTION_MOVES } from './move-resolution';

export type ResolutionHistory = Readonly<{
  /** Reckoned now, and stored nowhere (I39). */
  isOverdue: boolean;
  timesOverdue: number;
  reports: readonly ReportRow[];
  /** `isLate`: asked for when the day had passed. */
  extensions: readonly (ExtensionRow & Readonly<{ isLate: boolean }>)[];
  /** In which it is the later or the earlier one; staff alone read of others (I44). */
  links: readonly LinkRow[];
}>;

/** What became of a resolution so far, for whoever may move it; `null`: for the asker there is none. */
export async function resolutionHistory(ports: Ports, id: string): Promise<ResolutionHistory | null> {
  const row = await ports.tables.resolutions.find(id);
  if (row === null || (await RESOLUTION_MOVES.rolesOf(ports, row)) === null) return null;
  const { iso } = await councilDay(ports, row.councilId);
  const extensions = await extensionsOf(ports, id);
  const links = seesAll(ports.actor) ? await ports.tables.links.list({ $or: [{ later: id }, { earlier: id }] }) : [];
  return {
    isOverdue: isOverdue(row.state, row.dueDay, iso),
    timesOverdue: timesLate(row, extensions, iso),
    reports: await ports.tables.reports.list({ resolutionId: id }),
    extensions: extensions.map((each) => ({ ...each, isLate: isLateRequest(toExtension(each)) })),
    links,
  };
}
