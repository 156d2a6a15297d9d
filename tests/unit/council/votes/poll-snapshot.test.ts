import {
  type Closing,
  type PollSnapshot,
  type Received,
  canonicalSnapshot,
  closePoll,
  recomputeResult,
} from '../../../../src/plugins/council/server/src/domain/votes/poll-snapshot';
import { at, someBallot, someClosing, someRoll, someRule } from '../../../builders/council-votes.builder';

/** A poll that closes; a refusal here is a fault of the test. */
function closed(overrides: Partial<Closing> = {}): PollSnapshot {
  const result = closePoll(someClosing(overrides));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const counted = (seatId: string, choice: string) => ({
  seatId,
  choice,
  castBy: 'head-of-roads',
  right: { as: 'representative' },
});
const QUORUM = { base: 5, present: 5, needed: 3, isMet: true, missing: 0 };

describe('the snapshot of a poll', () => {
  it('[I25] holds all that the result came from', () => {
    const snapshot = closed();

    expect(snapshot).toEqual({
      pollId: 'poll-1',
      itemId: 'item-4',
      openedAt: '2026-12-01T09:45:00.000Z',
      closedAt: '2026-12-01T10:00:00.000Z',
      seats: someRoll().seats,
      votes: {
        method: 'named',
        ballots: [counted('health', 'yes'), counted('police', 'yes'), counted('roads', 'yes'), counted('water', 'no')],
      },
      rule: someRule(),
      quorumRule: { type: 'fraction', num: 1, den: 2, strict: true },
      quorumPolicy: { proxyCountsForQuorum: false, recusedCountsForQuorum: true },
      counts: { yes: 3, no: 1, abstain: 0, presentNotVoting: 1, absent: 0, recused: 0, entitled: 5 },
      quorum: QUORUM,
      result: { outcome: 'adopted', base: 4, isTied: false, castingVote: null },
      outcome: 'adopted',
      engineVersion: '1',
    });
  });

  it('[I25] names the seats as they were named at the meeting', () => {
    const names = closed().seats.map(({ agencyName }) => agencyName);

    expect(names).toContain('Directorate of roads');
  });

  it('[I25] is plain JSON with one text for one content', () => {
    const snapshot = closed();
    const backwards = Object.fromEntries(Object.entries(snapshot).reverse()) as PollSnapshot;

    const text = canonicalSnapshot(snapshot);

    expect(JSON.parse(text)).toEqual(snapshot);
    expect(canonicalSnapshot(backwards)).toBe(text);
  });

  it('[I25] is the same whoever voted first', () => {
    const ballots = ['roads', 'health', 'water'].map((seatId) => someBallot({ seatId }));

    const texts = [ballots, [...ballots].reverse()].map((each) =>
      canonicalSnapshot(closed({ received: { method: 'named', ballots: each } })),
    );

    expect(texts[0]).toBe(texts[1]);
  });

  it('[I23] is made once: closing again gives the first one', () => {
    const first = closed();

    const again = closePoll(someClosing({ taken: first, roll: someRoll({ roads: 'absent' }) }));

    expect(again).toEqual({ ok: true, value: first });
  });

  it('[I24] counts the last ballot of a seat', () => {
    const ballots = [someBallot({ choice: 'yes' }), someBallot({ choice: 'no', castAt: at('09:55') })];

    const { votes, counts } = closed({ received: { method: 'named', ballots } });

    expect(votes).toEqual({ method: 'named', ballots: [counted('roads', 'no')] });
    expect([counts.yes, counts.no, counts.presentNotVoting]).toEqual([0, 1, 4]);
  });

  it('[I28] of a secret poll tells nothing of who chose what', () => {
    const box = { voted: ['health', 'police', 'roads'], tally: { yes: 2, no: 1, abstain: 0 } };

    const { votes, counts, outcome } = closed({ received: { method: 'secret', box } });

    expect(votes).toEqual({ method: 'secret', box });
    expect(counts).toEqual({ yes: 2, no: 1, abstain: 0, presentNotVoting: 2, absent: 0, recused: 0, entitled: 5 });
    expect(outcome).toBe('adopted');
  });

  it('[I28] of counted papers has the silent by number', () => {
    const tally = { yes: 1, no: 2, abstain: 0 };

    const { counts, outcome } = closed({ received: { method: 'paper', tally }, roll: someRoll({ roads: 'absent' }) });

    expect(counts).toEqual({ yes: 1, no: 2, abstain: 0, presentNotVoting: 1, absent: 1, recused: 0, entitled: 5 });
    expect(outcome).toBe('rejected');
  });

  it('[I28] is refused where there are more papers than voters', () => {
    const tally = { yes: 3, no: 2, abstain: 0 };

    const result = closePoll(
      someClosing({ received: { method: 'paper', tally }, roll: someRoll({ roads: 'absent' }) }),
    );

    expect(result).toEqual({ ok: false, error: { code: 'more-papers-than-voters', papers: 5, voters: 4 } });
  });
});

describe('the quorum at the close', () => {
  it('[I20] that is lost makes the poll void, whatever was cast', () => {
    const snapshot = closed({ roll: someRoll({ roads: 'absent', health: 'absent', police: 'absent' }) });

    expect(snapshot).toMatchObject({
      quorum: { base: 5, present: 2, needed: 3, isMet: false, missing: 1 },
      counts: { yes: 3, no: 1 },
      result: null,
      outcome: 'void-no-quorum',
    });
  });

  it('[I21] is apart from the columns: a seat that voted and left keeps its vote', () => {
    const snapshot = closed({ roll: someRoll({ roads: 'absent' }) });

    expect(snapshot).toMatchObject({
      quorum: { ...QUORUM, present: 4 },
      counts: { yes: 3, no: 1, presentNotVoting: 1, absent: 0 },
      outcome: 'adopted',
    });
  });

  it('[I22] counts a recused seat that is there; the vote does not', () => {
    const snapshot = closed({
      rule: someRule({ base: 'entitled', majority: { kind: 'absolute' } }),
      roll: someRoll({ schools: 'recused' }),
    });

    expect(snapshot).toMatchObject({
      quorum: QUORUM,
      counts: { recused: 1, presentNotVoting: 0 },
      result: { outcome: 'adopted', base: 4 },
    });
  });
});

describe('a snapshot that is reckoned again', () => {
  const secret: Received = {
    method: 'secret',
    box: { voted: ['health', 'police', 'roads'], tally: { yes: 2, no: 1, abstain: 0 } },
  };

  it.each([
    ['with names', closed(), { outcome: 'adopted', base: 4, isTied: false, castingVote: null }],
    ['in secret', closed({ received: secret }), { outcome: 'adopted', base: 3, isTied: false, castingVote: null }],
    ['void', closed({ roll: someRoll({ roads: 'absent', health: 'absent', police: 'absent' }) }), null],
  ])('[I25] gives the result that it has: %s', (_title, snapshot, result) => {
    const stored = JSON.parse(canonicalSnapshot(snapshot)) as PollSnapshot;

    expect(recomputeResult(stored)).toEqual({ ok: true, value: result });
  });

  it.each<[string, object, string]>([
    ['a ballot is gone', { votes: { method: 'named', ballots: [] } }, 'counts'],
    ['a count was altered', { counts: { ...closed().counts, yes: 4, presentNotVoting: 0 } }, 'counts'],
    ['a rule was altered', { rule: someRule({ majority: { kind: 'unanimous' } }) }, 'result'],
    ['a seat was moved', { seats: someRoll({ schools: 'absent' }).seats }, 'counts'],
    ['the quorum was altered', { quorum: { ...QUORUM, needed: 2 } }, 'quorum'],
    ['the result was altered', { result: { ...closed().result, base: 5 } }, 'result'],
    ['the outcome was altered', { outcome: 'rejected' }, 'outcome'],
    ['the ballots are of strangers', { votes: { method: 'named', ballots: [counted('post', 'yes')] } }, 'counts'],
  ])('[I25] is found out where %s', (_title, altered, field) => {
    const snapshot = { ...closed(), ...altered };

    expect(recomputeResult(snapshot)).toEqual({ ok: false, error: { code: 'snapshot-contradicts-itself', field } });
  });

  it('[I25] of another engine is not judged', () => {
    const snapshot = { ...closed(), engineVersion: '0', outcome: 'rejected' as const };

    expect(recomputeResult(snapshot)).toEqual({
      ok: false,
      error: { code: 'engine-version-unknown', engineVersion: '0' },
    });
  });
});
