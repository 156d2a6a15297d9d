import type { Counts } from '../../../../src/plugins/council/server/src/domain/votes/counts';
import {
  castSecretBallot,
  checkPapers,
  maySecretlyVote,
  publishSecret,
  secretCastings,
} from '../../../../src/plugins/council/server/src/domain/votes/secret-ballot';
import { someCounts, someRoll, times } from '../../../builders/council-votes.builder';

describe('a secret poll', () => {
  it('[I28] is possible with three who are there to vote', () => {
    const voters = maySecretlyVote(someRoll({ roads: 'absent', police: 'recused' }));

    expect(voters).toEqual({ ok: true, value: 3 });
  });

  it.each([
    ['two', someRoll({ roads: 'absent', police: 'recused', health: 'excused' })],
    [
      'two, and a proxy that one of them holds',
      someRoll({ roads: 'represented', police: 'recused', health: 'absent' }),
    ],
  ])('[I28] is refused with %s', (_title, roll) => {
    const voters = maySecretlyVote(roll);

    expect(voters).toEqual({ ok: false, error: { code: 'too-few-for-secrecy', eligible: 2, fewest: 3 } });
  });
});

describe('what the by-laws ask of a secret poll', () => {
  const four = someRoll({ roads: 'absent' });
  const two = someRoll({ roads: 'absent', police: 'recused', health: 'excused' });

  it.each([
    ['more than three is asked for', four, 5, { code: 'too-few-for-secrecy', eligible: 4, fewest: 5 }],
    ['fewer than three never are', two, 2, { code: 'too-few-for-secrecy', eligible: 2, fewest: 3 }],
  ])('[I28] %s', (_title, roll, fewest, error) => {
    const voters = maySecretlyVote(roll, fewest);

    expect(voters).toEqual({ ok: false, error });
  });
});

describe('a secret ballot', () => {
  const box = { voted: ['roads', 'water'], tally: { yes: 1, no: 1, abstain: 0 } };
  const cast = (seatId: string, roll = someRoll()) =>
    castSecretBallot('open', { roll, box, seatId, choice: 'yes' as const });

  it('[I28] leaves that the seat voted and how often it was said, and no order', () => {
    const result = cast('health');

    expect(result).toEqual({
      ok: true,
      value: { voted: ['health', 'roads', 'water'], tally: { yes: 2, no: 1, abstain: 0 } },
    });
  });

  it('[I28] leaves the same whoever came first', () => {
    const choices = [
      ['roads', 'yes'],
      ['water', 'no'],
      ['health', 'yes'],
    ] as const;
    const castAll = (ballots: typeof choices | readonly (typeof choices)[number][]) =>
      ballots.reduce(
        (kept, [seatId, choice]) => {
          const next = castSecretBallot('open', { roll: someRoll(), box: kept, seatId, choice });
          return next.ok ? next.value : kept;
        },
        { voted: [] as readonly string[], tally: { yes: 0, no: 0, abstain: 0 } },
      );

    const boxes = [castAll(choices), castAll([...choices].reverse())];

    expect(boxes[0]).toEqual({ voted: ['health', 'roads', 'water'], tally: { yes: 2, no: 1, abstain: 0 } });
    expect(JSON.stringify(boxes[1])).toBe(JSON.stringify(boxes[0]));
  });

  it.each([
    ['a seat that has voted', cast('roads'), { code: 'already-voted' }],
    ['a seat that is away', cast('police', someRoll({ police: 'absent' })), { code: 'seat-not-present' }],
    ['a seat that is recused', cast('police', someRoll({ police: 'recused' })), { code: 'seat-recused' }],
    ['no seat of the council', cast('post'), { code: 'seat-not-entitled' }],
  ])('[I28] is refused of %s', (_title, result, error) => {
    expect(result).toEqual({ ok: false, error });
  });

  it('[I23] is refused once the poll is closed', () => {
    const result = castSecretBallot('closed', { roll: someRoll(), box, seatId: 'health', choice: 'yes' });

    expect(result).toEqual({ ok: false, error: { code: 'poll-closed', state: 'closed' } });
  });

  it('[I21] tells the attendance book that a seat voted, not when', () => {
    const poll = times('09:45', '10:00');

    const castings = secretCastings({ itemId: 'item-4', poll }, { ...box, voted: ['roads'] });

    expect(castings).toEqual([{ itemId: 'item-4', seatId: 'roads', inRoomSeatId: 'roads', castAt: null, poll }]);
  });
});

describe('papers that were counted', () => {
  const roll = someRoll({ roads: 'represented', police: 'recused', health: 'absent' });

  it.each([
    ['as many as voters', { yes: 2, no: 1, abstain: 0 }],
    ['fewer', { yes: 0, no: 0, abstain: 1 }],
    ['none', { yes: 0, no: 0, abstain: 0 }],
  ])('[I28] are taken: %s', (_title, tally) => {
    const checked = checkPapers(tally, roll);

    expect(checked).toEqual({ ok: true, value: tally });
  });

  it.each([
    ['more than voters', { yes: 2, no: 1, abstain: 1 }, { code: 'more-papers-than-voters', papers: 4, voters: 3 }],
    ['less than none', { yes: 3, no: -1, abstain: 0 }, { code: 'count-not-valid', column: 'no' }],
    ['half a paper', { yes: 1, no: 1, abstain: 0.5 }, { code: 'count-not-valid', column: 'abstain' }],
  ])('[I28] are refused: %s', (_title, tally, error) => {
    const checked = checkPapers(tally, roll);

    expect(checked).toEqual({ ok: false, error });
  });
});

describe('what is told of a secret vote', () => {
  const publish = (counts: Counts, showsCounts = true) => publishSecret({ outcome: 'adopted', counts, showsCounts });

  it.each([
    ['ballots differ', someCounts({ yes: 4, no: 1 })],
    ['one abstained', someCounts({ yes: 4, abstain: 1, absent: 2 })],
    ['three were cast', someCounts({ yes: 1, no: 1, abstain: 1 })],
    ['nobody voted', someCounts({ presentNotVoting: 5 })],
  ])('[I28] its counts, where %s', (_title, counts) => {
    expect(publish(counts)).toEqual({ outcome: 'adopted', counts });
  });

  it.each([
    ['all said yes', someCounts({ yes: 4, absent: 1 })],
    ['all said no', someCounts({ no: 4, presentNotVoting: 1 })],
    ['all abstained', someCounts({ abstain: 4 })],
    ['two voted', someCounts({ yes: 1, no: 1, presentNotVoting: 3 })],
  ])('[I28] its outcome alone, where %s', (_title, counts) => {
    expect(publish(counts)).toEqual({ outcome: 'adopted', counts: null });
  });

  it('[I28] its outcome alone, always, where the by-laws want it so', () => {
    expect(publish(someCounts({ yes: 4, no: 1 }), false)).toEqual({ outcome: 'adopted', counts: null });
  });
});
