import {
  LAST_PLACE,
  type PlacedItem,
  placesOf,
  reordered,
} from '../../../../src/plugins/council/server/src/domain/agenda/agenda-order';

const item = (id: string, standing: string | null = null, isMovable = true): PlacedItem => ({
  id,
  standing,
  isMovable,
});
const MINUTES = item('minutes', 'minutes-approval');
const REPORT = item('report', 'follow-up');
const [A, B, C] = [item('a'), item('b'), item('c')] as const;
const OTHER = item('other', 'any-other-business');
const AGENDA = [MINUTES, REPORT, A, B, C, OTHER];

const order = (wanted: string, agenda: readonly PlacedItem[] = AGENDA) => {
  const result = reordered(agenda, wanted.split(' '));
  return result.ok ? result.value.map(({ id }) => id).join(' ') : result.error;
};

describe('the order of an agenda', () => {
  it('[I11] is what somebody wants', () => {
    expect(order('minutes report c a b other')).toBe('minutes report c a b other');
  });

  it('[I11] names every item that waits, each once, and no other', () => {
    expect([order('minutes report a b other'), order('minutes report a b c other stranger a')]).toEqual([
      { code: 'agenda-order-incomplete', missing: ['c'], unknown: [] },
      { code: 'agenda-order-incomplete', missing: [], unknown: ['stranger', 'a'] },
    ]);
  });

  it('[I12] what waits no more keeps its place', () => {
    const agenda = [A, item('withdrawn', null, false), B, C];

    expect([order('c a b', agenda), order('c a withdrawn b', agenda)]).toEqual([
      'c withdrawn a b',
      { code: 'agenda-order-incomplete', missing: [], unknown: ['withdrawn'] },
    ]);
  });

  it.each([
    ['report minutes a b c other', 'minutes-approval'],
    ['a minutes report b c other', 'minutes-approval'],
    ['minutes a report b c other', 'follow-up'],
    ['minutes report a b other c', 'any-other-business'],
  ])('[I15] standing items keep their places: %s', (wanted, standing) => {
    expect(order(wanted)).toEqual({ code: 'standing-item-moved', standing });
  });

  it('[I15] minutes are approved in the order of their meetings', () => {
    const agenda = [item('first', 'minutes-approval'), item('second', 'minutes-approval'), A];

    expect(order('second first a', agenda)).toEqual({ code: 'standing-item-moved', standing: 'minutes-approval' });
  });

  it('[I15] one that came late and stands wrong hinders nobody, and may be put right', () => {
    const agenda = [REPORT, A, B, OTHER, MINUTES];

    expect([order('report b a other minutes', agenda), order('minutes report a b other', agenda)]).toEqual([
      'report b a other minutes',
      'minutes report a b other',
    ]);
  });

  it('[I15] other business stays behind what comes later', () => {
    expect([placesOf(AGENDA), placesOf([OTHER, A])]).toEqual([
      [1, 2, 3, 4, 5, LAST_PLACE],
      [1, 2],
    ]);
  });
});
