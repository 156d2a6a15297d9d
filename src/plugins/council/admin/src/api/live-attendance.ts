import type { Attendance, MeetingPage, Quorum, SeatInRoom } from './contract';

const STATES = { arrive: 'present', leave: 'absent', excuse: 'excused' } as const;

/** The page of a meeting as it will be once a line of the attendance book is written. */
export function withAttendance(page: MeetingPage, seatId: string, type: Attendance): MeetingPage {
  const state = STATES[type];
  const since = new Date().toISOString();
  const seats = page.seats.map((seat) => (seat.seatId === seatId ? { ...seat, state, since } : seat));
  const change = presentIn(seats) - presentIn(page.seats);
  return { ...page, seats, quorum: withPresent(page.quorum, page.quorum.present + change) };
}

const presentIn = (seats: readonly SeatInRoom[]): number => seats.filter(({ state }) => state === 'present').length;

const withPresent = (quorum: Quorum, present: number): Quorum => ({
  ...quorum,
  present,
  isMet: present >= quorum.needed,
  missing: Math.max(0, quorum.needed - present),
});
