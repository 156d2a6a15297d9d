import { type Result, err, ok } from './result';

/**
 * One line of a workflow: who may move a thing from where to where, and what must hold. `rule` is the id of the rule
 * in `docs/rules/`; `from` may name several states, `by` several roles (any of them suffices).
 */
export type Transition<Guard extends string = string> = Readonly<{
  rule: string;
  action: string;
  from: string | readonly string[];
  to: string;
  by: string | readonly string[];
  requires: readonly Guard[];
}>;

type OneOf<T> = T extends readonly (infer Item)[] ? Item : T;
export type StateOf<Row extends Transition> = OneOf<Row['from']> | Row['to'];
export type RoleOf<Row extends Transition> = OneOf<Row['by']>;

/** Why a move is refused. Codes are a closed list; sentences for people are keyed by them. */
export type WorkflowRefusal<Row extends Transition = Transition> =
  | Readonly<{ code: 'transition-unknown'; state: StateOf<Row>; offered: readonly Row['action'][] }>
  | Readonly<{ code: 'role-required'; rule: Row['rule']; roles: readonly RoleOf<Row>[] }>
  | Readonly<{ code: 'guard-failed'; rule: Row['rule']; guard: Row['requires'][number] }>;

export type MoveRequest<Row extends Transition, Facts> = Readonly<{
  action: Row['action'];
  roles: readonly RoleOf<Row>[];
  facts: Facts;
}>;

export type Workflow<Row extends Transition, Facts> = Readonly<{
  initial: StateOf<Row>;
  states: readonly StateOf<Row>[];
  transitions: readonly Row[];
  /** Decides and never saves: the use case loads, asks, then persists `to` and an audit row. */
  decide: (state: StateOf<Row>, request: MoveRequest<Row, Facts>) => Result<Row, WorkflowRefusal<Row>>;
  /** The moves that these roles may make right now: what the panel shows as buttons. */
  offered: (state: StateOf<Row>, roles: readonly RoleOf<Row>[], facts: Facts) => readonly Row[];
}>;

/**
 * Makes a workflow from a table. Throws on a table that contradicts itself (an action twice from one state, a rule id
 * twice, a state that nothing leads to): that is a bug of ours, found at boot.
 *
 * @example
 * const lamp = defineWorkflow({
 *   initial: 'off',
 *   guards: { 'bulb-whole': (facts: { bulb: boolean }) => facts.bulb },
 *   transitions: [
 *     { rule: 'L1', action: 'switch-on', from: 'off', to: 'on', by: 'anyone', requires: ['bulb-whole'] },
 *   ],
 * });
 * lamp.decide('off', { action: 'switch-on', roles: ['anyone'], facts: { bulb: false } });
 * // { ok: false, error: { code: 'guard-failed', rule: 'L1', guard: 'bulb-whole' } }
 */
export function defineWorkflow<Facts, Guard extends string, const Rows extends readonly Transition<NoInfer<Guard>>[]>({
  initial,
  guards,
  transitions,
}: Readonly<{
  initial: StateOf<Rows[number]>;
  guards: Readonly<Record<Guard, (facts: Facts) => boolean>>;
  transitions: Rows;
}>): Workflow<Rows[number], Facts> {
  type Row = Rows[number];
  assertConsistent(initial, transitions);

  const leaving = (state: string): readonly Row[] => transitions.filter((row) => listed(row.from).includes(state));
  const failedGuard = (row: Row, facts: Facts): Guard | undefined =>
    row.requires.find((guard) => !guards[guard](facts));
  const isAllowed = (row: Row, roles: readonly string[]): boolean =>
    listed(row.by).some((role) => roles.includes(role));

  return {
    initial,
    states: statesOf(transitions),
    transitions,
    decide(state, { action, roles, facts }) {
      const row = leaving(state).find((candidate) => candidate.action === action);
      if (!row) return err({ code: 'transition-unknown', state, offered: leaving(state).map((each) => each.action) });
      if (!isAllowed(row, roles)) {
        return err({ code: 'role-required', rule: row.rule, roles: listed(row.by) as RoleOf<Row>[] });
      }
      const guard = failedGuard(row, facts);
      return guard === undefined ? ok(row) : err({ code: 'guard-failed', rule: row.rule, guard });
    },
    offered: (state, roles, facts) =>
      leaving(state).filter((row) => isAllowed(row, roles) && failedGuard(row, facts) === undefined),
  };
}

/** The table as a Mermaid state diagram: the docs' diagrams are generated from the rules, never drawn. */
export function toMermaid({
  initial,
  transitions,
}: Pick<Workflow<Transition, never>, 'initial' | 'transitions'>): string {
  const arrows = transitions.flatMap((row) =>
    listed(row.from).map((from) => `  ${from} --> ${row.to}: ${row.action} (${row.rule})`),
  );
  return ['stateDiagram-v2', `  [*] --> ${initial}`, ...arrows].join('\n');
}

const listed = (oneOrMany: string | readonly string[]): readonly string[] =>
  typeof oneOrMany === 'string' ? [oneOrMany] : oneOrMany;

const statesOf = (rows: readonly Transition[]): readonly string[] => [
  ...new Set(rows.flatMap((row) => [...listed(row.from), row.to])),
];

function assertConsistent(initial: string, rows: readonly Transition[]): void {
  const moves = rows.flatMap((row) => listed(row.from).map((from) => `${from} + ${row.action}`));
  assertNone('the same action twice from one state', repeatedIn(moves));
  assertNone('a rule id twice', repeatedIn(rows.map((row) => row.rule)));
  const reached = new Set([initial, ...rows.map((row) => row.to)]);
  assertNone(
    'a state that nothing leads to',
    statesOf(rows).filter((state) => !reached.has(state)),
  );
}

const repeatedIn = (items: readonly string[]): readonly string[] =>
  items.filter((item, index) => items.indexOf(item) !== index);

function assertNone(complaint: string, found: readonly string[]): void {
  if (found.length > 0) throw new Error(`Workflow table has ${complaint}: ${found.join(', ')}`);
}
