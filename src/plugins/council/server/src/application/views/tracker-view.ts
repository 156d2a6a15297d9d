import { err, ok } from '@hamresan/kit';
import { toIsoDay, zonedParts } from 'strapi-plugin-persian/core';

import { agenciesOf, seesAll } from '../../domain/actor';
import { writeNumber } from '../../domain/numbering';
import { OPEN_STATES } from '../../domain/resolution.workflow';
import { isOverdue } from '../../domain/resolutions/due-date';
import type { Answer, Page, Ports, Where } from '../ports';
import type { ResolutionRow } from '../rows';
import { belongs } from './visible';

type TrackedResolution = ResolutionRow & Readonly<{ label: string; isOverdue: boolean; isMine: boolean }>;

export type TrackerFilter = Readonly<{
  state: string | null;
  onlyOpen: boolean;
  onlyOverdue: boolean;
  onlyMine: boolean;
  leadAgencyId: string | null;
  page: number;
}>;

const TRACKER_PAGE = 25;

export type Tracker = Readonly<{
  resolutions: readonly TrackedResolution[];
  total: number;
  page: number;
  pageSize: number;
  /** For the chart: how many in each state, and how many are late. */
  states: Readonly<Record<string, number>>;
  overdue: number;
}>;

/** What was decided, and how far it is. Agencies see all of it: that is what holds each to its word. */
export async function trackerView(ports: Ports, councilId: string, filter: TrackerFilter): Answer<Tracker> {
  if (!(await belongs(ports, councilId))) return err({ code: 'not-found' });
  const council = await ports.tables.councils.find(councilId);
  const today = toIsoDay(zonedParts(ports.now(), council?.zone ?? 'Asia/Tehran').jalali);
  const where = whereOf(ports, councilId, { filter, today });
  const page: Page = { orderBy: { dueDay: 'asc' }, limit: TRACKER_PAGE, offset: (filter.page - 1) * TRACKER_PAGE };
  const [rows, total, states, overdue] = await Promise.all([
    ports.tables.resolutions.list(where, page),
    ports.tables.resolutions.count(where),
    countsByState(ports, councilId),
    ports.tables.resolutions.count({ councilId, ...overdueBy(today) }),
  ]);
  const mine = agenciesOf(ports.actor);
  const resolutions = rows.map((row) => ({
    ...row,
    label: labelOf(row),
    isOverdue: isOverdue(row.state, row.dueDay, today),
    isMine: row.leadAgencyId !== null && mine.includes(row.leadAgencyId),
  }));
  return ok({ resolutions, total, page: filter.page, pageSize: TRACKER_PAGE, states, overdue });
}

const labelOf = ({ kind, number, numberYear }: ResolutionRow): string =>
  number === null || numberYear === null ? '' : writeNumber({ kind, year: numberYear, number });

/** What `isOverdue` says, as a question to the database. */
const overdueBy = (today: string): Where => ({
  state: { $in: OPEN_STATES.filter((state) => state !== 'reported-done') },
  dueDay: { $lt: today },
});

function whereOf(
  { actor }: Ports,
  councilId: string,
  { filter, today }: Readonly<{ filter: TrackerFilter; today: string }>,
): Where {
  const conditions: Where[] = [
    ...(filter.onlyOpen ? [{ state: { $in: OPEN_STATES } }] : []),
    ...(filter.onlyOverdue ? [overdueBy(today)] : []),
    ...(filter.onlyMine ? [{ leadAgencyId: { $in: agenciesOf(actor) } }] : []),
    ...(filter.state === null ? [] : [{ state: filter.state }]),
    ...(filter.leadAgencyId === null ? [] : [{ leadAgencyId: filter.leadAgencyId }]),
    ...(seesAll(actor) ? [] : [{ state: { $ne: 'draft' } }]),
  ];
  return { councilId, $and: conditions };
}

async function countsByState({ tables }: Ports, councilId: string): Promise<Readonly<Record<string, number>>> {
  const states = [...OPEN_STATES, 'verified', 'closed', 'superseded', 'repealed', 'not-feasible'] as const;
  const rows = await tables.resolutions.pick({ councilId }, ['state']);
  return Object.fromEntries(states.map((wanted) => [wanted, rows.filter(({ state }) => state === wanted).length]));
}
