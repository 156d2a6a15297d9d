import { Box, Flex, Typography } from '@strapi/design-system';

import type { MeetingPage, SeatInRoom } from '../api/contract';
import { Card, Quiet } from '../components/page-frame';
import { useText } from '../texts';
import { AnswerBadge } from './answer-badge';
import { AnswerButtons } from './answer-buttons';
import { NoteButton } from './note-button';

/** While answers are taken: how many come, and what one's own seat says. */
export function InvitationCard({ data: { meeting, seats, invitation } }: Readonly<{ data: MeetingPage }>) {
  const say = useText();
  if (invitation?.isOpen !== true) return null;
  return (
    <Card>
      <Flex tag="section" aria-label={say('invitation.title')} direction="column" alignItems="stretch" gap={4}>
        <Box>
          <Typography tag="h2" variant="delta">
            {say('invitation.title')}
          </Typography>
          <Counts counts={invitation.counts} />
        </Box>
        {seats
          .filter(({ isMine }) => isMine)
          .map((seat) => (
            <OwnSeat key={seat.seatId} meetingId={meeting.id} seat={seat} />
          ))}
      </Flex>
    </Card>
  );
}

type CountsProps = Readonly<{ counts: NonNullable<MeetingPage['invitation']>['counts'] }>;

/** `۷ می‌آیند، ۲ نمی‌آیند، ۳ بی‌پاسخ`. */
export function Counts({ counts: { 'needs-action': pending, ...given } }: CountsProps) {
  const say = useText();
  return <Typography tag="p">{say('invitation.counts', { ...given, pending })}</Typography>;
}

function OwnSeat({ meetingId, seat }: Readonly<{ meetingId: string; seat: SeatInRoom }>) {
  return (
    <Flex gap={4} wrap="wrap" justifyContent="space-between">
      <Box style={{ minInlineSize: 0 }}>
        <Typography tag="p" fontWeight="bold">
          <bdi>{seat.agencyName}</bdi>
        </Typography>
        {seat.answerNote !== null && (
          <Quiet>
            <bdi>{seat.answerNote}</bdi>
          </Quiet>
        )}
      </Box>
      {seat.mayAnswer ? (
        <Flex gap={3} wrap="wrap">
          <AnswerButtons meetingId={meetingId} seat={seat} voice="own" />
          {seat.answer !== 'needs-action' && <NoteButton meetingId={meetingId} seat={seat} />}
        </Flex>
      ) : (
        <AnswerBadge answer={seat.answer} />
      )}
    </Flex>
  );
}
