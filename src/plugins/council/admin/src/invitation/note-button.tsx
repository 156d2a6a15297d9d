import { useState } from 'react';

import { useAnswerInvitationMutation } from '../api/correspondence';
import type { SeatInRoom } from '../api/contract';
import { DialogButton } from '../components/dialog-button';
import { DialogForm } from '../components/dialog-form';
import { LongTextField } from '../components/fields';
import { useOutcome } from '../outcome';
import { useText } from '../texts';

type NoteButtonProps = Readonly<{ meetingId: string; seat: SeatInRoom }>;

/** A word beside an answer, for the secretary to read. */
export function NoteButton({ meetingId, seat }: NoteButtonProps) {
  const say = useText();
  return (
    <DialogButton
      label={say('answer.note.write')}
      spokenLabel={say('answer.note.of', { name: seat.agencyName })}
      variant="tertiary"
      size="S"
    >
      {(close) => <NoteForm meetingId={meetingId} seat={seat} close={close} />}
    </DialogButton>
  );
}

function NoteForm({ meetingId, seat, close }: NoteButtonProps & Readonly<{ close: () => void }>) {
  const say = useText();
  const outcome = useOutcome();
  const [answer] = useAnswerInvitationMutation();
  const [note, setNote] = useState(seat.answerNote ?? '');
  const { seatId, answer: present } = seat;
  if (present === 'needs-action') return null;
  const submit = async () => {
    if ((await outcome(answer({ meetingId, seatId, answer: present, note }), 'answer.done')) !== null) close();
  };
  return (
    <DialogForm
      title={say('answer.note.of', { name: seat.agencyName })}
      submitLabel={say('dialog.save')}
      onSubmit={submit}
    >
      <LongTextField
        name="note"
        label={say('answer.note')}
        hint={say('answer.note.hint')}
        value={note}
        onChange={setNote}
      />
    </DialogForm>
  );
}
