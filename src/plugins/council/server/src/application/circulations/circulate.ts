import { type Result, err, ok } from '@hamresan/kit';

import { agenciesOf, rolesIn, seesAll, speaksByOffice } from '../../domain/actor';
import type { Matter } from '../../domain/by-laws';
import { isGiven } from '../../domain/given';
import type { Refusal } from '../../domain/refusal';
import { fixQuorumBase } from '../../domain/seats/seat';
import { capacityOf } from '../../domain/seats/mandate';
import {
  type Answer as CirculationAnswer,
  type Circulation,
  answerCirculation,
  closeCirculation,
  noteCirculation,
  openCirculation,
  withdrawCirculation,
} from '../../domain/votes/circulation';
import type { Choice } from '../../domain/votes/counts';
import { toSeat } from '../meetings/meeting-quorum';
import { entityOf } from '../move';
import type { Answer, Ports } from '../ports';
import { adoptNew } from '../resolutions/adopt-from-item';
import { dutyIn } from '../resolutions/duty';
import { seatOf } from '../resolutions/leads';
import type { CirculationRow, MeetingRow } from '../rows';
import { toMandate } from '../seats/delegations';
import { tellOfCirculation } from './messages';
import { LEADERS, leads } from '../staff';

export type NewCirculation = Readonly<{
  title: string;
  motion: string;
  matter: Matter;
  isConfidential: boolean;
  recused: readonly string[];
  deadline: Date;
  needsAction: boolean;
  leadSeat: string | null;
  dueDay: string | null;
}>;

/**
 * Puts a question to the seats in writing (I31), between two meetings: under the rule of the by-laws for its matter, to
 * the seats that are entitled today. Each that has an address is told.
 */
export async function circulate(ports: Ports, councilId: string, wanted: NewCirculation): Answer<CirculationRow> {
  if (!leads(ports)) return err(LEADERS);
  if (!isGiven(wanted.title) || !isGiven(wanted.motion)) return err({ code: 'field-invalid', field: 'motion' });
  return ports.inTurn(councilId, async () => {
    if ((await ports.tables.councils.find(councilId)) === null) return err({ code: 'not-found' });
    const openedAt = ports.now();
    const { seats } = fixQuorumBase((await ports.tables.seats.list({ councilId })).map(toSeat), openedAt);
    const wrong = await faultIn(ports, { councilId, wanted, seats: seats.map(({ seatId }) => seatId) });
    if (wrong !== null) return err({ code: 'field-invalid', field: wrong });
    const laws = await ports.byLawsOf(councilId);
    const { matter, ...texts } = wanted;
    const fixed = { base: seats, rule: laws.majorities[matter], quorumRule: laws.quorum, openedAt };
    const fresh = openCirculation(toCirculation({ ...fixed, ...texts, id: '' }));
    if (!fresh.ok) return fresh;
    const row = await ports.tables.circulations.add({ ...fixed, ...texts, councilId, state: 'open' });
    await ports.record({ action: 'circulate', entity: entityOf('circulation', row.id), to: row.state });
    await tellOfCirculation(ports, row, 'circulated');
    return ok(row);
  });
}

type Wanted = Readonly<{ councilId: string; wanted: NewCirculation; seats: readonly string[] }>;

/** What is to be done has its lead and its day before anybody is asked (I38). */
async function faultIn(ports: Ports, { councilId, wanted, seats }: Wanted): Promise<string | null> {
  if (seats.length === 0) return 'council';
  if (!wanted.recused.every((seatId) => seats.includes(seatId))) return 'recused';
  if (!wanted.needsAction) return null;
  if ((await seatOf(ports, councilId, wanted.leadSeat)) === null) return 'leadSeat';
  return wanted.dueDay === null ? 'dueDay' : null;
}

type Fixed = Pick<CirculationRow, 'id' | 'base' | 'recused' | 'rule' | 'quorumRule' | 'openedAt' | 'deadline'>;

const toCirculation = ({ id, base, recused, rule, quorumRule, openedAt, deadline }: Fixed): Circulation => ({
  circulationId: id,
  openedAt,
  deadline,
  base: { fixedAt: openedAt, seats: base },
  recused: recused ?? [],
  rule,
  quorumRule,
});

/** What the seats have answered so far. */
export async function answersTo({ tables }: Ports, { id }: CirculationRow): Promise<readonly CirculationAnswer[]> {
  const rows = await tables.circulationAnswers.list({ circulationId: id });
  return rows.map(({ seatId, choice, answeredBy, at }) => ({ seatId, choice, answeredBy, at }));
}

export type WrittenAnswer = Readonly<{ id: string; seatId: string; choice: Choice }>;

/** A seat answers, once, in time (I31): whoever speaks for it, or the secretary who enters a letter. */
export async function answerInWriting(ports: Ports, { id, seatId, choice }: WrittenAnswer): Answer<CirculationRow> {
  const known = await ports.tables.circulations.find(id);
  if (known === null || !isAsked(ports, known)) return err({ code: 'not-found' });
  return inTurnOf(ports, known, async (row) => {
    if (row.state !== 'open') return err({ code: 'circulation-over', state: row.state });
    const right = await rightToAnswer(ports, row, seatId);
    if (!right.ok) return right;
    const answer = { seatId, choice, answeredBy: ports.actor.label, at: ports.now() };
    const taken = answerCirculation(toCirculation(row), await answersTo(ports, row), answer);
    if (!taken.ok) return taken;
    await ports.tables.circulationAnswers.add({ ...answer, circulationId: id });
    await ports.record({ action: 'answer', entity: entityOf('circulation', id), asSeat: seatId });
    return ok(row);
  });
}

/** Staff, and agencies that have a seat in its base; to others there is no such question. */
export const isAsked = ({ actor }: Ports, { base }: CirculationRow): boolean =>
  seesAll(actor) || base.some(({ agencyId }) => agenciesOf(actor).includes(agencyId));

async function rightToAnswer(ports: Ports, { base }: CirculationRow, seatId: string): Answer<unknown> {
  const { actor } = ports;
  const seat = base.find((each) => each.seatId === seatId);
  if (seat === undefined) return err({ code: 'seat-not-entitled' });
  if (rolesIn(actor, []).includes('secretary') || speaksByOffice(actor, seat.agencyId)) return ok(null);
  const letters = await ports.tables.mandates.list({ holder: actor.label, seatId });
  const question = { userId: actor.label, seatId, at: ports.now() };
  return capacityOf(question, { representatives: [], mandates: letters.flatMap(toMandate) });
}

type Ending = Readonly<{ id: string; input: Readonly<Record<string, unknown>> }>;

/**
 * Counts a circulation at its deadline, or as soon as everybody has answered (I31). What it adopts becomes a resolution,
 * numbered by its kind; where that is refused nothing is counted. Twice is once.
 */
export async function countCirculation(ports: Ports, { id, input }: Ending): Answer<CirculationRow> {
  if (!leads(ports)) return err(LEADERS);
  const known = await ports.tables.circulations.find(id);
  if (known === null) return err({ code: 'not-found' });
  return inTurnOf(ports, known, async (row) => {
    if (row.state === 'closed' || row.state === 'noted') return ok(row);
    if (row.state !== 'open') return err({ code: 'circulation-over', state: row.state });
    const report = closeCirculation(toCirculation(row), await answersTo(ports, row), ports.now());
    if (!report.ok) return report;
    const change = { report: report.value, closedAt: report.value.closedAt, state: 'closed' } as const;
    if (report.value.outcome === 'adopted') {
      const adopted = await adoptWhatWasAsked(ports, row, input);
      if (!adopted.ok) return adopted;
    }
    const closed = await write(ports, row, change);
    await ports.record({ action: 'close', entity: entityOf('circulation', id), from: row.state, to: 'closed' });
    await tellOfCirculation(ports, closed, 'circulation-closed');
    return ok(closed);
  });
}

async function adoptWhatWasAsked(ports: Ports, row: CirculationRow, input: Ending['input']): Answer<unknown> {
  const duty = dutyIn(row, input);
  if (!duty.ok) return duty;
  const { councilId, title, motion, isConfidential } = row;
  return adoptNew(ports, {
    ...duty.value,
    councilId,
    title,
    text: motion,
    isConfidential,
    kind: 'circulated-resolution',
    meetingId: null,
    itemId: null,
    isTask: false,
  });
}

/** Takes a question back that nobody has answered. */
export async function withdrawQuestion(
  ports: Ports,
  { id, reason }: Readonly<{ id: string; reason: string }>,
): Answer<CirculationRow> {
  if (!leads(ports)) return err(LEADERS);
  const known = await ports.tables.circulations.find(id);
  if (known === null) return err({ code: 'not-found' });
  return inTurnOf(ports, known, async (row) => {
    const state = withdrawCirculation({ state: row.state, reason }, await answersTo(ports, row));
    if (!state.ok) return state;
    await ports.untell(entityOf('circulation', id));
    const withdrawn = await write(ports, row, { state: state.value });
    await ports.record({ action: 'withdraw', entity: entityOf('circulation', id), to: 'withdrawn', reason });
    await tellOfCirculation(ports, withdrawn, 'circulation-withdrawn');
    return ok(withdrawn);
  });
}

/** A meeting that opens hears of everything that was counted before it, and of each once (I31). */
export async function noteCirculations(ports: Ports, { id, councilId, openedAt }: MeetingRow): Promise<void> {
  const counted = await ports.tables.circulations.list({ councilId, state: 'closed' });
  for (const row of counted) {
    const noted =
      row.report && noteCirculation(revived(row.report), { meetingId: id, openedAt: openedAt ?? ports.now() });
    if (!noted?.ok) continue;
    await write(ports, row, { state: 'noted', notedIn: id });
    await ports.record({ action: 'note', entity: entityOf('circulation', row.id), from: 'closed', to: 'noted' });
  }
}

/** A report as it was before it was stored: JSON keeps no dates. */
const revived = (report: NonNullable<CirculationRow['report']>) => ({
  ...report,
  closedAt: new Date(report.closedAt),
});

async function write(
  { tables }: Ports,
  row: CirculationRow,
  change: Partial<Omit<CirculationRow, 'id'>>,
): Promise<CirculationRow> {
  const written = { ...change, version: row.version + 1 };
  await tables.circulations.change(row.id, written);
  return { ...row, ...written };
}

const inTurnOf = <Value>(
  ports: Ports,
  { id, councilId }: CirculationRow,
  work: (row: CirculationRow) => Promise<Result<Value, Refusal>>,
): Answer<Value> =>
  ports.inTurn(councilId, async () => {
    const row = await ports.tables.circulations.find(id);
    return row === null ? err({ code: 'not-found' }) : work(row);
  });
