import { Box, Button, Flex, Typography } from '@strapi/design-system';

import { useTakeAttendanceMutation } from '../api/commands';
import type { Attendance, Council, MeetingPage, SeatInRoom } from '../api/contract';
import { Card, Quiet } from '../components/page-frame';
import { isStaff } from '../council/roles';
import { useDays } from '../days';
import { useOutcome } from '../outcome';
import { useText, useWordOf } from '../texts';

type AttendanceListProps = Readonly<{ council: Council; data: MeetingPage }>;

/** From the day's first arrival to the end; excuses come before. */
const STATES_WITH_ATTENDANCE = ['convoked', 'agenda-frozen', 'open', 'suspended'];

/** The seats and whether they are there; staff write down who comes and goes with one press. */
export function AttendanceList({ council, data: { meeting, seats, invitation } }: AttendanceListProps) {
  const say = useText();
  const isOfStaff = isStaff(council);
  const mayTake = isOfStaff && STATES_WITH_ATTENDANCE.includes(meeting.state);
  if (seats.length === 0) return <Quiet>{say('attendance.none')}</Quiet>;
  return (
    <Card>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} style={{ listStyle: 'none' }}>
        {seats.map((seat) => (
          <SeatLine
            key={seat.seatId}
            meetingId={meeting.id}
            zone={meeting.zone}
            seat={seat}
            mayTake={mayTake}
            isExpected={invitation?.isOpen === true}
          />
        ))}
      </Flex>
    </Card>
  );
}

type SeatLineProps = Readonly<{
  meetingId: string;
  zone: string;
  seat: SeatInRoom;
  mayTake: boolean;
  /** Before the meeting opens, what the seat answered to its invitation. */
  isExpected: boolean;
}>;

function SeatLine({ meetingId, zone, seat, mayTake, isExpected }: SeatLineProps) {
  const say = useText();
  const days = useDays();
  const wordOf = useWordOf();
  const { agencyName, state, since } = seat;
  return (
    <Flex tag="li" gap={3} justifyContent="space-between" wrap="wrap">
      <Box style={{ minInlineSize: 0 }}>
        <Typography tag="p" fontWeight={state === 'present' ? 'bold' : 'regular'}>
          <span aria-hidden>{state === 'present' ? '● ' : '○ '}</span>
          <bdi>{agencyName}</bdi>
          {seat.isMine && ` (${say('attendance.mine')})`}
        </Typography>
        <Quiet>
          {wordOf('presence', state)}
          {isExpected && ` · ${wordOf('answer', seat.answer)}`}
          {since !== null && ` · ${say('attendance.since', { time: days.time(since, zone) })}`}
        </Quiet>
      </Box>
      {mayTake && <SeatButtons meetingId={meetingId} seat={seat} />}
    </Flex>
  );
}

const PRESSES: Readonly<Record<SeatInRoom['state'], readonly Attendance[]>> = {
  present: ['leave'],
  absent: ['arrive', 'excuse'],
  excused: ['arrive'],
};

function SeatButtons({ meetingId, seat }: Readonly<{ meetingId: string; seat: SeatInRoom }>) {
  const say = useText();
  const outcome = useOutcome();
  const [take] = useTakeAttendanceMutation();
  return (
    <Flex gap={2}>
      {PRESSES[seat.state].map((type) => (
        <Button
          key={type}
          size="S"
          variant={type === 'arrive' ? 'secondary' : 'tertiary'}
          aria-label={say(`attendance.${type}.of`, { name: seat.agencyName })}
          onClick={() => void outcome(take({ meetingId, seatId: seat.seatId, type }))}
        >
          {say(`attendance.${type}`)}
        </Button>
      ))}
    </Flex>
  );
}
