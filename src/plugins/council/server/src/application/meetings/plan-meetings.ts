import { err, ok } from '@hamresan/kit';
import { zonedParts } from 'strapi-plugin-persian/core';

import { isGiven } from '../../domain/given';
import { MEETING } from '../../domain/meeting.workflow';
import type { Refusal } from '../../domain/refusal';
import { type Plan, planMeetings } from '../../domain/schedule/plan-meetings';
import { checkRegularDate } from '../../domain/schedule/regular-meetings';
import { checkTimes } from '../../domain/schedule/time-checks';
import { entityOf } from '../move';
import type { Answer, Ports } from '../ports';
import type { MeetingKind, MeetingRow } from '../rows';
import { meetingsOnRecord } from './on-record';
import { SECRETARY, isSecretary } from '../staff';

export type Planned = Readonly<{ added: readonly MeetingRow[]; questions: Plan['questions'] }>;

/** Adds the regular meetings that are missing within the horizon of the by-laws (I1, I2); asked twice it adds none twice. */
export async function planRegularMeetings(ports: Ports, councilId: string): Answer<Planned> {
  if (!isSecretary(ports)) return err(SECRETARY);
  return ports.inTurn(councilId, async () => {
    const council = await ports.tables.councils.find(councilId);
    if (council === null) return err({ code: 'not-found' });
    const laws = await ports.byLawsOf(councilId);
    const plan = planMeetings({
      rule: laws.meetingRule,
      policy: laws.holidayPolicy,
      calendar: await ports.calendar(),
      meetings: await meetingsOnRecord(ports, councilId),
      from: zonedParts(ports.now(), laws.meetingRule.timeZone).jalali,
      months: laws.horizonMonths,
    });
    const added: MeetingRow[] = [];
    for (const { period, startsAt, endsAt } of plan.meetings) {
      const when = { startsAt, endsAt, zone: laws.meetingRule.timeZone };
      const row = { councilId, kind: 'regular', place: council.place, ...when } as const;
      added.push(await add(ports, { ...row, jalaliYear: period.year, jalaliMonth: period.month }, 'generate'));
    }
    return ok({ added, questions: plan.questions });
  });
}

async function add(ports: Ports, row: Partial<MeetingRow>, action: string): Promise<MeetingRow> {
  const meeting = await ports.tables.meetings.add({ ...row, state: MEETING.initial });
  await ports.record({ action, entity: entityOf('meeting', meeting.id), to: meeting.state, reason: row.reason ?? '' });
  return meeting;
}

export type NewMeeting = Readonly<{
  kind: MeetingKind;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  link: string | null;
  reason: string;
  /** How many seats demanded it, where the chair did not (extraordinary meetings). */
  petition: number;
  isRetroactive: boolean;
  continues: string | null;
}>;

/**
 * A meeting that nobody's calendar made: an extraordinary one for a reason, at the chair's demand or that of as many
 * seats as the by-laws say; the replacement of a cancelled regular one; the continuation of an adjourned one; or one that
 * is entered afterwards (I50).
 */
export async function createMeeting(ports: Ports, councilId: string, wanted: NewMeeting): Answer<MeetingRow> {
  if (!isSecretary(ports)) return err(SECRETARY);
  return ports.inTurn(councilId, async () => {
    const council = await ports.tables.councils.find(councilId);
    if (council === null) return err({ code: 'not-found' });
    const refusal = await refusalOf(ports, councilId, wanted);
    if (refusal !== null) return err(refusal);
    const { kind, startsAt, endsAt, place, link, reason, isRetroactive, continues } = wanted;
    const row = { kind, startsAt, endsAt, place, link, reason, isRetroactive, continues };
    const { jalali } = zonedParts(wanted.startsAt, council.zone);
    const when = { zone: council.zone, jalaliYear: jalali.year, jalaliMonth: jalali.month };
    return ok(await add(ports, { ...row, ...when, councilId }, 'create'));
  });
}

async function refusalOf(ports: Ports, councilId: string, wanted: NewMeeting): Promise<Refusal | null> {
  const { kind, startsAt, endsAt } = wanted;
  const unfounded = await unfoundedIn(ports, councilId, wanted);
  if (unfounded !== null) return unfounded;
  const others = await ports.tables.meetings.pick({ councilId, state: { $ne: 'cancelled' } }, SPAN);
  const spans = others.map((other) => ({ ...spanOf(other), id: other.id, isCancelled: false }));
  const times = checkTimes({ id: null, startsAt, endsAt, convokeBy: null }, spans);
  if (!times.ok) return times.error;
  if (kind !== 'regular') return null;
  const { meetingRule } = await ports.byLawsOf(councilId);
  const date = zonedParts(startsAt, meetingRule.timeZone).jalali;
  const free = checkRegularDate(date, { meetings: await meetingsOnRecord(ports, councilId) });
  return free.ok ? null : free.error;
}

const SPAN = ['id', 'startsAt', 'endsAt'] as const;
const spanOf = ({ startsAt, endsAt }: Pick<MeetingRow, (typeof SPAN)[number]>) => ({ startsAt, endsAt });

/** What a meeting of its kind has to have before anybody looks at the calendar. */
async function unfoundedIn(ports: Ports, councilId: string, wanted: NewMeeting): Promise<Refusal | null> {
  const { kind, startsAt, isRetroactive, continues } = wanted;
  if (isRetroactive && startsAt >= ports.now()) return { code: 'field-invalid', field: 'startsAt' };
  if (kind === 'extraordinary') return unfoundedDemand(ports, councilId, wanted);
  const isFromNowhere = kind === 'continuation' && !(await goesOnFrom(ports, continues));
  return isFromNowhere ? { code: 'field-invalid', field: 'continues' } : null;
}

async function unfoundedDemand(ports: Ports, councilId: string, wanted: NewMeeting): Promise<Refusal | null> {
  if (!isGiven(wanted.reason)) return { code: 'field-invalid', field: 'reason' };
  return (await isDemanded(ports, councilId, wanted)) ? null : { code: 'not-demanded' };
}

/** The chair asks for it (or creates it), or enough seats do; one that is entered afterwards has been held. */
async function isDemanded(ports: Ports, councilId: string, { petition, isRetroactive, startsAt }: NewMeeting) {
  if (isRetroactive || ports.actor.staff.includes('chair') || ports.actor.isSystem) return true;
  const consents = await ports.tables.consents.list({
    entity: entityOf('council', councilId),
    action: 'extraordinary',
    role: 'chair',
    usedAt: null,
  });
  if (consents.length > 0) return true;
  const { petition: share } = await ports.byLawsOf(councilId);
  const seats = await ports.tables.seats.count({ councilId, validFrom: { $lte: startsAt }, validTo: null });
  return seats > 0 && petition * share.den >= seats * share.num;
}

const goesOnFrom = async ({ tables }: Ports, id: string | null): Promise<boolean> =>
  id !== null && (await tables.meetings.find(id))?.state === 'adjourned';
