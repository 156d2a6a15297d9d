import {
  type Membership,
  isInForce,
  seatsHeld,
} from '../../../src/plugins/agency-scope/server/src/domain/membership.policy';

const at = (instant: string) => new Date(instant);
const START = at('2026-03-21T00:00:00.000Z');
const END = at('2026-09-23T00:00:00.000Z');

describe('when a seat is in force', () => {
  it.each([
    ['without dates', null, null, '2026-06-01T00:00:00.000Z', true],
    ['a millisecond before the first day', START, null, '2026-03-20T23:59:59.999Z', false],
    ['at the first instant', START, null, '2026-03-21T00:00:00.000Z', true],
    ['at the last instant', null, END, '2026-09-22T23:59:59.999Z', true],
    ['at its end', null, END, '2026-09-23T00:00:00.000Z', false],
    ['between both', START, END, '2026-06-01T00:00:00.000Z', true],
    ['before both', START, END, '2026-01-01T00:00:00.000Z', false],
    ['after both', START, END, '2026-12-01T00:00:00.000Z', false],
    ['a period of no length', START, START, '2026-03-21T00:00:00.000Z', false],
  ] as const)('[S8] %s', (_title, validFrom, validTo, now, expected) => {
    const held = isInForce({ validFrom, validTo }, at(now));

    expect(held).toBe(expected);
  });
});

describe('the seats that somebody holds', () => {
  const someMembership = (overrides: Partial<Membership>): Membership => ({
    agencyId: 'roads',
    role: 'officer',
    validFrom: null,
    validTo: null,
    ...overrides,
  });

  it('[S8] are those in force, in their order, of agencies that are not suspended', () => {
    const memberships = [
      someMembership({ agencyId: 'police', validTo: START }),
      someMembership({ agencyId: 'water', role: 'head', validFrom: START }),
      someMembership({ agencyId: 'health' }),
      someMembership({ agencyId: 'customs', validFrom: END }),
      someMembership({ agencyId: 'roads', role: 'editor' }),
      someMembership({ agencyId: 'water', role: 'officer' }),
    ];

    const seats = seatsHeld(memberships, { suspended: new Set(['health']), now: START });

    expect(seats).toEqual([
      { agencyId: 'water', role: 'head' },
      { agencyId: 'roads', role: 'editor' },
      { agencyId: 'water', role: 'officer' },
    ]);
  });

  it('[S9] are none where every agency is suspended', () => {
    const memberships = [someMembership({ agencyId: 'roads' }), someMembership({ agencyId: 'water' })];

    const seats = seatsHeld(memberships, { suspended: new Set(['roads', 'water']), now: START });

    expect(seats).toEqual([]);
  });
});
