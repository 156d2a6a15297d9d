import { Box, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';

import { useAnswerObjectionMutation } from '../api/commands';
import type { MeetingPage } from '../api/contract';
import type { Minutes } from '../api/minutes-contract';
import { DialogButton } from '../components/dialog-button';
import { DialogForm } from '../components/dialog-form';
import { CheckField, LongTextField } from '../components/fields';
import { Card, Quiet } from '../components/page-frame';
import { useOutcome } from '../outcome';
import { useText } from '../texts';
import { useSectionTitle } from './section-title';

type ObjectionsProps = Readonly<{ document: Minutes; data: MeetingPage; mayAnswer: boolean }>;
type Objection = Minutes['objections'][number];

/** What seats hold against the minutes, and what they were answered. */
export function Objections({ document: { minutes, sections, objections }, data, mayAnswer }: ObjectionsProps) {
  const say = useText();
  const titleOf = useSectionTitle(data);
  return (
    <Card>
      <Typography tag="h3" variant="delta">
        {say('objections.title')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} style={{ listStyle: 'none' }} paddingTop={2}>
        {objections.map((objection) => (
          <Box key={objection.id} tag="li">
            <Quiet>{titleOf(sections.find(({ key }) => key === objection.section) ?? { key: '', facts: null })}</Quiet>
            <Typography tag="p" dir="auto" style={{ overflowWrap: 'break-word' }}>
              {objection.text}
            </Typography>
            <Answer minutesId={minutes.id} objection={objection} mayAnswer={mayAnswer} />
          </Box>
        ))}
      </Flex>
    </Card>
  );
}

type AnswerProps = Readonly<{ minutesId: string; objection: Objection; mayAnswer: boolean }>;

function Answer({ minutesId, objection, mayAnswer }: AnswerProps) {
  const say = useText();
  if (objection.answer !== null) {
    return (
      <Quiet>
        {say(objection.isAccepted === true ? 'objections.accepted' : 'objections.rejected')}:{' '}
        <bdi>{objection.answer}</bdi>
      </Quiet>
    );
  }
  if (!mayAnswer) return <Quiet>{say('objections.open')}</Quiet>;
  return (
    <DialogButton label={say('objections.answer')} variant="secondary" size="S">
      {(close) => <AnswerForm minutesId={minutesId} objection={objection} close={close} />}
    </DialogButton>
  );
}

type AnswerFormProps = Readonly<{ minutesId: string; objection: Objection; close: () => void }>;

function AnswerForm({ minutesId, objection, close }: AnswerFormProps) {
  const say = useText();
  const outcome = useOutcome();
  const [give] = useAnswerObjectionMutation();
  const [answer, setAnswer] = useState('');
  const [isAccepted, setAccepted] = useState(false);
  const submit = async () => {
    const given = give({ id: minutesId, objection: objection.id, input: { answer, isAccepted } });
    if ((await outcome(given, 'objections.answered')) !== null) close();
  };
  return (
    <DialogForm
      title={say('objections.answer')}
      submitLabel={say('objections.answer')}
      isReady={answer.trim() !== ''}
      onSubmit={submit}
    >
      <Typography dir="auto">{objection.text}</Typography>
      <LongTextField
        name="answer"
        label={say('objections.answer.text')}
        isRequired
        value={answer}
        onChange={setAnswer}
      />
      <CheckField name="isAccepted" label={say('objections.accept')} value={isAccepted} onChange={setAccepted} />
    </DialogForm>
  );
}
