import {
  type Extension,
  dueDayOf,
  isOverdue,
  timesOverdue,
} from '../../../../src/plugins/council/server/src/domain/resolutions/due-date';

const someExtension = (overrides: Partial<Extension> = {}): Extension => ({
  requestedAt: '2025-10-01',
  from: '2025-10-10',
  to: '2025-11-10',
  outcome: 'granted',
  ...overrides,
});

describe('the due date of a resolution', () => {
  it('[I39] is the adopted day until a later one is granted', () => {
    const asked = [someExtension({ outcome: 'open' }), someExtension({ outcome: 'denied' })];

    expect([dueDayOf('2025-10-10', asked), dueDayOf('2025-10-10', [someExtension(), ...asked])]).toEqual([
      '2025-10-10',
      '2025-11-10',
    ]);
  });

  it.each([
    ['the day itself', 'in-progress', '2025-10-10', '2025-10-10', false],
    ['the day after', 'in-progress', '2025-10-10', '2025-10-11', true],
    ['while it waits to be verified', 'reported-done', '2025-10-10', '2025-10-11', false],
    ['when it is verified', 'verified', '2025-10-10', '2025-10-11', false],
    ['while nobody leads it', 'reassignment-required', '2025-10-10', '2025-10-11', true],
    ['without a date', 'adopted', null, '2025-10-11', false],
  ] as const)('[I39] overdue: %s', (_title, state, due, today, expected) => {
    expect(isOverdue(state, due, today)).toBe(expected);
  });

  it('[I39] being late stays counted when the day is moved', () => {
    const late = someExtension({ requestedAt: '2025-10-20' });
    const resolution = { adopted: '2025-10-10', extensions: [late], state: 'in-progress' } as const;

    expect([timesOverdue(resolution, '2025-11-01'), timesOverdue(resolution, '2025-11-11')]).toEqual([1, 2]);
  });

  it('[I39] asking in time is not being late', () => {
    const resolution = { adopted: '2025-10-10', extensions: [someExtension()], state: 'in-progress' } as const;

    expect(timesOverdue(resolution, '2025-11-01')).toBe(0);
  });
});
