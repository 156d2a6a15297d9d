import { toIsoDay, zonedParts } from 'strapi-plugin-persian/core';

import { followUpReport } from '../../domain/resolutions/follow-up';
import { entityOf } from '../move';
import type { Ports } from '../ports';
import type { AgendaItemRow, MeetingRow, ResolutionRow } from '../rows';
import { resolutionNumber } from './item-facts';
import type { FollowUpFacts, ShownLine } from './section-facts';

/**
 * The report of open resolutions as the meeting was shown it (I43): reckoned once and kept with its agenda item, so that
 * later progress does not change earlier minutes. What was verified and the council has now heard of is marked so.
 */
export async function followUpFacts(
  ports: Ports,
  meeting: MeetingRow,
  item: AgendaItemRow | undefined,
): Promise<FollowUpFacts> {
  const circulations = await circulationsNotedIn(ports, meeting);
  if (item === undefined) return { kind: 'follow-up', lines: [], circulations };
  const kept = item.followUp as readonly ShownLine[] | null;
  const lines = kept ?? (await linesFor(ports, meeting));
  if (kept === null) await ports.tables.items.change(item.id, { followUp: lines });
  if (item.state === 'noted') await markNoted(ports, meeting, lines);
  return { kind: 'follow-up', lines, circulations };
}

async function circulationsNotedIn({ tables }: Ports, { id }: MeetingRow): Promise<FollowUpFacts['circulations']> {
  const noted = await tables.circulations.list({ notedIn: id });
  return noted.flatMap(({ title, motion, isConfidential, report }) =>
    report === null ? [] : [{ title, motion, isConfidential, outcome: report.outcome, counts: report.counts }],
  );
}

async function linesFor(ports: Ports, { id, councilId, endedAt, zone }: MeetingRow): Promise<readonly ShownLine[]> {
  const until = endedAt ?? ports.now();
  const all = await ports.tables.resolutions.list({ councilId });
  // What this meeting adopts itself is reported to the next one.
  const earlier = all.filter(
    ({ meetingId, adoptedAt }) => meetingId !== id && adoptedAt !== null && adoptedAt <= until,
  );
  const today = toIsoDay(zonedParts(until, zone).jalali);
  const confidential = new Set(earlier.filter(({ isConfidential }) => isConfidential).map((row) => row.id));
  const followed = await Promise.all(earlier.map((row) => toFollowed(ports, row)));
  return followUpReport(followed, today).map((line) => ({
    ...line,
    isConfidential: confidential.has(line.resolutionId),
  }));
}

/** `note`: what the newest report said. */
async function toFollowed({ tables }: Ports, row: ResolutionRow) {
  const reports = await tables.reports.list({ resolutionId: row.id });
  return {
    resolutionId: row.id,
    number: resolutionNumber(row),
    title: row.title,
    leadName: row.leadName ?? '',
    dueDay: row.dueDay,
    state: row.state,
    percent: row.percent,
    note: reports.at(-1)?.note ?? '',
    isNoted: row.notedIn !== null,
  };
}

async function markNoted(ports: Ports, { id }: MeetingRow, lines: readonly ShownLine[]): Promise<void> {
  for (const { resolutionId, state } of lines) {
    const resolution = state === 'verified' ? await ports.tables.resolutions.find(resolutionId) : null;
    if (resolution?.notedIn !== null) continue;
    await ports.tables.resolutions.change(resolutionId, { notedIn: id });
    await ports.record({ action: 'note', entity: entityOf('resolution', resolutionId) });
  }
}
