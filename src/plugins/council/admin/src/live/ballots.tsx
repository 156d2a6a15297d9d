import { Flex, Typography } from '@strapi/design-system';

import { useCastVoteMutation } from '../api/commands';
import type { Council, MeetingPage, Poll, SeatInRoom } from '../api/contract';
import { isSecretary } from '../council/roles';
import { useOutcome } from '../outcome';
import { useText } from '../texts';
import { ChoiceButtons } from './choice-buttons';

type BallotsProps = Readonly<{ council: Council; data: MeetingPage; poll: Poll }>;

/** Whose vote the asker may write down: the secretary everybody's in an open vote, a representative that of the own seat. */
function votersFor({ council, data, poll }: BallotsProps): readonly SeatInRoom[] {
  const present = data.seats.filter(({ state }) => state === 'present');
  if (isSecretary(council) && !poll.isSecret) return present;
  return council.roles.includes('representative') ? present.filter(({ isMine }) => isMine) : [];
}

/** Votes by a show of hands, seat by seat; or one's own. */
export function Ballots({ council, data, poll }: BallotsProps) {
  const say = useText();
  const voters = votersFor({ council, data, poll });
  if (voters.length === 0) return null;
  return (
    <Flex tag="ul" aria-label={say('poll.ballots')} direction="column" alignItems="stretch" gap={2} style={BARE}>
      {voters.map((seat) => (
        <Voter key={seat.seatId} seat={seat} poll={poll} />
      ))}
    </Flex>
  );
}

const BARE = { listStyle: 'none' } as const;

function Voter({ seat: { seatId, agencyName }, poll }: Readonly<{ seat: SeatInRoom; poll: Poll }>) {
  const say = useText();
  const outcome = useOutcome();
  const [cast, { isLoading }] = useCastVoteMutation();
  const hasVoted = poll.voted.includes(seatId);
  const isClosed = hasVoted && !poll.mayRecast;
  return (
    <Flex tag="li" gap={3} justifyContent="space-between" wrap="wrap">
      <Typography>
        <bdi>{agencyName}</bdi>
        {hasVoted && ` · ${say('poll.has-voted')}`}
      </Typography>
      {!isClosed && (
        <ChoiceButtons
          agencyName={agencyName}
          isBusy={isLoading}
          choose={(choice) => void outcome(cast({ pollId: poll.id, seatId, choice }))}
        />
      )}
    </Flex>
  );
}
