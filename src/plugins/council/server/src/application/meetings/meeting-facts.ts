import { isWorkingDay, zonedParts } from 'strapi-plugin-persian/core';

import { STATES_WITH_OUTCOME } from '../../domain/agenda-item.workflow';
import type { ByLaws } from '../../domain/by-laws';
import type { MeetingFacts } from '../../domain/meeting.workflow';
import type { MinutesState } from '../../domain/minutes.workflow';
import { checkRegularDate } from '../../domain/schedule/regular-meetings';
import { checkTimes } from '../../domain/schedule/time-checks';
import { noticeKept } from '../../domain/schedule/notice';
import { emptySections } from '../../domain/minutes/sections';
import { consentsTo } from '../consents';
import { sectionsOf, toSection } from '../minutes/generate-minutes';
import { entityOf } from '../move';
import type { MoveRequest } from '../move';
import type { Ports } from '../ports';
import { publishedAmong } from '../publication/published';
import type { MeetingRow, MinutesRow } from '../rows';
import { wantedDates } from './wanted-dates';
import { attendanceOf } from './meeting-quorum';
import { onRecord } from './on-record';

type Doing = Readonly<{ ports: Ports; row: MeetingRow; request: MoveRequest }>;
type Some = Partial<MeetingFacts>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Everything that the moves of a meeting are decided by, looked up in the council's turn. */
export async function meetingFacts(doing: Doing): Promise<MeetingFacts> {
  const { ports, row, request } = doing;
  const laws = await ports.byLawsOf(row.councilId);
  const consents = await consentsTo(ports, { entity: entityOf('meeting', row.id), action: request.action });
  const signed = await consentsTo(ports, { entity: entityOf('meeting', row.id), action: 'sign' });
  const parts = [
    await timeFacts(doing, laws),
    await agendaFacts(doing),
    await roomFacts(doing),
    await minutesFacts(doing),
    await numberFacts(doing),
  ];
  return Object.assign(
    {
      reason: request.reason,
      isRetroactive: row.isRetroactive,
      chairApproves: consents.byChair,
      secondPersonAgrees: consents.bySecondPerson,
      chairHasSigned: signed.signedBy.some(({ role }) => role === 'chair'),
      retentionIsOver: isOver(row.closedAt, laws.retentionYears * 366 * 24 * HOUR, ports.now()),
    },
    ...parts,
  ) as MeetingFacts;
}

const isOver = (since: Date | null, milliseconds: number, now: Date): boolean =>
  since !== null && now.getTime() - since.getTime() > milliseconds;

/** What the dates of a meeting are compared with. */
const OTHERS = ['id', 'kind', 'state', 'jalaliYear', 'jalaliMonth', 'startsAt', 'endsAt'] as const;

/** About the dates that it has, or that it is to get. */
async function timeFacts({ ports, row, request }: Doing, laws: ByLaws): Promise<Some> {
  const dates = wantedDates(row, request.input);
  const { jalali } = zonedParts(dates.startsAt, row.zone);
  const calendar = await ports.calendar();
  const others = await ports.tables.meetings.pick({ councilId: row.councilId, state: { $ne: 'cancelled' } }, OTHERS);
  const records = others.map(onRecord);
  const moved = records.find(({ id }) => id === row.id) ?? null;
  const spans = others.map(({ id, startsAt, endsAt }) => ({ id, startsAt, endsAt, isCancelled: false }));
  return {
    isArranged: isArranged(row, request),
    overlapsNone: checkTimes({ ...dates, id: row.id, convokeBy: null }, spans).ok,
    periodIsFree: row.kind !== 'regular' || checkRegularDate(jalali, { meetings: records, moved }).ok,
    isWorkingDay: calendar.years.includes(jalali.year) && isWorkingDay(jalali, calendar),
    holidayIsAccepted: row.holidayAccepted || request.input['holidayAccepted'] === true,
    noticeIsKept: noticeKept(ports.now(), {
      startsAt: dates.startsAt,
      timeZone: row.zone,
      days: row.kind === 'extraordinary' ? laws.extraordinaryNoticeDays : laws.noticeDays,
      calendar,
    }),
    urgencyReason: textOf(request.input['urgencyReason']) + textOf(row.urgencyReason),
    startIsNear: ports.now().getTime() >= row.startsAt.getTime() - laws.earlyMinutes * MINUTE,
    graceIsOver: isOver(row.startsAt, laws.graceMinutes * MINUTE, ports.now()),
    reopenTimeIsOver: isOver(row.endedAt, laws.reopenHours * HOUR, ports.now()),
  };
}

/** It has a place, or gets one with this very move. */
const isArranged = ({ place, link }: MeetingRow, { input }: MoveRequest): boolean =>
  [place ?? '', link ?? '', textOf(input['place']), textOf(input['link'])].some((text) => text.trim() !== '');

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Before it opens, what is on its agenda; afterwards, what became of it. */
async function agendaFacts({ ports, row }: Doing): Promise<Some> {
  const items = await ports.tables.items.list({ meetingId: row.id });
  const resolutions = await ports.tables.resolutions.list({ meetingId: row.id });
  const decided = items.filter(({ state }) => state === 'adopted' || state === 'adopted-amended');
  const withResolution = new Set(resolutions.map(({ itemId }) => itemId));
  return {
    agendaItems: items.filter(({ state }) => state === 'on-agenda').length,
    unacceptedItems: items.filter(({ state }) => state === 'submitted' || state === 'agency-approved').length,
    itemsInDiscussion: items.filter(({ state }) => state === 'in-discussion').length,
    itemsWithoutResolution: decided.filter(({ id, standing }) => standing === null && !withResolution.has(id)).length,
    uninformedProposers: items.filter(
      ({ agencyId, state, proposerInformedAt }) =>
        agencyId !== null && proposerInformedAt === null && STATES_WITH_OUTCOME.some((each) => each === state),
    ).length,
    publishedResolutions: await publishedAmong(
      ports,
      resolutions.map(({ id }) => id),
    ),
  };
}

async function roomFacts({ ports, row }: Doing): Promise<Some> {
  const [{ isTaken, quorum }, openPolls] = await Promise.all([
    attendanceOf(ports, row),
    ports.tables.polls.count({ meetingId: row.id, state: { $in: ['open', 'suspended'] } }),
  ]);
  return { attendanceIsTaken: isTaken, quorumIsMet: quorum.isMet, openPolls };
}

const READY: readonly MinutesState[] = ['ready', 'approved', 'published'];

async function minutesFacts({ ports, row }: Doing): Promise<Some> {
  const [minutes] = await ports.tables.minutes.list({ meetingId: row.id, amends: null });
  if (minutes === undefined) {
    return { minutesAreComplete: false, minutesAreReady: false, minutesAreApproved: false };
  }
  const { state } = minutes;
  return {
    minutesAreComplete: await isComplete(ports, minutes),
    minutesAreReady: READY.includes(state),
    minutesAreApproved: state === 'approved' || state === 'published',
  };
}

/** A draft in which nothing is missing; what was circulated before was complete. */
async function isComplete(ports: Ports, { id, state }: MinutesRow): Promise<boolean> {
  if (state !== 'draft') return state !== 'generated';
  return emptySections((await sectionsOf(ports, id)).map(toSection)).length === 0;
}

async function numberFacts({ ports, row }: Doing): Promise<Some> {
  if (row.number === null || row.numberYear === null) return { isNewestNumbered: true };
  const kind = row.kind === 'extraordinary' ? 'extraordinary-meeting' : 'regular-meeting';
  return { isNewestNumbered: (await ports.newestNumber(row.councilId, kind, row.numberYear)) === row.number };
}
