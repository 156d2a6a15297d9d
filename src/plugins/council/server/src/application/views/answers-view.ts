import { agenciesOf, seesAll } from '../../domain/actor';
import type { Rsvp } from '../../domain/icalendar/changes';
import { type AnswerCounts, countAnswers, mayAnswer } from '../../domain/invitations/answers';
import type { SeatSnapshot } from '../../domain/seats/seat';
import { speaksFor } from '../invitations/answer-invitation';
import { answersOf } from '../invitations/write-answer';
import type { Ports } from '../ports';
import type { MeetingRow } from '../rows';

/** How many of the seats come; `null` where nobody was invited. */
export type InvitationInView = Readonly<{
  /** Whether answers are still taken. */
  isOpen: boolean;
  counts: AnswerCounts;
}>;

/** What a seat answered; the words beside it are for the seat itself and the staff. */
export type AnswerInView = Readonly<{ answer: Rsvp; answerNote: string | null; mayAnswer: boolean }>;

/** Who comes: members see it of each other. */
export async function answersIn(ports: Ports, meeting: MeetingRow, seats: readonly SeatSnapshot[]) {
  const answers = await answersOf(ports, meeting.id);
  const isOpen = mayAnswer(meeting).ok;
  const isInvited = meeting.convokedAt !== null && !meeting.isRetroactive;
  const counts = countAnswers(
    seats.map(({ seatId }) => seatId),
    answers,
  );
  const mine = agenciesOf(ports.actor);
  const answerOf = ({ seatId, agencyId }: SeatSnapshot): AnswerInView => {
    const given = answers.get(seatId);
    const isToldWhy = seesAll(ports.actor) || mine.includes(agencyId);
    return {
      answer: given?.answer ?? 'needs-action',
      answerNote: isToldWhy ? (given?.note ?? null) : null,
      mayAnswer: isOpen && speaksFor(ports, { agencyId }),
    };
  };
  return { invitation: isInvited ? { isOpen, counts } : null, answerOf };
}
