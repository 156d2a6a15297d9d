import { Box, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';

import type { AgendaItemInMeeting, Council, MeetingPage } from '../api/contract';
import { useRecuseSeatMutation, useWithdrawRecusalMutation } from '../api/delegations';
import { DialogButton } from '../components/dialog-button';
import { DialogForm } from '../components/dialog-form';
import { ChoiceField, LongTextField } from '../components/fields';
import { ReasonForm } from '../components/reason-form';
import { isStaff } from '../council/roles';
import { useOutcome } from '../outcome';
import { useText } from '../texts';

type RecusalsProps = Readonly<{ council: Council; data: MeetingPage; item: AgendaItemInMeeting }>;

/** The seats that keep out of what is discussed; staff write it down, and a representative says it of the own seat. */
export function Recusals({ council, data, item }: RecusalsProps) {
  const say = useText();
  const recused = item.recusedSeats ?? [];
  const hasVoted = item.polls.some(({ state }) => state !== 'draft');
  const mine = seatsOf({ council, data }).filter(
    ({ value }) => !hasVoted && !recused.some(({ seatId }) => seatId === value),
  );
  if (recused.length === 0 && mine.length === 0) return null;
  return (
    <Box>
      {recused.length > 0 && (
        <Flex tag="ul" aria-label={say('recusal.title')} direction="column" alignItems="stretch" gap={2} style={BARE}>
          {recused.map(({ seatId, reason }) => (
            <Flex key={seatId} tag="li" justifyContent="space-between" gap={3} wrap="wrap">
              <Typography>
                {say('recusal.of', { name: nameIn(data, seatId) })} (<bdi>{reason}</bdi>)
              </Typography>
              {!hasVoted && isMine({ council, data }, seatId) && (
                <WithdrawButton itemId={item.id} seatId={seatId} name={nameIn(data, seatId)} />
              )}
            </Flex>
          ))}
        </Flex>
      )}
      {mine.length > 0 && (
        <Box paddingTop={2}>
          <DialogButton label={say('recusal.enter')} variant="tertiary" size="S">
            {(close) => <RecusalForm item={item} seats={mine} close={close} />}
          </DialogButton>
        </Box>
      )}
    </Box>
  );
}

const BARE = { listStyle: 'none' } as const;
type Asker = Pick<RecusalsProps, 'council' | 'data'>;

const nameIn = ({ seats }: MeetingPage, id: string): string =>
  seats.find(({ seatId }) => seatId === id)?.agencyName ?? '';

/** For which seats the asker may say it. */
const seatsOf = ({ council, data }: Asker) =>
  data.seats
    .filter(({ isMine: own }) => isStaff(council) || (own && council.roles.includes('representative')))
    .map(({ seatId, agencyName }) => ({ value: seatId, label: agencyName }));

const isMine = (asker: Asker, seatId: string): boolean => seatsOf(asker).some(({ value }) => value === seatId);

type FormProps = Readonly<{
  item: AgendaItemInMeeting;
  seats: readonly Readonly<{ value: string; label: string }>[];
  close: () => void;
}>;

function RecusalForm({ item, seats, close }: FormProps) {
  const say = useText();
  const outcome = useOutcome();
  const [recuse] = useRecuseSeatMutation();
  const [seatId, setSeatId] = useState(seats.length === 1 ? (seats[0]?.value ?? '') : '');
  const [note, setNote] = useState('');
  const submit = async () => {
    if ((await outcome(recuse({ itemId: item.id, seatId, note }), 'recusal.enter.done')) !== null) close();
  };
  return (
    <DialogForm
      title={say('recusal.enter')}
      submitLabel={say('recusal.enter.submit')}
      isReady={seatId !== '' && note.trim() !== ''}
      onSubmit={submit}
    >
      <Typography>{say('recusal.effect')}</Typography>
      <ChoiceField
        name="seat"
        label={say('letters.seat')}
        isRequired
        value={seatId}
        options={seats}
        onChange={setSeatId}
      />
      <LongTextField name="note" label={say('field.reason')} isRequired value={note} onChange={setNote} />
    </DialogForm>
  );
}

type WithdrawProps = Readonly<{ itemId: string; seatId: string; name: string }>;

function WithdrawButton({ itemId, seatId, name }: WithdrawProps) {
  const say = useText();
  const outcome = useOutcome();
  const [withdraw] = useWithdrawRecusalMutation();
  return (
    <DialogButton
      label={say('recusal.withdraw')}
      spokenLabel={say('recusal.withdraw.of', { name })}
      variant="tertiary"
      size="S"
    >
      {(close) => (
        <ReasonForm
          title={say('recusal.withdraw.of', { name })}
          submitLabel={say('recusal.withdraw')}
          effect={say('recusal.withdraw.effect')}
          onSubmit={async (note) => {
            if ((await outcome(withdraw({ itemId, seatId, note }), 'recusal.withdraw.done')) !== null) close();
          }}
        />
      )}
    </DialogButton>
  );
}
