import { err, ok } from '@hamresan/kit';

import { rolesIn, seesAll } from '../../domain/actor';
import { OPEN_STATES } from '../../domain/resolution.workflow';
import type { Refusal } from '../../domain/refusal';
import { type Reassignment, reassignmentOf } from '../../domain/resolutions/reassignment';
import { proposeItem } from '../agenda/propose-item';
import { endSeat } from '../establish';
import { entityOf, move } from '../move';
import type { Answer, Ports } from '../ports';
import type { ResolutionRow, SeatRow } from '../rows';
import { nameOf, tellOf, toSecretariat } from './messages';
import { RESOLUTION_MOVES } from './move-resolution';
import { isSeated } from '../seats/seat-rows';

export type AgencyEnd = Readonly<{ agencyId: string; at: Date; successors: readonly string[] }>;

/** What became of what it had in hand, council by council. */
export type Outlived = Readonly<{
  councilId: string;
  way: Reassignment['way'];
  resolutions: readonly string[];
  /** The item in which the council hears of it, where nobody takes over. */
  itemId: string | null;
}>;

/**
 * An agency has ended (I40): its seats and letters end on that day, and what it had in hand waits for somebody else. Its
 * one successor is proposed, of several the secretary chooses, and where none has a seat the council gets an item.
 * Nothing that was recorded is renamed. Council by council, each wholly or not at all; asked again it does what is left.
 */
export async function endAgency(ports: Ports, end: AgencyEnd): Answer<readonly Outlived[]> {
  const refusal = refusalOf(ports, end);
  if (refusal !== null) return err(refusal);
  const seats = await ports.tables.seats.list({ agencyId: end.agencyId });
  if (seats.length === 0) return err({ code: 'not-found' });
  const outlived: Outlived[] = [];
  for (const councilId of new Set(seats.map((seat) => seat.councilId))) {
    const ended = await ports.inTurn(councilId, () => endIn(ports, councilId, end));
    if (!ended.ok) return ended;
    outlived.push(ended.value);
  }
  return ok(outlived);
}

function refusalOf({ actor, now }: Ports, { agencyId, at, successors }: AgencyEnd): Refusal | null {
  if (!seesAll(actor)) return { code: 'not-found' };
  const roles = rolesIn(actor, []);
  if (!roles.includes('secretary') && !roles.includes('system')) return { code: 'role-required', roles: ['secretary'] };
  // What has not ended yet has its resolutions in hand.
  if (at > now()) return { code: 'field-invalid', field: 'at' };
  return successors.includes(agencyId) ? { code: 'field-invalid', field: 'successors' } : null;
}

async function endIn(ports: Ports, councilId: string, end: AgencyEnd): Answer<Outlived> {
  const seats = await endSeats(ports, councilId, end);
  if (!seats.ok) return seats;
  const { way, proposedLead } = await successionIn(ports, councilId, end);
  const rows = await inHand(ports, councilId, end.agencyId);
  const left = await leaveAll(ports, rows, proposedLead);
  if (!left.ok) return left;
  await ports.record({
    action: 'end-agency',
    entity: entityOf('agency', end.agencyId),
    reason: end.successors.join(' '),
  });
  const resolutions = rows.map(({ id }) => id);
  // Asked again, what nobody had been sent yet is still there: the council has heard of it.
  const isNews = seats.value > 0 || rows.some(({ state }) => state !== 'adopted');
  if (way !== 'ask-council' || rows.length === 0 || !isNews) return ok({ councilId, way, resolutions, itemId: null });
  const itemId = await askCouncil(ports, councilId, rows);
  return itemId.ok ? ok({ councilId, way, resolutions, itemId: itemId.value }) : itemId;
}

/** Seats that are still there, and the letters for them; answers how many there were. */
async function endSeats(ports: Ports, councilId: string, { agencyId, at }: AgencyEnd): Answer<number> {
  let count = 0;
  for (const { id, validTo } of await ports.tables.seats.list({ councilId, agencyId })) {
    if (validTo !== null && validTo <= at) continue;
    const ended = await endSeat(ports, { id, at, reason: '' });
    if (!ended.ok) return ended;
    count += 1;
  }
  return ok(count);
}

type Succession = Readonly<{ way: Reassignment['way']; proposedLead: string | null }>;

/** Only who has a seat in this council can lead here: successors without one are for the secretary to bring in. */
async function successionIn(ports: Ports, councilId: string, { agencyId, at, successors }: AgencyEnd) {
  const seats = await ports.tables.seats.list({ councilId, agencyId: { $in: successors } });
  const seated = seats.filter((seat) => isSeated(seat, ports.now()));
  const plan = reassignmentOf({ id: agencyId, endedAt: at.toISOString(), successors });
  const successor = plan.way === 'propose-transfer' ? seatOfAgency(seated, plan.to) : null;
  const way = plan.way === 'propose-transfer' && successor === null ? 'ask-secretary' : plan.way;
  return { way, proposedLead: successor?.id ?? null } satisfies Succession;
}

const seatOfAgency = (seats: readonly SeatRow[], wanted: string): SeatRow | null =>
  seats.find(({ agencyId }) => agencyId === wanted) ?? null;

/** Open, and not waiting for somebody else already. */
async function inHand({ tables }: Ports, councilId: string, leadAgencyId: string): Promise<readonly ResolutionRow[]> {
  const state = { $in: OPEN_STATES.filter((each) => each !== 'reassignment-required') };
  const rows = await tables.resolutions.list({ councilId, leadAgencyId, state });
  return rows.filter(({ state: now, proposedLead }) => now !== 'adopted' || proposedLead === null);
}

async function leaveAll(ports: Ports, rows: readonly ResolutionRow[], proposedLead: string | null): Answer<true> {
  for (const row of rows) {
    const left = await leaveTo(ports, row, proposedLead);
    if (!left.ok) return left;
    await tellOf(ports, row, { event: 'lead-ended', recipients: toSecretariat });
  }
  return ok(true);
}

/** What was not sent to it yet is sent to somebody else; what was, is taken from it. */
async function leaveTo(ports: Ports, { id, state }: ResolutionRow, proposedLead: string | null): Answer<true> {
  if (state === 'adopted') {
    await ports.tables.resolutions.change(id, { proposedLead });
    return ok(true);
  }
  const input = { proposedLead };
  const request = { id, action: 'lose-lead', expectedVersion: null, reason: '', input };
  const lost = await move(ports.asHouse(), RESOLUTION_MOVES, request);
  return lost.ok ? ok(true) : lost;
}

const TITLE = 'تعیین مسئول تازه برای مصوبه‌های دستگاهی که پایان یافت';

/** By number alone, since some may be confidential (I13). */
async function askCouncil(ports: Ports, councilId: string, rows: readonly ResolutionRow[]): Answer<string> {
  const text = rows.map(nameOf).join('\n');
  const item = { title: TITLE, text, motion: TITLE, kind: 'decision', isConfidential: false };
  const texts = { ...item, needsAction: false, leadSeat: null, dueDay: null };
  const proposed = await proposeItem(ports.asHouse(), { councilId, agencyId: null, texts });
  return proposed.ok ? ok(proposed.value.id) : proposed;
}
