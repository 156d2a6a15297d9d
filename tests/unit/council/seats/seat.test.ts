import {
  type Seat,
  fixQuorumBase,
  grantSeat,
  isEntitled,
} from '../../../../src/plugins/council/server/src/domain/seats/seat';
import { at, someSeat, someSeatSnapshot, years } from '../../../builders/council-votes.builder';

const day = (date: string) => new Date(`${date}T00:00:00.000Z`);

describe('a seat that is entitled', () => {
  const seat = someSeat({
    validity: years(2025, 2027),
    suspensions: [
      { from: day('2025-03-01'), to: day('2025-04-01') },
      { from: day('2026-12-15'), to: null },
    ],
  });

  it.each([
    ['before it begins', '2024-12-31', false],
    ['on its first day', '2025-01-01', true],
    ['before it is suspended', '2025-02-28', true],
    ['from the first day of a suspension', '2025-03-01', false],
    ['on its last day', '2025-03-31', false],
    ['after it', '2025-04-01', true],
    ['while a suspension has no end', '2026-12-16', false],
    ['from the day on which it ends', '2027-01-01', false],
  ])('[I18] %s', (_title, date, expected) => {
    const isEntitledThen = isEntitled(seat, day(date));

    expect(isEntitledThen).toBe(expected);
  });

  it('[I18] has no end while none is known', () => {
    const isEntitledThen = isEntitled(someSeat({ validity: years(2025, null) }), day('2099-01-01'));

    expect(isEntitledThen).toBe(true);
  });
});

describe('the base of a meeting', () => {
  const roads = someSeat({ seatId: 'roads' });
  const water = someSeat({ seatId: 'water' });
  const ended = someSeat({ seatId: 'post', validity: years(2024, 2026) });
  const suspended = someSeat({ seatId: 'police', suspensions: [years(2026, null)] });

  it('[I18] is of the seats that are entitled when it opens', () => {
    const base = fixQuorumBase([roads, ended, suspended, water], at('09:00'));

    expect(base).toEqual({ fixedAt: at('09:00'), seats: [someSeatSnapshot('roads'), someSeatSnapshot('water')] });
  });

  it('[I18] is not rewritten when agencies merge and are renamed later', () => {
    const seats: Seat[] = [roads, water];
    const base = fixQuorumBase(seats, at('09:00'));

    seats.splice(0, 2, someSeat({ seatId: 'roads', agencyName: 'Roads and water', validity: years(2025, null) }));

    expect(base.seats).toEqual([someSeatSnapshot('roads'), someSeatSnapshot('water')]);
    expect(fixQuorumBase(seats, at('09:00')).seats).toHaveLength(1);
  });

  it('[I17] with an agency in it twice is a fault', () => {
    const twice = [roads, someSeat({ seatId: 'roads-2', agencyId: roads.agencyId })];

    expect(() => fixQuorumBase(twice, at('09:00'))).toThrow('An agency has two seats at once');
  });
});

describe('a seat for an agency', () => {
  const former = someSeat({ seatId: 'roads-1', agencyId: 'agency-roads', validity: years(2024, 2026) });

  it.each([
    [
      'of an agency that has none',
      someSeat({ seatId: 'water', agencyId: 'agency-water', validity: years(2024, null) }),
    ],
    ['from the day on which the former one ends', someSeat({ agencyId: 'agency-roads', validity: years(2026, null) })],
    [
      'up to the day on which the later one begins',
      someSeat({ agencyId: 'agency-roads', validity: years(2020, 2024) }),
    ],
    ['that is the same one, prolonged', someSeat({ ...former, validity: years(2024, 2030) })],
  ])('[I17] is granted: %s', (_title, seat) => {
    const granted = grantSeat([former], seat);

    expect(granted).toEqual({ ok: true, value: seat });
  });

  it.each([
    ['beside another one', years(2025, null), { code: 'agency-already-seated', seatId: 'roads-1' }],
    ['within another one', years(2024, 2025), { code: 'agency-already-seated', seatId: 'roads-1' }],
    ['that ends as it begins', years(2027, 2027), { code: 'validity-not-valid' }],
    ['that ends before it begins', years(2028, 2027), { code: 'validity-not-valid' }],
    ['from a day that does not exist', { from: new Date(Number.NaN), to: null }, { code: 'validity-not-valid' }],
  ])('[I17] is refused: %s', (_title, validity, error) => {
    const granted = grantSeat([former], someSeat({ agencyId: 'agency-roads', validity }));

    expect(granted).toEqual({ ok: false, error });
  });
});
