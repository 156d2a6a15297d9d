import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { useCreateMeetingMutation } from '../api/commands';
import type { Council } from '../api/contract';
import { DialogButton } from '../components/dialog-button';
import { DialogForm } from '../components/dialog-form';
import { CheckField, ChoiceField, InstantField, LongTextField, NumberField, TextField } from '../components/fields';
import { useOutcome } from '../outcome';
import { PATHS } from '../pages/paths';
import { useText, useWordOf } from '../texts';

/** A meeting that the calendar does not make by itself. */
export function NewMeetingButton({ council }: Readonly<{ council: Council }>) {
  const say = useText();
  return (
    <DialogButton label={say('new-meeting.action')} startIcon={<Plus />} variant="secondary">
      {(close) => <NewMeetingForm council={council} close={close} />}
    </DialogButton>
  );
}

/** A continuation is made from the meeting that it goes on for. */
const KINDS = ['extraordinary', 'regular'] as const;
const TWO_HOURS = 2 * 60 * 60 * 1000;

type Wanted = Readonly<{
  kind: string;
  startsAt: string;
  endsAt: string;
  place: string;
  link: string;
  note: string;
  petition: number | null;
  isRetroactive: boolean;
}>;
type PartProps = Readonly<{ wanted: Wanted; change: (change: Partial<Wanted>) => void }>;

const emptyFor = ({ place }: Council): Wanted => ({
  kind: 'extraordinary',
  startsAt: '',
  endsAt: '',
  place: place ?? '',
  link: '',
  note: '',
  petition: null,
  isRetroactive: false,
});

const isReady = ({ kind, startsAt, endsAt, note }: Wanted): boolean =>
  startsAt !== '' && endsAt !== '' && (kind !== 'extraordinary' || note.trim() !== '');

function NewMeetingForm({ council, close }: Readonly<{ council: Council; close: () => void }>) {
  const say = useText();
  const outcome = useOutcome();
  const navigate = useNavigate();
  const [create] = useCreateMeetingMutation();
  const [wanted, setWanted] = useState(() => emptyFor(council));
  const change = (part: Partial<Wanted>) => {
    setWanted((before) => ({ ...before, ...part }));
  };
  const submit = async () => {
    const meeting = await outcome(create({ councilId: council.id, input: wanted }), 'new-meeting.done');
    if (meeting === null) return;
    close();
    navigate(PATHS.meeting(council.id, meeting.id));
  };
  return (
    <DialogForm
      title={say('new-meeting.title')}
      submitLabel={say('new-meeting.submit')}
      isReady={isReady(wanted)}
      onSubmit={submit}
    >
      <When wanted={wanted} change={change} />
      <Where wanted={wanted} change={change} />
      {wanted.kind === 'extraordinary' && <Why wanted={wanted} change={change} />}
    </DialogForm>
  );
}

function When({ wanted, change }: PartProps) {
  const say = useText();
  const wordOf = useWordOf();
  return (
    <>
      <ChoiceField
        name="kind"
        label={say('field.kind')}
        isRequired
        value={wanted.kind}
        options={KINDS.map((kind) => ({ value: kind, label: wordOf('kind.meeting', kind) }))}
        onChange={(kind) => {
          change({ kind });
        }}
      />
      <InstantField
        name="startsAt"
        label={say('field.starts')}
        isRequired
        value={wanted.startsAt}
        onChange={(startsAt) => {
          const end = startsAt === '' ? '' : new Date(Date.parse(startsAt) + TWO_HOURS).toISOString();
          change({ startsAt, endsAt: end });
        }}
      />
      <InstantField
        name="endsAt"
        label={say('field.ends')}
        isRequired
        value={wanted.endsAt}
        onChange={(endsAt) => {
          change({ endsAt });
        }}
      />
    </>
  );
}

function Where({ wanted, change }: PartProps) {
  const say = useText();
  return (
    <>
      <TextField
        name="place"
        label={say('field.place')}
        value={wanted.place}
        onChange={(place) => {
          change({ place });
        }}
      />
      <TextField
        name="link"
        label={say('field.link')}
        hint={say('field.link.hint')}
        value={wanted.link}
        onChange={(link) => {
          change({ link });
        }}
      />
      <CheckField
        name="isRetroactive"
        label={say('field.retroactive')}
        hint={say('field.retroactive.hint')}
        value={wanted.isRetroactive}
        onChange={(isRetroactive) => {
          change({ isRetroactive });
        }}
      />
    </>
  );
}

function Why({ wanted, change }: PartProps) {
  const say = useText();
  return (
    <>
      <LongTextField
        name="note"
        label={say('field.reason')}
        isRequired
        value={wanted.note}
        onChange={(note) => {
          change({ note });
        }}
      />
      <NumberField
        name="petition"
        label={say('field.petition')}
        hint={say('field.petition.hint')}
        value={wanted.petition}
        onChange={(petition) => {
          change({ petition });
        }}
      />
    </>
  );
}
