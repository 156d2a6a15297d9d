import { type JalaliDate, type WorkCalendar, addWorkingDays, compareJalali } from 'strapi-plugin-persian/core';

/** Who hears of it: first the lead, at last the chair in a digest. */
export type EscalationAudience = 'lead' | 'agency-head' | 'secretary' | 'chair-digest';

/** A step of the ladder: so many working days after the due date (before it where negative), these people hear of it. */
export type EscalationStep = Readonly<{ days: number; audience: EscalationAudience }>;

/** T−7, T−1, the day itself, +7, +30: each step one level higher (5.5). */
export const ESCALATION_LADDER: readonly EscalationStep[] = [
  { days: -7, audience: 'lead' },
  { days: -1, audience: 'lead' },
  { days: 0, audience: 'agency-head' },
  { days: 7, audience: 'secretary' },
  { days: 30, audience: 'chair-digest' },
];

export type EscalationDay = EscalationStep & Readonly<{ date: JalaliDate }>;

/** The days on which the steps fall. @throws RangeError where a year is needed whose holidays are not known. */
export const escalationDays = (
  due: JalaliDate,
  ladder: readonly EscalationStep[],
  calendar: WorkCalendar,
): readonly EscalationDay[] =>
  ladder.map((step) => ({ ...step, date: step.days === 0 ? due : addWorkingDays(due, step.days, calendar) }));

/**
 * The steps to take today: those whose day has come since the last look, and only the highest of several that came
 * together, so that a house that was switched off for a month does not send five letters about one thing.
 */
export function stepsDue(
  days: readonly EscalationDay[],
  { lastLook, today }: Readonly<{ lastLook: JalaliDate | null; today: JalaliDate }>,
): readonly EscalationDay[] {
  const come = days.filter(
    ({ date }) => compareJalali(date, today) <= 0 && (lastLook === null || compareJalali(date, lastLook) > 0),
  );
  return come.slice(-1);
}
