import { type Result, err, ok } from '@hamresan/kit';

import { type MeetingChange, type Rsvp, rsvpAfter } from '../icalendar/changes';
import type { MeetingState } from '../meeting.workflow';

/** What a seat can answer to an invitation (PARTSTAT, RFC 5545, 3.2.12). */
export const ANSWERS = ['accepted', 'declined', 'tentative'] as const satisfies readonly Rsvp[];
export type AnswerGiven = (typeof ANSWERS)[number];

/** Long enough for a reason, short enough for a list. */
export const LONGEST_NOTE = 500;

export type AnswerRefusal = Readonly<{ code: 'answers-closed'; state: MeetingState }>;

type Asked = Readonly<{ state: MeetingState; isRetroactive: boolean }>;
const STATES_THAT_ASK: readonly MeetingState[] = ['convoked', 'agenda-frozen'];

/** Whether an answer is taken (I47): from the invitation to the opening. Whoever was never invited is not asked (I50). */
export const mayAnswer = ({ state, isRetroactive }: Asked): Result<null, AnswerRefusal> =>
  STATES_THAT_ASK.includes(state) && !isRetroactive ? ok(null) : err({ code: 'answers-closed', state });

type Written = Readonly<{ seatId: string; answer: Rsvp }>;

/** What each seat answered last, of rows in the order in which they were written. */
export const newestAnswers = <Row extends Written>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.seatId, row]));

/** What has to be written down when a meeting changed: whose answer was for another day, time or place (I47). */
export const answersAfter = (change: MeetingChange, rows: readonly Written[]): readonly Written[] =>
  [...newestAnswers(rows).values()].flatMap(({ seatId, answer: before }) => {
    const answer = rsvpAfter(change, before);
    return answer === before ? [] : [{ seatId, answer }];
  });

export type AnswerCounts = Readonly<Record<Rsvp, number>>;

/** How many of these seats come, do not come, may come, and have not answered. */
export function countAnswers(seatIds: readonly string[], answers: ReadonlyMap<string, Written>): AnswerCounts {
  const given = seatIds.map((seatId) => answers.get(seatId)?.answer ?? 'needs-action');
  const count = (wanted: Rsvp) => given.filter((each) => each === wanted).length;
  return {
    accepted: count('accepted'),
    declined: count('declined'),
    tentative: count('tentative'),
    'needs-action': count('needs-action'),
  };
}
