import {
  type ItemPoll,
  mayAsk,
  pollsInOrder,
  revote,
  voteOf,
} from '../../../../src/plugins/council/server/src/domain/votes/poll-order';
import { someItemPoll } from '../../../builders/council-votes.builder';

const amendment = (pollId: string, overrides: Partial<ItemPoll> = {}) =>
  someItemPoll({ pollId, about: 'amendment', ...overrides });
const closed = (outcome: ItemPoll['outcome']) => ({ state: 'closed', outcome }) as const;

describe('an item that is only told', () => {
  it.each(['info', 'report'] as const)('[I29] has no vote, which is not a vote of nought: %s', (kind) => {
    expect(voteOf(kind, [])).toBeNull();
  });

  it.each(['info', 'report'] as const)('[I29] is not put to the vote: %s', (kind) => {
    const answer = mayAsk(kind, [], someItemPoll());

    expect(answer).toEqual({ ok: false, error: { code: 'item-not-votable', kind } });
  });

  it.each(['decision', 'election'] as const)('[I29] is told apart from one that is decided: %s', (kind) => {
    expect(voteOf(kind, [])).toEqual({ pollId: null, outcome: null, isAmended: false });
  });
});

describe('the polls of an item', () => {
  const second = amendment('second', { order: 2 });
  const first = amendment('first', { order: 1 });
  const final = someItemPoll({ order: 0 });

  it('[I30] are asked in their order, the final one last', () => {
    const inOrder = pollsInOrder([final, second, first]);

    expect(inOrder.map(({ pollId }) => pollId)).toEqual(['first', 'second', 'final']);
  });

  it('[I30] that were repeated, superseded or aborted count no more', () => {
    const inOrder = pollsInOrder([
      amendment('repeated', closed('adopted')),
      amendment('repeating', { supersedes: 'repeated' }),
      amendment('superseded', { state: 'superseded', outcome: 'adopted' }),
      amendment('aborted', { state: 'aborted' }),
      final,
    ]);

    expect(inOrder.map(({ pollId }) => pollId)).toEqual(['repeating', 'final']);
  });
});

describe('what the votes on an item came to', () => {
  it.each<[string, ItemPoll['outcome'], string | null]>([
    ['adopted', 'adopted', 'adopted'],
    ['rejected', 'rejected', 'rejected'],
    ['nothing, where nobody voted', 'no-result', 'no-result'],
    ['nothing, where the quorum was lost', 'void-no-quorum', 'no-result'],
    ['not settled while a tie awaits the chair', 'tie', null],
    ['not settled while it is not closed', null, null],
  ])('[I30] is what the final poll says: %s', (_title, outcome, expected) => {
    const polls = [amendment('first', closed('rejected')), someItemPoll(closed(outcome))];

    const vote = voteOf('decision', polls);

    expect(vote).toEqual({ pollId: 'final', outcome: expected, isAmended: false });
  });

  it('[I30] is nothing yet where only amendments were voted on', () => {
    const vote = voteOf('decision', [amendment('first', closed('adopted'))]);

    expect(vote).toEqual({ pollId: null, outcome: null, isAmended: true });
  });

  it.each([
    ['one amendment of two was adopted', [closed('rejected'), closed('adopted')], true],
    ['none was', [closed('rejected'), closed('no-result')], false],
  ])('[I30] is about an amended text where %s', (_title, [first, second], isAmended) => {
    const polls = [amendment('first', first), amendment('second', second), someItemPoll(closed('adopted'))];

    const vote = voteOf('decision', polls);

    expect(vote).toEqual({ pollId: 'final', outcome: 'adopted', isAmended });
  });

  it('[I30] is what the vote that was taken again says', () => {
    const polls = [
      someItemPoll(closed('adopted')),
      someItemPoll({ pollId: 'again', supersedes: 'final', ...closed('rejected') }),
    ];

    const vote = voteOf('decision', polls);

    expect(vote).toEqual({ pollId: 'again', outcome: 'rejected', isAmended: false });
  });
});

describe('whose turn it is', () => {
  const draft = someItemPoll();

  it.each<[string, readonly ItemPoll[], ItemPoll]>([
    ['the only one', [draft], draft],
    ['the final one after its amendments', [amendment('first', closed('rejected')), draft], draft],
    ['the first amendment', [amendment('second', { order: 2 }), draft], amendment('first')],
    ['the final one where an amendment was aborted', [amendment('first', { state: 'aborted' }), draft], draft],
    [
      'the final one that repeats the first',
      [someItemPoll({ pollId: 'old', ...closed('adopted') })],
      someItemPoll({ supersedes: 'old' }),
    ],
    ['the final one after an amendment that nobody voted on', [amendment('first', closed('no-result')), draft], draft],
  ])('[I30] %s may be asked', (_title, polls, poll) => {
    expect(mayAsk('decision', polls, poll)).toEqual({ ok: true, value: poll });
  });

  it.each<[string, readonly ItemPoll[], ItemPoll, object]>([
    ['an amendment is not asked yet', [amendment('first')], draft, { code: 'poll-out-of-order', first: 'first' }],
    [
      'an earlier amendment is still open',
      [amendment('first', { state: 'open' })],
      amendment('second', { order: 2 }),
      { code: 'poll-out-of-order', first: 'first' },
    ],
    [
      'an amendment is void',
      [amendment('first', { state: 'void-no-quorum', outcome: 'void-no-quorum' })],
      draft,
      { code: 'poll-out-of-order', first: 'first' },
    ],
    [
      'an amendment is even',
      [amendment('first', closed('tie'))],
      draft,
      { code: 'casting-vote-awaited', pollId: 'first' },
    ],
    [
      'there is a final one',
      [someItemPoll({ pollId: 'old', ...closed('rejected') })],
      draft,
      { code: 'final-poll-exists', pollId: 'old' },
    ],
    [
      'the final one was asked, for an amendment',
      [someItemPoll({ state: 'open' })],
      amendment('late'),
      { code: 'final-poll-asked', pollId: 'final' },
    ],
  ])('[I30] not yet, or no more: %s', (_title, polls, poll, error) => {
    expect(mayAsk('decision', polls, poll)).toEqual({ ok: false, error });
  });
});

describe('a vote that is taken again', () => {
  const old = someItemPoll(closed('adopted'));
  const request = { pollId: 'final', newPollId: 'again', reason: 'A seat was miscounted', itemHasOutcome: false };

  it.each<ItemPoll['state']>(['closed', 'published', 'void-no-quorum', 'aborted'])(
    '[I30] is a new poll in the place of one that is %s',
    (state) => {
      const again = revote([{ ...old, state }], request);

      expect(again).toEqual({ ok: true, value: someItemPoll({ pollId: 'again', supersedes: 'final' }) });
    },
  );

  it('[I30] leaves the earlier one as it was', () => {
    const polls = [old];

    revote(polls, request);

    expect(polls).toEqual([someItemPoll(closed('adopted'))]);
  });

  it.each<[string, readonly ItemPoll[], object, object]>([
    ['without a reason', [old], { reason: '' }, { code: 'reason-required' }],
    ['once the item has its outcome', [old], { itemHasOutcome: true }, { code: 'item-has-outcome' }],
    ['of a poll that is not there', [], {}, { code: 'poll-not-found' }],
    ['of a poll that is open', [someItemPoll({ state: 'open' })], {}, { code: 'poll-not-closed', state: 'open' }],
    [
      'a second time',
      [old, someItemPoll({ pollId: 'earlier', supersedes: 'final' })],
      {},
      { code: 'poll-already-superseded', by: 'earlier' },
    ],
  ])('[I30] is refused %s', (_title, polls, overrides, error) => {
    const again = revote(polls, { ...request, ...overrides });

    expect(again).toEqual({ ok: false, error });
  });
});
