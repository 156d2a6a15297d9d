import { Badge, Box, Flex, Typography } from '@strapi/design-system';

import type { Council, MeetingPage, Offer, Poll } from '../api/contract';
import { useCouncilMovesQuery } from '../api/queries';
import { Quiet } from '../components/page-frame';
import { StateBadge } from '../components/state-badge';
import { isChair, isStaff } from '../council/roles';
import { useNumber } from '../days';
import { MoveBar } from '../moves/move-bar';
import { useText, useWordOf } from '../texts';
import { Ballots } from './ballots';
import { CastingVote } from './casting-vote';
import { PollResult } from './poll-result';

type PollCardProps = Readonly<{ council: Council; data: MeetingPage; poll: Poll }>;

/** A question to the council: how it stands, who votes, and what came of it. */
export function PollCard({ council, data, poll }: PollCardProps) {
  const say = useText();
  const isOfStaff = isStaff(council);
  return (
    <Box tag="section" aria-label={say('poll.label')} borderColor="neutral200" hasRadius padding={4}>
      <PollHead poll={poll} data={data} />
      <Flex direction="column" alignItems="stretch" gap={4} paddingTop={3}>
        {poll.state === 'open' && !poll.isOnPaper && <Ballots council={council} data={data} poll={poll} />}
        <PollResult poll={poll} />
        {isChair(council) && poll.result === 'tie' && poll.castingVote === null && <CastingVote poll={poll} />}
        {isOfStaff && <PollMoves poll={poll} />}
      </Flex>
    </Box>
  );
}

function PollHead({ poll, data }: Readonly<{ poll: Poll; data: MeetingPage }>) {
  const say = useText();
  const wordOf = useWordOf();
  const formatNumber = useNumber();
  const present = data.seats.filter(({ state }) => state === 'present').length;
  return (
    <>
      <Typography tag="h4" fontWeight="bold" dir="auto" style={{ overflowWrap: 'break-word' }}>
        {poll.question}
      </Typography>
      <Flex gap={2} wrap="wrap" paddingTop={2}>
        <StateBadge thing="poll" state={poll.state} />
        <Badge>{wordOf('law.purpose', poll.purpose)}</Badge>
        {poll.isSecret && <Badge variant="alternative">{say('poll.secret')}</Badge>}
        {poll.isOnPaper && <Badge variant="alternative">{say('poll.paper')}</Badge>}
      </Flex>
      {poll.rule !== null && (
        <Quiet>
          {say('poll.rule', {
            majority: wordOf('law.majority', poll.rule.majority.kind),
            base: wordOf('law.base', poll.rule.base),
          })}
        </Quiet>
      )}
      {poll.state === 'open' && !poll.isOnPaper && (
        <div role="status">
          <Quiet>{say('poll.voted', { voted: formatNumber(poll.voted.length), present: formatNumber(present) })}</Quiet>
        </div>
      )}
    </>
  );
}

const NEXT = ['open', 'close', 'resume', 'publish'];

function PollMoves({ poll }: Readonly<{ poll: Poll }>) {
  const { data: moves } = useCouncilMovesQuery({ things: 'polls', id: poll.id });
  // What was offered before the last move is offered no more.
  const offers: readonly Offer[] = moves?.version === poll.version ? moves.offers : [];
  if (offers.length === 0) return null;
  return (
    <MoveBar
      movable={{
        things: 'polls',
        id: poll.id,
        version: poll.version,
        circumstances: { isOnPaper: poll.isOnPaper },
      }}
      offers={offers}
      next={NEXT}
      about={poll.question}
    />
  );
}
