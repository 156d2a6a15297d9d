import type { PollState } from '../../../../src/plugins/council/server/src/domain/poll.workflow';
import {
  castBallot,
  castingsOf,
  countedBallots,
  mayCast,
} from '../../../../src/plugins/council/server/src/domain/votes/ballots';
import { columnsOf } from '../../../../src/plugins/council/server/src/domain/votes/columns';
import { at, someBallot, someRoll, times } from '../../../builders/council-votes.builder';

const OPEN = { state: 'open', allowsRecast: false } as const;
const RECAST = { state: 'open', allowsRecast: true } as const;

describe('a seat that votes', () => {
  it.each([
    ['there', someRoll()],
    ['represented', someRoll({ roads: 'represented' })],
  ])('[I23] may, while the poll is open and it is %s', (_title, roll) => {
    const answer = mayCast(OPEN, { roll, seatId: 'roads', voted: ['water'] });

    expect(answer).toEqual({ ok: true, value: 'first' });
  });

  it.each<[PollState, string]>([
    ['draft', 'poll-not-open'],
    ['suspended', 'poll-not-open'],
    ['closed', 'poll-closed'],
    ['published', 'poll-closed'],
    ['superseded', 'poll-closed'],
    ['aborted', 'poll-closed'],
    ['void-no-quorum', 'poll-closed'],
  ])('[I23] may not in a poll that is %s: %s', (state, code) => {
    const answer = mayCast({ ...RECAST, state }, { roll: someRoll(), seatId: 'roads', voted: [] });

    expect(answer).toEqual({ ok: false, error: { code, state } });
  });

  it.each([
    ['is not on the roll', someRoll(), 'post', 'seat-not-entitled'],
    ['is away', someRoll({ roads: 'absent' }), 'roads', 'seat-not-present'],
    ['is excused', someRoll({ roads: 'excused' }), 'roads', 'seat-not-present'],
    ['is recused', someRoll({ roads: 'recused' }), 'roads', 'seat-recused'],
  ])('[I23] may not where it %s', (_title, roll, seatId, code) => {
    const answer = mayCast(OPEN, { roll, seatId, voted: [] });

    expect(answer).toEqual({ ok: false, error: { code } });
  });

  it('[I23] votes once', () => {
    const answer = mayCast(OPEN, { roll: someRoll(), seatId: 'roads', voted: ['roads'] });

    expect(answer).toEqual({ ok: false, error: { code: 'already-voted' } });
  });

  it('[I24] may vote again where the poll lets it', () => {
    const answer = mayCast(RECAST, { roll: someRoll(), seatId: 'roads', voted: ['roads'] });

    expect(answer).toEqual({ ok: true, value: 'recast' });
  });
});

describe('ballots', () => {
  const first = someBallot({ choice: 'yes' });
  const second = someBallot({ choice: 'no', castBy: 'deputy-of-roads', castAt: at('09:52') });
  const water = someBallot({ seatId: 'health', choice: 'abstain', castAt: at('09:51') });

  it('[I17] of one seat are one, whoever of its people is quicker', () => {
    const box = castBallot(OPEN, { roll: someRoll(), ballots: [first], ballot: second });

    expect(box).toEqual({ ok: false, error: { code: 'already-voted' } });
  });

  it('[I23] are taken one after the other', () => {
    const box = castBallot(OPEN, { roll: someRoll(), ballots: [first], ballot: water });

    expect(box).toEqual({ ok: true, value: [first, water] });
  });

  it('[I24] cast again stand beside the earlier ones', () => {
    const box = castBallot(RECAST, { roll: someRoll(), ballots: [first, water], ballot: second });

    expect(box).toEqual({ ok: true, value: [first, water, second] });
  });

  it('[I24] count once for each seat: the last one', () => {
    const counted = countedBallots([first, water, second]);

    expect(counted).toEqual([water, second]);
  });

  it('[I21] tell the attendance book which seat was in the room', () => {
    const proxy = someBallot({ seatId: 'health', right: { as: 'proxy', proxyId: 'proxy-1', holderSeatId: 'water' } });
    const poll = times('09:45', '10:00');

    const castings = castingsOf({ itemId: 'item-4', poll }, [first, proxy, second]);

    expect(castings).toEqual([
      { itemId: 'item-4', seatId: 'health', inRoomSeatId: 'water', castAt: at('09:50'), poll },
      { itemId: 'item-4', seatId: 'roads', inRoomSeatId: 'roads', castAt: at('09:52'), poll },
    ]);
  });
});

describe('the columns of a poll', () => {
  const { seats } = someRoll({ roads: 'represented', water: 'excused', health: 'absent', police: 'recused' });

  it.each([
    [
      'nobody voted',
      { voted: [], tally: { yes: 0, no: 0, abstain: 0 } },
      { yes: 0, no: 0, abstain: 0, presentNotVoting: 2, absent: 2, recused: 1, entitled: 5 },
    ],
    [
      'a proxy was used',
      { voted: ['roads'], tally: { yes: 1, no: 0, abstain: 0 } },
      { yes: 1, no: 0, abstain: 0, presentNotVoting: 1, absent: 2, recused: 1, entitled: 5 },
    ],
    [
      'a seat voted and left: it stands with its ballot',
      { voted: ['health', 'schools'], tally: { yes: 0, no: 1, abstain: 1 } },
      { yes: 0, no: 1, abstain: 1, presentNotVoting: 1, absent: 1, recused: 1, entitled: 5 },
    ],
    [
      'papers were counted',
      { voted: null, tally: { yes: 1, no: 0, abstain: 0 } },
      { yes: 1, no: 0, abstain: 0, presentNotVoting: 1, absent: 2, recused: 1, entitled: 5 },
    ],
  ])('[I27] have every seat once where %s', (_title, votes, expected) => {
    const counts = columnsOf(seats, votes);

    expect(counts).toEqual(expected);
  });
});
