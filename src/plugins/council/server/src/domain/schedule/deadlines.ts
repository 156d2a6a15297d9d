import { type Result, err, ok } from '@hamresan/kit';
import { type JalaliDate, type TimeOfDay, type WorkCalendar, zonedParts } from 'strapi-plugin-persian/core';

import { type HolidaysNotKnown, workingDayAfter, workingDayBefore } from './known-working-days';
import { instantOf } from './zone';

/** How many working days before its day a meeting has its deadlines, and at what time of those days. */
export type DeadlineSettings = Readonly<{
  proposalDays: number;
  freezeDays: number;
  conveneDays: number;
  timeOfDay: TimeOfDay;
}>;

type DeadlineName = 'proposalDeadline' | 'agendaFreezeAt' | 'convokeBy';
export type Deadlines = Readonly<Record<DeadlineName, Date>>;

export type DeadlineRefusal =
  HolidaysNotKnown | Readonly<{ code: 'deadline-not-before-start'; deadline: DeadlineName; at: Date; startsAt: Date }>;

type MeetingStart = Readonly<{ startsAt: Date; timeZone: string }>;
type ByLaws = Readonly<{ settings: DeadlineSettings; calendar: WorkCalendar }>;

/**
 * [I8] The deadlines of a meeting, in working days before the day on which it starts in its zone. Refused where they
 * reach a year whose holidays are not known, and where one would not be over when the meeting starts.
 *
 * @throws RangeError for a number of days that is not whole.
 */
export function deadlinesOf(meeting: MeetingStart, { settings, calendar }: ByLaws): Result<Deadlines, DeadlineRefusal> {
  const before = deadlinesBefore(meeting, { settings, calendar });
  const proposalDeadline = before('proposalDeadline', settings.proposalDays);
  if (!proposalDeadline.ok) return proposalDeadline;
  const agendaFreezeAt = before('agendaFreezeAt', settings.freezeDays);
  if (!agendaFreezeAt.ok) return agendaFreezeAt;
  const convokeBy = before('convokeBy', settings.conveneDays);
  if (!convokeBy.ok) return convokeBy;
  return ok({
    proposalDeadline: proposalDeadline.value,
    agendaFreezeAt: agendaFreezeAt.value,
    convokeBy: convokeBy.value,
  });
}

function deadlinesBefore({ startsAt, timeZone }: MeetingStart, { settings, calendar }: ByLaws) {
  const { jalali } = zonedParts(startsAt, timeZone);
  return (deadline: DeadlineName, days: number): Result<Date, DeadlineRefusal> => {
    const day = workingDayBefore(jalali, days, calendar);
    if (!day.ok) return day;
    const at = instantOf(day.value, settings.timeOfDay, timeZone);
    return at < startsAt ? ok(at) : err({ code: 'deadline-not-before-start', deadline, at, startsAt });
  };
}

/** At the instant of a deadline it is over. */
export const hasPassed = (deadline: Date, now: Date): boolean => deadline <= now;

/**
 * `moved-into-the-past`: the move itself ended the deadline. `not-reopened`: by the new start it would lie ahead again,
 * but it has passed; whoever wants it open says so. Both are for people to know.
 */
export type DeadlineMove = Readonly<{
  deadline: DeadlineName;
  outcome: 'unchanged' | 'moved' | 'moved-into-the-past' | 'not-reopened';
  before: Date;
  /** What the new start, or the new calendar, makes of it. */
  derived: Date;
}>;

/**
 * [I8] The deadlines of a meeting that has moved, or whose calendar has changed: those that lie ahead follow, those that
 * have passed stay where they were.
 */
export function moveDeadlines(
  current: Deadlines,
  { derived, now }: Readonly<{ derived: Deadlines; now: Date }>,
): Readonly<{ deadlines: Deadlines; moves: readonly DeadlineMove[] }> {
  const follow = (name: DeadlineName): Date => (hasPassed(current[name], now) ? current[name] : derived[name]);
  return {
    deadlines: {
      proposalDeadline: follow('proposalDeadline'),
      agendaFreezeAt: follow('agendaFreezeAt'),
      convokeBy: follow('convokeBy'),
    },
    moves: NAMES.map((deadline) => {
      const dates = { before: current[deadline], derived: derived[deadline] };
      return { deadline, outcome: outcomeOf(dates, now), ...dates };
    }),
  };
}

const NAMES: readonly DeadlineName[] = ['proposalDeadline', 'agendaFreezeAt', 'convokeBy'];

function outcomeOf({ before, derived }: Pick<DeadlineMove, 'before' | 'derived'>, now: Date): DeadlineMove['outcome'] {
  if (hasPassed(before, now)) return hasPassed(derived, now) ? 'unchanged' : 'not-reopened';
  if (before.getTime() === derived.getTime()) return 'unchanged';
  return hasPassed(derived, now) ? 'moved-into-the-past' : 'moved';
}

export type DueDateRefusal = HolidaysNotKnown | Readonly<{ code: 'due-days-not-valid'; days: number }>;

/**
 * [I8] The day on which a resolution is due, `days` working days after `from`, which is not counted itself. For 0 it is
 * `from`, or the next working day. Refused for a number that is not whole or negative, and where the holidays end.
 */
export function dueDateAfter(
  from: JalaliDate,
  days: number,
  calendar: WorkCalendar,
): Result<JalaliDate, DueDateRefusal> {
  if (!Number.isInteger(days) || days < 0) return err({ code: 'due-days-not-valid', days });
  return workingDayAfter(from, days, calendar);
}
