import type { Result, Transition, WorkflowRefusal } from '@hamresan/kit';

import { COUNCIL_ROLES } from '../../src/plugins/council/server/src/domain/roles';

const listed = (oneOrMany: string | readonly string[]): readonly string[] => [oneOrMany].flat();

type Request<Facts> = Readonly<{ action: string; roles: readonly string[]; facts: Facts }>;

/** Any workflow, asked with any words: as a method, so that one that knows its own words alone is taken as well. */
export type AnyWorkflow<Facts> = Readonly<{
  states: readonly string[];
  transitions: readonly Transition[];
  decide(state: string, request: Request<Facts>): Result<Transition, WorkflowRefusal>;
}>;

/** A rule as somebody wrote it down a second time, by hand: what the table says is held against it. */
type WrittenRule<Facts> = Readonly<{
  title: string;
  action: string;
  from: readonly string[];
  to: string;
  by: readonly string[];
  /** For each guard one way to break it. */
  needs: Readonly<Record<string, Partial<Facts>>>;
}>;

/** `('[MT4] …', 'scheduled convoke convoked', 'secretary', { guard: what breaks it })`; several states or roles by commas. */
export const rulesOf =
  <Facts>() =>
  (
    title: string,
    move: string,
    by: string,
    needs: Readonly<Record<string, Partial<Facts>>> = {},
  ): WrittenRule<Facts> => {
    const [from = '', action = '', to = ''] = move.split(' ');
    return { title, action, from: from.split(','), to, by: by.split(','), needs };
  };

type Walk<Facts> = Readonly<{
  rules: readonly WrittenRule<Facts>[];
  /** Facts that fulfil everything that this move asks. */
  factsFor: (rule: Readonly<{ action: string; from: string }>) => Facts;
}>;

/**
 * Declares the tests that every workflow has: each rule is walked from each of its states by each of its roles and is
 * refused for each of its guards; the table has nothing that is not written here; no other move and no other role.
 */
export function walkTheTable<Facts>(flow: AnyWorkflow<Facts>, { rules, factsFor }: Walk<Facts>): void {
  it.each(rules)('$title', (rule) => {
    expect(walked(flow, rule, factsFor)).toEqual(rule.from.flatMap(() => rule.by.map(() => rule.to)));
    expect(refused(flow, rule, factsFor)).toEqual(Object.keys(rule.needs));
  });

  it('has these rules and no others', () => {
    expect(tableOf(flow)).toEqual(rules.map(written));
  });

  it.each(movesNotIn(flow))('from %s nothing leads by %s', (state, action) => {
    const decision = flow.decide(state, { action, roles: COUNCIL_ROLES, facts: factsFor({ action, from: state }) });

    expect(decision).toMatchObject({ ok: false, error: { code: 'transition-unknown', state } });
  });

  it.each(rolesNotIn(flow))('[%s] from %s, %s is not for the %s', (rule, from, action, role) => {
    const decision = flow.decide(from, { action, roles: [role], facts: factsFor({ action, from }) });

    expect(decision).toMatchObject({ ok: false, error: { code: 'role-required', rule } });
  });
}

const walked = <Facts>(flow: AnyWorkflow<Facts>, rule: WrittenRule<Facts>, factsFor: Walk<Facts>['factsFor']) =>
  rule.from.flatMap((from) =>
    rule.by.map((role) => {
      const { action } = rule;
      const decision = flow.decide(from, { action, roles: [role], facts: factsFor({ action, from }) });
      return decision.ok ? decision.value.to : decision.error;
    }),
  );

const refused = <Facts>(flow: AnyWorkflow<Facts>, rule: WrittenRule<Facts>, factsFor: Walk<Facts>['factsFor']) =>
  Object.values(rule.needs).map((broken) => {
    const [[from = ''], { action }] = [rule.from, rule];
    const facts = { ...factsFor({ action, from }), ...broken };
    const decision = flow.decide(from, { action, roles: rule.by, facts });
    return decision.ok ? decision.value.to : 'guard' in decision.error && decision.error.guard;
  });

const tableOf = ({ transitions }: AnyWorkflow<never>) =>
  transitions.map(({ rule, action, from, to, by, requires }) => ({
    rule,
    action,
    from: [...listed(from)].sort(),
    to,
    by: [...listed(by)].sort(),
    needs: [...requires].sort(),
  }));

const written = <Facts>({ title, action, from, to, by, needs }: WrittenRule<Facts>) => ({
  rule: /^\[(\w+)\]/.exec(title)?.[1],
  action,
  from: [...from].sort(),
  to,
  by: [...by].sort(),
  needs: Object.keys(needs).sort(),
});

/** Every move that the table does not have. */
function movesNotIn({ states, transitions }: AnyWorkflow<never>): readonly (readonly [string, string])[] {
  const actions = [...new Set(transitions.map(({ action }) => action))];
  const has = (state: string, action: string) =>
    transitions.some((row) => row.action === action && listed(row.from).includes(state));
  return states.flatMap((state) =>
    actions.filter((action) => !has(state, action)).map((action) => [state, action] as const),
  );
}

/** Every row with every role that it does not name. */
const rolesNotIn = ({ transitions }: AnyWorkflow<never>) =>
  transitions.flatMap((row) =>
    listed(row.from).flatMap((from) =>
      COUNCIL_ROLES.filter((role) => !listed(row.by).includes(role)).map(
        (role) => [row.rule, from, row.action, role] as const,
      ),
    ),
  );
