import { Plus } from '@strapi/icons';
import { useState } from 'react';

import { useAskPollMutation } from '../api/commands';
import type { AgendaItemInMeeting } from '../api/contract';
import { DialogButton } from '../components/dialog-button';
import { DialogForm } from '../components/dialog-form';
import { CheckField, ChoiceField, LongTextField } from '../components/fields';
import { MATTERS } from '../by-laws/settings';
import { useOutcome } from '../outcome';
import { useText, useWordOf } from '../texts';

/** Asks the council a question about the item that is discussed. */
export function AskPollButton({ item }: Readonly<{ item: AgendaItemInMeeting }>) {
  const say = useText();
  return (
    <DialogButton label={say('poll.ask')} startIcon={<Plus />} variant="secondary">
      {(close) => <AskPollForm item={item} close={close} />}
    </DialogButton>
  );
}

const PURPOSES = ['final', 'amendment'] as const;
type Asked = Readonly<{ question: string; purpose: string; matter: string; isSecret: boolean; isOnPaper: boolean }>;
type Put = <Name extends keyof Asked>(name: Name) => (value: Asked[Name]) => void;

const begin = ({ motion, title, kind }: AgendaItemInMeeting): Asked => ({
  question: motion ?? title,
  purpose: 'final',
  matter: kind === 'election' ? 'election' : 'ordinary',
  isSecret: kind === 'election',
  isOnPaper: false,
});

function AskPollForm({ item, close }: Readonly<{ item: AgendaItemInMeeting; close: () => void }>) {
  const say = useText();
  const outcome = useOutcome();
  const [ask] = useAskPollMutation();
  const [asked, setAsked] = useState(() => begin(item));
  const put: Put = (name) => (value) => {
    setAsked((before) => ({ ...before, [name]: value }));
  };
  const submit = async () => {
    if ((await outcome(ask({ id: item.id, input: asked }), 'poll.ask.done')) !== null) close();
  };
  return (
    <DialogForm
      title={say('poll.ask')}
      submitLabel={say('poll.ask.submit')}
      isReady={asked.question.trim() !== ''}
      onSubmit={submit}
    >
      <LongTextField
        name="question"
        label={say('poll.question')}
        isRequired
        value={asked.question}
        onChange={put('question')}
      />
      <Rule asked={asked} put={put} />
      <CheckField name="isSecret" label={say('poll.secret')} value={asked.isSecret} onChange={put('isSecret')} />
      <CheckField name="isOnPaper" label={say('poll.paper')} value={asked.isOnPaper} onChange={put('isOnPaper')} />
    </DialogForm>
  );
}

/** What is voted on, and by which majority. */
function Rule({ asked, put }: Readonly<{ asked: Asked; put: Put }>) {
  const say = useText();
  const wordOf = useWordOf();
  return (
    <>
      <ChoiceField
        name="purpose"
        label={say('poll.purpose')}
        isRequired
        value={asked.purpose}
        options={PURPOSES.map((value) => ({ value, label: wordOf('law.purpose', value) }))}
        onChange={put('purpose')}
      />
      <ChoiceField
        name="matter"
        label={say('poll.matter')}
        hint={say('poll.matter.hint')}
        isRequired
        value={asked.matter}
        options={MATTERS.map((value) => ({ value, label: wordOf('law.matter', value) }))}
        onChange={put('matter')}
      />
    </>
  );
}
