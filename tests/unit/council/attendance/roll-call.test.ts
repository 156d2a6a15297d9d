import { headcount, rollCall } from '../../../../src/plugins/council/server/src/domain/attendance/roll-call';
import {
  WITH_PROXIES,
  at,
  line,
  someBase,
  someProxy,
  someRecusal,
  someRollBook,
  someSeatSnapshot,
} from '../../../builders/council-votes.builder';

describe('the roll of an item', () => {
  /** Roads away with a proxy for the water authority, police recused, health excused, schools away. */
  const book = someRollBook({
    log: [line('09:00 arrive', 'water'), line('09:00 arrive', 'police'), line('08:00 excuse', 'health')],
    recusals: [someRecusal({ seatId: 'police' })],
    proxies: [someProxy()],
    proxyRules: WITH_PROXIES,
  });
  const entry = (seatId: string, standing: string, isInRoom = false, holderSeatId: string | null = null) => ({
    ...someSeatSnapshot(seatId),
    standing,
    isInRoom,
    holderSeatId,
  });

  it('[I16] says of every seat how it stands when the vote opens', () => {
    const roll = rollCall(book, { itemId: 'item-4', at: at('09:45') });

    expect(roll).toEqual({
      itemId: 'item-4',
      at: at('09:45'),
      seats: [
        entry('health', 'excused'),
        entry('police', 'recused', true),
        entry('roads', 'represented', false, 'water'),
        entry('schools', 'absent'),
        entry('water', 'present', true),
      ],
    });
  });

  it('[I16] is called from what had happened by then', () => {
    const later = { ...book, log: [...book.log, line('09:50 arrive', 'roads'), line('09:50 leave', 'water')] };

    const rolls = ['09:45', '09:50'].map((time) => rollCall(later, { itemId: 'item-4', at: at(time) }));

    expect(rolls.map(({ seats }) => seats.map(({ standing }) => standing))).toEqual([
      ['excused', 'recused', 'represented', 'absent', 'present'],
      ['excused', 'recused', 'present', 'absent', 'absent'],
    ]);
  });

  it.each([
    ['another item', 'item-5'],
    ['the meeting itself', null],
  ])('[I22] has nobody recused in %s', (_title, itemId) => {
    const roll = rollCall(book, { itemId, at: at('09:45') });

    expect(roll.seats.map(({ standing }) => standing)).toEqual([
      'excused',
      'present',
      'represented',
      'absent',
      'present',
    ]);
  });

  it('[I22] has a recused seat as that even if it is away or represented', () => {
    const roads = { ...book, recusals: [someRecusal({ seatId: 'roads' }), someRecusal({ seatId: 'schools' })] };

    const roll = rollCall(roads, { itemId: 'item-4', at: at('09:45') });

    expect(roll.seats.slice(2, 4)).toEqual([entry('roads', 'recused'), entry('schools', 'recused')]);
  });

  it('[I18] has no seat that is not in the base, in the room or not', () => {
    const roll = rollCall({ ...book, base: someBase(['roads']) }, { itemId: null, at: at('09:45') });

    expect(roll.seats.map(({ seatId }) => seatId)).toEqual(['roads']);
  });

  it('[I19] is counted for the quorum', () => {
    const away = { ...book, recusals: [...book.recusals, someRecusal({ seatId: 'schools' })] };

    const counts = headcount(rollCall(away, { itemId: 'item-4', at: at('09:45') }));

    expect(counts).toEqual({ base: 5, present: 1, represented: 1, recusedInRoom: 1 });
  });
});
