import { Button, Flex } from '@strapi/design-system';

import { CHOICES, type Choice } from '../api/contract';
import { useText } from '../texts';

type ChoiceButtonsProps = Readonly<{
  /** Whose vote it is. */
  agencyName: string;
  isBusy: boolean;
  choose: (choice: Choice) => void;
}>;

const LOOKS = { yes: 'success-light', no: 'danger-light', abstain: 'tertiary' } as const;

/** What a seat can say, each with one press. */
export function ChoiceButtons({ agencyName, isBusy, choose }: ChoiceButtonsProps) {
  const say = useText();
  return (
    <Flex gap={2} wrap="wrap">
      {CHOICES.map((choice) => (
        <Button
          key={choice}
          size="S"
          variant={LOOKS[choice]}
          disabled={isBusy}
          aria-label={say('poll.vote.of', { choice: say(`choice.${choice}`), name: agencyName })}
          onClick={() => {
            choose(choice);
          }}
        >
          {say(`choice.${choice}`)}
        </Button>
      ))}
    </Flex>
  );
}
