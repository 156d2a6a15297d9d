import { err, ok } from '@hamresan/kit';

import { agenciesOf, rolesIn } from '../../domain/actor';
import { type ByLaws, DEFAULT_BY_LAWS } from '../../domain/by-laws';
import { comparePeriods } from '../../domain/period';
import { type OpenDay } from '../../domain/schedule/holiday-policy';
import { planMeetings } from '../../domain/schedule/plan-meetings';
import { zonedParts } from 'strapi-plugin-persian/core';
import { meetingsOnRecord } from '../meetings/on-record';
import type { Answer, Ports } from '../ports';
import type { ByLawsRow, CouncilRow, MeetingRow, SeatRow } from '../rows';
import { type DelegationsView as Delegations, delegationsIn } from '../seats/delegations';
import { belongs, seesMeeting } from './visible';
import { isSeated } from '../seats/seat-rows';

/** A council as whoever asks has to do with it. */
export type CouncilInList = CouncilRow &
  Readonly<{ roles: readonly string[]; seats: number; mySeats: readonly string[] }>;

export async function councilsOf(ports: Ports): Promise<readonly CouncilInList[]> {
  const councils = await ports.tables.councils.list({});
  const mine = await Promise.all(councils.map(async ({ id }) => ((await belongs(ports, id)) ? id : null)));
  return Promise.all(councils.filter(({ id }) => mine.includes(id)).map((council) => inList(ports, council)));
}

async function inList(ports: Ports, council: CouncilRow): Promise<CouncilInList> {
  const seats = await ports.tables.seats.list({ councilId: council.id });
  const now = ports.now();
  const inForce = seats.filter((seat) => isSeated(seat, now));
  const agencies = agenciesOf(ports.actor);
  const { id, name, nameEn, place, zone } = council;
  return {
    ...{ id, name, nameEn, place, zone },
    roles: rolesIn(ports.actor, agencies),
    seats: inForce.length,
    mySeats: inForce.filter(({ agencyId }) => agencies.includes(agencyId)).map((seat) => seat.id),
  };
}

/** What a year shows of a meeting: not the seats that it reckoned with. */
const IN_YEAR = [
  ...(['id', 'councilId', 'version', 'state', 'kind', 'jalaliYear', 'jalaliMonth', 'startsAt', 'endsAt'] as const),
  ...(['zone', 'place', 'link', 'reason', 'isRetroactive', 'number', 'numberYear', 'agendaVersion'] as const),
  ...(['proposalDeadline', 'agendaFreezeAt', 'convokeBy', 'openedAt'] as const),
] as const;
type MeetingInYear = Pick<MeetingRow, (typeof IN_YEAR)[number]>;

export type YearView = Readonly<{
  year: number;
  months: readonly Readonly<{ month: number; meetings: readonly MeetingInYear[]; question: OpenDay | null }>[];
}>;

/** Twelve Jalali months, with what meets in each, and where the calendar cannot decide by itself (I7). */
export async function yearView(ports: Ports, councilId: string, year: number): Answer<YearView> {
  if (!(await belongs(ports, councilId))) return err({ code: 'not-found' });
  const found = await ports.tables.meetings.pick({ councilId, jalaliYear: year }, IN_YEAR);
  const meetings = found
    .filter((meeting) => seesMeeting(ports, meeting))
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  const questions = await questionsOf(ports, councilId);
  return ok({
    year,
    months: Array.from({ length: 12 }, (_month, at) => at + 1).map((month) => ({
      month,
      meetings: meetings.filter(({ jalaliMonth }) => jalaliMonth === month),
      question: questions.find(({ period }) => comparePeriods(period, { year, month }) === 0)?.day ?? null,
    })),
  });
}

async function questionsOf(ports: Ports, councilId: string) {
  const laws = await ports.byLawsOf(councilId);
  const plan = planMeetings({
    rule: laws.meetingRule,
    policy: laws.holidayPolicy,
    calendar: await ports.calendar(),
    meetings: await meetingsOnRecord(ports, councilId),
    from: zonedParts(ports.now(), laws.meetingRule.timeZone).jalali,
    months: laws.horizonMonths,
  });
  return plan.questions;
}

export type ByLawsView = Readonly<{
  current: ByLaws;
  defaults: ByLaws;
  versions: readonly Pick<ByLawsRow, 'version' | 'decidedIn' | 'validFrom' | 'enteredBy'>[];
}>;

/** What holds now, what would hold if nothing had been decided, and when what was. */
export async function byLawsView(ports: Ports, councilId: string): Answer<ByLawsView> {
  if (!(await belongs(ports, councilId))) return err({ code: 'not-found' });
  const rows = await ports.tables.byLaws.list({ councilId }, { orderBy: { version: 'desc' } });
  return ok({
    current: await ports.byLawsOf(councilId),
    defaults: DEFAULT_BY_LAWS,
    versions: rows.map(({ version, decidedIn, validFrom, enteredBy }) => ({
      version,
      decidedIn,
      validFrom,
      enteredBy,
    })),
  });
}

export async function seatsView(ports: Ports, councilId: string): Answer<readonly SeatRow[]> {
  if (!(await belongs(ports, councilId))) return err({ code: 'not-found' });
  return ok(await ports.tables.seats.list({ councilId }, { orderBy: { order: 'asc' } }));
}

/** Who speaks for which seat beside who does by office, and who votes for whom (I17). */
export async function delegationsView(ports: Ports, councilId: string): Answer<Delegations> {
  if (!(await belongs(ports, councilId))) return err({ code: 'not-found' });
  return ok(await delegationsIn(ports, councilId));
}
