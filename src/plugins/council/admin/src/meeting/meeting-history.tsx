import type { MeetingPage } from '../api/contract';
import { HistoryList } from '../components/history-list';

/** What was done to a meeting, newest first. */
export function MeetingHistory({ data }: Readonly<{ data: MeetingPage }>) {
  const seats = new Map(data.seats.map(({ seatId, agencyName }) => [seatId, agencyName]));
  return <HistoryList thing="meeting" history={data.history} zone={data.meeting.zone} seats={seats} />;
}
