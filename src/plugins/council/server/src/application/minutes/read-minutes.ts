import { err, ok } from '@hamresan/kit';

import { seesAll } from '../../domain/actor';
import type { MinutesSection } from '../../domain/minutes/sections';
import { corrigendaOf } from '../../domain/minutes/versions';
import type { Answer, Ports } from '../ports';
import type { MeetingRow, MinutesRow, ObjectionRow } from '../rows';
import type { MinutesDocument } from './frozen-document';
import { sectionsOf, toSection } from './generate-minutes';
import { confidentialLeaks } from './minutes-facts';
import { STATES_OF_STAFF, entitledAgencies } from './move-minutes';

type ShownSection = MinutesSection & Readonly<{ version: number | null }>;

export type ShownMinutes = Readonly<{
  minutes: Omit<MinutesRow, 'document'>;
  sections: readonly ShownSection[];
  objections: readonly ObjectionRow[];
  /** Documents that mend this one, oldest first (I33). */
  corrigenda: readonly string[];
  /** For the council's staff: sections that the public may not get as they are (I13). */
  leaks?: readonly string[];
}>;

/**
 * The minutes of a meeting with all that mends them: for staff, and for those who had a seat there once they are
 * circulated. To others there are none.
 */
export async function readMinutes(ports: Ports, meetingId: string): Answer<readonly ShownMinutes[]> {
  const meeting = await ports.tables.meetings.find(meetingId);
  const rows = meeting === null ? [] : await minutesSeenBy(ports, meeting);
  if (rows.length === 0) return err({ code: 'not-found' });
  return ok(await Promise.all(rows.map((row) => shown(ports, row, rows))));
}

/** The original first. */
export async function minutesSeenBy(ports: Ports, meeting: MeetingRow): Promise<readonly MinutesRow[]> {
  const rows = await ports.tables.minutes.list({ meetingId: meeting.id });
  if (seesAll(ports.actor)) return rows;
  if ((await entitledAgencies(ports, meeting)).length === 0) return [];
  return rows.filter(({ state }) => !STATES_OF_STAFF.includes(state));
}

async function shown(ports: Ports, row: MinutesRow, rows: readonly MinutesRow[]): Promise<ShownMinutes> {
  const { document, ...minutes } = row;
  const approved = rows.flatMap(({ id, amends, approvedAt }) =>
    approvedAt === null ? [] : [{ id, amends, approvedAt: approvedAt.toISOString() }],
  );
  return {
    minutes,
    sections: await sectionsShown(ports, row.id, document as MinutesDocument | null),
    objections: await ports.tables.objections.list({ minutesId: row.id }),
    corrigenda: corrigendaOf(approved, row.id).map(({ id }) => id),
    ...(seesAll(ports.actor) && { leaks: await confidentialLeaks(ports, row) }),
  };
}

/** What is approved is shown as it was approved; its sections have no versions any more. */
async function sectionsShown(
  ports: Ports,
  minutesId: string,
  document: MinutesDocument | null,
): Promise<readonly ShownSection[]> {
  if (document !== null) return document.sections.map((section) => ({ ...section, version: null }));
  const rows = await sectionsOf(ports, minutesId);
  return rows.map((section) => ({ ...toSection(section), version: section.version }));
}
