import { Button, Flex, Typography } from '@strapi/design-system';

import { useBreakTieMutation } from '../api/commands';
import type { Poll } from '../api/contract';
import { useOutcome } from '../outcome';
import { useText } from '../texts';

const SIDES = ['yes', 'no'] as const;

/** The vote is even: whoever presides decides. */
export function CastingVote({ poll }: Readonly<{ poll: Poll }>) {
  const say = useText();
  const outcome = useOutcome();
  const [breakTie] = useBreakTieMutation();
  return (
    <Flex gap={3} wrap="wrap">
      <Typography>{say('poll.tie')}</Typography>
      {SIDES.map((choice) => (
        <Button
          key={choice}
          variant="secondary"
          onClick={() => void outcome(breakTie({ id: poll.id, choice }), 'poll.tie.done')}
        >
          {say(`choice.${choice}`)}
        </Button>
      ))}
    </Flex>
  );
}
