import { andThen, countingIds, err, ok, randomIds, steppingClock, systemClock, unreachable } from '@hamresan/kit';

describe('clocks', () => {
  it('a stepping clock stands still until it is moved', () => {
    const clock = steppingClock('2025-08-19T05:30:00Z');
    const before = clock.now();

    clock.advance(90_000);

    expect([before, clock.now()]).toEqual([new Date('2025-08-19T05:30:00Z'), new Date('2025-08-19T05:31:30Z')]);
  });

  it('a stepping clock refuses what is no instant', () => {
    expect(() => steppingClock('28 Mordad 1404')).toThrow(RangeError);
  });

  it('the system clock goes forward', () => {
    const first = systemClock.now().getTime();

    expect(systemClock.now().getTime()).toBeGreaterThanOrEqual(first);
  });
});

describe('ids', () => {
  it('counting ids count', () => {
    const ids = countingIds('meeting');

    expect([ids.next(), ids.next()]).toEqual(['meeting-1', 'meeting-2']);
  });

  it('random ids are version 4 UUIDs, each its own', () => {
    const [first, second] = [randomIds.next(), randomIds.next()];

    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(second).not.toBe(first);
  });
});

describe('results', () => {
  const half = (value: number) => (value % 2 === 0 ? ok(value / 2) : err({ code: 'odd' as const }));

  it('go on with the value', () => {
    expect(andThen(ok(4), half)).toEqual({ ok: true, value: 2 });
  });

  it('carry a refusal past the next step', () => {
    expect(andThen(half(3), half)).toEqual({ ok: false, error: { code: 'odd' } });
  });

  it('an impossible case is a loud fault', () => {
    expect(() => unreachable('blue' as never)).toThrow('Unhandled case: "blue"');
  });
});
