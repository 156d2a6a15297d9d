import { Plus } from '@strapi/icons';
import { useState } from 'react';

import { useCirculateMutation } from '../api/circulations';
import type { Council } from '../api/contract';
import { useCouncilSeatsQuery } from '../api/queries';
import { MATTERS } from '../by-laws/settings';
import { DialogButton } from '../components/dialog-button';
import { DialogForm } from '../components/dialog-form';
import { CheckField, ChoiceField, DayField, InstantField, LongTextField, TextField } from '../components/fields';
import { useOutcome } from '../outcome';
import { useText, useWordOf } from '../texts';

/** Puts a question to the seats that cannot wait for the next meeting. */
export function NewCirculationButton({ council }: Readonly<{ council: Council }>) {
  const say = useText();
  return (
    <DialogButton label={say('circulation.new')} startIcon={<Plus />}>
      {(close) => <NewCirculationForm council={council} close={close} />}
    </DialogButton>
  );
}

const begin = () => ({
  title: '',
  motion: '',
  matter: 'ordinary',
  deadline: '',
  needsAction: true,
  leadSeat: '',
  dueDay: '',
  isConfidential: false,
});
type Wanted = Readonly<ReturnType<typeof begin>>;
type PartProps = Readonly<{
  wanted: Wanted;
  put: <Name extends keyof Wanted>(name: Name) => (value: Wanted[Name]) => void;
}>;

const isReady = ({ title, motion, deadline, needsAction, leadSeat, dueDay }: Wanted): boolean =>
  [title.trim(), motion.trim(), deadline, ...(needsAction ? [leadSeat, dueDay] : [])].every((value) => value !== '');

function NewCirculationForm({ council, close }: Readonly<{ council: Council; close: () => void }>) {
  const say = useText();
  const outcome = useOutcome();
  const [circulate] = useCirculateMutation();
  const [wanted, setWanted] = useState(begin);
  const put: PartProps['put'] = (name) => (value) => {
    setWanted((before) => ({ ...before, [name]: value }));
  };
  const submit = async () => {
    const sent = circulate({ councilId: council.id, input: wanted });
    if ((await outcome(sent, 'circulation.new.done')) !== null) close();
  };
  return (
    <DialogForm
      title={say('circulation.new')}
      submitLabel={say('circulation.new.submit')}
      isReady={isReady(wanted)}
      onSubmit={submit}
    >
      <Question wanted={wanted} put={put} />
      <Duty council={council} wanted={wanted} put={put} />
      <CheckField
        name="isConfidential"
        label={say('item.confidential')}
        value={wanted.isConfidential}
        onChange={put('isConfidential')}
      />
    </DialogForm>
  );
}

/** What is asked, by which majority, and until when. */
function Question({ wanted, put }: PartProps) {
  const say = useText();
  const wordOf = useWordOf();
  return (
    <>
      <TextField name="title" label={say('item.title')} isRequired value={wanted.title} onChange={put('title')} />
      <LongTextField
        name="motion"
        label={say('item.text.motion')}
        isRequired
        value={wanted.motion}
        onChange={put('motion')}
      />
      <ChoiceField
        name="matter"
        label={say('poll.matter')}
        hint={say('poll.matter.hint')}
        isRequired
        value={wanted.matter}
        options={MATTERS.map((value) => ({ value, label: wordOf('law.matter', value) }))}
        onChange={put('matter')}
      />
      <InstantField
        name="deadline"
        label={say('circulation.deadline')}
        isRequired
        value={wanted.deadline}
        onChange={put('deadline')}
      />
    </>
  );
}

/** What is to be done if it is adopted, by whom and until when. */
function Duty({ council, wanted, put }: PartProps & Readonly<{ council: Council }>) {
  const say = useText();
  const { data: seats = [] } = useCouncilSeatsQuery({ councilId: council.id });
  const inForce = seats.filter(({ validTo }) => validTo === null);
  return (
    <>
      <CheckField
        name="needsAction"
        label={say('field.needs-action')}
        value={wanted.needsAction}
        onChange={put('needsAction')}
      />
      {wanted.needsAction && (
        <>
          <ChoiceField
            name="leadSeat"
            label={say('field.lead')}
            isRequired
            value={wanted.leadSeat}
            options={inForce.map(({ id, agencyName }) => ({ value: id, label: agencyName }))}
            onChange={put('leadSeat')}
          />
          <DayField name="dueDay" label={say('field.due')} isRequired value={wanted.dueDay} onChange={put('dueDay')} />
        </>
      )}
    </>
  );
}
