import type { Core } from '@strapi/strapi';

import { Choices } from '../support/random';
import {
  type Session,
  attendanceRows,
  ballotRows,
  itemRows,
  meetingRow,
  pollRow,
  resolutionRow,
  seatRows,
} from './council-rows';
import { meetingRecord, publicationRow, resolutionRecord } from './council-records';

type Row = Readonly<Record<string, unknown>>;
type Size = Readonly<{ years: number; seats: number; items: number }>;
export type CouncilYears = Readonly<{ councilId: string; meetingIds: readonly string[]; rows: number }>;

const AT_ONCE = 100;
const MONTH = 30 * 24 * 3_600_000;
const COUNCIL = 'bench-council';

/**
 * Years of a council, written straight into its tables: a meeting a month; every second item is a decision with a named
 * vote of all seats and a resolution. All is closed and public but the newest meeting, which runs.
 */
export async function plantCouncilYears(strapi: Core.Strapi, { years, seats, items }: Size): Promise<CouncilYears> {
  const [now, months, choices] = [Date.now(), years * 12, new Choices(1404)];
  const write = writerFor(strapi);
  const sitting = seatRows(COUNCIL, seats, now - (months + 12) * MONTH);
  let rows = await write('council', [{ documentId: COUNCIL, name: 'شورای سنجش', zone: 'Asia/Tehran', place: 'سالن' }]);
  rows += await write('seat', sitting);
  const meetingIds: string[] = [];
  for (let month = 0; month < months; month += 1) {
    const meetingId = `bench-meeting-${String(month)}`;
    const start = new Date(now - (months - month) * MONTH);
    const when = { month, age: months - month, start, now };
    rows += await plantSession(write, { councilId: COUNCIL, meetingId, ...when, items, seats: sitting, choices });
    meetingIds.push(meetingId);
  }
  return { councilId: COUNCIL, meetingIds, rows };
}

type Write = (type: string, rows: readonly Row[]) => Promise<number>;

async function plantSession(write: Write, session: Session): Promise<number> {
  const agenda = itemRows(session);
  const voted = agenda.filter(({ state }) => state === 'adopted');
  const resolutions = voted.map((item, at) => resolutionRow(session, item, at));
  const open = resolutions.filter(({ isConfidential }) => !isConfidential);
  const meeting = { kind: 'meeting', entityId: session.meetingId, record: meetingRecord(session, agenda) } as const;
  const counts = [
    await write('meeting', [meetingRow(session)]),
    await write('attendance-event', attendanceRows(session)),
    await write('agenda-item', agenda),
    await write(
      'poll',
      voted.map((item) => pollRow(session, item)),
    ),
    await write(
      'ballot',
      voted.flatMap((item) => ballotRows(session, item)),
    ),
    await write('resolution', resolutions),
    await write('publication', [
      publicationRow(session, meeting),
      ...open.map((row) =>
        publicationRow(session, {
          kind: 'resolution',
          entityId: row.documentId,
          record: resolutionRecord(session, row),
        }),
      ),
    ]),
  ];
  return counts.reduce((sum, count) => sum + count, 0);
}

function writerFor({ db }: Core.Strapi): Write {
  const isSqlite = db.dialect.client === 'sqlite';
  const stored = (value: unknown): unknown => {
    if (value instanceof Date) return isSqlite ? value.getTime() : value;
    return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
  };
  return async (type, rows) => {
    const { tableName, attributes } = db.metadata.get(`plugin::council.${type}`);
    const columnOf = (name: string) => (attributes[name] as { columnName?: string }).columnName ?? name;
    const written = { createdAt: new Date(), updatedAt: new Date() };
    const columns = rows.map((row) =>
      Object.fromEntries(
        Object.entries({ ...written, ...row }).map(([name, value]) => [columnOf(name), stored(value)]),
      ),
    );
    await db.connection.batchInsert(tableName, columns, AT_ONCE);
    return rows.length;
  };
}
