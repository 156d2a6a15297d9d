import {
  presidingSeat,
  recusedSeats,
  recuse,
  withdrawRecusal,
} from '../../../../src/plugins/council/server/src/domain/attendance/recusal';
import { someCasting, someRecusal } from '../../../builders/council-votes.builder';

describe('a seat that keeps out of an item', () => {
  it('[I22] is recorded with the reason', () => {
    const recorded = recuse([], someRecusal(), []);

    expect(recorded).toEqual({ ok: true, value: [someRecusal()] });
  });

  it('[I22] is recorded once', () => {
    const recorded = recuse([someRecusal()], someRecusal({ reason: 'Said again' }), []);

    expect(recorded).toEqual({ ok: true, value: [someRecusal()] });
  });

  it('[I22] is refused without a reason', () => {
    const recorded = recuse([], someRecusal({ reason: ' ' }), []);

    expect(recorded).toEqual({ ok: false, error: { code: 'reason-required' } });
  });

  it.each([
    ['for itself', someCasting()],
    ['through a proxy that it gave', someCasting({ inRoomSeatId: 'water' })],
    ['by a proxy that it holds', someCasting({ seatId: 'water' })],
  ])('[I21] is refused once it has voted %s', (_title, casting) => {
    const recorded = recuse([], someRecusal(), [casting]);

    expect(recorded).toEqual({ ok: false, error: { code: 'seat-has-voted', itemId: 'item-4' } });
  });

  it.each([
    ['the seat voted in another item', someCasting({ itemId: 'item-3' })],
    ['another seat voted', someCasting({ seatId: 'water', inRoomSeatId: 'water' })],
  ])('[I22] is recorded where %s', (_title, casting) => {
    const recorded = recuse([], someRecusal(), [casting]);

    expect(recorded).toEqual({ ok: true, value: [someRecusal()] });
  });

  it.each([
    ['item-4', ['roads']],
    ['item-5', ['water']],
    [null, []],
  ])('[I22] keeps out of that item alone: %s', (itemId, expected) => {
    const seats = recusedSeats([someRecusal(), someRecusal({ itemId: 'item-5', seatId: 'water' })], itemId);

    expect([...seats]).toEqual(expected);
  });
});

describe('who presides over an item', () => {
  const ORDER = ['roads', 'water', 'police'];
  const floor = (present: readonly string[], recused: readonly string[]) => ({
    present: new Set(present),
    recused: new Set(recused),
  });

  it.each([
    ['the chair', floor(ORDER, []), 'roads'],
    ['the next one where the chair is recused', floor(ORDER, ['roads']), 'water'],
    ['the next one where the chair is away', floor(['water', 'police'], []), 'water'],
    ['the one after where the next one is away', floor(['roads', 'police'], ['roads']), 'police'],
    ['nobody where all are recused', floor(ORDER, ORDER), null],
    ['nobody who is not in the order', floor(['health'], []), null],
  ])('[I22] %s', (_title, circumstances, expected) => {
    const seatId = presidingSeat(ORDER, circumstances);

    expect(seatId).toBe(expected);
  });
});

describe('a recusal that is taken back', () => {
  const wish = { seatId: 'roads', itemId: 'item-4', reason: 'موضوع دیگری بود', voteWasOpened: false };

  it('[I22] is gone, and only it', () => {
    const others = [someRecusal({ seatId: 'water' }), someRecusal({ itemId: 'item-5' })];

    expect(withdrawRecusal([someRecusal(), ...others], wish)).toEqual({ ok: true, value: others });
  });

  it.each([
    ['without a reason', { reason: '\u200c' }, { code: 'reason-required' }],
    ['of a seat that takes part', { seatId: 'police' }, { code: 'recusal-not-found' }],
    ['once the item was voted on', { voteWasOpened: true }, { code: 'vote-was-opened' }],
  ])('[I22] not %s', (_title, more, error) => {
    expect(withdrawRecusal([someRecusal()], { ...wish, ...more })).toEqual({ ok: false, error });
  });
});
