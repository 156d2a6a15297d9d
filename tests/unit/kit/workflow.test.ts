import { type Transition, defineWorkflow, toMermaid } from '@hamresan/kit';

type Facts = Readonly<{ reason: string; quorumMet: boolean }>;

const someFacts = (overrides: Partial<Facts> = {}): Facts => ({
  reason: 'Budget line is missing',
  quorumMet: true,
  ...overrides,
});

const motion = defineWorkflow({
  initial: 'draft',
  guards: {
    'reason-given': (facts: Facts) => facts.reason.trim() !== '',
    'quorum-met': (facts: Facts) => facts.quorumMet,
  },
  transitions: [
    { rule: 'M1', action: 'submit', from: 'draft', to: 'submitted', by: 'agency-editor', requires: [] },
    {
      rule: 'M2',
      action: 'return',
      from: 'submitted',
      to: 'draft',
      by: ['secretary', 'chair'],
      requires: ['reason-given'],
    },
    { rule: 'M3', action: 'approve', from: 'submitted', to: 'approved', by: 'chair', requires: ['quorum-met'] },
    { rule: 'M4', action: 'archive', from: ['submitted', 'approved'], to: 'archived', by: 'secretary', requires: [] },
  ],
});

describe('a workflow table', () => {
  it('lets a listed role make a listed move', () => {
    const decision = motion.decide('draft', { action: 'submit', roles: ['agency-editor'], facts: someFacts() });

    expect(decision).toEqual({ ok: true, value: motion.transitions[0] });
  });

  it('accepts any of several roles, and a person with several', () => {
    const decision = motion.decide('submitted', {
      action: 'return',
      roles: ['agency-editor', 'chair'],
      facts: someFacts(),
    });

    expect(decision.ok).toBe(true);
  });

  it('accepts a move from any of several states', () => {
    const decision = motion.decide('approved', { action: 'archive', roles: ['secretary'], facts: someFacts() });

    expect(decision.ok).toBe(true);
  });

  it('refuses a move that the state does not offer, and says what it offers', () => {
    const decision = motion.decide('draft', { action: 'approve', roles: ['chair'], facts: someFacts() });

    expect(decision).toEqual({ ok: false, error: { code: 'transition-unknown', state: 'draft', offered: ['submit'] } });
  });

  it('refuses a role that is not listed, and says which is', () => {
    const decision = motion.decide('submitted', { action: 'approve', roles: ['secretary'], facts: someFacts() });

    expect(decision).toEqual({ ok: false, error: { code: 'role-required', rule: 'M3', roles: ['chair'] } });
  });

  it('refuses somebody without any role', () => {
    const decision = motion.decide('submitted', { action: 'approve', roles: [], facts: someFacts() });

    expect(decision).toEqual({ ok: false, error: { code: 'role-required', rule: 'M3', roles: ['chair'] } });
  });

  it('refuses when a guard fails, and names it', () => {
    const facts = someFacts({ reason: '  ' });

    const decision = motion.decide('submitted', { action: 'return', roles: ['chair'], facts });

    expect(decision).toEqual({ ok: false, error: { code: 'guard-failed', rule: 'M2', guard: 'reason-given' } });
  });

  it('offers only what these roles may do with these facts', () => {
    const offered = motion.offered('submitted', ['chair'], someFacts({ quorumMet: false }));

    expect(offered.map(({ action }) => action)).toEqual(['return']);
  });

  it('knows all its states', () => {
    expect(motion.states).toEqual(['draft', 'submitted', 'approved', 'archived']);
  });

  it('draws itself', () => {
    expect(toMermaid(motion).split('\n')).toEqual([
      'stateDiagram-v2',
      '  [*] --> draft',
      '  draft --> submitted: submit (M1)',
      '  submitted --> draft: return (M2)',
      '  submitted --> approved: approve (M3)',
      '  submitted --> archived: archive (M4)',
      '  approved --> archived: archive (M4)',
    ]);
  });
});

describe('a table that contradicts itself is a fault at once', () => {
  const row = (overrides: Partial<Transition<never>> = {}): Transition<never> => ({
    rule: 'X1',
    action: 'go',
    from: 'here',
    to: 'there',
    by: 'anyone',
    requires: [],
    ...overrides,
  });
  const define =
    (...transitions: Transition<never>[]) =>
    () =>
      defineWorkflow({ initial: 'here', guards: {}, transitions });

  it('the same action twice from one state', () => {
    expect(define(row(), row({ rule: 'X2', to: 'elsewhere' }))).toThrow(
      'the same action twice from one state: here + go',
    );
  });

  it('a rule id twice', () => {
    expect(define(row(), row({ action: 'leave' }))).toThrow('a rule id twice: X1');
  });

  it('a state that nothing leads to', () => {
    expect(define(row(), row({ rule: 'X2', from: 'limbo' }))).toThrow('a state that nothing leads to: limbo');
  });
});
