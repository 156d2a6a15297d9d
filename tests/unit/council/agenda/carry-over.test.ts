import { STATES_WITH_OUTCOME } from '../../../../src/plugins/council/server/src/domain/agenda-item.workflow';
import {
  goesOn,
  needsSuccessor,
  poolOrder,
  successorOf,
} from '../../../../src/plugins/council/server/src/domain/agenda/carry-over';
import { someCarriedItem } from '../../../builders/council-items.builder';

describe('carrying over', () => {
  it('[I9] a postponed item goes on as a new one that knows where it comes from', () => {
    expect(successorOf(someCarriedItem(), 'meeting-2')).toEqual({
      predecessor: 'item-1',
      carryCount: 1,
      firstMeeting: 'meeting-1',
      meeting: 'meeting-2',
      state: 'accepted',
      isCarriedOver: true,
    });
  });

  it('[I9] carried again, it still names its first meeting', () => {
    const again = someCarriedItem({ id: 'item-2', meeting: 'meeting-2', firstMeeting: 'meeting-1', carryCount: 1 });

    expect(successorOf(again, null)).toMatchObject({ firstMeeting: 'meeting-1', carryCount: 2 });
  });

  it('[I10] without a next meeting it waits in the pool', () => {
    expect(successorOf(someCarriedItem(), null)).toMatchObject({ meeting: null, isCarriedOver: true });
  });

  it('[I9] it has one successor, however often one asks', () => {
    const items = [someCarriedItem(), someCarriedItem({ id: 'item-2', state: 'accepted', predecessor: 'item-1' })];

    expect(needsSuccessor(items)).toEqual([]);
  });

  it('[I14] what was postponed or not reached goes on, what was answered does not', () => {
    expect(STATES_WITH_OUTCOME.filter(goesOn)).toEqual(['postponed', 'not-reached']);
  });

  it('[I10] what was carried longest comes first on the next agenda, then first come, first served', () => {
    const waiting = (id: string, carryCount: number, submittedAt: string) => ({
      id,
      isCarriedOver: carryCount > 0,
      carryCount,
      submittedAt,
    });
    const pool = [
      waiting('new-late', 0, '2025-11-02'),
      waiting('carried-once', 1, '2025-10-20'),
      waiting('new-early', 0, '2025-11-01'),
      waiting('carried-twice', 2, '2025-10-30'),
    ];

    expect(poolOrder(pool).map(({ id }) => id)).toEqual(['carried-twice', 'carried-once', 'new-early', 'new-late']);
  });
});
