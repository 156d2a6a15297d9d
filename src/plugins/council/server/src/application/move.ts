import { type Result, type Transition, type WorkflowRefusal, err, ok } from '@hamresan/kit';

import { seesAll } from '../domain/actor';
import type { CouncilRole } from '../domain/roles';
import type { Answer, History, Ports, Records } from './ports';
import { remembering } from './remember';
import { type Publishable, refreshPublications } from './publication/publish';
import type { Moving } from './rows';

/** What somebody asks to be done to something that has states. */
export type MoveRequest = Readonly<{
  id: string;
  action: string;
  /** Which version they have seen; without it whatever is current. */
  expectedVersion: number | null;
  reason: string;
  /** What a move wants beside: a new date, a text. Each move reads and checks its own. */
  input: Readonly<Record<string, unknown>>;
}>;

type Flow<Facts> = Readonly<{
  transitions: readonly Transition[];
  decide(
    state: string,
    request: Readonly<{ action: string; roles: readonly CouncilRole[]; facts: Facts }>,
  ): Result<Transition, WorkflowRefusal>;
}>;

/** What a move writes into the row beside its state. */
type Change<Row extends Moving> = Partial<Omit<Row, 'id' | 'councilId' | 'state' | 'version'>>;
type Doing<Row extends Moving> = Readonly<{ ports: Ports; row: Row; request: MoveRequest }>;
export type Effect<Row extends Moving> = (doing: Doing<Row>) => Answer<Change<Row>>;

/** How things of one kind are moved. */
export type Movable<Row extends Moving, Facts> = Readonly<{
  /** `meeting`, `resolution`, …: with the id, what the audit trail calls it. */
  kind: string;
  workflow: Flow<Facts>;
  records: (ports: Ports) => Records<Row>;
  /** In which roles the asker acts here; nobody at all where they may not even see it. */
  rolesOf: (ports: Ports, row: Row) => Promise<readonly CouncilRole[] | null>;
  factsOf: (doing: Doing<Row>) => Promise<Facts>;
  /** It was done before, and doing it twice is doing it once: answered with what is there. */
  isDone?: (row: Row, action: string) => boolean;
  /** The states in which its text is signed. */
  signedIn?: readonly string[];
  /** What an action is called by the facts. */
  actionFor?: (action: string, facts: Facts) => string;
  /** What else happens, by action. It comes before the state is written, and may refuse. */
  effects: Readonly<Partial<Record<string, Effect<Row>>>>;
  /** What the public may have been shown of it: shown anew after each move (I45). */
  publicPartsOf?: (row: Row) => readonly Publishable[];
  /** What happens once the state is written. */
  afterwards?: Readonly<Partial<Record<string, (doing: Doing<Row>) => Promise<void>>>>;
}>;

export const entityOf = (kind: string, id: string): string => `${kind}:${id}`;

/**
 * Moves something along its workflow: in the council's turn, decided by the table, with its effects and a row in the
 * audit trail, or not at all. A request that was carried out before is answered with what is there (I51).
 */
export async function move<Row extends Moving, Facts>(
  ports: Ports,
  movable: Movable<Row, Facts>,
  request: MoveRequest,
): Answer<Row> {
  const known = await movable.records(ports).find(request.id);
  if (known === null) return err({ code: 'not-found' });
  return ports.inTurn(known.councilId, () => moveInTurn(ports, movable, request));
}

async function moveInTurn<Row extends Moving, Facts>(
  ports: Ports,
  movable: Movable<Row, Facts>,
  request: MoveRequest,
): Answer<Row> {
  const seen = await seenBy(ports, movable, request.id);
  if (seen === null) return err({ code: 'not-found' });
  const { row, roles } = seen;
  if (await wasDone(ports, movable, { row, action: request.action })) return ok(row);
  if (isStale(request, row)) return err({ code: 'stale-version', current: row.version });
  const doing = { ports, row, request };
  const facts = await movable.factsOf(doing);
  const action = movable.actionFor?.(request.action, facts) ?? request.action;
  const decision = movable.workflow.decide(row.state, { action, roles, facts });
  return decision.ok ? carryOut(movable, doing, decision.value) : decision;
}

/** The row and the roles in which the asker acts there; `null` where there is none for them. */
export async function seenBy<Row extends Moving, Facts>(
  ports: Ports,
  { records, rolesOf }: Movable<Row, Facts>,
  id: string,
) {
  const row = await records(ports).find(id);
  const roles = row && (await rolesOf(ports, row));
  return row === null || roles === null ? null : { row, roles };
}

const isStale = ({ expectedVersion }: MoveRequest, { version }: Moving): boolean =>
  expectedVersion !== null && expectedVersion !== version;

/** This very request was carried out (I51), or what it asks for has been done by somebody else. */
const wasDone = async <Row extends Moving, Facts>(
  { requestId, wasDone: isKnown }: Ports,
  { isDone }: Movable<Row, Facts>,
  { row, action }: Readonly<{ row: Row; action: string }>,
): Promise<boolean> => isDone?.(row, action) === true || (requestId !== null && (await isKnown(requestId)));

async function carryOut<Row extends Moving, Facts>(
  { kind, records, effects, afterwards, publicPartsOf }: Movable<Row, Facts>,
  doing: Doing<Row>,
  { action, to }: Transition,
): Answer<Row> {
  const { ports, row, request } = doing;
  const change = await (effects[action]?.(doing) ?? Promise.resolve(ok({} as Change<Row>)));
  if (!change.ok) return change;
  const written = { ...change.value, state: to, version: row.version + 1 };
  await records(ports).change(row.id, written as Partial<Omit<Row, 'id'>>);
  const moved = { ...row, ...written } as Row;
  await ports.record({ action, entity: entityOf(kind, row.id), from: row.state, to, reason: request.reason });
  await afterwards?.[action]?.({ ports, row: moved, request });
  await refreshPublications(ports.asHouse(), publicPartsOf?.(moved));
  return ok(moved);
}

/** A move that the asker's roles have from here: possible, or with what still stands in its way. */
export type Offer = Readonly<{ action: string; to: string; rule: string; guard: string | null }>;

/** What the asker may do now, what stands in the way of the rest, and what was done. `null`: there is no such thing. */
export async function movesOf<Row extends Moving, Facts>(
  asker: Ports,
  movable: Movable<Row, Facts>,
  id: string,
): Promise<Readonly<{ state: string; version: number; offers: readonly Offer[]; history: readonly History[] }> | null> {
  // Each move asks for its facts, and most of them are the same.
  const ports = remembering(asker);
  const seen = await seenBy(ports, movable, id);
  if (seen === null) return null;
  const { row, roles } = seen;
  const leaving = movable.workflow.transitions.filter(({ from }) => [from].flat().includes(row.state));
  const offers: Offer[] = [];
  // What a move is decided by may be about that move alone: who agreed to it.
  for (const { action, to, rule } of leaving) {
    const request = { id, action, expectedVersion: null, reason: WOULD_BE_GIVEN, input: {} };
    const facts = await movable.factsOf({ ports, row, request });
    const decision = movable.workflow.decide(row.state, { action, roles, facts });
    if (decision.ok) offers.push({ action, to, rule, guard: null });
    else if (decision.error.code === 'guard-failed') offers.push({ action, to, rule, guard: decision.error.guard });
  }
  return {
    state: row.state,
    version: row.version,
    offers,
    history: await namedHistory(ports, entityOf(movable.kind, id)),
  };
}

/** What was done, for the council's staff with the names of those who did it. */
async function namedHistory(ports: Ports, entity: string): Promise<readonly History[]> {
  const history = await ports.historyOf(entity);
  if (!seesAll(ports.actor)) return history;
  const names = await ports.accounts.namesOf([...new Set(history.map(({ actor }) => actor))]);
  return history.map((deed) => {
    const by = names.get(deed.actor);
    return by === undefined ? deed : { ...deed, by };
  });
}

/** A button is shown although nobody has written the reason yet: its form asks for it. */
const WOULD_BE_GIVEN = '…';
