import type { CarriedItem } from '../../src/plugins/council/server/src/domain/agenda/carry-over';

export const someCarriedItem = (overrides: Partial<CarriedItem> = {}): CarriedItem => ({
  id: 'item-1',
  state: 'postponed',
  predecessor: null,
  carryCount: 0,
  firstMeeting: null,
  meeting: 'meeting-1',
  order: 1,
  ...overrides,
});
