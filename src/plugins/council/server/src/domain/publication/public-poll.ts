import type { Counts } from '../votes/counts';
import { publishSecret } from '../votes/secret-ballot';
import type { FullPoll } from './full-record';
import type { PublicPoll } from './public-view';

/** A poll as it is told outside: of a secret one counts alone, and not even those where they would tell all (I28). */
export const publicPoll = (poll: FullPoll): PublicPoll => ({
  id: poll.documentId,
  created: poll.createdAt,
  modified: poll.updatedAt,
  isSecret: poll.isSecret,
  question: poll.question,
  requirement: poll.requirement,
  openedAt: poll.openedAt,
  closedAt: poll.closedAt,
  quorum: poll.quorum,
  outcome: poll.outcome,
  counts: columnsIn(poll.isSecret ? publishSecret({ ...poll, showsCounts: true }).counts : poll.counts),
  votes: poll.isSecret ? [] : poll.ballots,
});

/** The columns of the minutes (I27). */
const columnsIn = (counts: Counts | null): PublicPoll['counts'] =>
  counts === null
    ? []
    : [
        { option: 'yes', value: counts.yes },
        { option: 'no', value: counts.no },
        { option: 'abstain', value: counts.abstain },
        { option: 'not-voting', value: counts.presentNotVoting },
        { option: 'absent', value: counts.absent },
        { option: 'recused', value: counts.recused },
      ];
