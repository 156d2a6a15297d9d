import { type Result, err, ok } from '@hamresan/kit';
import { startOfNextDay } from 'strapi-plugin-persian/core';

import type { Refusal } from '../../domain/refusal';
import { dueDateAfter } from '../../domain/schedule/deadlines';
import type { Effect, MoveRequest } from '../move';
import type { Ports } from '../ports';
import type { ResolutionRow } from '../rows';
import { councilDay } from './council-day';
import { denyOpen } from './extensions';
import { idsIn, textIn } from './input';
import { leadFor, leadIs, seatOf } from './leads';

type ResolutionEffect = Effect<ResolutionRow>;
type Doing = Readonly<{ ports: Ports; row: ResolutionRow; request: MoveRequest }>;

/** Numbered in the Jalali year in which it was adopted, which for a meeting entered afterwards is that of its day (I4, I50). */
export const adopt: ResolutionEffect = async ({ ports, row }) => {
  const meeting = row.meetingId === null ? null : await ports.tables.meetings.find(row.meetingId);
  const adoptedAt = meeting?.isRetroactive === true ? meeting.startsAt : ports.now();
  const { jalali } = await councilDay(ports, row.councilId, adoptedAt);
  const number = await ports.nextNumber(row.councilId, row.kind, jalali.year);
  return ok({ number, numberYear: jalali.year, adoptedAt });
};

/** Until the end of this day the lead accepts; then time does (RS4). */
async function acceptBy(ports: Ports, { councilId }: ResolutionRow): Promise<Result<Date, Refusal>> {
  const { zone, jalali } = await councilDay(ports, councilId);
  const { acceptDays } = await ports.byLawsOf(councilId);
  const day = dueDateAfter(jalali, acceptDays, await ports.calendar());
  return day.ok ? ok(startOfNextDay(day.value, zone)) : day;
}

/** Sends it to its lead, as it was named or, where that ended, to another; other seats may support it (RS2). */
export const assign: ResolutionEffect = async (doing) => {
  const { ports, row, request } = doing;
  const lead = await leadFor(doing);
  const isMeant = [lead?.id, ''].includes(textIn(request.input, 'leadSeat'));
  if (lead === null || !isMeant) return err({ code: 'field-invalid', field: 'leadSeat' });
  const supporting = await supportingIn(doing, lead.id);
  if (supporting === null) return err({ code: 'field-invalid', field: 'supporting' });
  const until = await acceptBy(ports, row);
  if (!until.ok) return until;
  return ok({ ...leadIs(lead), supporting, acceptBy: until.value, proposedLead: null });
};

/** Other seats of this council than the lead, or `null` where somebody else is named. */
async function supportingIn({ ports, row, request }: Doing, leadSeat: string): Promise<readonly string[] | null> {
  const ids = idsIn(request.input, 'supporting');
  if (ids === null || ids.includes(leadSeat)) return null;
  const seats = await Promise.all(ids.map((id) => seatOf(ports, row.councilId, id)));
  return seats.includes(null) ? null : ids;
}

/** Somebody else takes it over; the day stays, and what was late stays late (RS7, I39). */
export const reassign: ResolutionEffect = async (doing) => {
  const { ports, row } = doing;
  const lead = await leadFor(doing);
  if (lead === null) return err({ code: 'field-invalid', field: 'leadSeat' });
  const until = await acceptBy(ports, row);
  if (!until.ok) return until;
  const supporting = (row.supporting ?? []).filter((seatId) => seatId !== lead.id);
  const fresh = { acceptBy: until.value, isAcceptedByTime: false, proposedLead: null, doneAt: null };
  return ok({ ...leadIs(lead), ...fresh, supporting });
};

/** By its head, or marked as accepted by time (RS4). */
export const accept: ResolutionEffect = ({ ports }) => Promise.resolve(ok({ isAcceptedByTime: ports.actor.isSystem }));

/** The lead has ended: whom the house proposes instead waits for the secretary (RS6, I40). */
export const loseLead: ResolutionEffect = async ({ ports, row, request }) => {
  await denyOpen(ports, row.id);
  return ok({ proposedLead: textIn(request.input, 'proposedLead') || null, doneAt: null });
};
