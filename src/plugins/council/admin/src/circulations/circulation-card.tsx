import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';

import {
  type AskedSeat,
  type Circulation,
  useAnswerCirculationMutation,
  useCountCirculationMutation,
  useWithdrawCirculationMutation,
} from '../api/circulations';
import type { Council } from '../api/contract';
import { DialogButton } from '../components/dialog-button';
import { Instant } from '../components/instant';
import { Card, Quiet } from '../components/page-frame';
import { ReasonForm } from '../components/reason-form';
import { StateBadge } from '../components/state-badge';
import { isSecretary, isStaff } from '../council/roles';
import { useNumber } from '../days';
import { ChoiceButtons } from '../live/choice-buttons';
import { CountedVotes } from '../live/poll-result';
import { useOutcome } from '../outcome';
import { useText, useWordOf } from '../texts';

type CirculationProps = Readonly<{ council: Council; circulation: Circulation }>;

/** A question, who has answered, and what came of it. */
export function CirculationCard({ council, circulation }: CirculationProps) {
  const say = useText();
  const { title, motion, state, deadline, isConfidential } = circulation;
  return (
    <Card>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography tag="h2" variant="delta" style={{ overflowWrap: 'anywhere' }}>
          <bdi>{title}</bdi>
        </Typography>
        <Flex gap={2}>
          {isConfidential && <Badge variant="warning">{say('item.confidential')}</Badge>}
          <StateBadge thing="circulation" state={state} />
        </Flex>
      </Flex>
      <Typography tag="p" dir="auto" style={{ overflowWrap: 'break-word' }}>
        {motion}
      </Typography>
      <Quiet>
        {say('circulation.until')} <Instant at={deadline} zone={council.zone} />
      </Quiet>
      <Outcome circulation={circulation} />
      <Answers council={council} circulation={circulation} />
      {state === 'open' && isStaff(council) && <Endings circulation={circulation} />}
    </Card>
  );
}

function Outcome({ circulation: { report } }: Readonly<{ circulation: Circulation }>) {
  const wordOf = useWordOf();
  if (report === null) return null;
  return (
    <Box role="status" paddingTop={3}>
      <Typography tag="p" fontWeight="bold">
        {wordOf('result', report.outcome)}
      </Typography>
      <CountedVotes counts={report.counts} />
    </Box>
  );
}

function Answers({ council, circulation }: CirculationProps) {
  const say = useText();
  const formatNumber = useNumber();
  const { seats, state } = circulation;
  const answered = seats.filter(({ hasAnswered }) => hasAnswered).length;
  const numbers = { answered: formatNumber(answered), asked: formatNumber(seats.length) };
  return (
    <Box paddingTop={3}>
      <Typography tag="p">{say('circulation.answered', numbers)}</Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2} style={{ listStyle: 'none' }}>
        {seats.map((seat) => (
          <Flex key={seat.seatId} tag="li" justifyContent="space-between" gap={3} wrap="wrap">
            <SeatAnswer seat={seat} />
            {state === 'open' && mayAnswer(council, seat) && <AnswerButtons id={circulation.id} seat={seat} />}
          </Flex>
        ))}
      </Flex>
    </Box>
  );
}

/** The secretary enters letters; everybody else answers for the own seat, once. */
const mayAnswer = (council: Council, { isMine, isRecused, hasAnswered }: AskedSeat): boolean =>
  !hasAnswered && !isRecused && (isSecretary(council) || (isMine && council.roles.includes('representative')));

function SeatAnswer({ seat: { agencyName, isMine, isRecused, hasAnswered, choice } }: Readonly<{ seat: AskedSeat }>) {
  const say = useText();
  const waiting = say(hasAnswered ? 'circulation.has-answered' : 'circulation.waits');
  const said = choice === null ? waiting : say(`choice.${choice}`);
  return (
    <Typography>
      <bdi>{agencyName}</bdi>
      {isMine && ` (${say('attendance.mine')})`}: {isRecused ? say('circulation.recused') : said}
    </Typography>
  );
}

function AnswerButtons({ id, seat: { seatId, agencyName } }: Readonly<{ id: string; seat: AskedSeat }>) {
  const outcome = useOutcome();
  const [answer, { isLoading }] = useAnswerCirculationMutation();
  return (
    <ChoiceButtons
      agencyName={agencyName}
      isBusy={isLoading}
      choose={(choice) => void outcome(answer({ id, seatId, choice }), 'circulation.answer.done')}
    />
  );
}

function Endings({ circulation: { id, title, seats } }: Readonly<{ circulation: Circulation }>) {
  const say = useText();
  const outcome = useOutcome();
  const [count, { isLoading }] = useCountCirculationMutation();
  const [withdraw] = useWithdrawCirculationMutation();
  const isAnswered = seats.some(({ hasAnswered }) => hasAnswered);
  return (
    <Flex gap={2} wrap="wrap" paddingTop={4}>
      <Button
        size="S"
        variant="secondary"
        disabled={isLoading}
        onClick={() => void outcome(count({ id }), 'circulation.close.done')}
      >
        {say('circulation.close')}
      </Button>
      {!isAnswered && (
        <DialogButton label={say('circulation.withdraw')} variant="danger-light" size="S">
          {(close) => (
            <ReasonForm
              title={say('circulation.withdraw.of', { title })}
              submitLabel={say('circulation.withdraw')}
              effect={say('circulation.withdraw.effect')}
              onSubmit={async (note) => {
                if ((await outcome(withdraw({ id, note }), 'circulation.withdraw.done')) !== null) close();
              }}
            />
          )}
        </DialogButton>
      )}
    </Flex>
  );
}
