import { Button, Flex } from '@strapi/design-system';

import { useAnswerInvitationMutation } from '../api/correspondence';
import { ANSWERS, type AnswerGiven, type SeatInRoom } from '../api/contract';
import { useOutcome } from '../outcome';
import { useText } from '../texts';

type AnswerButtonsProps = Readonly<{
  meetingId: string;
  seat: SeatInRoom;
  /** In whose words: the reader's own, or those of somebody who writes down what a seat said. */
  voice: 'own' | 'other';
}>;

const LOOKS = { accepted: 'success-light', declined: 'danger-light', tentative: 'secondary' } as const;

/** Three answers of which one press gives one; the present one stands out. Another answer drops the note of the last. */
export function AnswerButtons({ meetingId, seat, voice }: AnswerButtonsProps) {
  const say = useText();
  const outcome = useOutcome();
  const [answer, { isLoading }] = useAnswerInvitationMutation();
  const give = (given: AnswerGiven) => () => {
    if (seat.answer === given) return;
    void outcome(answer({ meetingId, seatId: seat.seatId, answer: given, note: '' }), 'answer.done');
  };
  return (
    <Flex role="group" aria-label={say('answer.of', { name: seat.agencyName })} gap={2} wrap="wrap">
      {ANSWERS.map((each) => {
        const label = say(voice === 'own' ? (`answer.own.${each}` as const) : `answer.${each}`);
        return (
          <Button
            key={each}
            size={voice === 'own' ? 'M' : 'S'}
            variant={seat.answer === each ? LOOKS[each] : 'tertiary'}
            aria-pressed={seat.answer === each}
            aria-label={voice === 'own' ? undefined : say('answer.choose', { answer: label, name: seat.agencyName })}
            disabled={isLoading}
            onClick={give(each)}
          >
            {label}
          </Button>
        );
      })}
    </Flex>
  );
}
