import { err, ok } from '@hamresan/kit';

import type { MeetingChange } from '../../domain/icalendar/changes';
import {
  type AnswerGiven,
  LONGEST_NOTE,
  answersAfter,
  mayAnswer,
  newestAnswers,
} from '../../domain/invitations/answers';
import { entityOf } from '../move';
import type { Answer, Ports } from '../ports';
import type { MeetingRow, SeatRow } from '../rows';
import type { InvitationAnswerRow } from './answer-row';

/** What each seat answered last, in whatever SEQUENCE: what a change undid stands there as asked anew. */
export const answersOf = async ({ tables }: Ports, meetingId: string) =>
  newestAnswers(await tables.invitationAnswers.list({ meetingId }));

export type Given = Readonly<{ answer: AnswerGiven; note: string | null }>;

/** Writes down what a seat answers, in the council's turn. The same answer again is none (I46). */
export async function writeAnswer(
  ports: Ports,
  { meeting, seat }: Readonly<{ meeting: MeetingRow; seat: SeatRow }>,
  { answer, note }: Given,
): Answer<InvitationAnswerRow> {
  const isAsked = mayAnswer(meeting);
  if (!isAsked.ok) return isAsked;
  if (note !== null && note.length > LONGEST_NOTE) return err({ code: 'field-invalid', field: 'note' });
  const before = (await answersOf(ports, meeting.id)).get(seat.id);
  if (before !== undefined && (await isSaidAgain(ports, before, { answer, note }))) return ok(before);
  const row = await ports.tables.invitationAnswers.add({
    meetingId: meeting.id,
    seatId: seat.id,
    sequence: meeting.sequence,
    answer,
    note,
    at: ports.now(),
    by: ports.actor.label,
  });
  await ports.record({
    action: `answer-${answer}`,
    entity: entityOf('meeting', meeting.id),
    asSeat: seat.id,
    reason: note ?? '',
  });
  return ok(row);
}

/** The same words, or the same request (I51). */
const isSaidAgain = async (ports: Ports, before: InvitationAnswerRow, { answer, note }: Given): Promise<boolean> =>
  (before.answer === answer && before.note === note) ||
  (ports.requestId !== null && (await ports.wasDone(ports.requestId)));

/** Another day, time or place asks everybody anew; another agenda asks nobody (I47). */
export async function askAnew(
  ports: Ports,
  { id }: MeetingRow,
  { change, sequence }: Readonly<{ change: MeetingChange; sequence: number }>,
): Promise<void> {
  const undone = answersAfter(change, await ports.tables.invitationAnswers.list({ meetingId: id }));
  for (const { seatId, answer } of undone) {
    const written = { meetingId: id, seatId, sequence, answer, note: null };
    await ports.tables.invitationAnswers.add({ ...written, at: ports.now(), by: ports.actor.label });
  }
}
