import type { Result } from '@hamresan/kit';
import type { Core } from '@strapi/strapi';

import { createPorts } from '../adapters/ports';
import { sentenceOf } from '../adapters/refuse';
import { type NewAnnex, addAnnex } from '../application/annexes/change-annexes';
import { type ItemTexts, proposeItem } from '../application/agenda/propose-item';
import {
  type NewCirculation,
  type WrittenAnswer,
  answerInWriting,
  circulate,
} from '../application/circulations/circulate';
import { addSeat, establishCouncil } from '../application/establish';
import { answerInvitation } from '../application/invitations/answer-invitation';
import { type NewMeeting, createMeeting, planRegularMeetings } from '../application/meetings/plan-meetings';
import { takeAttendance } from '../application/meetings/take-attendance';
import { askPoll, type NewPoll } from '../application/polls/ask-poll';
import { type Vote, castVote } from '../application/polls/cast-vote';
import type { Ports } from '../application/ports';
import { type Publishable, publish } from '../application/publication/publish';
import type { CouncilActor } from '../domain/actor';
import type { Refusal } from '../domain/refusal';
import { dateInPeriod } from '../domain/schedule/recurrence';
import { spanOf } from '../domain/schedule/zone';
import { type Moved, moveThing } from './moves';

type Somebody = Pick<CouncilActor, 'label' | 'staff' | 'agencies'> & Readonly<{ now?: () => Date }>;

/**
 * For seeds and imports of the project: the use cases, in somebody's name and at their time. What is refused is thrown, for
 * a seed that is refused is wrong.
 */
export const createDeskService = ({ strapi }: { strapi: Core.Strapi }) => ({
  as({ now, ...actor }: Somebody) {
    const ports = createPorts(strapi, { actor: { ...actor, isSystem: true }, ...(now && { now }) });
    return deskOf(ports);
  },
});

const deskOf = (ports: Ports) => ({
  establish: async (council: Parameters<typeof establishCouncil>[1]) => done(await establishCouncil(ports, council)),
  addSeat: async (councilId: string, seat: Parameters<typeof addSeat>[2]) =>
    done(await addSeat(ports, councilId, seat)),
  plan: async (councilId: string) => done(await planRegularMeetings(ports, councilId)),
  meeting: async (councilId: string, meeting: NewMeeting) => done(await createMeeting(ports, councilId, meeting)),
  item: async (councilId: string, texts: ItemTexts, agencyId: string | null = null) =>
    done(await proposeItem(ports, { councilId, agencyId, texts })),
  annex: async (annex: NewAnnex) => done(await addAnnex(ports, annex)),
  attend: async (line: Parameters<typeof takeAttendance>[1]) => done(await takeAttendance(ports, line)),
  answer: async (answer: Parameters<typeof answerInvitation>[1]) => done(await answerInvitation(ports, answer)),
  ask: async (poll: NewPoll) => done(await askPoll(ports, poll)),
  vote: async (vote: Vote) => done(await castVote(ports, vote)),
  circulate: async (councilId: string, question: NewCirculation) => done(await circulate(ports, councilId, question)),
  answerInWriting: async (answer: WrittenAnswer) => done(await answerInWriting(ports, answer)),
  publish: async (thing: Publishable) => done(await publish(ports, thing)),
  comingMeetings: (councilId: string) =>
    ports.tables.meetings.list(
      { councilId, state: 'planned', startsAt: { $gt: ports.now() } },
      { orderBy: { startsAt: 'asc' } },
    ),
  itemsOf: (meetingId: string) => ports.tables.items.list({ meetingId }, { orderBy: { order: 'asc' } }),
  resolutionsOf: (meetingId: string) => ports.tables.resolutions.list({ meetingId }),
  minutesOf: (meetingId: string) => ports.tables.minutes.list({ meetingId }),

  async move(things: Moved, id: string, action: string, input: Readonly<Record<string, unknown>> = {}) {
    const reason = typeof input['note'] === 'string' ? input['note'] : '';
    return done(await moveThing(ports, things, { id, action, expectedVersion: null, reason, input }));
  },

  /** When the by-laws have the regular meeting of a Jalali month; `null` where the rule skips it. */
  async regularDates(councilId: string, period: Readonly<{ year: number; month: number }>) {
    const { meetingRule } = await ports.byLawsOf(councilId);
    const date = dateInPeriod(meetingRule.day, period);
    return date === null ? null : spanOf({ ...meetingRule, date });
  },
});

function done<Value>(result: Result<Value, Refusal>): Value {
  if (result.ok) return result.value;
  throw new Error(`council: ${sentenceOf(result.error, 'en')} ${JSON.stringify(result.error)}`);
}
