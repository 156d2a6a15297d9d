import { presenceAt, presenceIntervals } from '../../domain/attendance/presence';
import type { SeatSnapshot } from '../../domain/seats/seat';
import { attendanceOf } from '../meetings/meeting-quorum';
import type { Ports } from '../ports';
import type { AgendaItemRow, AttendanceRow, MeetingRow } from '../rows';
import { numberOf } from './item-facts';
import type { AttendanceFacts, AttendedSeat } from './section-facts';

type Sitting = Readonly<{
  openedAt: Date | null;
  endedAt: Date;
  log: readonly AttendanceRow[];
  items: readonly AgendaItemRow[];
}>;

/** Who was there, from the attendance book, by seat under its name of that day (I16, I18); the quorum as it opened. */
export async function attendanceFacts(
  ports: Ports,
  meeting: MeetingRow,
  items: readonly AgendaItemRow[],
): Promise<AttendanceFacts> {
  const endedAt = meeting.endedAt ?? ports.now();
  const [{ base, quorum }, log] = await Promise.all([
    attendanceOf(ports, meeting, meeting.openedAt ?? endedAt),
    ports.tables.attendance.list({ meetingId: meeting.id }),
  ]);
  const { base: size, needed, present, isMet } = quorum;
  const sitting = { openedAt: meeting.openedAt, endedAt, log, items };
  const seats = base.seats.map((seat) => attendedSeat(seat, sitting));
  return { kind: 'attendance', zone: meeting.zone, seats, quorum: { base: size, needed, present, isMet } };
}

function attendedSeat({ seatId, agencyName }: SeatSnapshot, sitting: Sitting): AttendedSeat {
  const { openedAt, items } = sitting;
  const { arrivedAt, leftAt } = timesOf(sitting, seatId);
  return {
    seatId,
    agencyName,
    standing: arrivedAt === null ? awayStanding(sitting, seatId) : 'present',
    arrivedAt: arrivedAt?.toISOString() ?? null,
    leftAt: leftAt?.toISOString() ?? null,
    cameLate: openedAt !== null && arrivedAt !== null && arrivedAt > openedAt,
    leftEarly: leftAt !== null,
    recusedFrom: items
      .filter(({ recusedSeats }) => recusedSeats?.some((recused) => recused.seatId === seatId) === true)
      .map((item) => ({ itemId: item.id, number: numberOf(item) })),
  };
}

type Times = Readonly<{ arrivedAt: Date | null; leftAt: Date | null }>;

/** When a seat came and, before the end, went; whoever went before the opening was not there. */
function timesOf({ openedAt, endedAt, log }: Sitting, seatId: string): Times {
  const times = presenceIntervals(log, seatId).filter(
    ({ from, to }) => from <= endedAt && (openedAt === null || to === null || to > openedAt),
  );
  const left = times.at(-1)?.to ?? endedAt;
  return { arrivedAt: times[0]?.from ?? null, leftAt: left < endedAt ? left : null };
}

const awayStanding = ({ log, endedAt }: Sitting, seatId: string): 'excused' | 'absent' =>
  presenceAt(log, seatId, endedAt).state === 'excused' ? 'excused' : 'absent';
