import { Flex } from '@strapi/design-system';

import type { MeetingPage, SeatInRoom } from '../api/contract';
import { Aside, DataTable } from '../components/data-table';
import { Quiet } from '../components/page-frame';
import { useText } from '../texts';
import { AnswerBadge } from './answer-badge';
import { AnswerButtons } from './answer-buttons';
import { Counts } from './invitation-card';
import { NoteButton } from './note-button';

/** Seat by seat who comes; the secretary writes down what somebody said on the telephone. */
export function AnswerList({ data: { meeting, seats, invitation } }: Readonly<{ data: MeetingPage }>) {
  const say = useText();
  if (seats.length === 0 || invitation === null) return <Quiet>{say('attendance.none')}</Quiet>;
  const columns = [
    { title: say('column.agency'), cell: (seat: SeatInRoom) => <Name seat={seat} /> },
    { title: say('column.answer'), cell: (seat: SeatInRoom) => <SeatAnswer meetingId={meeting.id} seat={seat} /> },
    {
      title: say('column.actions'),
      isTitleHidden: true,
      cell: (seat: SeatInRoom) =>
        seat.mayAnswer && seat.answer !== 'needs-action' && <NoteButton meetingId={meeting.id} seat={seat} />,
    },
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {!invitation.isOpen && <Counts counts={invitation.counts} />}
      <DataTable label={say('invitation.answers')} columns={columns} rows={seats} keyOf={({ seatId }) => seatId} />
    </Flex>
  );
}

function Name({ seat: { agencyName, answerNote, isMine } }: Readonly<{ seat: SeatInRoom }>) {
  const say = useText();
  return (
    <>
      <bdi>{agencyName}</bdi>
      {isMine && ` (${say('attendance.mine')})`}
      {answerNote !== null && (
        <Aside>
          <bdi>{answerNote}</bdi>
        </Aside>
      )}
    </>
  );
}

function SeatAnswer({ meetingId, seat }: Readonly<{ meetingId: string; seat: SeatInRoom }>) {
  if (!seat.mayAnswer) return <AnswerBadge answer={seat.answer} />;
  return <AnswerButtons meetingId={meetingId} seat={seat} voice={seat.isMine ? 'own' : 'other'} />;
}
